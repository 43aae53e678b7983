import type { SliceQuality } from '../contract/slice-quality'
import type { Metric } from '../domain/metric'
import type { Cell, Frequencies } from '../domain/tally'
import type { Definition } from '../measures/definition'
import type { Figure } from '../measures/figure'
import { figureFrom, noAnswers } from '../measures/measure'
import { duplicatesOf, missingOf, type AlikeCount, type Part } from '../statistics/response-shares'
import { speedersOf, type Speeders } from '../statistics/speeders'
import { straightLiningOf, type StraightLining } from '../statistics/straight-lining'
import { baseIn, groupsOf, missingIn, rawScoreOf, scoreOf, wholeOf, type Group } from './group'
import { disclose, hiddenGroups, isHiddenBase } from './suppression'

/** A share of responses that look suspicious, or of answers that are missing. */
export interface ShareFound {
  readonly count: number
  /** The share, unweighted: it is about responses, not about customers. With Wilson's interval. */
  readonly figure: Figure
  /** Whether or not it may be shown: for programs. */
  readonly raw: Figure
}

/** What is suspicious; `nothing` where there was nothing to look at. */
export type Suspicion = 'straight-lining' | 'speeders' | 'repeated' | 'same-comment' | 'alike'

/** What was suspected, by which rule, or why it could not be looked for. */
export type Check =
  | (ShareFound & { readonly kind: 'straight-lining'; readonly rule: StraightLining })
  | (ShareFound & { readonly kind: 'speeders'; readonly rule: Speeders })
  | (ShareFound & { readonly kind: 'repeated' | 'same-comment' | 'alike' })

export type NotChecked = 'no-grid' | 'no-duration' | 'no-respondent' | 'no-comments' | 'no-answers'

export interface Unchecked {
  readonly kind: Suspicion
  readonly why: NotChecked
}

export interface MissingFound extends ShareFound {
  /** What was asked: a metric, of a touchpoint where it is effort, or an item of the grid. */
  readonly question: Metric | 'grid'
  /** The touchpoint, or the item; `null` for a metric asked once. */
  readonly name: string | null
}

/** The score without some responses, beside the score with them. */
export interface Effect {
  readonly without: 'straight-lining' | 'speeders' | 'both'
  /** Answers of the suspected. */
  readonly suspected: number
  readonly group: Group
  readonly score: Figure
  readonly raw: Figure
}

export interface Quality {
  readonly responses: number
  readonly checks: readonly (Check | Unchecked)[]
  readonly missing: readonly MissingFound[]
  readonly everybody: { readonly group: Group; readonly score: Figure; readonly raw: Figure }
  readonly effects: readonly Effect[]
}

export interface QualityQuestion {
  /** The effort score whose change is told. */
  readonly definition: Definition
  readonly weighted: boolean
  /** Answers to each metric that was asked: effort by touchpoint, the others of everybody. */
  readonly answers: Partial<Readonly<Record<Metric, Frequencies>>>
}

export const isChecked = (check: Check | Unchecked): check is Check => !('why' in check)

/** What makes responses suspicious, how many are, and whether the score would be another without them. */
export const qualityOf = (
  slice: SliceQuality,
  { definition, weighted, answers }: QualityQuestion
): Quality => {
  const effects = effectsOf(slice, definition, weighted)
  const group = wholeOf(
    slice.effort.map(({ tally }) => tally),
    weighted
  )
  return {
    responses: slice.responses,
    checks: checksOf(slice),
    missing: [...missingAnswers(answers), ...missingItems(slice)],
    everybody: { group, score: scoreOf(definition, group), raw: rawScoreOf(definition, group) },
    effects
  }
}

const found = ({ count, n, share, interval }: Part): ShareFound => {
  const raw = n === 0 ? noAnswers : figureFrom(share, interval, { n, effective: n })
  return { count, raw, figure: disclose(raw, undefined) }
}

const checksOf = ({ grid, durations, alike }: SliceQuality): (Check | Unchecked)[] => {
  const rule = grid
    ? straightLiningOf({
        n: grid.n,
        straight: grid.straight,
        items: grid.items.map(({ complete }) => complete)
      })
    : 'too-few-items'
  const speeders = durations ? speedersOf(durations.counts) : null
  const duplicates = (
    kind: 'repeated' | 'same-comment' | 'alike',
    counts: readonly AlikeCount[] | null,
    none: NotChecked
  ): Check | Unchecked => {
    const part = counts ? duplicatesOf(counts) : 'no-answers'
    return typeof part === 'string' ? { kind, why: none } : { kind, ...found(part) }
  }
  return [
    typeof rule === 'string'
      ? { kind: 'straight-lining', why: rule === 'too-few-items' ? 'no-grid' : 'no-answers' }
      : { kind: 'straight-lining', rule, ...found({ ...rule, count: rule.straight }) },
    speeders === null || typeof speeders === 'string'
      ? { kind: 'speeders', why: speeders === null ? 'no-duration' : 'no-answers' }
      : { kind: 'speeders', rule: speeders, ...found({ ...speeders, count: speeders.speeders }) },
    duplicates('repeated', alike.person, 'no-respondent'),
    duplicates('same-comment', alike.commented, 'no-comments'),
    duplicates('alike', alike.anybody, 'no-answers')
  ]
}

const missingAnswers = (answers: QualityQuestion['answers']): MissingFound[] =>
  (Object.entries(answers) as [Metric, Frequencies][]).flatMap(([question, frequencies]) =>
    groupsOf(frequencies, false).flatMap((group) => {
      const part = missingOf(baseIn(group), missingIn(group))
      return typeof part === 'string' ? [] : [{ question, name: group.key[0] ?? null, ...found(part) }]
    })
  )

/** Effort columns are told of as effort. */
const missingItems = ({ grid }: SliceQuality): MissingFound[] =>
  !grid || grid.isEffort
    ? []
    : grid.items.flatMap(({ name, answered, missing }) => {
        const part = missingOf(answered, missing)
        return typeof part === 'string' ? [] : [{ question: 'grid' as const, name, ...found(part) }]
      })

/**
 * Nothing is told of fewer than ten suspected, nor by subtraction: neither where the score without them, nor where
 * those without one and without both kinds of them, would say what so few answered.
 */
const effectsOf = (
  { grid, durations, effort }: SliceQuality,
  definition: Definition,
  weighted: boolean
): Effect[] => {
  const isStraight = ({ key: [straight] }: Cell) => straight === 'yes'
  const isFast = ({ key: [, fast] }: Cell) => fast === 'yes'
  const baseOf = (suspected: (cell: Cell) => boolean) =>
    baseIn({ tallies: effort.filter(suspected).map(({ tally }) => tally), weighted })
  const kinds: readonly (readonly [Effect['without'], boolean, (cell: Cell) => boolean])[] = [
    ['straight-lining', grid !== null, isStraight],
    ['speeders', durations !== null, isFast],
    ['both', grid !== null && durations !== null, (cell) => isStraight(cell) || isFast(cell)]
  ]
  // Of three parts, what few answered would be the difference of two scores that are shown.
  const givesAway = [
    (cell: Cell) => isStraight(cell) && isFast(cell),
    (cell: Cell) => isStraight(cell) && !isFast(cell),
    (cell: Cell) => isFast(cell) && !isStraight(cell)
  ].some((part) => isHiddenBase(baseOf(part)))
  return kinds
    .filter(([, isAsked]) => isAsked)
    .map(([without, , suspects]) => {
      const suspected = baseOf(suspects)
      const rest = effort.filter((cell) => !suspects(cell)).map(({ tally }) => tally)
      const hidden = hiddenGroups([suspected, baseIn({ tallies: rest, weighted })]).get(1)
      const group = {
        ...wholeOf(rest, weighted),
        hidden: hidden ?? (without === 'both' && givesAway ? ('protects-smaller' as const) : null)
      }
      return {
        without,
        suspected,
        group,
        score: scoreOf(definition, group),
        raw: rawScoreOf(definition, group)
      }
    })
}
