import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

import { dependencies, version } from './package.json' with { type: 'json' };

const LIMIT = 25_000;
const PACKAGE = {
  name: '@loadrider/calls-client',
  version,
  description: 'Audio and video calls in the browser, through a LoadRider gateway.',
  license: 'Apache-2.0',
  type: 'module',
  exports: { types: './types/index.d.ts', import: './calls-client.js' },
  dependencies: { 'socket.io-client': dependencies['socket.io-client'] },
};

/** Makes what was built a package. */
const packaged: Plugin = {
  name: 'packaged',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'package.json', source: `${JSON.stringify(PACKAGE, null, 2)}\n` });
  },
};

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
  plugins: [packaged, weight],
  publicDir: false,
  build: {
    outDir: 'target/sdk',
    target: 'es2022',
    minify: 'oxc',
    lib: { entry: 'src/sdk/index.ts', formats: ['es'], fileName: 'calls-client' },
    rolldownOptions: { external: ['socket.io-client'] },
  },
});
