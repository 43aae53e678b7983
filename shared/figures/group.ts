import { answersOf, sameRange, turn, type Scale } from '../domain/scale'
import { baseOf, poolTallies, subtractTally, type Cell, type Frequencies, type Tally } from '../domain/tally'
import type { Scored } from '../measures/definition'
import { testDifference, testRanks, type NamedTest, type Untested } from '../measures/difference-test'
import type { Figure, HiddenWhy } from '../measures/figure'
import { shareIn } from '../measures/measure'
import { indexSample, measureAll, measureDifferenceOfAll } from '../measures/pooled'
import { sampleOf } from '../measures/sample-of'
import type { MannWhitney } from '../statistics/mann-whitney'
import { massOf } from '../statistics/sample'
import { disclose, hiddenGroups, isHiddenBase } from './suppression'

/**
 * People whose answers are told together. Every number that is shown is asked of a group, so that what is
 * hidden is hidden in every view, list, export and table.
 */
export interface Group {
  /** The values of the dimensions it was broken down by, `null` for blank; empty for everybody. */
  readonly key: readonly (string | null)[]
  /**
   * Their answers: a tally for each range they were asked on, one but where touchpoints are asked
   * differently.
   */
  readonly tallies: readonly Tally[]
  readonly weighted: boolean
  /** Why nothing is told of them but their number; `null` where they may be told of. */
  readonly hidden: HiddenWhy | null
}

/** Answers behind the group's figures, unweighted: under weights, of those who have one. */
export const baseIn = ({ tallies, weighted }: Pick<Group, 'tallies' | 'weighted'>): number =>
  tallies.reduce((sum, tally) => sum + sampleOf(tally, weighted).n, 0)

/** People asked whose answer is no score. */
export const missingIn = ({ tallies }: Pick<Group, 'tallies'>): number =>
  tallies.reduce((sum, { missing }) => sum + missing, 0)

/**
 * The tally of a group whose answers were given on one range; `undefined` where they were given on several. A
 * scale on which nobody answered does not count.
 */
export const onlyTally = ({ tallies }: Pick<Group, 'tallies'>): Tally | undefined => {
  const answered = tallies.filter((tally) => baseOf(tally) > 0)
  return answered.length > 1 ? undefined : (answered[0] ?? tallies[0])
}

/** The scales a group was asked on. */
export const scalesIn = ({ tallies }: Pick<Group, 'tallies'>): Scale[] => tallies.map(({ scale }) => scale)

const gather = (cells: readonly Cell[]): Pick<Group, 'key' | 'tallies'>[] => {
  const byKey = new Map<string, { key: Cell['key']; tallies: Tally[] }>()
  for (const { key, tally } of cells) {
    const name = JSON.stringify(key)
    byKey.set(name, { key, tallies: [...(byKey.get(name)?.tallies ?? []), tally] })
  }
  return [...byKey.values()].map(({ key, tallies }) => ({ key, tallies: poolTallies(tallies) }))
}

/** The cells of a question as groups: the small ones hidden, and with them what would give them away. */
export const groupsOf = ({ cells }: Frequencies, weighted: boolean): Group[] => {
  const groups = gather(cells)
  const hidden = hiddenGroups(groups.map(({ tallies }) => baseIn({ tallies, weighted })))
  return groups.map((group, index) => ({ ...group, weighted, hidden: hidden.get(index) ?? null }))
}

/** Everybody in a slice; several tallies where they were asked on different scales. */
export const wholeOf = (answers: Tally | readonly Tally[], weighted: boolean): Group => {
  const tallies = poolTallies([answers].flat())
  return {
    key: [],
    tallies,
    weighted,
    hidden: isHiddenBase(baseIn({ tallies, weighted })) ? 'few-answers' : null
  }
}

/** Everybody in the cells of a question, right only where these share nobody; `undefined` of no cells. */
export const everybodyIn = ({ cells }: Frequencies, weighted: boolean): Group | undefined =>
  cells.length === 0
    ? undefined
    : wholeOf(
        cells.map(({ tally }) => tally),
        weighted
      )

export const scoreOf = (definition: Scored, { tallies, weighted, hidden }: Group): Figure =>
  disclose(measureAll(definition, tallies, weighted), hidden ?? undefined)

/**
 * The score whether or not it may be shown. For programs only, which are told beside it what may be: no
 * view, chart or table asks for it.
 */
export const rawScoreOf = (definition: Scored, { tallies, weighted }: Group): Figure =>
  measureAll(definition, tallies, weighted)

/** The group's score minus that of others, who share nobody with it. */
export const differenceOf = (definition: Scored, group: Group, others: Tally | readonly Tally[]): Figure => {
  const rest = [others].flat()
  return disclose(
    measureDifferenceOfAll(definition, group.tallies, rest, group.weighted),
    group.hidden ?? (isHiddenBase(baseIn({ ...group, tallies: rest })) ? 'protects-smaller' : undefined)
  )
}

/** Others who share nobody with a group: another group, or its complement. */
export type Others = Pick<Group, 'tallies' | 'hidden'>

/** Why two groups may not be tested: p tells about either. */
export const hiddenPair = (group: Group, { tallies, hidden }: Others): HiddenWhy | null =>
  group.hidden ?? hidden ?? (isHiddenBase(baseIn({ ...group, tallies })) ? 'protects-smaller' : null)

/** Whether the group's score differs from that of others by more than chance. */
export const testOf = (definition: Scored, group: Group, others: Others): NamedTest | Untested | HiddenWhy =>
  hiddenPair(group, others) ?? testDifference(definition, group.tallies, others.tallies, group.weighted)

/** Whether the group's answers are higher or lower than those of others, with Cliff's delta. */
export const rankTestOf = (group: Group, others: Others): (MannWhitney & NamedTest) | Untested | HiddenWhy =>
  hiddenPair(group, others) ?? testRanks(group.tallies, others.tallies, group.weighted)

/** Everybody in a whole who is not in a group that is part of it. */
export const restOf = (whole: Group, { tallies }: Group): Tally[] =>
  whole.tallies.map((tally) => {
    const part = tallies.find(({ scale }) => sameRange(scale, tally.scale))
    return part ? subtractTally(tally, part) : tally
  })

/** Shares of difficult, neutral and easy answers, 0..1; they add up to 1. */
export interface Shares {
  readonly difficult: number
  readonly neutral: number
  readonly easy: number
}

/** `null` where the group is hidden, has no answers, or answered on several scales: boxes are never pooled. */
export const sharesOf = (group: Group): Shares | null => {
  const tally = onlyTally(group)
  if (group.hidden || !tally) return null
  const sample = sampleOf(tally, group.weighted)
  if (massOf(sample) === 0) return null
  const easy = shareIn({ side: 'good' }, sample, tally.scale)
  const difficult = shareIn({ side: 'bad' }, sample, tally.scale)
  return { easy, difficult, neutral: Math.max(0, 1 - easy - difficult) }
}

/** Shares of each answer as people gave it, lowest first; `null` as for the shares. */
export const distributionOf = (
  group: Group
): readonly { readonly answer: number; readonly share: number }[] | null => {
  const tally = onlyTally(group)
  if (group.hidden || !tally) return null
  const { mass } = sampleOf(tally, group.weighted)
  const total = mass.reduce((sum, part) => sum + part, 0)
  if (total === 0) return null
  return answersOf(tally.scale).map((answer) => ({
    answer,
    share: (mass[turn(tally.scale, answer) - tally.scale.low] ?? 0) / total
  }))
}

/** The effective base of a group under weights; `null` where the group is hidden: it says who weighs what. */
export const effectiveIn = ({ tallies, hidden }: Group): number | null =>
  hidden ? null : indexSample(tallies, true).effective
