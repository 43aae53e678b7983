import type { Dimension } from '../contract/project'
import { periodOf } from '../domain/calendar'
import type { SliceFacts } from '../contract/slice-facts'
import { assertNever } from '../domain/assert-never'
import { dayBefore } from '../domain/period'
import { FILE, isFirstOnly, TIME, TOUCHPOINT, type Condition, type Slice } from '../domain/slice'
import type { Words } from './words'

/** The name of a dimension as people read it. */
export const dimensionLabel = (id: string, dimensions: readonly Dimension[], words: Words): string => {
  const period = periodOf(id)
  if (period) return words.t(`dimension.${period}`)
  switch (id) {
    case TOUCHPOINT:
      return words.t('dimension.touchpoint')
    case FILE:
      return words.t('dimension.file')
    case TIME:
      return words.t('dimension.time')
    default:
      return dimensions.find((dimension) => dimension.id === id)?.label ?? id
  }
}

export const valueLabel = (value: string | null, words: Words): string => value ?? words.t('dimension.blank')

/** The day before a half-open end: filters end at midnight, people name the last day that counts. */
const lastDay = (to: string): string =>
  to.length > 10 && !to.endsWith('00:00:00') ? to : dayBefore(to.slice(0, 10))

/** "Jan 1, 2026 – Jun 30, 2026", from the first day to the last. */
export const daysText = (first: string, last: string, words: Words): string =>
  words.t('slice.period', { from: words.date(first), to: words.date(last) })

/** The same for a half-open period, as filters have it. */
export const periodText = (from: string, to: string, words: Words): string =>
  daysText(from, lastDay(to), words)

/** A filter in words: "Country is FR or IT". */
export const conditionText = (
  condition: Condition,
  dimensions: readonly Dimension[],
  words: Words
): string => {
  const { t } = words
  const say = (part: Condition): string => conditionText(part, dimensions, words)
  switch (condition.op) {
    case 'is':
      return t('slice.is', {
        dimension: dimensionLabel(condition.dimension, dimensions, words),
        values: words.list(condition.values.map((value) => valueLabel(value, words)))
      })
    case 'between':
      return periodText(condition.from, condition.to, words)
    case 'not':
      return condition.of.op === 'is'
        ? t('slice.is-not', {
            dimension: dimensionLabel(condition.of.dimension, dimensions, words),
            values: words.list(condition.of.values.map((value) => valueLabel(value, words)))
          })
        : t('slice.not', { condition: say(condition.of) })
    case 'and':
      return condition.of.map(say).join(t('slice.and'))
    case 'or':
      return condition.of.map(say).join(t('slice.or'))
    default:
      return assertNever(condition)
  }
}

/** The whole slice in words; "All responses" where nothing is filtered. */
export const sliceText = (slice: Slice, dimensions: readonly Dimension[], words: Words): string => {
  const { t } = words
  const parts = [
    ...slice.filters.map((filter) => conditionText(filter, dimensions, words)),
    ...(isFirstOnly(slice) ? [t('slice.first-only')] : [])
  ]
  return parts.length === 0 ? t('slice.everything') : parts.join(t('slice.and'))
}

/** "First answers only: 3,188 later responses of the same people are left out." */
export const laterAnswersText = ({ laterAnswers = 0 }: SliceFacts, { t, count }: Words): string =>
  t('slice.later-left-out', { count: laterAnswers, n: count(laterAnswers) })
