import type { Split } from '../views/ask-health'
import { accountOfProject, type ProjectFacts } from '../figures/account'
import { toldPairs, type Fatigue } from '../figures/fatigue'
import { isChecked, type Quality } from '../figures/quality'
import { evaluationsSum, rowsSum } from '../locale/account-words'
import { balanceText, type AssociationContext } from '../locale/association-words'
import { byShare, orderText, repeatsText } from '../locale/health-words'
import { questionName, shareFigureText, shareIntervalText } from '../locale/quality-words'
import { definitionName, differenceIntervalText, differenceText, scoreText } from '../locale/score-words'
import type { Words } from '../locale/words'
import type { Definition } from '../measures/definition'

/** Of the limits the one that is told: a month. */
export const TOLD_LIMIT = 30

/** How many answered again, and how many of them too soon. */
export const repeatsReading = (found: Fatigue, words: Words): string[] => {
  const { t } = words
  const { gaps } = found
  if (typeof gaps === 'string') return [t(`health.repeats.why.${gaps}`)]
  const share = gaps.breaches.find(({ limit }) => limit === TOLD_LIMIT)?.share.shown
  return [
    repeatsText(found, words),
    ...(share && share.value !== null
      ? [
          t('health.repeats.reading', {
            share: shareFigureText(share, words),
            interval: shareIntervalText(share, words),
            days: TOLD_LIMIT
          })
        ]
      : [])
  ]
}

/** Whether answering again changes what is said, by the interval of the difference of the same people. */
export const orderReading = (
  { pairs, definition }: Pick<Fatigue, 'pairs' | 'definition'>,
  hasTouchpoints: boolean,
  words: Words
): string[] => {
  if (typeof pairs === 'string') return []
  const shown = toldPairs(pairs)[0]?.difference.shown
  const value = shown?.value ?? null
  return [
    ...(shown && value !== null && shown.low !== null
      ? [
          words.t('health.order.reading', {
            name: definitionName(definition, words),
            difference: differenceText(definition, value, words),
            interval: differenceIntervalText(definition, shown, words)
          })
        ]
      : []),
    orderText(pairs, definition, hasTouchpoints, words)
  ]
}

/**
 * What looks suspicious, each with its interval, and whether the score would be another without it. That rows are alike
 * whoever answered says little of a short survey, and is left to the table.
 */
export const suspectsReading = (quality: Quality, definition: Definition, words: Words): string[] => {
  const { t, count } = words
  const whole = quality.everybody.score.value
  const told = quality.checks.flatMap((check) =>
    !isChecked(check) || check.kind === 'alike' || check.figure.value === null
      ? []
      : [
          t('health.suspects.one', {
            check: t(`quality.check.${check.kind}`),
            share: shareFigureText(check.figure, words),
            interval: shareIntervalText(check.figure, words),
            count: count(check.count),
            n: count(check.raw.n)
          })
        ]
  )
  if (told.length === 0) return []
  return [
    `${words.pair(t('health.suspects.title'), words.apart(told))}.`,
    ...quality.effects.flatMap(({ without, score }) =>
      score.value === null || whole === null
        ? []
        : [
            t('health.suspects.without', {
              check: t(`quality.check.${without}`),
              name: definitionName(definition, words),
              score: scoreText(definition, score.value, words),
              whole: scoreText(definition, whole, words)
            })
          ]
    ),
    t('quality.nothing-dropped')
  ]
}

/** What is missing of the question that lacks most. */
export const missingReading = ({ missing }: Pick<Quality, 'missing'>, words: Words): string[] => {
  const { t, count } = words
  const [most] = byShare(missing)
  if (!most) return []
  if (missing.every((one) => one.count === 0)) return [t('health.missing.complete')]
  if (most.figure.value === null) return []
  return [
    t('health.missing.sentence', {
      question: questionName(most, words),
      count: count(most.count),
      n: count(most.raw.n)
    }),
    t('health.missing.most', {
      share: shareFigureText(most.figure, words),
      interval: shareIntervalText(most.figure, words)
    })
  ]
}

/** Whether the groups of a split sample are alike. */
export const splitsReading = (
  splits: readonly Split[],
  dimensions: AssociationContext['dimensions'],
  words: Words
): string[] => splits.map(({ other, balance }) => balanceText(balance, { other, dimensions }, words))

/** What weights cost. */
export const weightsReading = (
  { n, effective }: { readonly n: number; readonly effective: number },
  { t, count, number }: Words
): string =>
  t('health.weights.sentence', {
    n: count(n),
    effective: count(Math.round(effective)),
    deff: number(n / effective, 2)
  })

/** What became of every row, and of every answer that was asked for. */
export const rowsReading = (project: ProjectFacts, words: Words): string[] => {
  const account = accountOfProject(project)
  return [`${rowsSum(account, words)}.`, `${evaluationsSum(account, words)}.`]
}
