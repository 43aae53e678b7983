import { setMaxListeners } from 'node:events'
import {
  contract,
  isMethod,
  type AnswerOf,
  type ArgumentsOf,
  type Method
} from '../../shared/contract/contract'
import type { CallContext } from '../../shared/contract/progress'
import type { Transport, TransportEvent } from '../../shared/contract/transport'
import { Failure, messageOf, type Fault, type FaultCode, type Result } from '../../shared/domain/fault'
import { QueryError } from './connection'

/** One handler a call; a missing one does not compile. */
export type Handlers = {
  readonly [M in Method]: (args: ArgumentsOf<M>, context: CallContext) => Promise<AnswerOf<M>>
}

export interface Dispatch extends Transport {
  /** Stops all that runs and waits until it has stopped. */
  readonly stop: () => Promise<void>
}

/** What the operating system said of a file, as what it means. */
const FILE_ERRORS: Readonly<Record<string, FaultCode>> = {
  ENOENT: 'file-gone',
  EACCES: 'could-not-read',
  EPERM: 'could-not-read',
  EISDIR: 'could-not-read',
  ENOSPC: 'could-not-write',
  EROFS: 'could-not-write'
}

const fileError = (error: unknown): FaultCode | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? FILE_ERRORS[error.code]
    : undefined

const toFault = (error: unknown, aborted: boolean): Fault => {
  if (aborted) return { code: 'cancelled' }
  if (error instanceof Failure) return error.fault
  const code = fileError(error)
  if (code) return { code, cause: messageOf(error) }
  if (error instanceof QueryError) return { code: 'database-failed', cause: error.message }
  return { code: 'internal', cause: messageOf(error) }
}

/**
 * The door of the engine: arguments are parsed here, once, for every host; what fails becomes a value; a
 * call is cancelled by its id. In process it is itself a transport.
 */
export const createDispatch = (handlers: Handlers, log: (fault: Fault, error: unknown) => void): Dispatch => {
  const running = new Map<string, { controller: AbortController; settled: Promise<unknown> }>()
  const listeners = new Set<(event: TransportEvent) => void>()

  const run = async (
    id: string,
    method: Method,
    args: unknown,
    signal: AbortSignal
  ): Promise<Result<unknown>> => {
    const parsed = contract[method].arguments.safeParse(args)
    if (!parsed.success) return { ok: false, fault: { code: 'bad-arguments', cause: parsed.error.message } }
    const context: CallContext = {
      signal,
      progress: (progress) => listeners.forEach((listener) => listener({ id, progress }))
    }
    // The compiler cannot see that the schema, the handler and the method belong together; the contract makes it so.
    const handler = handlers[method] as (args: unknown, context: CallContext) => Promise<unknown>
    try {
      return { ok: true, value: await handler(parsed.data, context) }
    } catch (error) {
      const fault = toFault(error, signal.aborted)
      if (fault.code === 'internal' || fault.code === 'database-failed') log(fault, error)
      return { ok: false, fault }
    }
  }

  return {
    call: async (id, method, args) => {
      if (!isMethod(method)) return { ok: false, fault: { code: 'no-such-method', details: { method } } }
      const controller = new AbortController()
      // A report asks dozens of questions under the one signal.
      setMaxListeners(0, controller.signal)
      const settled = run(id, method, args, controller.signal)
      running.set(id, { controller, settled })
      try {
        return await settled
      } finally {
        running.delete(id)
      }
    },
    cancel: (id) => running.get(id)?.controller.abort(),
    onEvent: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: async () => {
      const all = [...running.values()]
      for (const { controller } of all) controller.abort()
      await Promise.all(all.map(({ settled }) => settled))
    }
  }
}
