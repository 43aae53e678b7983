import { scalesOf } from '../../../../shared/domain/mapping'
import { TOUCHPOINT } from '../../../../shared/domain/slice'
import { LEVELS } from '../../../../shared/figures/column-letters'
import {
  crosstab,
  type Crosstab,
  type CrosstabCell,
  type CrosstabColumn,
  type CrosstabRow
} from '../../../../shared/figures/crosstab'
import { ANSWER, whyNoTable } from '../../../../shared/figures/crosstab-asked'
import { answersAsStub } from '../../../../shared/figures/crosstab-content'
import { baseIn, rawScoreOf } from '../../../../shared/figures/group'
import { answerNets, lettersNote } from '../../../../shared/locale/crosstab-words'
import { definitionLine, scoreText, whyText } from '../../../../shared/locale/score-words'
import { valueLabel } from '../../../../shared/locale/slice-words'
import type { Definition } from '../../../../shared/measures/definition'
import { CORRECTIONS } from '../../../../shared/statistics/corrections'
import { choose } from '../arguments'
import { DataError, UsageError } from '../usage-error'
import { weightsText } from '../weights'
import { cell, type Analysis, type AnalysisInput, type Ask, type Cell } from './analysis'
import { readScore } from './asked-score'
import { everyAnswerNote } from './every-answer'

interface Printed {
  readonly table: Crosstab
  readonly definition: Definition
  readonly input: AnalysisInput
}

/** A score by two or three dimensions, with letters for the columns that a cell is above. */
export const askCrosstab: Ask = async (input) => {
  const { client, project, by, slice, options, words } = input
  if (by.length < 2 || by.length > 3) throw new UsageError(words.t('cli.crosstab-by'))
  // Columns are tested as if nobody was in two of them.
  const isShared = project.evaluations > project.responses
  if (isShared && by.slice(1).some(({ id }) => id === TOUCHPOINT))
    throw new DataError(words.t('cli.crosstab-shared'))
  const { metric, definition, scales } = readScore(input)
  const isOfAnswers = by[0]?.id === ANSWER
  const content = choose('--content', options.content, isOfAnswers ? ['shares'] : ['score', 'shares'], words)
  const counted = await client.call('slice.tabulate', {
    metric,
    slice,
    by: by.filter(({ id }) => id !== ANSWER).map(({ id }) => id)
  })
  if (isOfAnswers && whyNoTable(counted, isOfAnswers) === 'scales')
    throw new DataError(words.t('cli.crosstab-scales'))
  const [scale] = counted.cells.length > 0 ? counted.cells.map(({ tally }) => tally.scale) : scales
  const table = crosstab(isOfAnswers ? answersAsStub(counted) : counted, {
    content: content === 'score' ? { kind: content, definition } : { kind: content },
    ...(isOfAnswers ? { nets: { rows: answerNets(metric, scale, words) } } : {}),
    weighted: project.hasWeights,
    correction: choose('--correction', options.correction, CORRECTIONS, words),
    family: choose('--family', options.family, ['row', 'table'], words),
    levels: LEVELS
  })
  return describe({ table, definition, input })
}

const describe = (printed: Printed): Analysis => {
  const { table, definition, input } = printed
  const { by, project, words } = input
  const { t } = words
  const [stub] = by
  return {
    json: jsonOf(printed),
    columns: [
      { name: stub?.name ?? '', title: stub?.name ?? '' },
      ...table.columns.map((column) => ({
        name: nameOf(column, input),
        title: column.letter === null ? nameOf(column, input) : `${nameOf(column, input)} (${column.letter})`,
        isNumber: true
      }))
    ],
    rows: [
      ...table.rows.map((row) => [
        cell(nameOf(row, input)),
        ...row.cells.map((one) => scoreCell(one, printed))
      ]),
      [
        cell(t('cli.column.answers')),
        ...table.columns.map(({ n, base }) => cell(n, `${words.count(n)}${base === 'small' ? '*' : ''}`))
      ],
      ...(table.weighted
        ? [
            [
              cell(t('weights.effective-base')),
              ...table.columns.map(({ effective }) =>
                cell(effective, effective === null ? '' : words.count(effective))
              )
            ]
          ]
        : [])
    ],
    notes: [
      table.content.kind === 'score'
        ? definitionLine(definition, scalesOf(project, definition.metric), words)
        : t('cli.crosstab-shares', { metric: definition.metric.toUpperCase() }),
      lettersNote(table, words),
      ...everyAnswerNote(input),
      ...(table.weighted ? [weightsText(project, words)] : [])
    ]
  }
}

const nameOf = ({ kind, key }: CrosstabColumn | CrosstabRow, { words }: AnalysisInput): string =>
  kind === 'total' ? words.t('cli.total') : key.map((value) => valueLabel(value, words)).join(' / ')

/** "72.8% aB": small letters at the looser level, capitals at the stricter. */
const scoreCell = (
  { figure, letters }: CrosstabCell,
  { table, definition, input: { words } }: Printed
): Cell => {
  if (figure.value === null) return cell(null, whyText(figure, words))
  const marks = letters.map(({ letter }) => letter).join('')
  const said =
    table.content.kind === 'score'
      ? scoreText(definition, figure.value, words)
      : words.percent(figure.value, 1)
  return cell(figure.value, `${said}${marks === '' ? '' : ` ${marks}`}`)
}

const jsonOf = ({ table, definition, input }: Printed) => ({
  by: input.by.map(({ name }) => name),
  metric: definition.metric,
  content: table.content.kind,
  ...(table.content.kind === 'score' ? { definition: definition.id } : {}),
  weighted: table.weighted,
  correction: table.correction,
  family: table.family,
  levels: table.levels,
  columns: table.columns.map((column) => ({
    key: column.key,
    total: column.kind === 'total',
    letter: column.letter,
    n: column.n,
    effective: column.effective,
    base: column.base
  })),
  rows: table.rows.map((row) => ({
    key: row.key,
    total: row.kind === 'total',
    overall: row.overall,
    cells: row.cells.map(({ group, figure, base, letters, rest }) => {
      const { value, low, high, n, effective, why } =
        table.content.kind === 'score' ? rawScoreOf(definition, group) : figure
      return {
        ...(table.content.kind === 'score' ? {} : { count: baseIn(group) }),
        value,
        low,
        high,
        ...(why === undefined ? {} : { why }),
        n,
        ...(table.weighted ? { effective } : {}),
        base,
        letters: letters.map(({ letter }) => letter),
        rest
      }
    })
  })),
  pairs: table.pairs
})
