import type { Metric } from '../domain/metric'
import { wordsOf, type ColumnProfile } from './column-profile'
import { asksForEffort } from './effort-question'
import { findWord } from './header-words'
import { looksLikeRating } from './scale-guess'
import { holdsWords } from './words-held'
import { holdsLabels } from './written-labels'

const isNamed = (profile: ColumnProfile, metric: Metric): boolean =>
  metric === 'ces' ? asksForEffort(profile) !== undefined : findWord(wordsOf(profile), metric) !== undefined

/** How likely a column holds the answers of a metric: by its header and its values, by either, by none. */
const likelihood = (profile: ColumnProfile, metric: Metric): number =>
  (isNamed(profile, metric) ? 2 : 0) +
  (looksLikeRating(profile) || holdsLabels(profile) || holdsWords(profile) ? 1 : 0)

/** Columns in the order in which they are offered for a metric, the likely ones first. */
export const candidatesFor = (metric: Metric, columns: readonly ColumnProfile[]): ColumnProfile[] => {
  const likely = new Map(columns.map((column) => [column, likelihood(column, metric)]))
  return [...columns].sort((one, other) => (likely.get(other) ?? 0) - (likely.get(one) ?? 0))
}
