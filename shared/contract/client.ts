import type { Fault, Result } from '../domain/fault'
import type { AnswerOf, ArgumentsOf, Method } from './contract'
import type { Progress } from './progress'
import type { Transport } from './transport'

export interface CallOptions {
  readonly signal?: AbortSignal
  readonly progress?: (progress: Progress) => void
}

/** The engine as the window, the terminal and the tests speak to it: typed, whatever carries it. */
export interface Client {
  readonly call: <M extends Method>(
    method: M,
    args: ArgumentsOf<M>,
    options?: CallOptions
  ) => Promise<AnswerOf<M>>
}

/** A fault that came back as the answer of a call. */
export class CallError extends Error {
  override readonly name = 'CallError'
  readonly fault: Fault

  constructor(fault: Fault) {
    super(fault.code)
    this.fault = fault
  }
}

export const createClient = (transport: Transport): Client => {
  const listeners = new Map<string, (progress: Progress) => void>()
  transport.onEvent(({ id, progress }) => listeners.get(id)?.(progress))

  return {
    call: async (method, args, { signal, progress } = {}) => {
      signal?.throwIfAborted()
      const id = crypto.randomUUID()
      const cancel = () => transport.cancel(id)
      if (progress) listeners.set(id, progress)
      signal?.addEventListener('abort', cancel, { once: true })
      try {
        // The contract types what the engine's handlers return; nothing in between changes it.
        const result = (await transport.call(id, method, args)) as Result<AnswerOf<typeof method>>
        if (result.ok) return result.value
        throw new CallError(result.fault)
      } finally {
        listeners.delete(id)
        signal?.removeEventListener('abort', cancel)
      }
    }
  }
}
