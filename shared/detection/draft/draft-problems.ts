import { readAnswer } from '../../domain/answer'
import { METRICS, type Metric } from '../../domain/metric'
import type { ColumnProfile } from '../column-profile'
import { isTurnedNps } from '../good-ends'
import { wavesByScale, type WavesAlike } from '../wave-scales'
import { scalesToChoose } from './choose-scale'
import { columnsAsked, columnsWith, scalesAsked, type Draft, type OtherScale } from './draft'
import { otherRules, rulesOf } from './draft-rules'

/** What has to be said before the import can start. */
export type DraftProblem =
  | 'no-ces'
  | 'ces-words'
  | 'csat-words'
  | 'nps-words'
  | 'ease-unknown'
  | 'waves-differ'
  | 'touchpoint-unnamed'
  | 'touchpoint-twice'
  | 'several-ces-in-long'
  | 'nps-turned'
  | 'date-order'

/** Whether words have to be explained: they may be answers of several scales, or not one answer is understood. */
const isUnread = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  metric: Metric,
  other?: OtherScale
): boolean => {
  if (scalesToChoose(draft, columns, metric, other).length > 0) return true
  const rules = other ? otherRules(draft, other) : rulesOf(draft, metric)
  const answers = columnsAsked(draft, columns, metric, other).flatMap(({ values }) =>
    values.map(({ value }) => readAnswer(value, rules))
  )
  return (
    answers.every((answer) => 'missing' in answer) &&
    answers.some((answer) => 'missing' in answer && answer.missing === 'not-a-number')
  )
}

/** Metrics whose scale is not fixed by their definition. */
const SCALED = ['ces', 'csat'] as const

/** Columns of a metric that waves ask on different scales, unless somebody said that it is one. */
export const wavesApart = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  metric: Metric
): { readonly column: ColumnProfile; readonly waves: readonly WavesAlike[] }[] =>
  draft.alikeInWaves.includes(metric)
    ? []
    : columnsWith(draft, metric, columns)
        .map((column) => ({ column, waves: wavesByScale(column) }))
        .filter(({ waves }) => waves.length > 1)

export const problemsOf = (draft: Draft, columns: readonly ColumnProfile[]): DraftProblem[] => {
  const ces = columnsWith(draft, 'ces', columns)
  const long = columnsWith(draft, 'touchpoint', columns).length > 0
  const names = ces.map((column) => (draft.touchpoints[column.key] ?? '').trim())
  const problems: DraftProblem[] = []
  if (ces.length === 0) problems.push('no-ces')
  for (const metric of METRICS)
    if (scalesAsked(draft, metric).some((other) => isUnread(draft, columns, metric, other)))
      problems.push(`${metric}-words`)
  const isOpen = [draft.ces, ...draft.otherScales.map(({ scale }) => scale)].some(({ good }) => good === null)
  if (ces.length > 0 && isOpen && !problems.includes('ces-words')) problems.push('ease-unknown')
  if (SCALED.some((metric) => wavesApart(draft, columns, metric).length > 0)) problems.push('waves-differ')
  if (long && ces.length > 1) problems.push('several-ces-in-long')
  if (!long && names.some((name) => name === '')) problems.push('touchpoint-unnamed')
  if (!long && new Set(names).size < names.length) problems.push('touchpoint-twice')
  if (isTurnedNps(columnsWith(draft, 'nps', columns))) problems.push('nps-turned')
  if (columnsWith(draft, 'date', columns).length > 0 && draft.dateFormat === null) problems.push('date-order')
  return problems
}
