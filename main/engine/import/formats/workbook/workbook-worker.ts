import { parentPort, workerData } from 'node:worker_threads'
import { Failure } from '../../../../../shared/domain/fault'
import type { ConversionJob, ConversionMessage } from './conversion'
import { convertWorkbook } from './convert-workbook'

/** How often progress is told, in milliseconds. */
const TICK = 100

const say = (message: ConversionMessage): void => parentPort?.postMessage(message)

let told = 0

const tell = (fraction: number): void => {
  const now = performance.now()
  if (now - told < TICK) return
  told = now
  say({ kind: 'progress', fraction })
}

try {
  // Only `runConversion` starts this file.
  const conversion = await convertWorkbook(workerData as ConversionJob, tell)
  say({ kind: 'converted', conversion })
} catch (error) {
  const { fault } = error instanceof Failure ? error : new Failure('internal', {}, error)
  say({ kind: 'failed', fault })
}
