import type { Transport } from '../../../shared/contract/transport'

/** An engine that is still being put together, as one that is there: what is asked of it waits. */
export const lateTransport = (coming: Promise<Transport>, answered: (method: string) => void): Transport => ({
  call: async (id, method, args) => {
    const result = await (await coming).call(id, method, args)
    answered(method)
    return result
  },
  cancel: (id) => void coming.then((transport) => transport.cancel(id)),
  onEvent: (listener) => {
    const stopping = coming.then((transport) => transport.onEvent(listener))
    return () => void stopping.then((stop) => stop())
  }
})
