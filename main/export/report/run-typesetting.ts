import { Worker } from 'node:worker_threads'
import type { TypesettingJob, TypesettingMessage } from './typeset'

/** Built, the worker stands beside this; where the source is run, as in tests, it is taken from the build. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/main/typeset-worker.js' : 'typeset-worker.js',
  import.meta.url
)

/** Sets pages in a thread of its own: it takes seconds, and the window must answer. */
export const runTypesetting = async (job: TypesettingJob, signal?: AbortSignal): Promise<Uint8Array> => {
  signal?.throwIfAborted()
  const worker = new Worker(WORKER, { workerData: job, execArgv: [] })
  let stop: () => void = () => undefined
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      stop = () => reject(signal?.reason as Error)
      signal?.addEventListener('abort', stop, { once: true })
      worker.once('message', (message: TypesettingMessage) => {
        if (message.kind === 'set') resolve(message.pdf)
        else reject(new Error(message.message))
      })
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`The typesetter ended with ${code}`)))
    })
  } finally {
    signal?.removeEventListener('abort', stop)
    // It ends when the compiler lets go; nobody needs to wait for that.
    void worker.terminate()
  }
}
