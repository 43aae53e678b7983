import { describe, expect, it } from 'vitest'
import { drawnBy, gridsOf, overlapping, xRange, xValue, yRange, yValue } from '../../tests/fixtures/drawn'
import { frequenciesOf } from '../../tests/fixtures/frequencies'
import { NOT_ASKED } from '../../tests/fixtures/slice-joints'
import { FIVE, SEVEN, tallyOf } from '../../tests/fixtures/tallies'
import { compareFigures } from '../figures/compare'
import { createWords } from '../locale/words'
import { CES } from '../measures/ces'
import { CSAT } from '../measures/csat'
import { definitionOf } from '../measures/definitions'
import { compareChart } from './compare-chart'
import { LOOKS } from './look'
import { displayFactor } from './score-axis'

const words = createWords('en')
const scales = { ces: SEVEN, csat: FIVE }

const ces = frequenciesOf(
  SEVEN,
  {
    Checkout: [4, 6, 10, 15, 20, 25, 20],
    Delivery: [20, 20, 15, 10, 10, 5, 5],
    Returns: [60, 30, 20, 20, 10, 5, 5],
    'Sign-up': [2, 2, 3, 10, 40, 60, 90],
    'Phone support with a long name': [10, 12, 14, 18, 20, 22, 24],
    Chat: [12, 12, 14, 18, 22, 22, 20],
    Tiny: [1, 0, 0, 1, 0, 1, 1]
  },
  [8, 8, 8, 8, 8, 8, 8]
)
const csat = frequenciesOf(
  FIVE,
  {
    Checkout: [5, 5, 10, 40, 40],
    Delivery: [20, 10, 10, 25, 20],
    Returns: [40, 30, 20, 10, 10],
    'Sign-up': [90, 60, 20, 10, 20],
    'Phone support with a long name': [10, 14, 26, 40, 30],
    Chat: [12, 14, 26, 40, 28],
    Tiny: [1, 0, 0, 1, 0]
  },
  [9, 9, 9, 9, 9]
)
const csatTotal = tallyOf(FIVE, [180, 140, 120, 170, 160])

const build = (effort: string, satisfaction: string, width = 960) => {
  const definitions = [definitionOf('ces', effort, SEVEN), definitionOf('csat', satisfaction, FIVE)] as const
  const figures = compareFigures(
    { ces, csat, csatTotal, joint: NOT_ASKED, arms: null },
    ...definitions,
    false
  )
  return { figures, chart: compareChart({ figures, scales, look: LOOKS.light, words, width }) }
}

const [QUADRANTS, POINTS, NAMES] = [0, 1, 2] as const

it('has one line and no quadrants where there is one target and no score of all', () => {
  const definitions = [definitionOf('ces', 'mean', SEVEN), definitionOf('csat', 'mean', FIVE)] as const
  const figures = compareFigures(
    { ces, csat, csatTotal: undefined, joint: NOT_ASKED, arms: null },
    ...definitions,
    false,
    ({ metric }) => (metric === 'ces' ? 5 : null)
  )
  const chart = compareChart({ figures, scales, look: LOOKS.light, words, width: 960 })
  const [drawn] = drawnBy(chart, QUADRANTS)
  expect(drawn?.lines.map(({ x1, x2 }) => x1 === x2)).toEqual([true])
  expect(drawn?.texts.map(({ text }) => text)).toEqual(['target 5.00'])
})

describe.each(CES.flatMap((effort) => CSAT.map(({ id }) => [effort.id, id] as const)))(
  '%s against %s',
  (effort, satisfaction) => {
    const { figures, chart } = build(effort, satisfaction)
    const drawn = drawnBy(chart, POINTS)
    const shown = figures.points.filter((point) => point.ces.value !== null && point.csat.value !== null)
    const across = displayFactor(figures.ces)
    const up = displayFactor(figures.csat)

    it('draws each touchpoint at its scores, with its intervals both ways', () => {
      expect(drawn).toHaveLength(shown.length)
      shown.forEach((point, index) => {
        const { dots = [], lines = [] } = drawn[index] ?? {}
        expect(xValue(chart, dots[0]?.cx ?? 0)).toBeCloseTo((point.ces.value ?? 0) * across, 6)
        expect(yValue(chart, dots[0]?.cy ?? 0)).toBeCloseTo((point.csat.value ?? 0) * up, 6)
        const [wide, tall] = lines
        expect(xValue(chart, wide?.x1 ?? 0)).toBeCloseTo((point.ces.low ?? 0) * across, 6)
        expect(xValue(chart, wide?.x2 ?? 0)).toBeCloseTo((point.ces.high ?? 0) * across, 6)
        expect(yValue(chart, tall?.y1 ?? 0)).toBeCloseTo((point.csat.low ?? 0) * up, 6)
        expect(yValue(chart, tall?.y2 ?? 0)).toBeCloseTo((point.csat.high ?? 0) * up, 6)
      })
    })

    it('holds every interval within its axes', () => {
      for (const { ces: one, csat: other } of shown) {
        expect((one.low ?? 0) * across).toBeGreaterThanOrEqual(xRange(chart).min)
        expect((one.high ?? 0) * across).toBeLessThanOrEqual(xRange(chart).max)
        expect((other.low ?? 0) * up).toBeGreaterThanOrEqual(yRange(chart).min)
        expect((other.high ?? 0) * up).toBeLessThanOrEqual(yRange(chart).max)
      }
    })

    it('lets the quadrants meet at the scores of all touchpoints', () => {
      const lines = drawnBy(chart, QUADRANTS)[0]?.lines ?? []
      const [upright, level] = lines
      expect(xValue(chart, upright?.x1 ?? 0)).toBeCloseTo((figures.grand?.ces.value ?? 0) * across, 6)
      expect(yValue(chart, level?.y1 ?? 0)).toBeCloseTo((figures.grand?.csat.value ?? 0) * up, 6)
    })
  }
)

describe('names of touchpoints', () => {
  it.each([480, 640, 960, 1600, 2400])('do not lie on one another, %i points wide', (width) => {
    const { chart } = build('easy', 'satisfied', width)
    const texts = drawnBy(chart, NAMES).flatMap((point) => point.texts)
    expect(texts.length).toBeGreaterThan(4)
    expect(overlapping(texts)).toEqual([])
    const [frame = { left: 0, top: 0, width: 0, height: 0 }] = gridsOf(chart)
    const outside = texts.filter(
      ({ left, right, top, bottom }) =>
        left < 0 || right > width || top < 0 || bottom > frame.top + frame.height
    )
    expect(outside).toEqual([])
  })

  it('are blank where the touchpoint is, and left out where it is hidden', () => {
    const names = drawnBy(build('easy', 'satisfied').chart, NAMES).flatMap(({ texts }) =>
      texts.map(({ text }) => text)
    )
    expect(names).not.toContain('Tiny')
    expect(names).toContain('Chat')
    expect(names).toContain('Sign-up')
  })
})

it('the area of a point goes with its answers', () => {
  const { figures, chart } = build('easy', 'satisfied')
  const bases = figures.points.filter(({ base }) => base !== 'hidden').map((point) => point.ces.n)
  const areas = drawnBy(chart, POINTS).map(({ dots: [dot] }) => (dot?.r ?? 0) ** 2)
  const largest = bases.indexOf(Math.max(...bases))
  areas.forEach((area, index) => {
    const share = (bases[index] ?? 0) / (bases[largest] ?? 1)
    expect(area / (areas[largest] ?? 1)).toBeCloseTo(Math.max(share, (4.5 / 13) ** 2), 9)
  })
})

describe('forty touchpoints with long names', () => {
  const name = (index: number) => `Customer onboarding step ${index} (identity check, branch)`
  const many = (counts: (index: number) => number[]) =>
    Object.fromEntries(Array.from({ length: 40 }, (_, index) => [name(index), counts(index)]))
  const figures = compareFigures(
    {
      ces: frequenciesOf(
        SEVEN,
        many((index) => [20, 10, 10, 10, 10 + index, 10 + (index % 7) * 3, 9])
      ),
      csat: frequenciesOf(
        FIVE,
        many((index) => [20, 10, 10, 10 + (index % 5) * 8, 9 + (index % 3) * 4])
      ),
      csatTotal,
      joint: NOT_ASKED,
      arms: null
    },
    definitionOf('ces', 'easy', SEVEN),
    definitionOf('csat', 'satisfied', FIVE),
    false
  )
  const drawn = (width: number, selected?: string) =>
    compareChart({ figures, scales, look: LOOKS.light, words, width, ...(selected ? { selected } : {}) })

  it.each([480, 760, 960, 1600])('%i points wide, name those that there is room for', (width) => {
    const chart = drawn(width)
    const texts = drawnBy(chart, NAMES).flatMap((point) => point.texts)
    expect(overlapping(texts)).toEqual([])
    const quadrants = drawnBy(chart, QUADRANTS)[0]?.texts ?? []
    expect(overlapping([...texts, ...quadrants])).toEqual([])
    const labelled = drawnBy(chart, NAMES).filter((point) => point.texts.length > 0)
    expect(labelled.length).toBeGreaterThan(3)
    expect(labelled.length).toBeLessThan(40)
  })

  it.each([0, 13, 25, 39])('always name the selected one: number %i', (index) => {
    const { texts = [] } = drawnBy(drawn(480, name(index)), NAMES)[index] ?? {}
    expect(texts.map(({ text }) => text).join(' ')).toMatch(new RegExp(`step ${index}\\b`))
  })

  it('are drawn smaller than a few', () => {
    const radii = drawnBy(drawn(960), POINTS).map(({ dots: [point] }) => point?.r ?? 0)
    expect(Math.max(...radii)).toBeLessThan(8)
  })
})

it('the axis says so where easier is to the left', () => {
  const axisName = (effort: string) =>
    (build(effort, 'satisfied').chart.option.xAxis as { name: string }).name
  expect(axisName('easy')).toBe('CES: % easy')
  expect(axisName('difficult')).toBe('CES: % difficult (easier to the left)')
})

it('easy is on the side on which the definition has it', () => {
  const corners = (effort: string) => {
    const texts = drawnBy(build(effort, 'satisfied').chart, QUADRANTS)[0]?.texts ?? []
    const found = texts.find(({ text }) => text === 'easy, satisfied')
    return (found?.left ?? 0) > 480 ? 'right' : 'left'
  }
  expect([corners('easy'), corners('difficult')]).toEqual(['right', 'left'])
})

it('nothing is drawn of touchpoints that nobody rated twice', () => {
  const none = compareFigures(
    {
      ces,
      csat: { by: [], cells: [], revision: 1 },
      csatTotal: undefined,
      joint: NOT_ASKED,
      arms: null
    },
    definitionOf('ces', 'easy', SEVEN),
    definitionOf('csat', 'mean', FIVE),
    false
  )
  expect(compareChart({ figures: none, scales, look: LOOKS.light, words, width: 960 }).option).toEqual({})
})
