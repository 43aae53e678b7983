import { answersOf, turn } from '../domain/scale'
import type { Frequencies, Tally } from '../domain/tally'
import type { Definition } from '../measures/definition'
import type { Figure, HiddenWhy } from '../measures/figure'
import { measure, measureDifference, shareIn } from '../measures/measure'
import { sampleOf } from '../measures/sample-of'
import { massOf } from '../statistics/sample'
import { disclose, hiddenGroups, isHiddenBase } from './suppression'

/**
 * People whose answers are told together. Every number that is shown is asked of a group, so that what is
 * hidden is hidden in every view, list, export and table.
 */
export interface Group {
  /** The values of the dimensions it was broken down by, `null` for blank; empty for everybody. */
  readonly key: readonly (string | null)[]
  readonly tally: Tally
  readonly weighted: boolean
  /** Why nothing is told of them but their number; `null` where they may be told of. */
  readonly hidden: HiddenWhy | null
}

/** Answers behind the group's figures, unweighted: under weights, of those who have one. */
export const baseIn = ({ tally, weighted }: Pick<Group, 'tally' | 'weighted'>): number =>
  sampleOf(tally, weighted).n

/** The cells of a question as groups: the small ones hidden, and with them what would give them away. */
export const groupsOf = ({ cells }: Frequencies, weighted: boolean): Group[] => {
  const hidden = hiddenGroups(cells.map(({ tally }) => baseIn({ tally, weighted })))
  return cells.map(({ key, tally }, index) => ({ key, tally, weighted, hidden: hidden.get(index) ?? null }))
}

/** Everybody in a slice. */
export const wholeOf = (tally: Tally, weighted: boolean): Group => ({
  key: [],
  tally,
  weighted,
  hidden: isHiddenBase(baseIn({ tally, weighted })) ? 'few-answers' : null
})

export const scoreOf = (definition: Definition, { tally, weighted, hidden }: Group): Figure =>
  disclose(measure(definition, tally, weighted), hidden ?? undefined)

/**
 * The score whether or not it may be shown. For programs only, which are told beside it what may be: no
 * view, chart or table asks for it.
 */
export const rawScoreOf = (definition: Definition, { tally, weighted }: Group): Figure =>
  measure(definition, tally, weighted)

/** The group's score minus that of others, who share nobody with it. */
export const differenceOf = (definition: Definition, group: Group, others: Tally): Figure =>
  disclose(
    measureDifference(definition, group.tally, others, group.weighted),
    group.hidden ?? (isHiddenBase(baseIn({ ...group, tally: others })) ? 'protects-smaller' : undefined)
  )

/** Shares of difficult, neutral and easy answers, 0..1; they add up to 1. */
export interface Shares {
  readonly difficult: number
  readonly neutral: number
  readonly easy: number
}

/** `null` where the group is hidden or has no answers. */
export const sharesOf = ({ tally, weighted, hidden }: Group): Shares | null => {
  const sample = sampleOf(tally, weighted)
  if (hidden || massOf(sample) === 0) return null
  const easy = shareIn({ side: 'good' }, sample, tally.scale)
  const difficult = shareIn({ side: 'bad' }, sample, tally.scale)
  return { easy, difficult, neutral: Math.max(0, 1 - easy - difficult) }
}

/** Shares of each answer as people gave it, lowest first; `null` where the group is hidden or empty. */
export const distributionOf = ({
  tally,
  weighted,
  hidden
}: Group): readonly { answer: number; share: number }[] | null => {
  const { mass } = sampleOf(tally, weighted)
  const total = mass.reduce((sum, part) => sum + part, 0)
  if (hidden || total === 0) return null
  return answersOf(tally.scale).map((answer) => ({
    answer,
    share: (mass[turn(tally.scale, answer) - tally.scale.low] ?? 0) / total
  }))
}

/** The effective base of a group under weights; `null` where the group is hidden: it says who weighs what. */
export const effectiveIn = ({ tally, hidden }: Group): number | null =>
  hidden ? null : sampleOf(tally, true).effective
