import { describe, expect, it } from 'vitest'
import { drawnBy, overlapping } from '../../tests/fixtures/drawn'
import { SEVEN, tallyOf } from '../../tests/fixtures/tallies'
import { startOf } from '../domain/calendar'
import type { Frequencies } from '../domain/tally'
import { createWords } from '../locale/words'
import { definitionOf } from '../measures/definitions'
import { readTrend } from '../views/read-trend'
import { renderSvg, type Chart } from './echarts'
import { LOOKS } from './look'
import { trendChart, trendSpot } from './trend-chart'

const words = createWords('en')

/** So many easy answers of so many, the others difficult. */
const easy = (hits: number, n: number) => tallyOf(SEVEN, [n - hits, 0, 0, 0, 0, 0, hits])

const MONTHS = Array.from({ length: 14 }, (_, at) => startOf('month', '2025-01-01', at))

/** Fourteen months, the fifth without answers, the ninth with few, the eleventh far below, the last cut off. */
const months = (shift = 0) =>
  MONTHS.flatMap((start, at) => {
    if (at === 4) return []
    const [hits, n] = at === 8 ? [12, 22] : at === 10 ? [20, 200] : [112 + ((at * 5 + shift) % 12), 200]
    return [{ start, tally: easy(hits, n) }]
  })

const read = (frequencies: Frequencies, definition = 'easy') => {
  const found = readTrend(
    { period: 'month', data: { from: '2025-01-01', to: '2026-02-11' }, frequencies },
    definitionOf('ces', definition, SEVEN),
    false
  )
  if (typeof found === 'string') throw new Error(found)
  return found
}

const ONE: Frequencies = {
  by: ['@month'],
  cells: months().map(({ start, tally }) => ({ key: [start], tally })),
  revision: 1
}

const several = (names: readonly string[]): Frequencies => ({
  by: ['@month', '@touchpoint'],
  cells: names.flatMap((name, shift) =>
    months(shift).map(({ start, tally }) => ({ key: [start, name], tally }))
  ),
  revision: 1
})

const draw = (frequencies: Frequencies, width = 960, definition = 'easy'): Chart =>
  trendChart({ ...read(frequencies, definition), scales: SEVEN, look: LOOKS.light, words, width })

const [FRAMES, TOUCH, SERIES, LEGEND] = [0, 1, 2, 3] as const

interface Part {
  readonly type: string
  readonly children?: readonly Part[]
  readonly shape?: { readonly points?: readonly (readonly [number, number])[] }
  readonly style?: { readonly fill?: string; readonly lineDash?: readonly number[] }
}

const partsOf = (chart: Chart, panel = 0): readonly Part[] => {
  const series = (chart.option.series as { renderItem: (at: { dataIndex: number }) => Part }[])[SERIES]
  return series?.renderItem({ dataIndex: panel }).children ?? []
}

describe('a trend', () => {
  const chart = draw(ONE)
  const polygons = partsOf(chart).filter(({ type }) => type === 'polygon')
  const bands = polygons.filter(({ style }) => style?.fill === LOOKS.light.mid)

  it('has its band in two pieces where nobody answered in a month', () => {
    // Both ends of each month: four months before the gap, nine after.
    expect(bands.map(({ shape }) => shape?.points?.length)).toEqual([8, 18])
  })

  it('leaves out the line over the gap, and dashes it to the month that is cut off', () => {
    const { lines = [] } = drawnBy(chart, SERIES)[0] ?? {}
    const joined = lines.filter((line) => 'stroke' in line && line.stroke === LOOKS.light.ink)
    expect(joined).toHaveLength(3 + 8)
    expect(joined.filter((line) => 'lineDash' in line)).toHaveLength(1)
  })

  it('marks the month far below with a triangle that points down', () => {
    const [signal, ...others] = polygons.filter(({ style }) => style?.fill === LOOKS.light.hard)
    expect(others).toEqual([])
    const [tip, one, other] = signal?.shape?.points ?? []
    expect(tip?.[1]).toBeGreaterThan(one?.[1] ?? Infinity)
    expect(one?.[1]).toBe(other?.[1])
  })

  it('steps its limits by the base of each month', () => {
    const steps = partsOf(chart).filter(({ type }) => type === 'polyline')
    const heights = new Set(steps[0]?.shape?.points?.map(([, y]) => Math.round(y)))
    expect(steps).toHaveLength(4)
    expect([...heights]).not.toHaveLength(0)
    const after = new Set(steps[2]?.shape?.points?.map(([, y]) => Math.round(y)))
    expect(after.size).toBeGreaterThan(1)
  })

  it('says which month is cut off, and what its marks mean', () => {
    const said = drawnBy(chart, SERIES)[0]?.texts.map(({ text }) => text)
    expect(said).toEqual(['incomplete: 11 of 28 days'])
    const meant = drawnBy(chart, LEGEND)[0]?.texts.map(({ text }) => text)
    expect(meant).toEqual([
      '% easy',
      '95% interval',
      'control limits',
      'centre',
      'signal',
      'unfinished period',
      'under 30 answers'
    ])
  })

  it('feels the pointer in each of its months', () => {
    const { series } = read(ONE)
    const touch = (chart.option.series as { data: unknown[] }[])[TOUCH]?.data ?? []
    expect(touch).toHaveLength(14)
    expect(trendSpot(series, 13)?.period.from).toBe('2026-02-01')
  })

  it('is drawn below zero as above', () => {
    const net = drawnBy(draw(ONE, 960, 'net'), SERIES)[0]
    expect(net?.dots.length).toBeGreaterThan(8)
    expect(renderSvg(draw(ONE, 960, 'net'))).not.toContain('NaN')
  })
})

describe.each([3, 60])('%i touchpoints', (count) => {
  const names = Array.from(
    { length: count },
    (_, at) => `Prise de rendez-vous auprès du conseiller, étape ${at + 1} (agence)`
  )
  const asked = several(names)

  it.each([560, 760, 1280, 2000])('have panels whose texts do not overlap, %i points wide', (width) => {
    const chart = draw(asked, width)
    const texts = drawnBy(chart, FRAMES).flatMap((panel) => panel.texts)
    expect(overlapping(texts)).toEqual([])
    expect(texts.filter(({ left, right }) => left < 0 || right > width)).toEqual([])
    expect(texts.filter(({ top, bottom }) => top < 0 || bottom > chart.height)).toEqual([])
    expect(drawnBy(chart, SERIES)).toHaveLength(count)
  })

  it('are worst first', () => {
    const { series } = read(asked)
    const scores = series.map(({ total }) => total.value ?? 1)
    expect(scores).toEqual([...scores].sort((one, other) => one - other))
  })
})
