import type { CompareFigures, CrossLine, Quadrant } from '../figures/compare'
import { quadrantOf } from '../figures/compare'
import { hiddenWhy } from '../figures/suppression'
import { associationTexts, type AssociationContext } from '../locale/association-words'
import { pText } from '../locale/p-text'
import { touchpointName } from '../locale/scale-words'
import { scoreText } from '../locale/score-words'
import type { Words } from '../locale/words'
import type { Definition } from '../measures/definition'
import type { Figure } from '../measures/figure'
import { CORRELATION_THRESHOLDS, effectWord } from '../statistics/effect-size'
import { isInterval } from '../statistics/sample'
import { isTested } from '../statistics/test-result'
import { hiddenText, listed, smallText } from './scored'

const QUADRANTS: readonly Quadrant[] = [
  'hard-dissatisfied',
  'hard-satisfied',
  'easy-dissatisfied',
  'easy-satisfied'
]

/** Where touchpoints lie as far as their intervals tell, and how effort and satisfaction go together. */
export const compareReading = (
  figures: CompareFigures,
  dimensions: AssociationContext['dimensions'],
  words: Words
): string[] => [
  ...quadrantsReading(figures, words),
  ...associationReading(figures, dimensions, words),
  ...smallText(
    figures.points.map((point) => ({
      name: touchpointName(point.touchpoint, point, figures.mixed, words),
      figure: point.ces.n <= point.csat.n ? point.ces : point.csat
    })),
    words
  ),
  ...hiddenText(
    figures.points.map(({ ces, csat }) => (hiddenWhy(ces) ? ces : csat)),
    words
  )
]

/** Whether an interval lies on one side of a line. */
const isClear = ({ low, high }: Figure, { value }: CrossLine): boolean =>
  low !== null && high !== null && value !== null && (low > value || high < value)

const lineText = (metric: 'CES' | 'CSAT', definition: Definition, line: CrossLine, words: Words): string => {
  const value = scoreText(definition, line.value ?? 0, words)
  return line.isTarget
    ? `${metric} ${words.t('chart.target', { value })}`
    : `${metric} ${value} (${words.t('chart.grand')})`
}

const quadrantsReading = (figures: CompareFigures, words: Words): string[] => {
  const { t } = words
  const { cross, points, ces, csat, mixed } = figures
  if (!cross) return []
  if (cross.ces.value === null || cross.csat.value === null) return []
  const placed = points.flatMap((point) => {
    const quadrant = quadrantOf(point, figures)
    const isSure = isClear(point.ces, cross.ces) && isClear(point.csat, cross.csat)
    return quadrant ? [{ name: touchpointName(point.touchpoint, point, mixed, words), quadrant, isSure }] : []
  })
  const sure = QUADRANTS.flatMap((quadrant) => {
    const names = placed.filter((one) => one.isSure && one.quadrant === quadrant).map(({ name }) => name)
    return names.length === 0 ? [] : [`${words.every(names)} (${t(`chart.quadrant.${quadrant}`)})`]
  })
  const unsure = placed.filter(({ isSure }) => !isSure).map(({ name }) => name)
  return [
    t('sentence.lines', {
      lines: words.every([lineText('CES', ces, cross.ces, words), lineText('CSAT', csat, cross.csat, words)])
    }),
    ...(sure.length === 0 ? [] : [t('sentence.clear', { list: words.apart(sure) })]),
    ...(unsure.length === 0 ? [] : [t('sentence.unclear', { list: listed(unsure, words) })])
  ]
}

/** What holds of people, how strong it is by convention, and what holds of touchpoints only. */
const associationReading = (
  { association }: CompareFigures,
  dimensions: AssociationContext['dimensions'],
  words: Words
): string[] => {
  const [people, ...others] = associationTexts(association, { other: 'csat', dimensions }, words)
  return [...(people === undefined ? [] : [people]), ...strengthReading(association, words), ...others]
}

const strengthReading = ({ respondents }: CompareFigures['association'], words: Words): string[] => {
  if (typeof respondents === 'string') return []
  const { t } = words
  const { value, interval, test } = respondents.spearman
  const wordOf = (correlation: number) => t(`test.effect.${effectWord(correlation, CORRELATION_THRESHOLDS)}`)
  const { source } = CORRELATION_THRESHOLDS
  const ends = isInterval(interval)
    ? [
        interval.low <= 0 && interval.high >= 0
          ? 0
          : Math.min(Math.abs(interval.low), Math.abs(interval.high)),
        Math.max(Math.abs(interval.low), Math.abs(interval.high))
      ].map(wordOf)
    : []
  const [weakest, strongest] = ends
  return [
    weakest === undefined || strongest === undefined || weakest === strongest
      ? t('sentence.effect', { source, word: wordOf(value) })
      : t('sentence.effect-range', { source, word: wordOf(value), low: weakest, high: strongest }),
    ...(isTested(test) ? [t('joint.test', { p: pText(test.p, words) })] : [])
  ]
}
