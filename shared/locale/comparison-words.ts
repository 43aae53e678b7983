import type { ProjectSummary } from '../contract/project'
import { comparedSlices, type Comparison } from '../domain/comparison'
import type { Slice } from '../domain/slice'
import { dimensionLabel, periodText, valueLabel } from './slice-words'
import type { Words } from './words'

/** The two sides of a comparison as headings: "Jul 1 – Dec 31" and "Jan 1 – Jun 30", "IT" and "all others". */
export interface SidesText {
  readonly now: string
  readonly before: string
  /** What is set apart by time has changed; values that are set against each other differ. */
  readonly told: 'change' | 'difference'
}

/** `null` where nothing can be compared. */
export const sidesText = (
  comparison: Comparison,
  slice: Slice,
  { period }: Pick<ProjectSummary, 'period'>,
  words: Words
): SidesText | null => {
  if (comparison.kind === 'values') {
    const { value, against } = comparison
    return {
      now: valueLabel(value, words),
      before: against === undefined ? words.t('comparison.others') : valueLabel(against, words),
      told: 'difference'
    }
  }
  const compared = comparedSlices(comparison, slice, period)
  if (typeof compared === 'string' || !compared.spans) return null
  const { now, before } = compared.spans
  return {
    now: periodText(now.from, now.to, words),
    before: periodText(before.from, before.to, words),
    told: 'change'
  }
}

/** "Change: Jul 1 – Dec 31 against Jan 1 – Jun 30." */
export const againstText = ({ told, now, before }: SidesText, { t, pair }: Words): string =>
  `${pair(t(told === 'difference' ? 'difference.name' : 'overview.change'), t('overview.against', { now, before }))}.`

/** Why one side has no score of a touchpoint: it is new or gone; of values, which one nobody answered with. */
export const oneSidedText = (
  kind: 'new' | 'gone',
  sides: SidesText | null,
  inTime: 'overview' | 'inspector',
  { t }: Words
): string =>
  sides?.told === 'difference'
    ? t('difference.no-answers', { side: kind === 'new' ? sides.before : sides.now })
    : t(`${inTime}.${kind}`)

/** What changes are told against, in a line: "vs Jan 1 – Jun 30, 2025", or why they are told against nothing. */
export const comparisonText = (
  comparison: Comparison,
  slice: Slice,
  project: Pick<ProjectSummary, 'period' | 'dimensions'>,
  words: Words
): string => {
  const { t } = words
  if (comparison.kind === 'values') {
    const { now, before } = sidesText(comparison, slice, project, words) ?? { now: '', before: '' }
    return t('comparison.values-are', {
      dimension: dimensionLabel(comparison.dimension, project.dimensions, words),
      now,
      before
    })
  }
  const compared = comparedSlices(comparison, slice, project.period)
  if (typeof compared === 'string') return t(`comparison.${compared}`)
  const sides = sidesText(comparison, slice, project, words)
  return t('comparison.against', { before: sides?.before ?? '' })
}
