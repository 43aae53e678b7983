import type { Client } from '../../shared/contract/client'

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
        // A call that follows from this answer starts in the same turn: the document is not idle in between.
        setTimeout(show)
      }
    }
  }
}
