import type { Client } from './client'
import type { AnswerOf, Method } from './contract'

/** The client, with every question asked once: for what is drawn several times of the same answers. */
export const askOnce = (client: Client): Client => {
  const answers = new Map<string, Promise<unknown>>()
  return {
    call: <M extends Method>(...[method, args, options]: Parameters<typeof client.call<M>>) => {
      const key = JSON.stringify([method, args])
      const answer = answers.get(key) ?? client.call(method, args, options)
      answers.set(key, answer)
      // The key says that the answer is that of this method.
      return answer as Promise<AnswerOf<M>>
    }
  }
}
