import { defineConfig } from 'vite';

import { chunks, weight } from './weight.ts';

/**
 * The service worker: one file without imports and exports, so that it works as a classic worker, as a module, and in
 * `importScripts`. `--outDir` says for what it is built.
 */
export default defineConfig({
  plugins: [weight('The service worker', 5_000, chunks)],
  publicDir: false,
  build: {
    // The page and the SDK are there already.
    emptyOutDir: false,
    target: 'es2022',
    minify: 'oxc',
    lib: { entry: 'src/sdk/worker/index.ts', formats: ['iife'], name: 'callsWorker', fileName: () => 'calls-worker.js' },
  },
});
