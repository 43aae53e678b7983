import { scalesOf } from '../../../shared/domain/mapping'
import { hiddenWhy, type Standing } from '../../../shared/figures/suppression'
import { METRICS } from '../../../shared/domain/metric'
import type { Words } from '../../../shared/locale/words'
import { definitionName, scoreText } from '../../../shared/locale/score-words'
import { scalesNote } from '../../../shared/locale/scale-words'
import { valueLabel } from '../../../shared/locale/slice-words'
import { definitionOf, definitionsFor } from '../../../shared/measures/definitions'
import { csvLine } from '../../csv'
import { align } from './align'
import { baseHints, baseMark } from './base-marks'
import { weightsText } from './weights'
import type { MetricSummary, Summary, SummaryRow } from './summary'

/** The definitions a terminal has room for. */
const SHOWN = {
  ces: ['easy', 'difficult', 'net', 'mean', 'index'],
  csat: ['satisfied', 'positive', 'mean'],
  nps: ['net']
} as const

const standingsIn = ({ rows, total }: Pick<Summary, 'rows' | 'total'>): ReadonlySet<Standing> =>
  new Set([...rows, total].flatMap(({ metrics }) => Object.values(metrics).map(({ base }) => base)))

/** Whether any figure of a summary is hidden. */
export const hidesSome = (summary: Summary): boolean => {
  const standings = standingsIn(summary)
  return standings.has('hidden') || standings.has('protecting')
}

/** The effective base says who weighs what: it is hidden with the figures. */
const shownEffective = (summary: MetricSummary | undefined): number | null =>
  summary?.effective === undefined || ['hidden', 'protecting'].includes(summary.base)
    ? null
    : summary.effective

const effectiveText = (summary: MetricSummary | undefined, words: Words): string => {
  const effective = shownEffective(summary)
  return effective === null ? '' : words.count(effective)
}

/** The summary as a table for people. */
export const printTable = ({ project, weighted, by: names, rows, total }: Summary, words: Words): string => {
  const { t } = words
  const asked = METRICS.flatMap((metric) => {
    const [scale, ...others] = scalesOf(project, metric)
    if (!scale) return []
    const definitions = SHOWN[metric]
      .filter((id) => definitionsFor(metric, scale, ...others).some((definition) => definition.id === id))
      .map((id) => definitionOf(metric, id, scale, ...others))
    return [{ metric, definitions }]
  })
  const heading = [
    ...names,
    ...asked.flatMap(({ metric, definitions }) => [
      `${metric.toUpperCase()} ${t('cli.answers')}`,
      ...(weighted ? [t('weights.effective')] : []),
      ...definitions.map((definition) => definitionName(definition, words))
    ])
  ]
  const line = ({ key, metrics }: SummaryRow, isTotal: boolean): string[] => [
    ...names.map((name, index) =>
      isTotal ? (index === 0 ? t('cli.total') : '') : valueLabel(key[name] ?? null, words)
    ),
    ...asked.flatMap(({ metric, definitions }) => {
      const summary = metrics[metric]
      return [
        `${words.count(summary?.n ?? 0)}${baseMark(summary?.base ?? 'empty')}`,
        ...(weighted ? [effectiveText(summary, words)] : []),
        ...definitions.map((definition) => {
          const figure = summary?.shown[definition.id]
          const { value = null, low = null, high = null } = figure ?? {}
          const say = (part: number) => scoreText(definition, part, words)
          if (figure?.why === 'different-scales') return t('cli.not-pooled')
          if (value === null) return t(figure && hiddenWhy(figure) ? 'cli.hidden' : 'why.no-answers')
          return low === null || high === null ? say(value) : `${say(value)} (${say(low)} ${say(high)})`
        })
      ]
    })
  ]
  const lines = [heading, ...rows.map((row) => line(row, false)), line(total, true)]
  const standings = standingsIn({ rows, total })
  const note = scalesNote(project.mapping, words)
  const hints = [
    ...(note === undefined ? [] : [note]),
    ...(weighted ? [weightsText(project, words)] : []),
    ...baseHints([...standings], words)
  ]
  return `${align(lines, (column) => column < names.length)}\n${hints.length > 0 ? `\n${hints.join('\n')}\n` : ''}`
}

/** "1-5", "1-7 turned" where low is easy; several where people were asked on several, blank for what has one scale only. */
const scaleCell = (summary: MetricSummary | undefined): string | null =>
  summary?.on?.map(({ low, high, easy }) => `${low}-${high}${easy === 'low' ? ' turned' : ''}`).join('; ') ??
  null

/**
 * The summary as CSV: one line a row, metric and figure, fractions and scale points as they are; what is
 * hidden is blank, and `base` says that it is. Where touchpoints are asked on different scales a further column
 * says on which, and under weights a last one has the effective base.
 */
export const printCsv = ({ project, weighted, by: names, rows, total }: Summary): string => {
  const differ = scalesOf(project, 'ces').length > 1
  const lines: (string | number | null)[][] = [
    [
      ...names,
      ...['metric', 'figure', 'n', 'value', 'low', 'high', 'base'],
      ...(differ ? ['scale'] : []),
      ...(weighted ? ['effective'] : [])
    ]
  ]
  for (const { key, metrics } of [...rows, total])
    for (const metric of METRICS)
      for (const [id, figure] of Object.entries(metrics[metric]?.shown ?? {}))
        lines.push([
          ...names.map((name) => key[name] ?? null),
          metric,
          id,
          metrics[metric]?.n ?? 0,
          figure.value,
          figure.low,
          figure.high,
          metrics[metric]?.base ?? 'empty',
          ...(differ ? [scaleCell(metrics[metric])] : []),
          ...(weighted ? [shownEffective(metrics[metric])] : [])
        ])
  return `${lines.map(csvLine).join('\n')}\n`
}
