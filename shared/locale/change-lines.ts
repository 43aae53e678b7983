import type { Change, Changes, TouchpointChange } from '../figures/changes'
import type { Definition } from '../measures/definition'
import { isTested } from '../statistics/test-result'
import type { SidesText } from './comparison-words'
import { pText } from './p-text'
import { differenceIntervalText, differenceLine, differenceText, scoreText, whyText } from './score-words'
import { isScoreTest } from './signal-words'
import type { Words } from './words'

/** The tests that p is corrected for; `null` for one test by itself. */
export type Family = Pick<Changes, 'tests' | 'correction'> | null

const pOf = (change: Change | TouchpointChange): number | null => {
  if ('adjusted' in change) return change.adjusted
  return isTested(change.outcome) ? change.outcome.p : null
}

/** What defends a change, or a difference of values: from what to what, on how many answers, its interval, its test and the correction. */
export const changeLines = (
  definition: Definition,
  change: Change | TouchpointChange,
  family: Family,
  sides: SidesText | null,
  words: Words
): string[] => {
  const { t, count } = words
  const { now, before, difference, outcome } = change
  if (difference.value === null || now.value === null || before.value === null)
    return [
      t(sides?.told === 'difference' ? 'difference.not-told' : 'hint.no-change', {
        why: whyText(difference, words)
      })
    ]
  const p = pOf(change)
  const method =
    isTested(outcome) && isScoreTest(outcome.test)
      ? t(`test.method.${outcome.test}`)
      : differenceLine(definition, words)
  const said = {
    difference: differenceText(definition, difference.value, words),
    interval: differenceIntervalText(definition, difference, words),
    before: scoreText(definition, before.value, words),
    now: scoreText(definition, now.value, words),
    first: count(before.n),
    last: count(now.n)
  }
  return [
    sides?.told === 'difference'
      ? t('difference.told', { ...said, nowName: sides.now, beforeName: sides.before })
      : t('hint.change', said),
    p === null
      ? method
      : t('hint.tested', {
          method,
          p: pText(p, words),
          family: family
            ? t('test.tests', {
                count: family.tests,
                correction: t(`test.correction.${family.correction}`)
              })
            : t('inspector.one-test')
        })
  ]
}
