import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { firstLoad, weight } from './weight.ts';

const gateway = process.env['GATEWAY_URL'] ?? 'http://localhost:8080';
const proxied = { target: gateway, changeOrigin: true };

/** The call page, as the gateway serves it; `npm run dev` serves it against a running stack. */
export default defineConfig({
  plugins: [react(), weight('The first load of the page', 250_000, firstLoad)],
  // From here it goes into a jar, and there before the page that the gateway has itself.
  build: { outDir: 'target/classes/META-INF/resources', target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: false },
  server: {
    proxy: { '/api': proxied, '/config.json': proxied, '/docs': proxied, '/socket.io': { ...proxied, ws: true } },
  },
});
