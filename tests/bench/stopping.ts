import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { CallError, type Client } from '../../shared/contract/client'
import type { Progress } from '../../shared/contract/progress'
import { draftFrom } from '../../shared/detection/draft/draft-from'
import { mappingOf } from '../../shared/detection/draft/draft-mapping'
import { benchApplication } from './bench-application'

export interface StoppingOptions {
  readonly file: string
  readonly folder: string
}

/** How a long call behaved: in milliseconds, and what it was doing when it was worst. */
export interface Behaviour {
  readonly total: number
  /** The longest from being stopped to having stopped. */
  readonly stop: number
  readonly stopAt: string
  /** The longest that nothing was told. */
  readonly silence: number
  readonly silentAt: string
  /** The longest that nothing else could be answered. */
  readonly stall: number
}

export interface StoppingTimes {
  readonly inspect: Behaviour
  readonly import: Behaviour
  readonly total: number
}

/** Moments of a call at which it is stopped, spread over the time it takes. */
const MOMENTS = 6

interface Options {
  readonly signal?: AbortSignal
  readonly progress?: (progress: Progress) => void
}

/** Calls once to its end, then stops it at one moment after another. A call that ended undoes what it did. */
const behaviourOf = async (
  call: (options: Options) => Promise<unknown>,
  undo: (done: unknown) => Promise<unknown>
): Promise<Behaviour> => {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  const started = performance.now()
  let last = { at: started, phase: 'start' }
  let silence = 0
  let silentAt = ''
  const hear = (phase: string) => {
    const now = performance.now()
    if (now - last.at > silence) {
      silence = now - last.at
      silentAt = `${last.phase} to ${phase}, ${Math.round(last.at - started)} ms`
    }
    last = { at: now, phase }
  }
  delay.enable()
  const done = await call({ progress: ({ phase }) => hear(phase) })
  hear('end')
  delay.disable()
  const total = performance.now() - started
  await undo(done)
  let stop = 0
  let stopAt = ''
  for (let moment = 0; moment < MOMENTS; moment += 1) {
    const controller = new AbortController()
    const after = (total * (moment + 0.5)) / MOMENTS
    let phase = 'start'
    const running = call({ signal: controller.signal, progress: (progress) => (phase = progress.phase) })
    const ended = running.then(
      (value) => ({ value }),
      (error: unknown) => {
        if (!(error instanceof CallError) || error.fault.code !== 'cancelled') throw error
        return null
      }
    )
    const wanted = performance.now() + after
    const result = await Promise.race([ended, setTimeout(after)])
    if (result) {
      await undo(result.value)
      continue
    }
    controller.abort()
    const outcome = await ended
    // From when it was wanted: a thread that stands still does not even hear that it is to stop.
    const took = performance.now() - wanted
    if (took > stop) {
      stop = took
      stopAt = `${phase}, ${Math.round(after)} ms`
    }
    if (outcome) await undo(outcome.value)
  }
  return { total, stop, stopAt, silence, silentAt, stall: delay.max / 1e6 }
}

const inspectionOf = (client: Client, file: string) => (options: Options) =>
  client.call('source.inspect', { files: [file] }, options)

/** How a look at a file and its import tell how far they are, and how soon they stop. */
export const stopOften = async ({ file, folder }: StoppingOptions): Promise<StoppingTimes> => {
  const application = await benchApplication(folder)
  const { client } = application
  const look = inspectionOf(client, file)
  const inspect = await behaviourOf(look, (done) =>
    client.call('source.forget', { inspection: (done as { id: string }).id })
  )
  let inspection = await look({})
  const { columns } = inspection
  const mapping = mappingOf(draftFrom(columns), columns)
  if (!mapping) throw new Error('Detection no longer understands the survey by itself')
  const imported = await behaviourOf(
    (options) =>
      client.call('project.import', { inspection: inspection.id, mapping, name: 'Bench' }, options),
    // What was imported has let its inspection go.
    async () => (inspection = await look({}))
  )
  await application.close()
  return { inspect, import: imported, total: inspect.total + imported.total }
}
