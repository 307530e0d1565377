import { defineConfig, type Plugin } from 'vite';

import { dependencies, version } from './package.json' with { type: 'json' };
import { chunks, weight } from './weight.ts';

const PACKAGE = {
  name: '@loadrider/calls-client',
  version,
  description: 'Audio and video calls in the browser, through a LoadRider gateway.',
  license: 'Apache-2.0',
  type: 'module',
  exports: { '.': { types: './types/index.d.ts', import: './calls-client.js' }, './calls-worker.js': './calls-worker.js' },
  dependencies: { 'socket.io-client': dependencies['socket.io-client'] },
};

/** Makes what was built a package. */
const packaged: Plugin = {
  name: 'packaged',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'package.json', source: `${JSON.stringify(PACKAGE, null, 2)}\n` });
  },
};

/** The SDK as a library, for apps of others. */
export default defineConfig({
  plugins: [packaged, weight('The SDK without socket.io-client', 25_000, chunks)],
  publicDir: false,
  build: {
    outDir: 'target/sdk',
    target: 'es2022',
    minify: 'oxc',
    lib: { entry: 'src/sdk/index.ts', formats: ['es'], fileName: 'calls-client' },
    rolldownOptions: { external: ['socket.io-client'] },
  },
});
