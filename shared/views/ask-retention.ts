import type { CallOptions, Client } from '../contract/client'
import type { SliceRetention } from '../contract/slice-retention'
import { TOUCHPOINT, type Slice } from '../domain/slice'
import { askSides } from './ask-changes'

/** What became of the customers of a slice. It reads them one by one, and takes its time where they are many. */
export const askRetention = (client: Client, slice: Slice, options?: CallOptions): Promise<SliceRetention> =>
  client.call('slice.retention', { slice, by: [] }, options)

/** The same of those who rated each touchpoint. */
export const askTouchpointRetention = (
  client: Client,
  slice: Slice,
  options?: CallOptions
): Promise<SliceRetention> => client.call('slice.retention', { slice, by: [TOUCHPOINT] }, options)

/** The same of both sides of a comparison. */
export const askRetentionSides = askSides(askRetention)
