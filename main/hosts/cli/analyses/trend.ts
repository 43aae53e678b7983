import {
  PERIODS,
  periodDimension,
  periodFor,
  periodOf,
  type Period
} from '../../../../shared/domain/calendar'
import { scalesOf } from '../../../../shared/domain/mapping'
import { CHART_RULES } from '../../../../shared/figures/control-chart'
import { effectiveIn, rawScoreOf } from '../../../../shared/figures/group'
import {
  MOST_PERIODS,
  trendFigures,
  type TrendFigures,
  type TrendPeriod,
  type TrendSeries
} from '../../../../shared/figures/trend'
import {
  definitionLine,
  differenceLine,
  differenceIntervalText,
  differenceText,
  intervalText,
  scoreText,
  shortWhyText
} from '../../../../shared/locale/score-words'
import { valueLabel } from '../../../../shared/locale/slice-words'
import { cutText, remarkText, trendNotes } from '../../../../shared/locale/trend-words'
import type { Figure } from '../../../../shared/measures/figure'
import { CONFIDENCE } from '../../../../shared/statistics/sample'
import { choose } from '../arguments'
import { DataError, UsageError } from '../usage-error'
import { cell, type Analysis, type AnalysisInput, type Ask, type Cell } from './analysis'
import { readScore } from './asked-score'
import { everyAnswerNote } from './every-answer'
import { baseHints, baseMark } from '../base-marks'

/** A score over time: limits, signals and whether it rises or falls. */
export const askTrend: Ask = async (input) => {
  const { client, project, slice, options, words } = input
  const by = options.by === undefined ? [] : input.by
  if (by.length > 1 || by.some(({ id }) => periodOf(id))) throw new UsageError(words.t('trend.by'))
  if (project.mapping.date === null) throw new UsageError(words.t('trend.no-date'))
  const { metric, definition } = readScore(input)
  const data = project.period
  if (!data) throw new DataError(words.t('trend.no-dates'))
  const period = readPeriod(input, data)
  const frequencies = await client.call('slice.tabulate', {
    metric,
    slice,
    by: [periodDimension(period), ...by.map(({ id }) => id)]
  })
  const figures = trendFigures(frequencies, {
    definition,
    weighted: project.hasWeights,
    period,
    data
  })
  if (figures === 'no-dates') throw new DataError(words.t('trend.no-dates'))
  if (figures === 'too-many-periods')
    throw new DataError(
      words.t('trend.too-many-periods', {
        from: words.date(data.from),
        to: words.date(data.to),
        most: words.count(MOST_PERIODS)
      })
    )
  return describe(figures, input)
}

const readPeriod = (
  { options, words }: AnalysisInput,
  data: { readonly from: string; readonly to: string }
): Period =>
  options.period === undefined
    ? periodFor({ from: data.from.slice(0, 10), to: data.to.slice(0, 10) })
    : choose('--period', options.period, PERIODS, words)

const describe = (figures: TrendFigures, input: AnalysisInput): Analysis => {
  const { by, project, options, words } = input
  const { t } = words
  const { definition, series, period } = figures
  const names = figures.by.length === 0 ? [] : by.map(({ name }) => name)
  const zone = project.mapping.date?.zone ?? null
  return {
    json: jsonOf(figures, input),
    columns: [
      ...names.map((name) => ({ name, title: name })),
      { name: period, title: t(`dimension.${period}`) },
      { name: 'n', title: t('cli.column.answers'), isNumber: true },
      ...(figures.weighted
        ? [{ name: 'effective', title: t('trend.column.effective'), isNumber: true }]
        : []),
      { name: 'value', title: t('cli.column.score'), isNumber: true },
      { name: 'low', title: t('cli.column.interval') },
      { name: 'high', title: '' },
      { name: 'change', title: t('trend.column.before'), isNumber: true },
      { name: 'change-low', title: t('cli.column.interval') },
      { name: 'change-high', title: '' },
      { name: 'limit-low', title: t('trend.column.limits') },
      { name: 'limit-high', title: '' },
      { name: 'base', title: '' },
      { name: 'use', title: t('trend.column.remark') },
      { name: 'signals', title: '' }
    ],
    rows: series.flatMap((one) =>
      one.periods.map((row) => [
        ...one.key.map((value) => cell(value, valueLabel(value, words))),
        ...cellsOf(row, figures, input)
      ])
    ),
    notes: [
      ...trendNotes(figures, words),
      cutText(figures, zone, options.period === undefined, words),
      definitionLine(definition, scalesOf(project, definition.metric), words),
      differenceLine(definition, words),
      ...everyAnswerNote(input),
      ...baseHints(
        series.flatMap(({ periods }) => periods.map(({ base }) => base)),
        words
      )
    ]
  }
}

/** Low and high end as a spreadsheet takes them; people read both in the first. */
const ends = ({ low, high }: { low: number | null; high: number | null }, text: string): Cell[] => [
  cell(low, text),
  cell(high, '')
]

const cellsOf = (
  row: TrendPeriod,
  { definition, weighted }: TrendFigures,
  { words }: AnalysisInput
): Cell[] => {
  const { score, change, control, base } = row
  return [
    cell(row.from),
    cell(score.n, `${words.count(score.n)}${baseMark(base)}`),
    ...(weighted ? [effectiveCell(row, words)] : []),
    cell(
      score.value,
      score.value === null ? shortWhyText(score, words) : scoreText(definition, score.value, words)
    ),
    ...ends(score, score.value === null ? '' : intervalText(definition, score, words)),
    cell(
      change?.value ?? null,
      typeof change?.value === 'number' ? differenceText(definition, change.value, words) : ''
    ),
    ...ends(
      { low: change?.low ?? null, high: change?.high ?? null },
      typeof change?.value === 'number' ? differenceIntervalText(definition, change, words) : ''
    ),
    ...(control
      ? ends(control.limits, intervalText(definition, { ...score, ...control.limits }, words))
      : [cell(null, ''), cell(null, '')]),
    cell(base, ''),
    cell(row.use, remarkText(row, words)),
    cell(row.signals.map(({ rule, side }) => `${rule} ${side}`).join('; '), '')
  ]
}

/** Of a hidden group it would say who weighs what. */
const effectiveCell = ({ group }: TrendPeriod, words: AnalysisInput['words']): Cell => {
  const effective = effectiveIn(group)
  return cell(effective, effective === null ? '' : words.number(effective, 1))
}

const figureJson = ({ value, low, high, why }: Figure) => ({
  value,
  low,
  high,
  ...(why === undefined ? {} : { why })
})

const jsonOf = (figures: TrendFigures, { by, project, options }: AnalysisInput) => ({
  by: figures.by.length === 0 ? [] : by.map(({ name }) => name),
  metric: figures.definition.metric,
  definition: figures.definition.id,
  weighted: figures.weighted,
  confidence: CONFIDENCE,
  period: figures.period,
  chosen: options.period === undefined ? 'by-span' : 'given',
  zone: project.mapping.date?.zone ?? null,
  data: figures.data,
  undated: figures.undated,
  series: figures.series.map((series) => seriesJson(series, figures))
})

const seriesJson = (series: TrendSeries, figures: TrendFigures) => {
  const { chart, tests, adjusted, counts, signals } = series
  return {
    key: series.key,
    counts,
    chart:
      typeof chart === 'string'
        ? { why: chart }
        : {
            method: chart.kind,
            centre: chart.centre,
            rough: chart.rough,
            dispersion: chart.dispersion,
            rules: CHART_RULES
          },
    signals,
    trend: {
      read: tests.read,
      adjusted,
      correction: 'holm',
      family: figures.series.length,
      'mann-kendall': typeof tests.plain === 'string' ? { why: tests.plain } : tests.plain,
      'seasonal-mann-kendall': typeof tests.seasonal === 'string' ? { why: tests.seasonal } : tests.seasonal
    },
    periods: series.periods.map(({ from, to, group, score, base, use, coverage, change, ...row }) => ({
      from,
      to,
      n: score.n,
      ...(figures.weighted ? { effective: score.effective } : {}),
      ...figureJson(rawScoreOf(figures.definition, group)),
      base,
      use,
      days: coverage.days,
      covered: coverage.covered,
      change: change && figureJson(change),
      limits: row.control?.limits ?? null,
      z: row.control?.z ?? null,
      signals: row.signals.map(({ rule, side }) => ({ rule, side }))
    }))
  }
}
