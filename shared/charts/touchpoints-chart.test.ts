import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { categories, drawnBy, gridsOf, overlapping, xRange, xValue } from '../../tests/fixtures/drawn'
import { frequenciesOf } from '../../tests/fixtures/frequencies'
import { SEVEN, TEN } from '../../tests/fixtures/tallies'
import { orderRows, touchpointFigures } from '../figures/touchpoints'
import { createWords } from '../locale/words'
import { CES } from '../measures/ces'
import { definitionOf } from '../measures/definitions'
import { renderSvg } from './echarts'
import { LOOKS } from './look'
import { displayFactor } from './score-axis'
import { touchpointsChart } from './touchpoints-chart'
import { touchpointColumns } from './touchpoints-columns'

const words = createWords('en')
const look = LOOKS.light

const FREQUENCIES = frequenciesOf(
  SEVEN,
  {
    'Phone support': [40, 60, 10, 15, 20, 25, 20],
    Delivery: [20, 20, 15, 10, 10, 5, 5],
    Checkout: [4, 6, 10, 15, 120, 125, 120],
    'A touchpoint with a name that is longer than any column': [5, 4, 4, 4, 4, 2, 2],
    Tiny: [1, 1, 1, 0, 0, 0, 1],
    Nobody: [0, 0, 0, 0, 0, 0, 0]
  },
  [10, 10, 10, 10, 10, 10, 10]
)

const figuresOf = (id: string) => touchpointFigures(FREQUENCIES, definitionOf('ces', id, SEVEN), false)
const chartOf = (id: string, width = 960) =>
  touchpointsChart({ figures: figuresOf(id), order: 'worst', look, words, width })

const [NAMES, SHARES, SCORE, ANSWERS, REST] = [1, 2, 3, 4, 5] as const

describe.each(CES.map(({ id }) => id))('touchpoints by %s', (id) => {
  const figures = figuresOf(id)
  const chart = chartOf(id)
  const rows = orderRows(figures, 'worst', words.compare)
  const factor = displayFactor(figures.definition)
  const scores = [...rows.map(({ score }) => score), figures.total?.score]

  it('have a line each, worst first, and one for all together', () => {
    const named = [...rows.map(({ touchpoint }) => touchpoint ?? '(blank)'), 'All touchpoints']
    expect(categories(chart)).toEqual(named)
    const shown = drawnBy(chart, NAMES).map(({ texts }) => texts.map(({ text }) => text).join(' '))
    expect(shown).toEqual(named)
  })

  it('draw scores and intervals where the axis has them', () => {
    const drawn = drawnBy(chart, SCORE)
    scores.forEach((score, index) => {
      const { dots = [], lines = [], texts = [] } = drawn[index] ?? {}
      if (typeof score?.value !== 'number') return expect([dots, lines, texts]).toEqual([[], [], []])
      expect(xValue(chart, dots[0]?.cx ?? 0, 1)).toBeCloseTo(score.value * factor, 6)
      expect(xValue(chart, lines[0]?.x1 ?? 0, 1)).toBeCloseTo((score.low ?? 0) * factor, 6)
      expect(xValue(chart, lines[0]?.x2 ?? 0, 1)).toBeCloseTo((score.high ?? 0) * factor, 6)
    })
  })

  it('hold every interval within the axis', () => {
    const { min, max } = xRange(chart, 1)
    for (const score of scores)
      for (const end of [score?.value, score?.low, score?.high])
        if (end !== null && end !== undefined) {
          expect(end * factor).toBeGreaterThanOrEqual(min - 1e-9)
          expect(end * factor).toBeLessThanOrEqual(max + 1e-9)
        }
  })

  it('draw differences from the rest from 0, coloured only beyond chance', () => {
    const drawn = drawnBy(chart, REST)
    rows.forEach(({ rest, beyondChance }, index) => {
      const { bars = [], lines = [] } = drawn[index] ?? {}
      const [bar] = bars
      if (rest.value === null || !bar) return expect(rest.value).toBeNull()
      const ends = [bar.x, bar.x + bar.width].map((x) => xValue(chart, x, 3))
      expect(Math.min(...ends)).toBeCloseTo(Math.min(0, rest.value * factor), 6)
      expect(Math.max(...ends)).toBeCloseTo(Math.max(0, rest.value * factor), 6)
      expect([look.hard, look.easy].includes(bar.fill)).toBe(beyondChance)
      expect(xValue(chart, lines[0]?.x1 ?? 0, 3)).toBeCloseTo((rest.low ?? 0) * factor, 6)
      expect(xValue(chart, lines[0]?.x2 ?? 0, 3)).toBeCloseTo((rest.high ?? 0) * factor, 6)
    })
    expect(drawn.at(-1)).toMatchObject({ bars: [] })
  })
})

describe('touchpoints', () => {
  const rows = orderRows(figuresOf('easy'), 'worst', words.compare)

  it('show shares that add up, halved at the neutral answer', () => {
    const chart = chartOf('easy')
    const drawn = drawnBy(chart, SHARES)
    rows.forEach(({ shares, score, touchpoint }, index) => {
      const { bars = [], texts = [] } = drawn[index] ?? {}
      if (!shares) {
        const empty = score.n === 0
        return expect(texts.map(({ text }) => text)).toEqual([
          empty
            ? 'no answers'
            : touchpoint === 'Tiny'
              ? 'hidden: fewer than 10 answers'
              : 'hidden to protect a smaller group'
        ])
      }
      const widths = bars.map(({ x, width }) => xValue(chart, x + width) - xValue(chart, x))
      expect(widths[0]).toBeCloseTo(shares.difficult, 9)
      expect(widths[1]).toBeCloseTo(shares.neutral, 9)
      expect(widths[2]).toBeCloseTo(shares.easy, 9)
      const middle = bars[1] ?? { x: 0, width: 0 }
      expect(xValue(chart, middle.x + middle.width / 2)).toBeCloseTo(0, 9)
      expect(texts.map(({ text }) => text)).toEqual([
        words.percent(shares.difficult, 0),
        words.percent(shares.easy, 0)
      ])
    })
  })

  it('say of a small base that it is small, and keep the number of answers of what is hidden', () => {
    const texts = drawnBy(chartOf('easy'), ANSWERS).map(({ texts: [text] }) => text?.text)
    const answers = rows.map(({ score: { n } }) => (n > 0 && n < 30 ? `${n} small` : String(n)))
    expect(texts).toEqual([...answers, '774'])
  })

  it.each([480, 640, 960, 1600, 2400])('%i points wide, no text lies on another or outside', (width) => {
    const chart = chartOf('easy', width)
    const perLine = [NAMES, SHARES, SCORE, ANSWERS].map((series) => drawnBy(chart, series))
    categories(chart).forEach((_, index) => {
      const texts = perLine.flatMap((drawn) => drawn[index]?.texts ?? [])
      expect(overlapping(texts)).toEqual([])
      expect(texts.filter(({ left, right }) => left < 0 || right > width)).toEqual([])
    })
    const grids = gridsOf(chart)
    grids.slice(1).forEach(({ left }, index) => {
      const before = grids[index]
      expect(left).toBeGreaterThanOrEqual((before?.left ?? 0) + (before?.width ?? 0))
    })
  })

  it('are not drawn where there are none', () => {
    const none = touchpointFigures(
      { by: [], cells: [], revision: 1 },
      definitionOf('ces', 'easy', SEVEN),
      false
    )
    const chart = touchpointsChart({ figures: none, order: 'worst', look, words, width: 960 })
    expect(chart.option).toEqual({})
    expect(renderSvg(chart)).toContain('<svg')
  })
})

/** What stands over the columns. */
const headings = ({ option }: ReturnType<typeof chartOf>) =>
  (option.title as { text: string }[]).map(({ text }) => text)

describe('the column of the difference from the rest', () => {
  it('goes first where there is little room', () => {
    expect(headings(chartOf('easy', 960))).toHaveLength(4)
    expect(headings(chartOf('easy', 480))).toHaveLength(3)
    expect(gridsOf(chartOf('easy', 480))).toHaveLength(3)
  })

  it('is left out where there is nothing to compare with', () => {
    const alone = touchpointFigures(
      frequenciesOf(SEVEN, { Checkout: [4, 6, 10, 15, 20, 25, 20] }),
      definitionOf('ces', 'easy', SEVEN),
      false
    )
    const chart = touchpointsChart({ figures: alone, order: 'worst', look, words, width: 960 })
    expect(headings(chart)).not.toContain('vs rest, points')
    expect(gridsOf(chart)).toHaveLength(3)
  })
})

it('a scale without a neutral answer has none in its head', () => {
  const figures = touchpointFigures(
    frequenciesOf(TEN, { A: [5, 5, 5, 5, 5, 5, 5, 5, 5, 5], B: [9, 9, 9, 5, 5, 5, 5, 5, 5, 5] }),
    definitionOf('ces', 'easy', TEN),
    false
  )
  const chart = touchpointsChart({ figures, order: 'worst', look, words, width: 960 })
  expect(headings(chart)[0]).toBe('Difficult | easy')
  expect(headings(chartOf('easy'))[0]).toBe('Difficult | neutral | easy')
})

it('the reason why shares are hidden stands beside the names, wherever the axis has its 0', () => {
  const figures = touchpointFigures(
    frequenciesOf(SEVEN, { Big: [0, 0, 0, 0, 20, 200, 200], Tiny: [1, 1, 1, 0, 0, 0, 1] }),
    definitionOf('ces', 'easy', SEVEN),
    false
  )
  const chart = touchpointsChart({ figures, order: 'worst', look, words, width: 960 })
  const [names, reasons] = [NAMES, SHARES].map((series) => drawnBy(chart, series))
  for (const index of [0, 1]) {
    const name = names?.[index]?.texts[0]?.right ?? Infinity
    expect(reasons?.[index]?.texts[0]?.text).toContain('hidden')
    expect(reasons?.[index]?.texts[0]?.left).toBeGreaterThan(name)
  }
})

it('a large base that is hidden beside a small one is not called small', () => {
  const figures = touchpointFigures(
    frequenciesOf(SEVEN, { Big: [50, 50, 50, 50, 50, 50, 50], Tiny: [1, 1, 1, 0, 0, 0, 1] }),
    definitionOf('ces', 'easy', SEVEN),
    false
  )
  const chart = touchpointsChart({ figures, order: 'answers', look, words, width: 960 })
  expect(drawnBy(chart, ANSWERS).map(({ texts: [text] }) => text?.text)).toEqual(['350', '4 small', '354'])
})

it('a selected row stays under its text and under what feels the pointer', () => {
  const figures = figuresOf('easy')
  const chart = touchpointsChart({ figures, order: 'worst', look, words, width: 960, selected: 'Delivery' })
  const [band, ...others] = chart.option.series as { z?: number }[]
  expect(band?.z).toBeLessThan(0)
  expect(others.every(({ z = 2 }) => z > 0)).toBe(true)
})

it('columns stand side by side within the width, whatever the names', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 480, max: 2400 }),
      fc.array(fc.string(), { maxLength: 20 }),
      (width, names) => {
        const { label, bars, score, answers, rest } = touchpointColumns(width, names, true)
        const columns = [label, bars, score, answers, ...(rest ? [rest] : [])]
        columns.forEach((column, index) => {
          const before = columns[index - 1]
          expect(column.width).toBeGreaterThan(20)
          expect(column.left).toBeGreaterThanOrEqual(before ? before.left + before.width : 0)
        })
        const last = rest ?? answers
        expect(last.left + last.width).toBeLessThanOrEqual(width)
        expect(bars.width).toBeGreaterThan(120)
      }
    )
  )
})
