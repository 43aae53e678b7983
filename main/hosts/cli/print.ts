import { METRICS } from '../../../shared/domain/metric'
import type { Words } from '../../../shared/locale/words'
import { definitionName, scoreText } from '../../../shared/locale/score-words'
import { valueLabel } from '../../../shared/locale/slice-words'
import { definitionOf, definitionsFor } from '../../../shared/measures/definitions'
import { SMALL_BASE } from '../../../shared/measures/figure'
import { csvLine } from '../../csv'
import type { Summary, SummaryRow } from './summary'

/** Columns of text, numbers to the right, as wide as their widest cell. */
const align = (lines: readonly (readonly string[])[], leftColumns: number): string => {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length))
  )
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column < leftColumns ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
        )
        .join('  ')
        .trimEnd()
    )
    .join('\n')
}

/** The definitions a terminal has room for. */
const SHOWN = {
  ces: ['easy', 'difficult', 'net', 'mean', 'index'],
  csat: ['satisfied', 'mean'],
  nps: ['net']
} as const

/** The summary as a table for people. */
export const printTable = ({ project, rows, total }: Summary, words: Words): string => {
  const { t } = words
  const asked = METRICS.flatMap((metric) => {
    const scale = project.mapping[metric]?.scale
    if (!scale) return []
    const definitions = SHOWN[metric]
      .filter((id) => definitionsFor(metric, scale).some((definition) => definition.id === id))
      .map((id) => definitionOf(metric, id, scale))
    return [{ metric, definitions }]
  })
  const names = Object.keys(rows[0]?.key ?? {})
  const heading = [
    ...names,
    ...asked.flatMap(({ metric, definitions }) => [
      `${metric.toUpperCase()} ${t('cli.answers')}`,
      ...definitions.map((definition) => definitionName(definition, words))
    ])
  ]
  const line = ({ key, metrics }: SummaryRow, isTotal: boolean): string[] => [
    ...names.map((name, index) =>
      isTotal ? (index === 0 ? t('cli.total') : '') : valueLabel(key[name] ?? null, words)
    ),
    ...asked.flatMap(({ metric, definitions }) => {
      const summary = metrics[metric]
      const n = summary?.n ?? 0
      return [
        `${words.count(n)}${n < SMALL_BASE ? '*' : ''}`,
        ...definitions.map((definition) => {
          const { value = null, low = null, high = null } = summary?.figures[definition.id] ?? {}
          const say = (part: number) => scoreText(definition, part, words)
          if (value === null) return t('why.no-answers')
          return low === null || high === null ? say(value) : `${say(value)} (${say(low)} ${say(high)})`
        })
      ]
    })
  ]
  const lines = [heading, ...rows.map((row) => line(row, false)), line(total, true)]
  const hasSmall = lines.some((cells) => cells.some((cell) => cell.endsWith('*')))
  return `${align(lines, names.length)}\n${hasSmall ? `\n${t('cli.hint-small')}\n` : ''}`
}

/** The summary as CSV: one line a row, metric and figure, fractions and scale points as they are. */
export const printCsv = ({ rows, total }: Summary): string => {
  const names = Object.keys(rows[0]?.key ?? {})
  const lines: (string | number | null)[][] = [[...names, 'metric', 'figure', 'n', 'value', 'low', 'high']]
  for (const { key, metrics } of [...rows, total])
    for (const metric of METRICS)
      for (const [id, figure] of Object.entries(metrics[metric]?.figures ?? {}))
        lines.push([
          ...names.map((name) => key[name] ?? null),
          metric,
          id,
          metrics[metric]?.n ?? 0,
          figure.value,
          figure.low,
          figure.high
        ])
  return `${lines.map(csvLine).join('\n')}\n`
}
