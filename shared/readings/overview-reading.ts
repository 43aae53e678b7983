import { changeP, isBetter, isBeyondChance, type Change } from '../figures/changes'
import type { MetricFigure, OverviewFigures } from '../figures/overview'
import type { RetentionFigure } from '../figures/retention'
import { leavesOutZero } from '../figures/touchpoints'
import type { SidesText } from '../locale/comparison-words'
import { pText } from '../locale/p-text'
import { differenceIntervalText, differenceText, metricName, scoreText } from '../locale/score-words'
import {
  customersText,
  pointsRangeText,
  pointsText,
  rateIntervalText,
  rateText
} from '../locale/retention-words'
import { changeSentence, signalBasis } from '../locale/signal-words'
import type { Words } from '../locale/words'
import type { Definition } from '../measures/definition'
import { hardestReading, untoldReading } from './hardest-reading'
import { scoredFirst } from './scored'

/** Signals told in sentences; of more it says how many. */
const MOST_SIGNALS = 4

/** What matters at a glance: effort and whether it changed, what is hardest, what changed beyond chance, then the other metrics. */
export const overviewReading = (
  { metrics, touchpoints, changes, signals }: OverviewFigures,
  retention: RetentionFigure | null,
  sides: SidesText | null,
  words: Words
): string[] => {
  const { t } = words
  const isDifference = sides?.told === 'difference'
  const basis = typeof changes === 'string' ? null : signalBasis(changes, words)
  const [effort, ...others] = metrics.map((metric) => metricReading(metric, sides, words))
  return [
    ...(effort ?? []),
    ...hardestReading(touchpoints, words),
    ...(typeof changes === 'string'
      ? [t('sentence.no-change')]
      : changes.tests === 0
        ? [t('sentence.not-compared')]
        : signals.length === 0
          ? [t(isDifference ? 'difference.no-signals' : 'overview.no-signals')]
          : [
              ...signals
                .slice(0, MOST_SIGNALS)
                .map((signal) => changeSentence(signal, changes, sides, words)),
              ...(signals.length > MOST_SIGNALS
                ? [t('test.others', { count: signals.length - MOST_SIGNALS })]
                : []),
              ...(basis === null ? [] : [basis])
            ]),
    ...others.flat(),
    ...(retention ? retentionReading(retention, words) : []),
    ...untoldReading(touchpoints, words)
  ]
}

const metricReading = (
  { definition, score, change }: MetricFigure,
  sides: SidesText | null,
  words: Words
): string[] => [
  `${words.pair(metricName(definition, words), scoredFirst(definition, score, words))}.`,
  ...(change && change.difference.value !== null ? changeReading(definition, change, sides, words) : [])
]

/** From what to what, and whether that is more than chance. */
const changeReading = (
  definition: Definition,
  change: Change,
  sides: SidesText | null,
  words: Words
): string[] => {
  const { t, count } = words
  const { now, before, difference } = change
  if (difference.value === null || now.value === null || before.value === null) return []
  const p = changeP(change)
  const said = {
    difference: differenceText(definition, difference.value, words),
    interval: differenceIntervalText(definition, difference, words),
    before: scoreText(definition, before.value, words),
    now: scoreText(definition, now.value, words),
    first: count(before.n),
    last: count(now.n)
  }
  const way = isBeyondChance(change) ? (isBetter(definition, difference) ? 'better' : 'worse') : 'neither'
  return [
    sides?.told === 'difference'
      ? t('difference.told', { ...said, nowName: sides.now, beforeName: sides.before })
      : t('hint.change', said),
    ...(p === null
      ? []
      : [t(`sentence.verdict.${way}`, { p: pText(p, words), tests: t('inspector.one-test') })])
  ]
}

/** How many customers stayed; of its change the interval alone speaks, as it is not tested. */
const retentionReading = ({ rate, unknown, change }: RetentionFigure, words: Words): string[] => {
  const { t } = words
  const told =
    rate.value === null
      ? rateText(rate, words)
      : `${rateText(rate, words)} (${words.apart([
          t('sentence.interval', { interval: rateIntervalText(rate, words) }),
          customersText({ rate, unknown }, words)
        ])})`
  return [
    `${words.pair(t('inspector.retention'), told)}.`,
    ...(typeof change?.value !== 'number' || change.low === null
      ? []
      : [
          t('hint.change-of-rate', {
            difference: pointsText(change.value, words),
            interval: pointsRangeText(change, words)
          }),
          t(leavesOutZero(change) ? 'sentence.leaves-nought' : 'sentence.holds-nought')
        ])
  ]
}
