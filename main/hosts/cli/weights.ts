import type { ProjectSummary } from '../../../shared/contract/project'
import type { Words } from '../../../shared/locale/words'

/** How weights are used, and whom they leave out; said wherever figures are weighted. */
export const weightsText = (
  { withoutWeight, negativeWeights }: Pick<ProjectSummary, 'withoutWeight' | 'negativeWeights'>,
  words: Words
): string => {
  const { t, count } = words
  if (withoutWeight === 0) return t('weights.used')
  const negative =
    negativeWeights === 0 ? '' : t('weights.negative', { count: negativeWeights, n: count(negativeWeights) })
  return `${t('weights.used')} ${t('weights.left-out', { count: withoutWeight, n: count(withoutWeight), negative })}`
}
