import type { Method } from '../../../shared/contract/contract'
import type { CallContext } from '../../../shared/contract/progress'
import { isFirstOnly, type Slice } from '../../../shared/domain/slice'

type Handler = (args: never, context: CallContext) => Promise<unknown>

const asksForFirst = (args: unknown): boolean =>
  typeof args === 'object' && args !== null && 'slice' in args && isFirstOnly(args.slice as Slice)

/**
 * The handlers, each of which finds the first responses prepared if its slice is of them: a call with a slice obeys
 * without a word of its own. Arguments have been checked at the door.
 */
export const preparing = <Handlers extends Partial<Record<Method, Handler>>>(
  handlers: Handlers,
  prepare: (context: CallContext) => Promise<void>
): Handlers =>
  Object.fromEntries(
    Object.entries(handlers as Record<string, Handler>).map(([method, handler]) => [
      method,
      async (args: never, context: CallContext) => {
        if (asksForFirst(args)) await prepare(context)
        return handler(args, context)
      }
    ])
  ) as Handlers
