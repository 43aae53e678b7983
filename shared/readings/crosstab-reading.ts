import type { Crosstab } from '../figures/crosstab'
import type { Finding, Pair } from '../figures/crosstab-tests'
import { bannerOf, cellIntervalText, cellValueText, lineText } from '../locale/crosstab-words'
import { levelText, pText } from '../locale/p-text'
import type { Words } from '../locale/words'
import { isTested } from '../statistics/test-result'

/** Rows of which the clearest difference is told; letters tell the others. */
const MOST_TOLD = 3

interface Found extends Omit<Pair, 'outcome'> {
  readonly outcome: Finding
  /** How far apart the two values are, in the unit of the table. */
  readonly size: number
}

const foundIn = ({ rows, pairs }: Crosstab): Found[] =>
  pairs.flatMap(({ outcome, ...pair }) => {
    if (!isTested(outcome)) return []
    const [one = 0, other = 0] = pair.columns.map((at) => rows[pair.row]?.cells[at]?.figure.value ?? 0)
    return [{ ...pair, outcome, size: Math.abs(one - other) }]
  })

const clearest = (one: Found, other: Found): number =>
  one.outcome.adjusted - other.outcome.adjusted || other.size - one.size

/** The clearest of each row, clearest rows first: a row of many columns is not told alone. */
const clearestByRow = (found: readonly Found[]): Found[] => {
  const rows = new Map<number, Found>()
  for (const one of found.toSorted(clearest)) if (!rows.has(one.row)) rows.set(one.row, one)
  return [...rows.values()]
}

/** Welch’s t test, Holm for the pairs of a row: by what the columns were compared. */
const methodText = ({ levels, correction, family }: Crosstab, found: readonly Found[], words: Words) => {
  const { t } = words
  const tests = [...new Set(found.map(({ outcome }) => outcome.test))].flatMap((test) => {
    switch (test) {
      case 'welch':
      case 'two-proportion-pooled':
      case 'net-score':
        return [t(`crosstab.reading.test.${test}`)]
      default:
        return []
    }
  })
  return t('crosstab.reading.how', {
    level: levelText(levels.looser, words),
    test: words.every(tests),
    correction: t(`cli.correction.${correction}`),
    family: t(`cli.family.${family}`)
  })
}

/** "Checkout: FR 62.0% (57.1 to 66.7) above IT 51.3% (46.0 to 56.6), p = .0012" */
const pairText = (table: Crosstab, { row, columns, outcome }: Found, words: Words): string => {
  const line = table.rows[row]
  const said = columns.flatMap((at) => {
    const [cell, column] = [line?.cells[at], table.columns[at]]
    if (!cell || !column) return []
    return [
      {
        value: cell.figure.value ?? 0,
        text: `${lineText(column, bannerOf(table), words)} ${cellValueText(table, cell.figure, words)} (${cellIntervalText(table, cell.figure, words)})`
      }
    ]
  })
  const [above, below] = said.toSorted((one, other) => other.value - one.value)
  return words.pair(
    line ? lineText(line, table.by, words) : '',
    words.t('crosstab.reading.pair', {
      above: above?.text ?? '',
      below: below?.text ?? '',
      p: pText(outcome.adjusted, words)
    })
  )
}

/**
 * Which columns differ beyond chance in which rows, those most clearly apart first, of how many comparisons; by the
 * tests behind the letters, so that nothing hidden is spoken of.
 */
export const crosstabReading = (table: Crosstab, words: Words): string[] => {
  const { t, count } = words
  const tested = foundIn(table)
  if (tested.length === 0) return [t('crosstab.reading.untested')]
  const how = methodText(table, tested, words)
  const found = tested.filter(({ outcome }) => outcome.level !== null)
  const uncorrected = table.correction === 'none' ? [t('test.family-none')] : []
  if (found.length === 0)
    return [
      t('crosstab.reading.none', { count: tested.length, n: count(tested.length), how }),
      ...uncorrected
    ]
  const told = clearestByRow(found).slice(0, MOST_TOLD)
  const more = found.length - told.length
  return [
    t('crosstab.reading.beyond', {
      count: found.length,
      n: count(found.length),
      of: count(tested.length),
      how
    }),
    t('crosstab.reading.clearest', {
      list: words.apart(told.map((one) => pairText(table, one, words)))
    }),
    ...(more > 0 ? [t('crosstab.reading.more', { count: more, n: count(more) })] : []),
    ...uncorrected
  ]
}
