import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { compareChart } from '../../shared/charts/compare-chart'
import { driversChart } from '../../shared/charts/drivers-chart'
import { renderSvg, type Chart } from '../../shared/charts/echarts'
import { headingChart } from '../../shared/charts/heading-chart'
import { jointChart } from '../../shared/charts/joint-chart'
import { LOOKS } from '../../shared/charts/look'
import { trendChart } from '../../shared/charts/trend-chart'
import { waterfallChart } from '../../shared/charts/waterfall-chart'
import { startOf } from '../../shared/domain/calendar'
import { explainChange } from '../../shared/figures/change-explained'
import { compareFigures } from '../../shared/figures/compare'
import { driversFigure } from '../../shared/figures/drivers'
import { jointAnswers } from '../../shared/figures/joint-answers'
import { createWords } from '../../shared/locale/words'
import { definitionOf } from '../../shared/measures/definitions'
import { changeRows } from '../../shared/views/read-change'
import { readTrend } from '../../shared/views/read-trend'
import { drawnBy, overlapping } from '../fixtures/drawn'
import { frequenciesOf } from '../fixtures/frequencies'
import { ratedDrivers } from '../fixtures/slice-drivers'
import { NOT_ASKED, sliceJointOf } from '../fixtures/slice-joints'
import { FIVE, SEVEN, tallyOf } from '../fixtures/tallies'

/*
 * The pictures of trend, change, drivers and CES / CSAT with few and with many touchpoints under long names: what they
 * are made of, that no word lies on another or is cut, and that they can be rendered.
 */

const words = createWords('en')
const look = LOOKS.light
const easy = definitionOf('ces', 'easy', SEVEN)
const satisfied = definitionOf('csat', 'satisfied', FIVE)

const LONG = [
  'Prise de rendez-vous auprès d’un conseiller en agence',
  'Programarea unei vizite a tehnicianului la domiciliu',
  'Réclamation après une livraison incomplète ou endommagée'
]
const namesOf = (count: number) =>
  Array.from({ length: count }, (_, at) => `${LONG[at % LONG.length] ?? ''}, ${at + 1}`)

const answersOf = (at: number, shift = 0) => [
  12,
  9,
  8,
  10 + (at % 4),
  20 + ((at * 7 + shift) % 25),
  30,
  40 + (at % 9) * 4
]

const byName = (names: readonly string[], counts: (at: number) => number[]) =>
  Object.fromEntries(names.map((name, at) => [name, counts(at)]))

const trend = (names: readonly string[], width: number): Chart => {
  const starts = Array.from({ length: 8 }, (_, at) => startOf('month', '2025-01-01', at))
  const cells = names.flatMap((name, shift) =>
    starts.map((start, at) => ({ key: [start, name], tally: tallyOf(SEVEN, answersOf(at, shift)) }))
  )
  const read = readTrend(
    {
      period: 'month',
      data: { from: '2025-01-01', to: '2025-08-31' },
      frequencies: { by: ['@month', '@touchpoint'], cells, revision: 1 }
    },
    easy,
    false
  )
  if (typeof read === 'string') throw new Error(read)
  return trendChart({ ...read, scales: SEVEN, look, words, width })
}

const change = (names: readonly string[], width: number): Chart => {
  const cells = (shift: number) =>
    frequenciesOf(
      SEVEN,
      byName(names, (at) => answersOf(at, at * shift))
    ).cells
  const explained = explainChange(easy, { before: cells(1), after: cells(2) }, false)
  if (typeof explained === 'string') throw new Error(explained)
  const sides = {
    before: '1 janvier – 30 juin 2025',
    now: '1 juillet – 31 décembre 2025',
    told: 'change' as const
  }
  return waterfallChart({ explained, steps: changeRows(explained), sides, look, words, width, chosen: 1 })
}

const heading = (names: readonly string[], width: number): Chart =>
  headingChart('What changed, and why?', [names.join(', '), ...names.slice(0, 3)], { look, width })

const drivers = (names: readonly string[], width: number): Chart => {
  const { counted, asked } = ratedDrivers(names)
  return driversChart({
    figure: driversFigure(counted, asked, false),
    outcome: { kind: 'retained' },
    naming: { words, dimensions: [] },
    look,
    width
  })
}

const satisfactionOf = (at: number) => [10 + (at % 5) * 4, 10, 12, 30, 20 + (at % 3) * 9]

const compare = (names: readonly string[], width: number): Chart => {
  const counts = {
    ces: frequenciesOf(
      SEVEN,
      byName(names, (at) => answersOf(at, at * 5))
    ),
    csat: frequenciesOf(FIVE, byName(names, satisfactionOf)),
    csatTotal: tallyOf(FIVE, [100, 100, 120, 300, 260]),
    joint: NOT_ASKED,
    arms: null
  }
  const targets = { ces: 0.9, csat: 0.4 }
  const figures = compareFigures(counts, easy, satisfied, false, ({ metric }) =>
    metric === 'nps' ? null : targets[metric]
  )
  return compareChart({ figures, scales: { ces: SEVEN, csat: FIVE }, look, words, width })
}

/** Of answers, not of touchpoints: with few and with many. */
const joint = (names: readonly string[], width: number): Chart => {
  const pairs = SEVEN_ROWS.map((row) => row.map((n) => n * names.length))
  const columns = [0, 1, 2, 3, 4].map((at) => pairs.reduce((sum, row) => sum + (row[at] ?? 0), 0))
  const counts = {
    ces: frequenciesOf(SEVEN, { All: pairs.map((row) => row.reduce((sum, n) => sum + n, 0)) }),
    csat: frequenciesOf(FIVE, { All: columns }),
    csatTotal: tallyOf(FIVE, columns),
    joint: sliceJointOf(pairs),
    arms: null
  }
  const figures = jointAnswers(counts, compareFigures(counts, easy, satisfied, false).association, false)
  if (typeof figures === 'string') throw new Error(figures)
  return jointChart({ figures, other: 'CSAT', look, words, width, chosen: 3 })
}

const SEVEN_ROWS = Array.from({ length: 7 }, (_, row) => [0, 1, 2, 3, 4].map((at) => 4 + row * at))

interface Part {
  readonly min?: number
  readonly max?: number
  readonly name?: string
}

const listed = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : ([value].flat() as readonly T[])

const seriesOf = ({ option }: Chart) => listed(option.series as { data: unknown[] } | { data: unknown[] }[])

const textsOf = (chart: Chart) =>
  seriesOf(chart).flatMap((_, at) => drawnBy(chart, at).flatMap(({ texts }) => texts))

/** What a picture is made of: its size, its axes, how much each of its layers draws, and its words. */
const outlineOf = (chart: Chart) => ({
  size: [chart.width, chart.height],
  axes: [...listed(chart.option.xAxis as Part), ...listed(chart.option.yAxis as Part)].map(
    ({ min, max, name }) => [min, max, name ?? '']
  ),
  layers: seriesOf(chart).map(({ data }) => data.length),
  words: textsOf(chart).map(({ text }) => text)
})

describe.each(Object.entries({ trend, change, heading, drivers, compare, joint }))(
  'the picture of %s',
  (_, draw) => {
    it('is made of the same parts as before', () => {
      expect(outlineOf(draw(namesOf(3), 960))).toMatchSnapshot()
    })

    describe.each([3, 60])('of %i touchpoints', (count) => {
      it.each([340, 560, 960, 2000])('has every word in its place, %i points wide', (width) => {
        const chart = draw(namesOf(count), width)
        const texts = textsOf(chart)
        expect(texts.length).toBeGreaterThan(3)
        expect(overlapping(texts)).toEqual([])
        expect(
          texts.filter(
            ({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > chart.height
          )
        ).toEqual([])
      })

      it('can be rendered', () => {
        const chart = draw(namesOf(count), 960)
        const svg = renderSvg(chart)
        expect(svg).not.toMatch(/NaN|undefined/)
        const picture = new Resvg(svg, { font: { loadSystemFonts: false } }).render()
        expect([picture.width, picture.height]).toEqual([chart.width, chart.height])
      })
    })
  }
)
