import type { Change, Changes, TouchpointChange } from '../figures/changes'
import { isTested } from '../statistics/test-result'
import { pText } from './p-text'
import { differenceIntervalText, differenceLine, differenceText, scoreText, whyText } from './score-words'
import { methodText } from './signal-words'
import type { Words } from './words'

const isOfTouchpoint = (change: Change): change is TouchpointChange => 'adjusted' in change

/** What defends a change: its size with interval, from what to what, its test and for how many p is corrected. */
export const changeLines = (
  change: Change | TouchpointChange,
  { definition, tests, correction }: Pick<Changes, 'definition' | 'tests' | 'correction'>,
  words: Words
): string[] => {
  const { t } = words
  const { now, before, difference, outcome } = change
  const isOne = isOfTouchpoint(change)
  if (difference.value === null)
    return [isOne && change.kind !== 'both' ? t(`inspector.${change.kind}`) : whyText(difference, words)]
  const p = isOne ? change.adjusted : isTested(outcome) ? outcome.p : null
  const method = isTested(outcome) ? methodText(outcome.test, words) : null
  return [
    `${t('hint.change', {
      difference: differenceText(definition, difference.value, words),
      interval: differenceIntervalText(definition, difference, words),
      before: before.value === null ? '' : scoreText(definition, before.value, words),
      now: now.value === null ? '' : scoreText(definition, now.value, words)
    })} ${method ?? differenceLine(definition, words)}`,
    ...(p === null
      ? []
      : [
          `${pText(p, words)} (${
            isOne
              ? t('test.tests', { count: tests, correction: t(`test.correction.${correction}`) })
              : t('inspector.one-test')
          })`
        ])
  ]
}
