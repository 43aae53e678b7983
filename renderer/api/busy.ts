import type { Client } from '../../shared/contract/client'
import { TOGETHER } from '../state/answer-together'

/** Milliseconds after which an answer was told to all who waited: more than answers wait for each other. */
const UNTIL_TOLD = 2 * TOGETHER

/**
 * The client, with its calls in flight shown on the document: `data-busy` is "true" while the engine is
 * asked. Tests wait for it; so may a style.
 */
export const showBusy = (client: Client): Client => {
  let inFlight = 0
  const show = () => {
    document.body.dataset.busy = String(inFlight > 0)
  }
  show()
  return {
    call: async (method, args, options) => {
      inFlight += 1
      show()
      try {
        return await client.call(method, args, options)
      } finally {
        inFlight -= 1
        // A call that follows from this answer starts once that was told: the document is not idle in between.
        setTimeout(show, UNTIL_TOLD)
      }
    }
  }
}
