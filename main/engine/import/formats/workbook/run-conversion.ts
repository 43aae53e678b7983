import { Worker } from 'node:worker_threads'
import { Failure } from '../../../../../shared/domain/fault'
import type { RunContext } from '../../../connection'
import type { Conversion, ConversionJob, ConversionMessage } from './conversion'

/** Built, the worker stands beside this; where the source is run, as in tests, it is taken from the build. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../../../../dist/main/workbook-worker.js' : 'workbook-worker.js',
  import.meta.url
)

/** Memory for the script's own objects; texts and pieces lie outside of it. */
const MOST_MEBIBYTES = 512

const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY'

/** Converts a workbook in a thread of its own: reading XML keeps a processor busy, and the window must answer. */
export const runConversion = async (
  job: ConversionJob,
  { signal, progress }: RunContext
): Promise<Conversion> => {
  signal.throwIfAborted()
  const worker = new Worker(WORKER, {
    workerData: job,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEBIBYTES }
  })
  let stop: () => void = () => undefined
  try {
    return await new Promise<Conversion>((resolve, reject) => {
      stop = () => reject(signal.reason as Error)
      signal.addEventListener('abort', stop, { once: true })
      worker.on('message', (message: ConversionMessage) => {
        if (message.kind === 'progress') progress?.(message.fraction)
        else if (message.kind === 'converted') resolve(message.conversion)
        else reject(new Failure(message.fault.code, message.fault))
      })
      worker.once('error', (error: NodeJS.ErrnoException) => {
        reject(error.code === OUT_OF_MEMORY ? new Failure('workbook-too-large', {}, error) : error)
      })
      worker.once('exit', (code) => reject(new Error(`The workbook's reader ended with ${code}`)))
    })
  } finally {
    signal.removeEventListener('abort', stop)
    // Nothing is written any more once this has settled: the folder may go.
    await worker.terminate()
  }
}
