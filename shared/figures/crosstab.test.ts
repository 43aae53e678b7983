import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { found } from '../../tests/fixtures/samples'
import { FIVE, SEVEN, tallyOf, weightedTally } from '../../tests/fixtures/tallies'
import type { Cell, Frequencies, Tally } from '../domain/tally'
import { definitionOf } from '../measures/definitions'
import { LEVELS } from './column-letters'
import { crosstab, type Crosstab, type CrosstabQuestion } from './crosstab'
import { answersAsStub } from './crosstab-content'
import { letterOf } from './crosstab-lines'

const frequenciesBy = (
  by: readonly string[],
  cells: readonly (readonly [Cell['key'], Tally])[]
): Frequencies => ({
  by,
  cells: cells.map(([key, tally]) => ({ key, tally })),
  revision: 1
})

/** So many easy answers of so many. */
const easyOf = (easy: number, n: number) => tallyOf(FIVE, [n - easy, 0, 0, 0, easy])

const SCORE: CrosstabQuestion = {
  content: { kind: 'score', definition: definitionOf('ces', 'easy', FIVE) },
  weighted: false,
  correction: 'none',
  family: 'row',
  levels: LEVELS
}
const SHARES: CrosstabQuestion = { ...SCORE, content: { kind: 'shares' } }

const rowOf = ({ rows }: Crosstab, name: string | null) => {
  const row = rows.find(({ kind, key }) => (name === 'total' ? kind === 'total' : key[0] === name))
  if (!row) throw new Error(`no row ${name ?? 'blank'}`)
  return row
}

const lettersIn = (table: Crosstab, name: string) =>
  rowOf(table, name).cells.map(({ letters }) => letters.map(({ letter }) => letter).join(' '))

const comparedIn = ({ pairs, columns }: Crosstab) =>
  [
    ...new Set(pairs.map(({ columns: [one, other] }) => `${columns[one]?.letter}${columns[other]?.letter}`))
  ].sort()

/** METHODS 2.5, 56 of 70 against 48 of 80, and a second row where little differs. */
const TWO = frequenciesBy(
  ['@touchpoint', 'Plan'],
  [
    [['Checkout', 'Free'], easyOf(56, 70)],
    [['Checkout', 'Paid'], easyOf(48, 80)],
    [['Support', 'Free'], easyOf(40, 80)],
    [['Support', 'Paid'], easyOf(55, 90)]
  ]
)

describe('a table of scores', () => {
  const table = crosstab(TWO, SCORE)

  it('has rows and columns with their totals, each with its base', () => {
    expect(table.rows.map(({ kind, key }) => [kind, ...key])).toEqual([
      ['value', 'Checkout'],
      ['value', 'Support'],
      ['total']
    ])
    expect(table.columns.map(({ letter, n, effective, base }) => [letter, n, effective, base])).toEqual([
      ['A', 150, 150, 'enough'],
      ['B', 170, 170, 'enough'],
      [null, 320, 320, 'enough']
    ])
    expect(rowOf(table, 'total').cells.map(({ figure: { n } }) => n)).toEqual([150, 170, 320])
    expect(rowOf(table, 'Checkout').cells[0]?.shares).toEqual({
      easy: 0.8,
      neutral: 0,
      difficult: 0.2
    })
  })

  it('gives the letter to the larger value, capital where the stricter level holds', () => {
    expect(found(table.pairs[0]?.outcome ?? '')).toMatchObject({
      test: 'two-proportion-pooled',
      level: 'stricter'
    })
    expect(found(table.pairs[0]?.outcome ?? '').p).toBeCloseTo(0.008045, 6)
    expect(lettersIn(table, 'Checkout')).toEqual(['B', '', ''])
    expect(lettersIn(table, 'Support')).toEqual(['', '', ''])
    expect(
      lettersIn(crosstab(TWO, { ...SCORE, correction: 'bonferroni', family: 'table' }), 'Checkout')
    ).toEqual(['b', '', ''])
  })

  it('corrects over the row or the table', () => {
    const counted = (family: 'row' | 'table') =>
      crosstab(TWO, { ...SCORE, family, correction: 'holm' }).pairs.map(({ outcome }) => found(outcome).of)
    expect(counted('row')).toEqual([1, 1, 1])
    expect(counted('table')).toEqual([3, 3, 3])
  })

  it('sets each cell against everybody else in its row: of two columns that is the other', () => {
    const row = rowOf(table, 'Checkout')
    const [first, second, total] = row.cells
    expect(total?.rest).toBeNull()
    expect(found(first?.rest?.outcome ?? '').p).toBeCloseTo(0.008045, 6)
    expect(first?.rest?.difference.value).toBeCloseTo(0.2, 12)
    expect(first?.rest?.difference.low).toBeCloseTo(0.0524, 4)
    expect(second?.rest?.difference.value).toBeCloseTo(-0.2, 12)
  })

  it('tests all its columns at once', () => {
    const four = [83, 90, 129, 70].map((easy, at) => easyOf(easy, [86, 93, 136, 82][at] ?? 0))
    const smokers = frequenciesBy(
      ['@touchpoint', 'Group'],
      four.map((tally, at) => [['All', String(at)], tally] as const)
    )
    const { overall } = rowOf(crosstab(smokers, SCORE), 'All')
    expect(found(overall)).toMatchObject({ test: 'chi-square', degreesOfFreedom: 3 })
    expect(found(overall).p).toBeCloseTo(0.005585, 6)
    const mean = { kind: 'score', definition: definitionOf('ces', 'mean', FIVE) } as const
    expect(found(rowOf(crosstab(smokers, { ...SCORE, content: mean }), 'All').overall).test).toBe(
      'kruskal-wallis'
    )
  })
})

describe('nets and totals', () => {
  const three = frequenciesBy(
    ['@touchpoint', 'Country'],
    ['Italy', 'France', 'Japan'].flatMap((country, at) => [
      [['Checkout', country], easyOf(20 + 10 * at, 60)] as const,
      [['Support', country], easyOf(30, 60)] as const
    ])
  )
  const nets = {
    columns: [{ name: 'Europe', of: [['Italy'], ['France']] }],
    rows: [{ name: 'Any', of: [['Checkout'], ['Support']] }]
  }

  it('are never tested against their parts', () => {
    const table = crosstab(three, { ...SCORE, nets })
    expect(table.columns.map(({ kind }) => kind)).toEqual(['value', 'value', 'value', 'net', 'total'])
    expect(comparedIn(table)).toEqual(['AB', 'AC', 'BC', 'CD'])
  })

  it('have the people of their parts', () => {
    const table = crosstab(three, { ...SCORE, nets })
    expect(rowOf(table, 'Checkout').cells.map(({ figure: { n } }) => n)).toEqual([60, 60, 60, 120, 180])
    expect(rowOf(table, 'Any').cells.map(({ figure: { n } }) => n)).toEqual([120, 120, 120, 240, 360])
    expect(rowOf(table, 'Checkout').cells[3]?.figure.value).toBeCloseTo(50 / 120, 12)
    expect(rowOf(table, 'Checkout').cells[2]?.letters.map(({ letter }) => letter)).toEqual(['A', 'D'])
  })

  it('that hold nobody are none', () => {
    const table = crosstab(three, { ...SCORE, nets: { columns: [{ name: 'Moon', of: [['Moon']] }] } })
    expect(table.columns).toHaveLength(4)
  })

  it('in a nested banner columns are tested within the outer value', () => {
    const nested = frequenciesBy(
      ['@touchpoint', 'Year', 'Plan'],
      ['2024', '2025'].flatMap((year) =>
        ['Free', 'Paid'].map((plan) => [['Checkout', year, plan], easyOf(30, 60)] as const)
      )
    )
    const table = crosstab(nested, SCORE)
    expect(table.columns.map(({ key }) => key)).toEqual([
      ['2024', 'Free'],
      ['2024', 'Paid'],
      ['2025', 'Free'],
      ['2025', 'Paid'],
      []
    ])
    expect(comparedIn(table)).toEqual(['AB', 'CD'])
  })

  it('have letters beyond Z', () =>
    expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']))
})

describe('small bases', () => {
  const small = frequenciesBy(
    ['@touchpoint', 'Plan'],
    [
      [['Checkout', 'Free'], easyOf(5, 9)],
      [['Checkout', 'Paid'], easyOf(10, 80)],
      [['Checkout', 'Trial'], easyOf(70, 80)],
      [['Support', 'Free'], easyOf(60, 70)],
      [['Support', 'Paid'], easyOf(15, 25)],
      [['Support', 'Trial'], easyOf(20, 80)]
    ]
  )
  const table = crosstab(small, SCORE)

  it('are hidden, with what would give them away, and flagged below thirty', () => {
    expect(table.rows.map(({ cells }) => cells.map(({ base }) => base))).toEqual([
      ['hidden', 'protecting', 'enough', 'enough'],
      ['protecting', 'protecting', 'enough', 'enough'],
      ['enough', 'enough', 'enough', 'enough']
    ])
    expect(
      crosstab(frequenciesBy(['a', 'b'], [[['x', 'y'], easyOf(9, 29)]]), SCORE).rows[0]?.cells[0]?.base
    ).toBe('small')
  })

  it('are told nowhere: no value, share, interval, test or complement', () => {
    const hidden = table.rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) => (cell.group.hidden ? [{ cell, row, column }] : []))
    )
    expect(hidden).toHaveLength(4)
    for (const { cell, row, column } of hidden) {
      expect(cell.figure).toMatchObject({ value: null, low: null, high: null })
      expect(cell).toMatchObject({ shares: null, letters: [], rest: { difference: { value: null } } })
      expect(typeof cell.rest?.outcome).toBe('string')
      const tests = table.pairs.filter((pair) => pair.row === row && pair.columns.includes(column))
      expect(tests.map(({ outcome }) => typeof outcome)).toEqual(['string', 'string'])
    }
  })

  it('of a column hide it from shares', () => {
    const columns = crosstab(
      frequenciesBy(
        ['Reason', 'Plan'],
        [
          [['Price', 'Free'], easyOf(3, 4)],
          [['Other', 'Free'], easyOf(3, 4)],
          [['Price', 'Paid'], easyOf(3, 4)],
          [['Other', 'Paid'], easyOf(3, 40)],
          [['Price', 'Trial'], easyOf(3, 40)],
          [['Other', 'Trial'], easyOf(3, 40)]
        ]
      ),
      SHARES
    )
    expect(rowOf(columns, 'Price').cells.map(({ figure: { value } }) => value)).toEqual([
      null,
      null,
      0.5,
      48 / 132
    ])
    expect(columns.columns.map(({ base }) => base)).toEqual(['hidden', 'protecting', 'enough', 'enough'])
  })
})

describe('a table of shares', () => {
  it('adds up by column, and is the chi-square of shares by row', () => {
    const table = crosstab(TWO, SHARES)
    for (const at of [0, 1, 2]) {
      const [one, other] = ['Checkout', 'Support'].map(
        (name) => rowOf(table, name).cells[at]?.figure.value ?? NaN
      )
      expect((one ?? 0) + (other ?? 0)).toBeCloseTo(1, 12)
    }
    expect(rowOf(table, 'Checkout').cells[0]?.figure).toMatchObject({ value: 70 / 150, n: 150 })
    const { overall } = rowOf(table, 'Checkout')
    expect(found(overall).p).toBeCloseTo(found(table.pairs[0]?.outcome ?? '').p, 12)
  })

  it('has answers as rows and boxes as their nets (METHODS 2.1)', () => {
    const banner = frequenciesBy(
      ['Plan'],
      [
        [['Free'], tallyOf(SEVEN, [4, 6, 10, 15, 20, 25, 20], 3)],
        [['Paid'], tallyOf({ ...SEVEN, good: 'low' }, [20, 25, 20, 15, 10, 6, 4])]
      ]
    )
    const table = crosstab(answersAsStub(banner), {
      ...SHARES,
      nets: { rows: [{ name: 'Easy', of: [['5'], ['6'], ['7']] }] }
    })
    expect(table.rows.map(({ key }) => key[0])).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      'Easy',
      undefined
    ])
    const easy = rowOf(table, 'Easy').cells[0]?.figure
    expect(easy?.value).toBeCloseTo(0.65, 12)
    expect(easy?.low).toBeCloseTo(0.5525, 4)
    expect(easy?.high).toBeCloseTo(0.7364, 4)
    // Where low is easy the best answers are 1, 2 and 3, as people gave them.
    expect(rowOf(table, '1').cells[1]?.figure.value).toBeCloseTo(0.04, 12)
  })

  it('under weights counts those who have one', () => {
    const answers = [
      ...new Array<[number, number]>(20).fill([5, 3]),
      ...new Array<[number, number]>(20).fill([1, 1]),
      ...new Array<[number, null]>(7).fill([1, null])
    ]
    const banner = frequenciesBy(['Plan'], [[['Free'], weightedTally(FIVE, answers)]])
    const table = crosstab(answersAsStub(banner), { ...SHARES, weighted: true })
    expect(rowOf(table, '5').cells[0]?.figure).toMatchObject({ value: 0.75, n: 40, effective: 32 })
    expect(table.columns[0]).toMatchObject({ n: 40, effective: 32 })
  })
})

describe('any table', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 5, maxLength: 5 })
  const grid = fc.array(fc.array(counts, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  const named = (
    cells: readonly (readonly (readonly number[])[])[],
    tally: (n: readonly number[]) => Tally
  ) =>
    frequenciesBy(
      ['Row', 'Column'],
      cells.flatMap((row, at) => row.map((n, column) => [[`r${at}`, `c${column}`], tally(n)] as const))
    )
  const plain = (n: readonly number[]) => tallyOf(FIVE, n)
  const question = fc.record({
    content: fc.constantFrom<CrosstabQuestion['content']>(
      { kind: 'shares' },
      ...['easy', 'difficult', 'net', 'mean', 'index'].map((id) => ({
        kind: 'score' as const,
        definition: definitionOf('ces', id, FIVE)
      }))
    ),
    correction: fc.constantFrom('none', 'holm', 'benjamini-hochberg', 'bonferroni'),
    family: fc.constantFrom('row', 'table')
  })

  it('sets a letter only on the larger of two shown values, below its level, once a pair', () => {
    fc.assert(
      fc.property(grid, question, (cells, asked) => {
        const table = crosstab(named(cells, plain), { ...SCORE, ...(asked as Partial<CrosstabQuestion>) })
        for (const { cells: line } of table.rows)
          for (const [at, { figure, letters }] of line.entries())
            for (const { column } of letters) {
              const beaten = line[column]
              expect(figure.value ?? NaN).toBeGreaterThan(beaten?.figure.value ?? NaN)
              expect(beaten?.letters.some(({ column: back }) => back === at)).toBe(false)
              expect(table.columns[column]?.kind).toBe('value')
            }
        for (const { outcome } of table.pairs)
          if (typeof outcome !== 'string') {
            expect(outcome.adjusted).toBeGreaterThanOrEqual(outcome.p)
            expect(outcome.level !== null).toBe(outcome.adjusted <= 0.05)
          }
      }),
      { numRuns: 60 }
    )
  })

  it('is the same whatever the order of its cells, and with weights of 1', () => {
    const weighted = (n: readonly number[]): Tally => ({ ...tallyOf(FIVE, n), w: n, w2: n })
    fc.assert(
      fc.property(grid, question, (cells, asked) => {
        const whole = { ...SCORE, ...(asked as Partial<CrosstabQuestion>) }
        const table = crosstab(named(cells, plain), whole)
        const reversed = named(cells, plain)
        const back = crosstab({ ...reversed, cells: [...reversed.cells].reverse() }, whole)
        const heavy = crosstab(named(cells, weighted), { ...whole, weighted: true })
        for (const [row, { cells: line, key }] of table.rows.entries()) {
          const other = key[0] === undefined ? rowOf(back, 'total') : rowOf(back, key[0])
          for (const [column, { figure, letters }] of line.entries()) {
            const name = table.columns[column]?.key[0]
            const at = back.columns.findIndex((each) => each.key[0] === name)
            expect(other.cells[at]?.figure.n).toBe(figure.n)
            // Of two alike the first is hidden with a smaller one, so order may tell which is shown.
            if (
              table.rows.every(({ cells: each }) =>
                each.every(({ group }) => group.hidden !== 'protects-smaller')
              )
            )
              expect(other.cells[at]?.letters).toHaveLength(letters.length)
            expect(heavy.rows[row]?.cells[column]?.letters).toEqual(letters)
            expect(heavy.rows[row]?.cells[column]?.figure.value ?? null).toEqual(figure.value)
          }
        }
      }),
      { numRuns: 60 }
    )
  })
})
