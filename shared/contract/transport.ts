import type { Result } from '../domain/fault'
import type { Progress } from './progress'

/** Told by the engine without being asked. */
export interface TransportEvent {
  readonly id: string
  readonly progress: Progress
}

/** All that a host carries. Three of these exist: Electron IPC, HTTP on the own machine, in process. */
export interface Transport {
  readonly call: (id: string, method: string, args: unknown) => Promise<Result<unknown>>
  readonly cancel: (id: string) => void
  readonly onEvent: (listener: (event: TransportEvent) => void) => () => void
}
