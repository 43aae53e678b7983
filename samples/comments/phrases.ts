import type { TouchpointName } from '../effects'

/** What people of one country write, in their language. */
export interface Phrases {
  readonly easy: Readonly<Record<TouchpointName, readonly string[]>>
  readonly difficult: Readonly<Record<TouchpointName, readonly string[]>>
  readonly neither: readonly string[]
  /** Said of difficult deliveries once the new carrier has taken over. */
  readonly newCarrier: readonly string[]
  /** Said by those who have been asked too often. */
  readonly askedAgain: readonly string[]
  /** Added to praise, and to complaints. */
  readonly thanks: readonly string[]
  readonly plea: readonly string[]
}
