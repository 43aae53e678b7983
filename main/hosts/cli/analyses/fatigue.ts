import { scalesOf } from '../../../../shared/domain/mapping'
import {
  fatigue,
  timesAnswered,
  type Fatigue,
  type Gaps,
  type Independence,
  type OrderScore,
  type PairedScore,
  type Told
} from '../../../../shared/figures/fatigue'
import { standingOf } from '../../../../shared/figures/suppression'
import {
  definitionLine,
  definitionName,
  differenceIntervalText,
  differenceText,
  intervalText,
  scoreText,
  whyText
} from '../../../../shared/locale/score-words'
import type { Words } from '../../../../shared/locale/words'
import type { Definition } from '../../../../shared/measures/definition'
import { CONFIDENCE } from '../../../../shared/statistics/sample'
import { DataError } from '../usage-error'
import { cell, type Analysis, type AnalysisInput, type Ask, type Cell } from './analysis'
import { readScore } from './asked-score'

/** Who answers too often, and what it does to the answers. */
export const askFatigue: Ask = async (input) => {
  const { client, project, slice, words } = input
  if (project.mapping.respondent === null) throw new DataError(words.t('fatigue.no-respondent'))
  const { metric, definition } = readScore(input)
  const repeats = await client.call('slice.repeats', { metric, definition: definition.id, slice })
  const frequencies = await client.call('slice.tabulate', { metric, slice, by: [] })
  return describe(fatigue(repeats, { definition, frequencies, weighted: project.hasWeights }), input)
}

type Row = readonly [figure: Cell, value: Cell, low: Cell, high: Cell, n: Cell, of: Cell]

const describe = (found: Fatigue, input: AnalysisInput): Analysis => {
  const { words } = input
  const { t } = words
  return {
    json: jsonOf(found),
    columns: [
      { name: 'figure', title: t('fatigue.column.figure') },
      { name: 'value', title: t('fatigue.column.value'), isNumber: true },
      { name: 'low', title: t('cli.column.interval') },
      { name: 'high', title: '' },
      { name: 'n', title: t('fatigue.column.base'), isNumber: true },
      { name: 'of', title: '' }
    ],
    rows: [
      ...peopleRows(found, words),
      ...(typeof found.gaps === 'string' ? [] : gapRows(found.gaps, words)),
      ...(typeof found.orders === 'string' ? [] : orderRows(found.orders, found.definition, words)),
      ...(typeof found.pairs === 'string' ? [] : pairRows(found.pairs, found.definition, words)),
      ...(typeof found.independence === 'string'
        ? []
        : scoreRows(found.independence, found.definition, words))
    ],
    notes: notesOf(found, input)
  }
}

/** A line of numbers that have no interval. */
const countRow = (id: string, name: string, value: Cell, n: Cell = cell(null), of = ''): Row => [
  cell(id, name),
  value,
  cell(null),
  cell(null),
  n,
  cell(of === '' ? null : of)
]

/** A line of a figure with its interval. */
const toldRow = (
  [id, name]: readonly [id: string, name: string],
  { shown }: Told,
  say: { readonly value: (value: number) => string; readonly interval: string },
  [n, of]: readonly [n: Cell, of: string],
  words: Words
): Row => [
  cell(id, name),
  cell(shown.value, shown.value === null ? whyText(shown, words) : say.value(shown.value)),
  cell(shown.low, shown.value === null ? '' : say.interval),
  cell(shown.high, ''),
  n,
  cell(of)
]

const counted = (n: number, words: Words): Cell => cell(n, words.count(n))

const peopleRows = (
  { responses, respondents, withoutRespondent, byResponses }: Fatigue,
  words: Words
): Row[] => {
  const { t } = words
  const repeated = timesAnswered(byResponses).map(({ times, andMore, n }): Row =>
    countRow(
      `answered-${times}`,
      t(andMore ? 'fatigue.answered-many' : 'fatigue.answered', { count: times, times }),
      counted(n, words),
      counted(respondents, words),
      t('fatigue.of.respondents')
    )
  )
  return [
    countRow('respondents', t('fatigue.respondents'), counted(respondents, words)),
    countRow('responses', t('fatigue.responses'), counted(responses, words)),
    ...(withoutRespondent > 0
      ? [countRow('without-respondent', t('fatigue.without-respondent'), counted(withoutRespondent, words))]
      : []),
    ...repeated.filter(([, value]) => value.value !== 0)
  ]
}

const gapRows = ({ n, quartiles, bands, breaches }: Gaps, words: Words): Row[] => {
  const { t } = words
  const percent = (value: number) => words.percent(value, 1)
  const range = ({ shown }: Told) =>
    shown.low === null || shown.high === null
      ? whyText(shown, words)
      : t('interval.range', {
          low: words.number(100 * shown.low, 1),
          high: words.number(100 * shown.high, 1)
        })
  const days = (['lower', 'median', 'upper'] as const).map((name, at) => {
    const value = quartiles?.[at] ?? null
    return countRow(
      `gap-${name}`,
      t(`fatigue.gap.${name}`),
      cell(value, value === null ? t('cli.hidden') : words.count(value)),
      counted(n, words),
      t('fatigue.of.gaps')
    )
  })
  return [
    ...breaches.map(({ limit, share }) =>
      toldRow(
        [`again-within-${limit}`, t('fatigue.again', { days: limit })],
        share,
        { value: percent, interval: range(share) },
        [counted(share.raw.n, words), t('fatigue.of.respondents')],
        words
      )
    ),
    ...days,
    ...bands.map(({ from, to, n: gaps }) =>
      countRow(
        `gaps-from-${from}`,
        bandName(from, to, words),
        counted(gaps, words),
        counted(n, words),
        t('fatigue.of.gaps')
      )
    )
  ]
}

const bandName = (from: number, to: number | null, { t }: Words): string => {
  if (to === null) return t('fatigue.band.from', { from })
  return to === from + 1 ? t('fatigue.band.same-day') : t('fatigue.band.between', { from, last: to - 1 })
}

const orderRows = (orders: readonly OrderScore[], definition: Definition, words: Words): Row[] => {
  const { t } = words
  const name = definitionName(definition, words)
  return orders.map(({ place, andLater, score }) => [
    cell(`order-${place}`, t(andLater ? 'fatigue.order-later' : 'fatigue.order', { name, place })),
    cell(
      score.shown.value,
      score.shown.value === null
        ? whyText(score.shown, words)
        : scoreText(definition, score.shown.value, words)
    ),
    cell(null),
    cell(null),
    counted(score.raw.n, words),
    cell(t('fatigue.of.responses'))
  ])
}

const pairRows = (pairs: readonly PairedScore[], definition: Definition, words: Words): Row[] => {
  const { t } = words
  return pairs.map(({ place, alike, difference }) =>
    toldRow(
      [
        `later-${place}${alike ? '-same-touchpoint' : ''}`,
        t(alike ? 'fatigue.later-alike' : 'fatigue.later', { place })
      ],
      difference,
      {
        value: (value) => differenceText(definition, value, words),
        interval: differenceIntervalText(definition, difference.shown, words)
      },
      [counted(difference.raw.n, words), t('fatigue.of.both')],
      words
    )
  )
}

const scoreRows = (
  { asUsual, byPerson, people, designEffect, independent }: Independence,
  definition: Definition,
  words: Words
): Row[] => {
  const { t } = words
  const name = definitionName(definition, words)
  const row = (id: string, label: string, figure: Told, n: number, of: string) =>
    toldRow(
      [id, label],
      figure,
      {
        value: (value) => scoreText(definition, value, words),
        interval: intervalText(definition, figure.shown, words)
      },
      [counted(n, words), of],
      words
    )
  return [
    row('score', t('fatigue.as-usual', { name }), asUsual, asUsual.raw.n, t('fatigue.of.answers')),
    row('score-by-person', t('fatigue.by-person', { name }), byPerson, people, t('fatigue.of.people')),
    countRow(
      'design-effect',
      t('fatigue.design-effect'),
      cell(designEffect, designEffect === null ? t('fatigue.not-estimable') : words.number(designEffect, 3)),
      cell(independent, independent === null ? '' : words.count(Math.round(independent))),
      independent === null ? '' : t('fatigue.of.independent')
    )
  ]
}

const notesOf = (found: Fatigue, { project, words }: AnalysisInput): string[] => {
  const { t } = words
  const { gaps, pairs, definition, inSeveralFiles, withoutDate, weighted } = found
  return [
    ...(typeof gaps === 'string' ? [t(`fatigue.why.${gaps}`)] : [t('fatigue.rule')]),
    ...(typeof pairs === 'string'
      ? [t(`fatigue.why.${pairs}`)]
      : [t(project.mapping.date === null ? 'fatigue.pairs-by-place' : 'fatigue.pairs'), t('fatigue.people')]),
    ...(withoutDate > 0 ? [t('fatigue.without-date', { n: words.count(withoutDate) })] : []),
    ...(project.respondentsAre === 'respondent-of-file'
      ? [t('test.who.respondent-of-file')]
      : project.sources.length > 1
        ? [t('fatigue.several-files', { n: words.count(inSeveralFiles) })]
        : []),
    ...(weighted ? [t('fatigue.weighted')] : []),
    definitionLine(definition, scalesOf(project, definition.metric), words)
  ]
}

const jsonTold = ({ raw, shown }: Told) => ({
  value: raw.value,
  low: raw.low,
  high: raw.high,
  n: raw.n,
  effective: raw.effective,
  base: standingOf(shown),
  ...(raw.why === undefined ? {} : { why: raw.why })
})

const jsonOf = (found: Fatigue) => {
  const { definition, gaps, orders, pairs, independence, ...facts } = found
  return {
    ...facts,
    metric: definition.metric,
    definition: definition.id,
    confidence: CONFIDENCE,
    gaps:
      typeof gaps === 'string'
        ? { why: gaps }
        : {
            rule: 'shorter-than-limit',
            n: gaps.n,
            respondents: gaps.respondents,
            quartiles: gaps.quartiles,
            bands: gaps.bands,
            breaches: gaps.breaches.map(({ share, ...breach }) => ({ ...breach, ...jsonTold(share) }))
          },
    orders:
      typeof orders === 'string'
        ? { why: orders }
        : orders.map(({ place, andLater, score }) => ({
            place,
            andLater,
            value: score.raw.value,
            n: score.raw.n,
            base: standingOf(score.shown)
          })),
    pairs:
      typeof pairs === 'string'
        ? { why: pairs }
        : pairs.map(({ place, alike, difference, first, later }) => ({
            place,
            sameTouchpoint: alike,
            first,
            later,
            difference: jsonTold(difference)
          })),
    independence:
      typeof independence === 'string'
        ? { why: independence }
        : {
            method: definition.measure.kind === 'share' ? 'wilson-korn-graubard' : 'cluster-robust-t',
            asUsual: jsonTold(independence.asUsual),
            byPerson: jsonTold(independence.byPerson),
            people: independence.people,
            designEffect: independence.designEffect,
            independent: independence.independent
          }
  }
}
