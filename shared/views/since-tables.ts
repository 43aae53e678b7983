import type { ProjectSummary } from '../contract/project'
import { changeP, isBetter, isBeyondChance } from '../figures/changes'
import type { SinceFigures, SinceRow } from '../figures/since'
import { pText } from '../locale/p-text'
import { metricName } from '../locale/score-words'
import { dimensionLabel, valueLabel } from '../locale/slice-words'
import { untestedText } from '../locale/since-words'
import type { Words } from '../locale/words'
import { baseCell, countCell, differenceCell, NOTHING, scoreCell, textCell } from '../tables/cells'
import type { Cell, Column, Row, Table } from '../tables/table'
import type { FileChange } from './ask-since'
import type { ViewCounts } from './view-counts'

type Line = SinceRow | NonNullable<SinceFigures['total']>

/** "CES % easy by touchpoint" */
export const sinceTitle = (
  { definition, by }: SinceFigures & ViewCounts,
  { dimensions }: Pick<ProjectSummary, 'dimensions'>,
  words: Words
): string => {
  const metric = metricName(definition, words)
  return by === null
    ? metric
    : words.t('since.by', { metric, dimension: dimensionLabel(by, dimensions, words) })
}

/** What changed of one score, a line a value: what it was, what is new, what it is, and how the new differs. */
export const sinceTable = (
  figures: SinceFigures & ViewCounts,
  project: Pick<ProjectSummary, 'dimensions'>,
  words: Words
): Table => {
  const { t } = words
  const { definition, rows, total, untested, by } = figures
  const number = (name: string): Column => ({ name, kind: 'number' })
  const scored = (name: string): Column[] => [number(name), number('n')]
  const changeCell = (line: Line): Cell => {
    if (line.difference.value !== null) {
      const cell = differenceCell(definition, line.difference, words)
      const mark = isBeyondChance(line) ? (isBetter(definition, line.difference) ? '▲ ' : '▼ ') : ''
      return { ...cell, text: mark + cell.text }
    }
    if (line.now.n === 0) return textCell(t('since.no-new'))
    return line.before.n === 0
      ? textCell(t('overview.new'))
      : differenceCell(definition, line.difference, words)
  }
  const rowOf = (name: string, line: Line): Row => {
    const p = changeP(line)
    const scoreCells = (figure: Line['now']) => [
      figure.n === 0 ? NOTHING : scoreCell(definition, figure, words),
      baseCell(figure, words)
    ]
    return {
      cells: [
        textCell(name),
        ...scoreCells(line.before),
        ...(untested ? [] : scoreCells(line.now)),
        ...scoreCells(line.after),
        ...(untested ? [] : [changeCell(line), p === null ? NOTHING : textCell(pText(p, words))])
      ]
    }
  }
  return {
    title: sinceTitle(figures, project, words),
    columns: [
      {
        name: by === null ? t('missing.metric') : dimensionLabel(by, project.dimensions, words),
        kind: 'name'
      },
      ...scored(t('since.column.before')),
      ...(untested ? [] : scored(t('since.column.fresh'))),
      ...scored(t('since.column.after')),
      ...(untested ? [] : [number(t('since.column.change')), number(t('since.column.p'))])
    ],
    rows: [
      ...rows.map((row) => rowOf(valueLabel(row.touchpoint, words), row)),
      ...(total
        ? [
            {
              ...rowOf(by === null ? metricName(definition, words) : t('since.all'), total),
              kind: 'total' as const
            }
          ]
        : [])
    ],
    notes: untested ? [untestedText(untested, words)] : []
  }
}

/** The files that an update added and took away, with what they brought. */
export const filesTable = (files: readonly FileChange[], words: Words): Table => {
  const { t } = words
  const number = (name: string): Column => ({ name, kind: 'number' })
  return {
    title: t('since.files'),
    columns: [
      { name: t('since.file.name'), kind: 'name' },
      { name: t('since.file.became'), kind: 'text' },
      number(t('since.file.rows')),
      number(t('since.file.responses')),
      number(t('since.file.refused')),
      number(t('since.file.missing'))
    ],
    rows: files.map(({ name, became, rows, responses, refused, missing }) => ({
      cells: [
        textCell(name),
        textCell(t(`since.file.${became}`)),
        ...[rows, responses, refused, missing].map((n) => countCell(n, words))
      ]
    }))
  }
}
