import { describe, expect, it } from 'vitest'
import { frequenciesOf } from '../../tests/fixtures/frequencies'
import { sliceJointOf } from '../../tests/fixtures/slice-joints'
import { FIVE, SEVEN, TEN, tallyOf } from '../../tests/fixtures/tallies'
import { compareFigures } from '../figures/compare'
import { funnelFigures } from '../figures/funnel'
import { jointAnswers } from '../figures/joint-answers'
import { overviewFigures } from '../figures/overview'
import { touchpointFigures } from '../figures/touchpoints'
import { createWords } from '../locale/words'
import { definitionOf } from '../measures/definitions'
import { compareTable } from './compare-table'
import { funnelTable } from './funnel-table'
import { jointTable } from './joint-table'
import { metricsTable } from './metrics-table'
import { rankingTable } from './ranking-table'
import type { Table } from './table'
import { touchpointsTable } from './touchpoints-table'

const words = createWords('en')
const EASY = definitionOf('ces', 'easy', SEVEN)

const easy = (hits: number, n: number): readonly number[] => [n - hits, 0, 0, 0, 0, 0, hits]

const texts = ({ rows }: Table): string[][] => rows.map(({ cells }) => cells.map(({ text }) => text))

const headings = ({ columns }: Table): string[] => columns.map(({ name }) => name)

describe('the table of touchpoints', () => {
  const tableOf = (counts: Record<string, readonly number[]>) =>
    touchpointsTable(touchpointFigures(frequenciesOf(SEVEN, counts), EASY, false), 'worst', words)

  it('keeps to the order that was chosen, those that are hidden last, the total below', () => {
    const table = tableOf({ A: easy(80, 100), B: easy(4, 9), C: easy(3, 6), D: easy(12, 20) })
    expect(texts(table)).toEqual([
      ['D', '40.0%', '0.0%', '60.0%', '60.0%', '20 small', '−15.7'],
      ['A', '20.0%', '0.0%', '80.0%', '80.0%', '100', '+25.7'],
      ['B', '', '', '', 'hidden: fewer than 10 answers', '9 small', 'hidden: fewer than 10 answers'],
      ['C', '', '', '', 'hidden: fewer than 10 answers', '6 small', 'hidden: fewer than 10 answers'],
      ['All touchpoints', '26.7%', '0.0%', '73.3%', '73.3%', '135', '']
    ])
    expect(table.rows.at(-1)?.kind).toBe('total')
    expect(table.notes).toEqual(['small: fewer than 30 answers'])
  })

  it('hides the next smallest where one alone would be given away by the total', () => {
    const [, , guard] = texts(
      tableOf({ A: easy(80, 100), B: easy(40, 60), Guard: easy(30, 50), C: easy(3, 6) })
    )
    expect(guard?.[4]).toBe('hidden to protect a smaller group')
  })

  it('has nothing beside a touchpoint that stands alone, and no total of one', () => {
    expect(texts(tableOf({ A: easy(80, 100) }))).toEqual([
      ['A', '20.0%', '0.0%', '80.0%', '80.0%', '100', 'nothing to compare with']
    ])
  })

  it('has no column of neutral answers on a scale without a middle', () => {
    const ten = frequenciesOf(TEN, { A: Array.from({ length: 10 }, () => 10) })
    const figures = touchpointFigures(ten, definitionOf('ces', 'easy', TEN), false)
    expect(headings(touchpointsTable(figures, 'worst', words))).toEqual([
      'Touchpoint',
      'Difficult',
      'Easy',
      '% easy, 95% interval',
      'Answers',
      'vs rest, points'
    ])
  })
})

describe('the table of a funnel', () => {
  it('has limits under what they are limits of, and the score they stand around below', () => {
    const figures = funnelFigures(frequenciesOf(SEVEN, { A: easy(40, 100), B: easy(700, 1000) }), EASY, false)
    if (typeof figures === 'string') throw new Error(figures)
    const table = funnelTable(figures, words)
    expect(table.columns.map(({ name, over = [] }) => [...over, name].join(' '))).toEqual([
      'Touchpoint',
      '% easy, 95% interval',
      'Answers',
      '95% limits Lower',
      '95% limits Upper',
      '99.8% limits Lower',
      '99.8% limits Upper',
      'z',
      'Position'
    ])
    const [worst] = table.rows
    const [low, high] = [
      figures.rows[0]?.place?.limits.warning.low,
      figures.rows[0]?.place?.limits.warning.high
    ]
    expect([worst?.cells[3]?.number?.value, worst?.cells[4]?.number?.value]).toEqual([low, high])
    expect(texts(table).at(-1)).toEqual(['All touchpoints', '67.3%', '1,100', '', '', '', '', '', ''])
  })
})

describe('tables of the overview', () => {
  const side = (counts: Record<string, readonly number[]>) => ({
    ces: frequenciesOf(SEVEN, counts),
    csat: null,
    nps: null
  })
  const now = side({ A: easy(500, 1000), New: easy(40, 80), B: easy(700, 1000) })
  const figures = overviewFigures(
    { whole: now, compared: { now, before: side({ A: easy(700, 1000), B: easy(690, 1000) }) } },
    { ces: EASY },
    false
  )
  const sides = { now: 'June', before: 'May', told: 'change' } as const

  it('mark what is beyond chance, and say what a mark means', () => {
    const table = rankingTable(figures, sides, words)
    expect(table.rows.map(({ cells }) => [cells[0]?.text, cells[3]?.text, cells[3]?.letters])).toEqual([
      ['A', '−20.0', '▼'],
      ['New', 'new', undefined],
      ['B', '+1.0', undefined]
    ])
    expect(table.notes?.[0]).toContain('▼ worse')
  })

  it('have no column of changes where nothing is compared', () => {
    const alone = overviewFigures({ whole: now, compared: 'no-dates' }, { ces: EASY }, false)
    expect(headings(rankingTable(alone, null, words))).toEqual(['Touchpoint', '% easy', 'Answers'])
    const { metrics } = alone
    const table = metricsTable({ metrics, retention: null, sides: null }, words)
    expect(headings(table)).toEqual(['Metric', 'Score', 'Answers', 'Missing'])
    expect(texts(table)).toEqual([['CES · % easy', '59.6%', '2,080', '0']])
  })

  it('mark the change of retention by its interval', () => {
    const rate = { value: 0.8, low: 0.78, high: 0.82, n: 1500, effective: 1500 }
    const change = { value: -0.05, low: -0.09, high: -0.01, n: 1500, effective: 1500 }
    const table = metricsTable(
      { metrics: figures.metrics, retention: { rate, unknown: 3, change }, sides },
      words
    )
    expect(table.rows.at(-1)?.cells).toMatchObject([
      { text: 'Retention · kept' },
      { text: '80.0%', number: { value: 0.8 }, interval: { text: '78.0 to 82.0' } },
      { text: '1,500' },
      { text: '3' },
      { text: '−5.0', number: { value: -5 }, interval: { text: '−9.0 to −1.0' }, letters: '▼' }
    ])
  })
})

describe('tables of effort against satisfaction', () => {
  const pairs = [[2, 2, 1, 1, 1], ...Array.from({ length: 6 }, (_, row) => [9, 9, 9 + row, 9 + row, 9 + row])]
  const counts = {
    ces: frequenciesOf(SEVEN, { A: easy(100, 200), B: easy(150, 200) }),
    csat: frequenciesOf(FIVE, { A: [40, 40, 40, 40, 40], B: [2, 2, 2, 1, 1] }),
    csatTotal: tallyOf(FIVE, [42, 42, 42, 41, 41]),
    joint: sliceJointOf(pairs),
    arms: null
  }
  const figures = compareFigures(counts, EASY, definitionOf('csat', 'satisfied', FIVE), false)

  it('place a touchpoint only where both of its scores are shown', () => {
    const rows = texts(compareTable(figures, ['A note.'], words))
    expect(rows.map((cells) => cells.at(-1))).toEqual(['', ''])
    expect(rows[1]?.[3]).toBe('hidden: fewer than 10 answers')
    expect(rows[0]?.[3]).toBe('hidden to protect a smaller group')
    expect(compareTable(figures, ['A note.'], words).notes).toEqual([
      'small: fewer than 30 answers',
      'A note.'
    ])
  })

  it('tell of an answer that few gave how many they are, and of one that protects them as little', () => {
    const joint = jointAnswers(counts, figures.association, false)
    if (typeof joint === 'string') throw new Error(joint)
    const table = jointTable(joint, 'CSAT', words)
    const rows = texts(table)
    expect(rows.at(-1)).toEqual(['1', 'hidden: fewer than 10 answers', '', '', '', '', '7 small'])
    expect(rows.at(-2)).toEqual(['2', 'hidden to protect a smaller group', '', '', '', '', '45'])
    for (const { cells } of table.rows.slice(0, 5)) {
      const shares = cells.slice(1, -1).map(({ number }) => number?.value ?? NaN)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
    }
  })
})
