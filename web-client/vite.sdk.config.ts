import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const LIMIT = 25_000;

/** Prints what the SDK weighs, and fails the build that makes it too heavy. */
const weight: Plugin = {
  name: 'weight',
  writeBundle(_, bundle) {
    for (const part of Object.values(bundle)) {
      if (part.type !== 'chunk') continue;
      const size = gzipSync(part.code).length;
      console.log(`${part.fileName}: ${size} bytes gzipped, without socket.io-client (limit ${LIMIT})`);
      if (size > LIMIT) throw new Error(`${part.fileName} is ${size - LIMIT} bytes over its limit`);
    }
  },
};

/** The SDK as a library, for apps of others. */
export default defineConfig({
  plugins: [weight],
  publicDir: false,
  build: {
    outDir: 'target/sdk',
    target: 'es2022',
    minify: 'oxc',
    lib: { entry: 'src/sdk/index.ts', formats: ['es'], fileName: 'calls-client' },
    rolldownOptions: { external: ['socket.io-client'] },
  },
});
