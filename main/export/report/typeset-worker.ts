import { parentPort, workerData } from 'node:worker_threads'
import { messageOf } from '../../../shared/domain/fault'
import { typeset, type TypesettingJob, type TypesettingMessage } from './typeset'

const say = (message: TypesettingMessage): void => parentPort?.postMessage(message)

try {
  // Only `runTypesetting` starts this file.
  say({ kind: 'set', pdf: typeset(workerData as TypesettingJob) })
} catch (error) {
  say({ kind: 'failed', message: messageOf(error) })
}
