import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { categories, drawnBy, gridsOf, overlapping, xRange, xValue } from '../../tests/fixtures/drawn'
import { frequenciesOf } from '../../tests/fixtures/frequencies'
import { SEVEN } from '../../tests/fixtures/tallies'
import { orderRows, touchpointFigures } from '../figures/touchpoints'
import { createWords } from '../locale/words'
import { CES } from '../measures/ces'
import { definitionOf } from '../measures/definitions'
import { renderSvg } from './echarts'
import { LOOKS } from './look'
import { displayFactor } from './score-axis'
import { fitText } from './text-width'
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

const [SHARES, SCORE, ANSWERS, REST] = [1, 2, 3, 4] as const

describe.each(CES.map(({ id }) => id))('touchpoints by %s', (id) => {
  const figures = figuresOf(id)
  const chart = chartOf(id)
  const rows = orderRows(figures, 'worst')
  const factor = displayFactor(figures.definition)
  const scores = [...rows.map(({ score }) => score), figures.total?.score]

  it('have a line each, worst first, and one for all together', () => {
    const named = [...rows.map(({ touchpoint }) => touchpoint ?? '(blank)'), 'All touchpoints']
    const { label } = touchpointColumns(960, named, 13)
    expect(categories(chart)).toEqual(named.map((name) => fitText(name, label.width, 13, 600)))
    expect(categories(chart).filter((name) => name.endsWith('…'))).toHaveLength(1)
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
  const rows = orderRows(figuresOf('easy'), 'worst')

  it('show shares that add up, halved at the neutral answer', () => {
    const chart = chartOf('easy')
    const drawn = drawnBy(chart, SHARES)
    rows.forEach(({ shares, tally, touchpoint }, index) => {
      const { bars = [], texts = [] } = drawn[index] ?? {}
      if (!shares) {
        const empty = tally.n.every((n) => n === 0)
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
    const answers = rows.map(({ base, score }) => (base === 'enough' ? String(score.n) : `${score.n} small`))
    expect(texts).toEqual([...answers, '774'])
  })

  it.each([480, 640, 960, 1600, 2400])('%i points wide, no text lies on another or outside', (width) => {
    const chart = chartOf('easy', width)
    const perLine = [SHARES, SCORE, ANSWERS].map((series) => drawnBy(chart, series))
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

it('columns stand side by side within the width, whatever the names', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 480, max: 2400 }),
      fc.array(fc.string(), { maxLength: 20 }),
      (width, names) => {
        const { label, bars, score, answers, rest } = touchpointColumns(width, names, 13)
        const columns = [label, bars, score, answers, rest]
        columns.forEach((column, index) => {
          const before = columns[index - 1]
          expect(column.width).toBeGreaterThan(20)
          expect(column.left).toBeGreaterThanOrEqual(before ? before.left + before.width : 0)
        })
        expect(rest.left + rest.width).toBeLessThanOrEqual(width)
      }
    )
  )
})
