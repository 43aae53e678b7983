import type { Client } from '../../shared/contract/client'
import type { AnswerOf, Method } from '../../shared/contract/contract'

interface Shared {
  readonly answer: Promise<unknown>
  readonly controller: AbortController
  waiting: number
}

/** Calls after which another project may be open, or the same with other answers. */
const OPENING: ReadonlySet<Method> = new Set([
  'project.import',
  'project.update',
  'project.open',
  'project.openSample',
  'project.close',
  'project.saveAs'
])

/**
 * The client, with the same question about a slice asked once at a time: parts of the window that need the same counts
 * wait for the same answer. It is cancelled when none of them waits for it any more. What tells how far it is is not
 * shared.
 */
export const shareCalls = (client: Client): Client => {
  const asked = new Map<string, Shared>()

  return {
    call: async (method, args, options = {}) => {
      const { signal, progress } = options
      // Another project may be open after this: what was asked of the one before is no answer.
      if (OPENING.has(method)) asked.clear()
      if (!method.startsWith('slice.') || progress) return client.call(method, args, options)
      signal?.throwIfAborted()
      const key = JSON.stringify([method, args])
      const forget = (shared: Shared) => {
        if (asked.get(key) === shared) asked.delete(key)
      }
      const begin = (): Shared => {
        const controller = new AbortController()
        const answer = client.call(method, args, { signal: controller.signal })
        const begun = { answer, controller, waiting: 0 }
        asked.set(key, begun)
        const end = () => forget(begun)
        answer.then(end, end)
        return begun
      }
      const shared = asked.get(key) ?? begin()
      shared.waiting += 1
      return new Promise<AnswerOf<typeof method>>((resolve, reject) => {
        const leave = () => {
          shared.waiting -= 1
          if (shared.waiting === 0) {
            forget(shared)
            shared.controller.abort()
          }
          reject(signal?.reason as Error)
        }
        signal?.addEventListener('abort', leave, { once: true })
        // The key says that the answer is that of this method.
        ;(shared.answer as Promise<AnswerOf<typeof method>>)
          .then(resolve, reject)
          .finally(() => signal?.removeEventListener('abort', leave))
      })
    }
  }
}
