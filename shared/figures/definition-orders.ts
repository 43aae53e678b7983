import { directionOf, type Definition } from '../measures/definition'
import { differenceOf, scoreOf, type Group } from './group'

/** A pair of groups by one definition: above 0 the first is easier. */
interface Way {
  readonly definition: Definition
  readonly ahead: number
  /** Whether the interval of the difference leaves out 0. */
  readonly isBeyond: boolean
}

/** Two groups that one definition puts the other way round than another. */
export interface ContraryPair {
  readonly one: Group
  readonly other: Group
  /** By which the first is easier, and by which it is harder. */
  readonly easier: Definition
  readonly harder: Definition
  /** Whether the difference is beyond chance both ways. */
  readonly isBeyond: boolean
}

export interface DefinitionOrders {
  readonly definitions: number
  readonly groups: number
  readonly pairs: number
  /** Those beyond chance both ways first. */
  readonly contrary: readonly ContraryPair[]
}

const waysOf = (definitions: readonly Definition[], one: Group, other: Group): Way[] =>
  definitions.flatMap((definition) => {
    const { value, low, high } = differenceOf(definition, one, other.tallies)
    if (value === null) return []
    const sign = directionOf(definition) === 'high-is-good' ? 1 : -1
    return [
      { definition, ahead: sign * value, isBeyond: low !== null && high !== null && (low > 0 || high < 0) }
    ]
  })

/** The way that speaks loudest for a side: beyond chance before not, then the wider difference. */
const loudest = (ways: readonly Way[]): Way | undefined =>
  ways.toSorted(
    (one, other) =>
      Number(other.isBeyond) - Number(one.isBeyond) || Math.abs(other.ahead) - Math.abs(one.ahead)
  )[0]

const contraryOf = (
  definitions: readonly Definition[],
  one: Group,
  other: Group
): ContraryPair | undefined => {
  const ways = waysOf(definitions, one, other)
  const easier = loudest(ways.filter(({ ahead }) => ahead > 0))
  const harder = loudest(ways.filter(({ ahead }) => ahead < 0))
  return (
    easier &&
    harder && {
      ...{ one, other, easier: easier.definition, harder: harder.definition },
      isBeyond: easier.isBeyond && harder.isBeyond
    }
  )
}

/**
 * Whether definitions of the same answers put groups in the same order, from the easiest to the hardest; of groups that
 * may be told of and were asked on one range.
 */
export const definitionOrders = (
  definitions: readonly Definition[],
  groups: readonly Group[]
): DefinitionOrders => {
  const told = groups.filter((group) =>
    definitions.every((definition) => scoreOf(definition, group).value !== null)
  )
  const pairs = told.flatMap((one, at) => told.slice(at + 1).map((other) => [one, other] as const))
  return {
    definitions: definitions.length,
    groups: told.length,
    pairs: pairs.length,
    contrary: pairs
      .flatMap(([one, other]) => contraryOf(definitions, one, other) ?? [])
      .toSorted((one, other) => Number(other.isBeyond) - Number(one.isBeyond))
  }
}
