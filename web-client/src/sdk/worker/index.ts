import { CallsWorker, type WorkerScope } from './worker';

/**
 * The service worker of the SDK, or a part of yours. It only adds listeners, so a classic worker imports it with
 * `importScripts('/calls-worker.js')` and a module worker with `import '/calls-worker.js'`, in the first turn of the worker.
 */
new CallsWorker(self as unknown as WorkerScope).start();
