import type { CallOptions, Client } from '../contract/client'
import { MOST_DRIVERS, type SliceDrivers } from '../contract/slice-drivers'
import type { Slice } from '../domain/slice'
import { baseIn, groupsOf } from '../figures/group'
import { askTouchpoints } from './counts'
import type { DriverQuestion } from './driver-question'

/** The counts, and what they are an answer to: a picture of an older question is drawn by that question. */
export interface AnsweredDrivers {
  readonly counted: SliceDrivers
  readonly question: DriverQuestion
  /** Touchpoints that a model has no room for. */
  readonly leftOut: readonly string[]
}

/** What goes with an outcome in a slice: a long question. */
export const askDrivers = async (
  client: Client,
  slice: Slice,
  asked: DriverQuestion,
  options?: CallOptions
): Promise<AnsweredDrivers> => {
  const left = new Set(await withoutRoom(client, slice, asked, options))
  const question = {
    ...asked,
    drivers: asked.drivers.filter((driver) => driver.kind !== 'touchpoint' || !left.has(driver.touchpoint))
  }
  const counted = await client.call('slice.drivers', { slice, ...question }, options)
  return { counted, question, leftOut: [...left] }
}

/** Where there are more touchpoints than a model can have, those with the fewest answers; as listed where they tie. */
const withoutRoom = async (
  client: Client,
  slice: Slice,
  { drivers }: DriverQuestion,
  options?: CallOptions
): Promise<string[]> => {
  const touchpoints = drivers.flatMap((driver) => (driver.kind === 'touchpoint' ? [driver.touchpoint] : []))
  const room = MOST_DRIVERS - (drivers.length - touchpoints.length)
  if (touchpoints.length <= room) return []
  const groups = groupsOf(await askTouchpoints(client, slice, options), false)
  const answers = new Map(groups.map((group) => [group.key[0], baseIn(group)]))
  return touchpoints.toSorted((one, other) => (answers.get(other) ?? 0) - (answers.get(one) ?? 0)).slice(room)
}
