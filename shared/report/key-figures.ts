import type { CallOptions, Client } from '../contract/client'
import type { ProjectSummary } from '../contract/project'
import type { SliceRetention } from '../contract/slice-retention'
import type { ViewState } from '../contract/view-state'
import { cesScales } from '../domain/mapping'
import type { NotCompared } from '../domain/comparison'
import { isBetter, isBeyondChance } from '../figures/changes'
import { overviewFigures, type MetricDefinitions, type MetricFigure } from '../figures/overview'
import { retentionBy, retentionChange, type RetentionGroup } from '../figures/retention'
import { leavesOutZero } from '../figures/touchpoints'
import { answersText } from '../locale/base-words'
import { comparisonText, sidesText } from '../locale/comparison-words'
import {
  customersText,
  pointsRangeText,
  pointsText,
  rateIntervalText,
  rateText
} from '../locale/retention-words'
import {
  definitionName,
  differenceIntervalText,
  differenceText,
  intervalText,
  scoreText,
  whyText
} from '../locale/score-words'
import { sliceText } from '../locale/slice-words'
import type { Words } from '../locale/words'
import { definitionOf } from '../measures/definitions'
import { askOverview } from '../views/ask-overview'
import { askRetention, askRetentionSides } from '../views/ask-retention'

/** How a score moved: with its interval, and whether that is more than chance, for the better or the worse. */
export interface KeyChange {
  readonly text: string
  readonly interval: string
  readonly way: 'better' | 'worse' | 'within-chance'
}

/** A score as the overview's card has it. */
export interface KeyFigure {
  /** "CES · % easy" */
  readonly name: string
  /** The score, or why there is none. */
  readonly score: string
  readonly isHidden: boolean
  /** Nothing where none is estimable. */
  readonly interval: string
  /** "18,204 answers" */
  readonly base: string
  readonly change: KeyChange | null
  /** Why no change is told, where none is. */
  readonly unchanged: string
}

/** What stands first in a document. */
export interface KeyFigures {
  /** What they are of, in words. */
  readonly slice: string
  /** "Jul 1 – Dec 31 against Jan 1 – Jun 30", or why there are no changes. */
  readonly against: string
  readonly figures: readonly KeyFigure[]
}

/** Definitions of what the project asks, by the choice of a view. */
export const definitionsIn = (
  { mapping }: Pick<ProjectSummary, 'mapping'>,
  { ces, csat, nps }: Pick<ViewState, 'ces' | 'csat' | 'nps'>
): MetricDefinitions & { readonly ces: NonNullable<MetricDefinitions['ces']> } => ({
  ces: definitionOf('ces', ces, ...cesScales(mapping)),
  ...(mapping.csat ? { csat: definitionOf('csat', csat, mapping.csat.scale) } : {}),
  ...(mapping.nps ? { nps: definitionOf('nps', nps, mapping.nps.scale) } : {})
})

const metricFigure = (
  { metric, definition, score, change }: MetricFigure,
  uncompared: string,
  words: Words
): KeyFigure => {
  const difference = change?.difference
  const told = difference?.value ?? null
  return {
    name: [...new Set([metric.toUpperCase(), definitionName(definition, words)])].join(' · '),
    score: score.value === null ? whyText(score, words) : scoreText(definition, score.value, words),
    isHidden: score.value === null,
    interval: score.value === null ? '' : intervalText(definition, score, words),
    base: answersText(score.n, words),
    change:
      !change || !difference || told === null
        ? null
        : {
            text: differenceText(definition, told, words),
            interval: differenceIntervalText(definition, difference, words),
            way: !isBeyondChance(change)
              ? 'within-chance'
              : isBetter(definition, difference)
                ? 'better'
                : 'worse'
          },
    unchanged: difference ? whyText(difference, words) : uncompared
  }
}

const everybodyIn = (counts: SliceRetention, weighted: boolean): RetentionGroup | undefined =>
  retentionBy(counts, [], { weighted, correction: 'none' })[0]

const retentionFigure = (
  whole: SliceRetention,
  sides: { readonly now: SliceRetention; readonly before: SliceRetention } | NotCompared,
  { weighted, uncompared }: { readonly weighted: boolean; readonly uncompared: string },
  words: Words
): KeyFigure[] => {
  const { t } = words
  const found = everybodyIn(whole, weighted)
  if (!found) return []
  const [now, before] =
    typeof sides === 'string' ? [] : [everybodyIn(sides.now, weighted), everybodyIn(sides.before, weighted)]
  const difference = now && before ? retentionChange(now, before, whole.unit) : undefined
  const told = difference?.value ?? null
  return [
    {
      name: t('overview.retention'),
      score: rateText(found.rate, words),
      isHidden: found.rate.value === null,
      interval: found.rate.value === null ? '' : rateIntervalText(found.rate, words),
      base: customersText(found, words),
      change:
        !difference || told === null
          ? null
          : {
              text: pointsText(told, words),
              interval:
                whole.unit === 'respondents'
                  ? t('retention.no-interval')
                  : pointsRangeText(difference, words),
              way: !leavesOutZero(difference) ? 'within-chance' : told > 0 ? 'better' : 'worse'
            },
      unchanged: difference ? whyText(difference, words) : uncompared
    }
  ]
}

/** Asked, measured and said as the overview does it, of the slice and by the definitions of a view. */
export const keyFigures = async (
  client: Client,
  {
    project,
    state,
    words
  }: { readonly project: ProjectSummary; readonly state: ViewState; readonly words: Words },
  options: CallOptions
): Promise<KeyFigures> => {
  const { slice, comparison, weighted } = state
  const counts = await askOverview(client, { slice, comparison, project }, options)
  const { metrics } = overviewFigures(counts, definitionsIn(project, state), weighted)
  const sides = sidesText(comparison, slice, project, words)
  const uncompared = comparisonText(comparison, slice, project, words)
  const retention = project.mapping.retained
    ? retentionFigure(
        await askRetention(client, slice, options),
        await askRetentionSides(client, slice, { comparison, project }, options),
        { weighted, uncompared },
        words
      )
    : []
  return {
    slice: sliceText(slice, project.dimensions, words),
    against: sides ? words.t('overview.against', { now: sides.now, before: sides.before }) : uncompared,
    figures: [...metrics.map((figure) => metricFigure(figure, uncompared, words)), ...retention]
  }
}
