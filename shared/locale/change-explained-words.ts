import type { ExplainedChange } from '../figures/change-explained'
import { differenceIntervalText, differenceText, scoreText, whyText } from './score-words'
import type { Words } from './words'

/** "From 51.2% to 49.0%: −2.2 (−3.4 to −1.0, 95% interval)." */
export const changeTotalText = (
  { definition, change, total, isHidden }: ExplainedChange,
  words: Words
): string => {
  const { t } = words
  if (isHidden) return t('change.hidden')
  return t('change.total', {
    before: scoreText(definition, change.before, words),
    after: scoreText(definition, change.after, words),
    change: differenceText(definition, change.change, words),
    interval:
      total.low === null
        ? whyText(total, words)
        : t('change.interval', { interval: differenceIntervalText(definition, total, words) })
  })
}
