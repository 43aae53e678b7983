import type { Dimension } from '../contract/project'
import { periodOf } from '../domain/calendar'
import type { Metric } from '../domain/metric'
import type { Scale } from '../domain/scale'
import type { Crosstab, CrosstabCell } from '../figures/crosstab'
import { ANSWER } from '../figures/crosstab-asked'
import type { Line, Net } from '../figures/crosstab-lines'
import type { Finding } from '../figures/crosstab-tests'
import { scalesIn } from '../figures/group'
import { answersIn } from '../measures/boxes'
import { definitionsFor } from '../measures/definitions'
import type { Figure } from '../measures/figure'
import { intervalMethodOf } from '../measures/interval-method'
import { isTested } from '../statistics/test-result'
import { shortMonthOfYear } from './calendar-words'
import { quarterOf } from './period-words'
import { levelText, pText } from './p-text'
import {
  answerRange,
  definitionFormula,
  definitionName,
  differenceIntervalText,
  differenceText,
  intervalText,
  scoreText,
  shortWhyText,
  whyText
} from './score-words'
import { dimensionLabel, valueLabel } from './slice-words'
import type { Words } from './words'

/** Several answers together, as the metric's published shares take them: "% easy (5–7)". */
export const answerNets = (metric: Metric, scale: Scale, words: Words): Net[] =>
  definitionsFor(metric, scale).flatMap((definition): Net[] => {
    const { measure } = definition
    const answers = measure.kind === 'share' ? answersIn(measure.box, scale) : []
    if (answers.length < 2) return []
    return [
      {
        name: `${definitionName(definition, words)} (${answerRange(answers)})`,
        of: answers.map((answer) => [String(answer)])
      }
    ]
  })

/** A period by its name: "Mar 2026", "Q1 2026"; of weeks and days the first day. */
const periodName = (dimension: string, start: string, words: Words): string => {
  const period = periodOf(dimension)
  if (period === 'year') return start.slice(0, 4)
  if (period === 'quarter')
    return words.t('crosstab.quarter', {
      n: quarterOf(start),
      year: start.slice(0, 4)
    })
  return period === 'month' ? shortMonthOfYear(start, words) : words.date(start)
}

/** A value of a dimension as a heading has it. */
export const headingText = (dimension: string, value: string | null, words: Words): string =>
  value !== null && periodOf(dimension) ? periodName(dimension, value, words) : valueLabel(value, words)

/** A row or column by name; inner values behind the outer ones. */
export const lineText = ({ kind, key }: Line, by: readonly string[], words: Words): string => {
  if (kind === 'total') return words.t('cli.total')
  if (kind === 'net') return key[0] ?? ''
  return key.map((value, at) => headingText(by[at] ?? '', value, words)).join(' / ')
}

/** What its letters mean, and how the tests behind them are corrected. */
export const lettersNote = ({ levels, correction, family }: Crosstab, words: Words): string =>
  words.t('cli.crosstab-letters', {
    looser: levelText(levels.looser, words),
    stricter: levelText(levels.stricter, words),
    correction: words.t(`cli.correction.${correction}`),
    family: words.t(`cli.family.${family}`)
  })

export const cellValueText = ({ content }: Crosstab, figure: Figure, words: Words): string => {
  if (figure.value === null) return shortWhyText(figure, words)
  return content.kind === 'score'
    ? scoreText(content.definition, figure.value, words)
    : words.percent(figure.value, 1)
}

/** "aB": small letters at the looser level, capitals at the stricter. */
export const cellLetters = ({ letters }: Pick<CrosstabCell, 'letters'>): string =>
  letters.map(({ letter }) => letter).join('')

/** Marks a number that rests on few answers. */
export const SMALL_MARK = '*'

export const cellMark = ({ base }: Pick<CrosstabCell, 'base'>): string => (base === 'small' ? SMALL_MARK : '')

/** 49.2 to 54.3; why there is none, where there is none. */
export const cellIntervalText = ({ content }: Crosstab, figure: Figure, words: Words): string => {
  if (content.kind === 'score') return intervalText(content.definition, figure, words)
  if (figure.low === null || figure.high === null) return whyText(figure, words)
  return words.t('interval.range', {
    low: words.number(figure.low * 100, 1),
    high: words.number(figure.high * 100, 1)
  })
}

const differenceOf = ({ content }: Crosstab, figure: Figure, words: Words): string => {
  if (figure.value === null) return whyText(figure, words)
  if (content.kind === 'score')
    return `${differenceText(content.definition, figure.value, words)} (${differenceIntervalText(content.definition, figure, words)})`
  const points = (value: number) => words.signed(value * 100, 1)
  if (figure.low === null || figure.high === null) return points(figure.value)
  return `${points(figure.value)} (${words.t('interval.range', { low: points(figure.low), high: points(figure.high) })})`
}

/** "p = .012 (Holm, 6 tests)" */
const foundText = ({ adjusted, of }: Finding, { correction }: Crosstab, words: Words): string =>
  `${pText(adjusted, words)} (${words.t('test.tests', { count: of, correction: words.t(`test.correction.${correction}`) })})`

/** Columns that a cell is above, told one by one; of more it says how many. */
const MOST_TOLD = 6

const aboveTexts = (table: Crosstab, row: number, column: number, words: Words): string[] => {
  const { t } = words
  const pairs = table.pairs.filter((pair) => pair.row === row && pair.columns.includes(column))
  const letters = table.rows[row]?.cells[column]?.letters ?? []
  if (letters.length === 0)
    return pairs.some(({ outcome }) => isTested(outcome)) ? [t('crosstab.above-none')] : []
  return [
    ...letters.slice(0, MOST_TOLD).flatMap((letter) => {
      const outcome = pairs.find(({ columns }) => columns.includes(letter.column))?.outcome
      const other = table.columns[letter.column]
      if (!other || outcome === undefined || !isTested(outcome)) return []
      return t('crosstab.above', {
        letter: letter.letter,
        name: lineText(other, bannerOf(table), words),
        p: foundText(outcome, table, words)
      })
    }),
    ...(letters.length > MOST_TOLD ? [t('crosstab.above-more', { count: letters.length - MOST_TOLD })] : [])
  ]
}

/** The dimensions of the columns. */
export const bannerOf = ({ by }: Pick<Crosstab, 'by'>): readonly string[] => by.slice(1)

/** Everything behind a cell: value, interval, definition, base, tests. */
export const cellLines = (table: Crosstab, row: number, column: number, words: Words): string[] => {
  const { t, count } = words
  const cell = table.rows[row]?.cells[column]
  const heading = table.columns[column]
  if (!cell || !heading) return []
  const { figure, group, rest } = cell
  const { content } = table
  const base = table.weighted
    ? t('weights.base', { n: count(figure.n), effective: count(figure.effective) })
    : count(figure.n)
  const answers = t('count.answers', { count: figure.n, n: base })
  if (figure.value === null) return [whyText(figure, words), answers]
  const scored = content.kind === 'score' ? content.definition : null
  return [
    `${cellValueText(table, figure, words)} (${cellIntervalText(table, figure, words)})`,
    scored
      ? words.pair(definitionName(scored, words), definitionFormula(scored, scalesIn(group), words))
      : t('crosstab.share-of', { column: lineText(heading, bannerOf(table), words) }),
    t(`interval.${scored ? intervalMethodOf(scored) : 'wilson'}`),
    cell.base === 'small' ? `${answers}, ${t('inspector.small')}` : answers,
    ...aboveTexts(table, row, column, words),
    ...(rest && rest.difference.value !== null
      ? [
          `${words.pair(t('crosstab.against-rest'), differenceOf(table, rest.difference, words))}${
            isTested(rest.outcome) ? `, ${foundText(rest.outcome, table, words)}` : ''
          }`
        ]
      : [])
  ]
}

/** What the cells say, how they are tested, and what is small or hidden. */
export const crosstabNotes = (table: Crosstab, words: Words): string[] => {
  const { t } = words
  const cells = table.rows.flatMap((row) => row.cells)
  const outcomes = table.pairs.flatMap(({ outcome }) => (isTested(outcome) ? [outcome.test] : []))
  const hidden = cells.filter(({ base }) => base === 'hidden' || base === 'protecting').length
  return [
    ...(outcomes.length > 0 ? [lettersNote(table, words)] : []),
    ...[...new Set(outcomes)].flatMap((test) => {
      switch (test) {
        case 'welch':
        case 'two-proportion-pooled':
        case 'net-score':
          return [t(`test.method.${test}`)]
        default:
          return []
      }
    }),
    ...(bannerOf(table).length > 1 && outcomes.length > 0 ? [t('crosstab.nested')] : []),
    ...(cells.some(({ base }) => base === 'small') || table.columns.some(({ base }) => base === 'small')
      ? [t('crosstab.small', { mark: SMALL_MARK })]
      : []),
    ...(hidden > 0 ? [t('crosstab.hidden', { count: hidden, n: words.count(hidden) })] : [])
  ]
}

const plain = (text: string): string => text.replace(/[\t\r\n]+/g, ' ')

/** The table as tab-separated text: as it is shown, with the letters. */
export const crosstabText = (
  table: Crosstab,
  stub: string,
  notes: readonly string[],
  words: Words
): string => {
  const banner = bannerOf(table)
  const row = (name: string, cells: readonly string[]) => [name, ...cells]
  const lines = [
    row(
      stub,
      table.columns.map((column) => lineText(column, banner, words))
    ),
    row(
      words.t('crosstab.letters'),
      table.columns.map(({ letter }) => letter ?? '')
    ),
    ...table.rows.map((line) =>
      row(
        lineText(line, table.by, words),
        line.cells.map((cell) =>
          [`${cellValueText(table, cell.figure, words)}${cellMark(cell)}`, cellLetters(cell)]
            .filter((part) => part !== '')
            .join(' ')
        )
      )
    ),
    row(
      words.t('cli.column.answers'),
      table.columns.map((column) => `${words.count(column.n)}${cellMark(column)}`)
    ),
    ...(table.weighted
      ? [
          row(
            words.t('weights.effective-base'),
            table.columns.map(({ effective }) => (effective === null ? '' : words.count(effective)))
          )
        ]
      : []),
    ...notes.map((note) => [note])
  ]
  return `${lines.map((cells) => cells.map(plain).join('\t')).join('\n')}\n`
}

/** The name of what stands in the rows or columns; the answers themselves by their metric. */
export const crosstabDimensionText = (
  id: string,
  metric: Metric,
  dimensions: readonly Dimension[],
  words: Words
): string =>
  id === ANSWER
    ? words.t('crosstab.answers-of', { metric: metric.toUpperCase() })
    : dimensionLabel(id, dimensions, words)

/** What stands in a table by name: its metric, its rows, and its columns, inner ones within outer ones. */
export const crosstabNames = (
  {
    metric,
    rows,
    columns
  }: { readonly metric: Metric; readonly rows: string; readonly columns: readonly string[] },
  dimensions: readonly Dimension[],
  words: Words
) => {
  const nameOf = (id: string) => crosstabDimensionText(id, metric, dimensions, words)
  const [outer = '', inner] = columns.map(nameOf)
  return {
    metric: metric.toUpperCase(),
    rows: nameOf(rows),
    columns: inner === undefined ? outer : words.t('crosstab.within', { inner, outer })
  }
}
