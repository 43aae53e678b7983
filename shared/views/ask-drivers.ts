import type { CallOptions, Client } from '../contract/client'
import type { SliceDrivers } from '../contract/slice-drivers'
import type { Slice } from '../domain/slice'
import type { DriverQuestion } from './driver-question'

/** The counts, and what they are an answer to: a picture of an older question is drawn by that question. */
export interface AnsweredDrivers {
  readonly counted: SliceDrivers
  readonly question: DriverQuestion
}

/** What goes with an outcome in a slice: a long question. */
export const askDrivers = async (
  client: Client,
  slice: Slice,
  question: DriverQuestion,
  options?: CallOptions
): Promise<AnsweredDrivers> => ({
  counted: await client.call('slice.drivers', { slice, ...question }, options),
  question
})
