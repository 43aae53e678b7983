import type { ChangeStep, ExplainedChange } from '../figures/change-explained'
import { leavesOutZero } from '../figures/touchpoints'
import { changeTotalText, stepName } from '../locale/change-explained-words'
import { againstText, type SidesText } from '../locale/comparison-words'
import { differenceText } from '../locale/score-words'
import type { Words } from '../locale/words'

/** Parts told in a sentence: those that add the most to the way the total went. */
const MOST_PARTS = 3

/** What adds less of the total than this is not worth a word. */
const LEAST_SHARE = 0.1

/** What changed between two sides, and what parts add to it, where it is more than chance. */
export const changeReading = (
  explained: ExplainedChange,
  steps: readonly ChangeStep[],
  sides: SidesText,
  words: Words
): string[] => {
  const { t } = words
  const { definition, change, total, isHidden } = explained
  const { told } = sides
  const lead = againstText(sides, words)
  const sum = changeTotalText(explained, sides, words)
  if (isHidden) return [lead, sum]
  const points = (value: number) => differenceText(definition, value, words)
  const shared = [lead, sum, t(`${told}.split`, { rate: points(change.rate), mix: points(change.mix) })]
  if (total.low === null) return shared
  if (!leavesOutZero(total)) return [...shared, t('sentence.holds-nought')]
  const sumOf = ({ rate, mix }: ChangeStep) => rate + mix
  const parts = steps
    .filter((step) => step.value !== undefined && sumOf(step) / change.change >= LEAST_SHARE)
    .toSorted((one, other) => Math.abs(sumOf(other)) - Math.abs(sumOf(one)))
    .slice(0, MOST_PARTS)
    .map((step) =>
      t('sentence.part', {
        part: stepName(step, words),
        sum: points(sumOf(step)),
        rate: points(step.rate),
        mix: points(step.mix)
      })
    )
  return [
    ...shared,
    ...(parts.length === 0
      ? []
      : [t('sentence.parts', { list: words.apart(parts) }), t('sentence.parts-untested')]),
    ...(change.isSimpson ? [t(`${told}.simpson`)] : [])
  ]
}
