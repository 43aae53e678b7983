import type { Changes, ChangeSignal } from '../figures/changes'
import { isTested } from '../statistics/test-result'
import type { SidesText } from './comparison-words'
import { pText } from './p-text'
import { differenceIntervalText, scoreText, sizeText } from './score-words'
import { valueLabel } from './slice-words'
import type { Words } from './words'

/**
 * "Delivery fell 9.4 points, from 72.1% to 62.7% (−12.3 to −6.5; p < .0001). Answers: 1,180 before, 1,204 now."
 * Of values: "Delivery: Web is 9.4 points below all others, 62.7% against 72.1% (…). Answers: 1,204 (Web), …"
 */
export const changeSentence = (
  { change }: ChangeSignal,
  { definition }: Pick<Changes, 'definition'>,
  sides: SidesText | null,
  words: Words
): string => {
  const { now, before, difference, adjusted } = change
  const value = difference.value ?? 0
  const bases = { before: words.count(before.n), now: words.count(now.n) }
  const said = {
    touchpoint: valueLabel(change.touchpoint, words),
    size: sizeText(definition, Math.abs(value), words),
    before: before.value === null ? '' : scoreText(definition, before.value, words),
    now: now.value === null ? '' : scoreText(definition, now.value, words),
    interval: differenceIntervalText(definition, difference, words),
    p: adjusted === null ? '' : pText(adjusted, words)
  }
  if (sides?.told === 'difference') {
    const names = { nowName: sides.now, beforeName: sides.before }
    return `${words.t(value < 0 ? 'difference.below' : 'difference.above', { ...said, ...names })} ${words.t('difference.bases', { ...bases, ...names })}`
  }
  return `${words.t(value < 0 ? 'signal.fell' : 'signal.rose', said)} ${words.t('signal.bases', bases)}`
}

/** How changes were tested, and for how many p is corrected: what a signal rests on; nothing where nothing was tested. */
export const signalBasis = ({ rows, tests, correction }: Changes, words: Words): string | null => {
  const { t } = words
  const tested = rows.map(({ outcome }) => outcome).find((outcome) => isTested(outcome))
  const method = tested && isTested(tested) ? methodText(tested.test, words) : null
  if (method === null) return null
  // Of a single test nothing is corrected.
  if (tests === 1) return method
  return `${method} ${t('signal.family', {
    tests: t('test.tests', { count: tests, correction: t(`test.correction.${correction}`) })
  })}`
}

/** How scores were tested for a difference, and how its interval was made; `null` of other tests. */
const methodText = (test: string, { t }: Words): string | null =>
  isScoreTest(test) ? t(`test.method.${test}`) : null

const SCORE_TESTS = ['two-proportion-pooled', 'welch', 'net-score'] as const

/** Whether a test is of a score, so that words say how it is made. */
export const isScoreTest = (test: string): test is (typeof SCORE_TESTS)[number] =>
  SCORE_TESTS.some((one) => one === test)
