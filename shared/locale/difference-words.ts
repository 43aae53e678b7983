import type { Scale } from '../domain/scale'
import { TOUCHPOINT } from '../domain/slice'
import type { DifferenceTests, GroupComparison } from '../figures/difference-tests'
import { directionOf } from '../measures/definition'
import { KEEPS } from '../statistics/corrections'
import { EFFECT_THRESHOLDS } from '../statistics/effect-size'
import { EXACT_LIMIT } from '../statistics/mann-whitney'
import { isTested, type TestResult } from '../statistics/test-result'
import { bare, pText } from './p-text'
import {
  definitionBoxes,
  definitionName,
  differenceIntervalText,
  differenceText,
  sizeText
} from './score-words'
import { valueLabel } from './slice-words'
import type { Words } from './words'

type TestedScore = Extract<GroupComparison['outcome'], object>

/** "z −4.12", "t(87.3) 2.95": the statistic by the letter of its distribution. */
export const statisticText = ({ test, statistic, degreesOfFreedom }: TestedScore, words: Words): string => {
  const letter = test === 'welch' || test === 'cluster-t' ? 't' : 'z'
  const df = degreesOfFreedom === undefined ? '' : `(${degreesText(degreesOfFreedom, words)})`
  return `${letter}${df} ${words.number(statistic, 2)}`
}

const degreesText = (value: number, words: Words): string =>
  Number.isInteger(value) ? words.count(value) : words.number(value, 1)

/** The two sides of a comparison by name; "the rest" for everybody else. */
export const sidesText = (
  { groups }: DifferenceTests,
  { one, other }: GroupComparison,
  words: Words
): readonly [string, string] => [
  valueLabel(groups[one]?.key ?? null, words),
  other === null ? words.t('test.rest') : valueLabel(groups[other]?.key ?? null, words)
]

/** "Holm, 8 tests", "one test": what p was corrected for. */
const familyText = ({ correction, family: { scores } }: DifferenceTests, { t }: Words): string =>
  t('test.tests', { count: scores, correction: t(`test.correction.${correction}`) })

const differs = ({ outcome }: GroupComparison): boolean => isTested(outcome) && outcome.level !== null

/** "Security screening is 9.8 points harder than the rest (−11.2 to −8.4; p < .0001)." */
const sentenceOf = (tests: DifferenceTests, comparison: GroupComparison, words: Words): string => {
  const { definition } = tests
  const { difference, outcome } = comparison
  const [group, other] = sidesText(tests, comparison, words)
  const value = difference.value ?? 0
  const said = {
    group,
    other,
    interval: differenceIntervalText(definition, difference, words),
    p: isTested(outcome) ? pText(outcome.adjusted, words) : '',
    family: familyText(tests, words)
  }
  if (!differs(comparison))
    return words.t('test.not-beyond', { ...said, difference: differenceText(definition, value, words) })
  const good = value > 0 === (directionOf(definition) === 'high-is-good')
  const way = definition.metric === 'ces' ? (good ? 'easier' : 'harder') : good ? 'better' : 'worse'
  return words.t(`test.${way}`, { ...said, size: sizeText(definition, value, words) })
}

/** Differences told one by one; of more it says how many. */
const MOST_TOLD = 5

/** What was found, in sentences for who does not read tables: the largest differences beyond chance first. */
export const findingsText = (tests: DifferenceTests, words: Words): string[] => {
  const { comparisons } = tests
  const tested = comparisons.filter(({ outcome }) => isTested(outcome))
  const size = ({ difference }: GroupComparison) => Math.abs(difference.value ?? 0)
  const [only, ...others] = tested
  if (!only)
    return [
      words.t(comparisons.some(({ outcome }) => outcome === 'all-equal') ? 'test.all-equal' : 'test.nothing')
    ]
  if (others.length === 0) return [sentenceOf(tests, only, words)]
  const beyond = tested.filter(differs).sort((one, other) => size(other) - size(one))
  if (beyond.length === 0) return [words.t('test.none', { family: familyText(tests, words) })]
  return [
    ...beyond.slice(0, MOST_TOLD).map((comparison) => sentenceOf(tests, comparison, words)),
    ...(beyond.length > MOST_TOLD ? [words.t('test.others', { count: beyond.length - MOST_TOLD })] : [])
  ]
}

/** All groups at once: the tests and how rough they are. */
export const omnibusText = ({ omnibus }: DifferenceTests, words: Words): string[] => {
  const { t } = words
  const { groups, answers, ranks, within } = omnibus
  const said = ({ statistic, degreesOfFreedom = 0, p }: TestResult) => ({
    groups,
    statistic: words.number(statistic, 2),
    df: words.count(degreesOfFreedom),
    p: pText(p, words)
  })
  return [
    ...(within && isTested(within) && groups > 2 ? [t('test.all-within', said(within))] : []),
    ...(isTested(answers)
      ? [
          t('test.all-answers', {
            ...said(answers),
            v: bare(answers.v, 3, words),
            word: t(`test.effect.${answers.word}`),
            least: words.number(answers.leastExpected, 1)
          }),
          ...(answers.isRough ? [t('test.rough')] : [])
        ]
      : []),
    ...(isTested(ranks) ? [t('test.all-ranks', said(ranks))] : [])
  ]
}

/** Whose answers were compared, and what that rules out. */
const peopleText = ({ by, independence, clusters }: DifferenceTests, words: Words): string[] => {
  const { t } = words
  if (!clusters) return [t('test.independent')]
  const said = { people: words.count(clusters.people), answers: words.count(clusters.answers) }
  const what = independence === 'repeated' ? 'repeated' : by === TOUCHPOINT ? 'shared-touchpoint' : 'shared'
  return [`${t(`test.${what}`, said)} ${t(`test.who.${clusters.who}`)}`, t('test.not-independent')]
}

/** How it was done: for who has to defend it. */
export const methodsText = (tests: DifferenceTests, scales: readonly Scale[], words: Words): string[] => {
  const { t } = words
  const { comparisons, clusters, correction, family, hidden, weighted } = tests
  const used = new Set(comparisons.flatMap(({ outcome }) => (isTested(outcome) ? [outcome.test] : [])))
  const ranks = comparisons.flatMap((comparison) =>
    isTested(comparison.ranks) ? [comparison.ranks.method] : []
  )
  const { small, medium, large, source } = EFFECT_THRESHOLDS['cliffs-delta']
  const level = (value: number) => bare(value, 3, words).replace(/0+$/, '')
  const left = hidden.few + hidden.protecting
  return [
    ...peopleText(tests, words),
    ...[...used].flatMap((test) => {
      switch (test) {
        case 'welch':
        case 'two-proportion-pooled':
        case 'net-score':
        case 'cluster-t':
          return [t(`test.method.${test}`)]
        default:
          return []
      }
    }),
    ...(KEEPS[correction] === 'each' && family.scores > 1 ? [t('test.family-none')] : []),
    ...(ranks.length > 0
      ? [t(ranks.includes('exact') ? 'test.ranks-exact' : 'test.ranks-normal', { limit: EXACT_LIMIT })]
      : []),
    ...(comparisons.some(({ delta }) => delta !== null)
      ? [t('test.delta-about', { small: level(small), medium: level(medium), large: level(large), source })]
      : []),
    ...(weighted ? [t(clusters ? 'test.weighted-within' : 'test.weighted')] : []),
    t('test.definition', {
      name: definitionName(tests.definition, words),
      boxes: definitionBoxes(tests.definition, scales, words)
    }),
    ...(left > 0 ? [t('test.hidden', { count: left, answers: words.count(hidden.answers) })] : [])
  ]
}
