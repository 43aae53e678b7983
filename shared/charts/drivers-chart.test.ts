import { describe, expect, it } from 'vitest'
import { drawnBy, gridsOf, overlapping, xValue, yValue } from '../../tests/fixtures/drawn'
import { ratedDrivers } from '../../tests/fixtures/slice-drivers'
import { driversFigure } from '../figures/drivers'
import { createWords } from '../locale/words'
import { driverLines } from './driver-lines'
import { driversChart } from './drivers-chart'
import { LOOKS } from './look'

const words = createWords('en')
const naming = {
  words,
  dimensions: [{ id: 'country', label: 'Country', kind: 'category' as const, values: 3 }]
}
const outcome = { kind: 'metric' as const, metric: 'csat' as const }

const LONG = [
  'Prise de rendez-vous avec un conseiller en agence',
  'Réclamation après une livraison incomplète',
  'Întrebări despre factura lunară de energie electrică',
  'Programarea unei vizite a tehnicianului la domiciliu',
  'Checkout',
  'Retours',
  'Chat',
  'Résiliation du contrat par téléphone'
]

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => `${LONG[index % LONG.length] ?? ''} ${index + 1}`)

const build = (names: readonly string[], width: number, more: Parameters<typeof ratedDrivers>[1] = {}) => {
  const { counted, asked } = ratedDrivers(names, more)
  const figure = driversFigure(counted, asked, false)
  return {
    figure,
    lines: driverLines(figure, naming),
    chart: driversChart({ figure, outcome, naming, look: LOOKS.light, width })
  }
}

const [CROSS, POINTS, NAMES, HEAD, LINES] = [0, 1, 2, 3, 4] as const

describe('values of a driver', () => {
  it('that begin alike are told apart, in their row', () => {
    const values = ['north', 'south', 'west'].map(
      (end) => `Service centre of the metropolitan region, ${end}`
    )
    const { lines, chart } = build(many(3), 700, { values })
    const drawn = drawnBy(chart, LINES)
    const shown = lines.flatMap(({ level }, at) => {
      const texts = drawn[at]?.texts.filter(({ left }) => left < 60) ?? []
      return level ? [texts.map(({ text }) => text).join(' ')] : []
    })
    expect(shown.length).toBeGreaterThanOrEqual(2)
    expect(new Set(shown).size).toBe(shown.length)
    expect(overlapping(drawn.flatMap(({ texts }) => texts))).toEqual([])
  })
})

describe('the priority matrix', () => {
  const { figure, lines, chart } = build(many(6), 1280, { values: ['FR', 'IT', 'RO'] })

  it('has each rated driver at its ease and importance, with the interval of the importance', () => {
    const drawn = drawnBy(chart, POINTS)
    const rated = figure.drivers.filter(({ quadrant }) => quadrant)
    expect(rated).toHaveLength(6)
    for (const { asked, ease, johnson, quadrant } of rated) {
      const at = lines.findIndex(({ driver, level }) => driver.asked === asked && !level)
      const { lines: [whisker] = [], dots = [] } = drawn[at] ?? {}
      expect(xValue(chart, whisker?.x1 ?? 0)).toBeCloseTo(ease?.index.value ?? 0, 6)
      expect(yValue(chart, whisker?.y2 ?? 0) / 100).toBeCloseTo((johnson?.part ?? 0) * 0.7, 6)
      expect(yValue(chart, whisker?.y1 ?? 0) / 100).toBeCloseTo((johnson?.part ?? 0) * 1.4, 6)
      // What comes first has a shape of its own.
      expect(dots).toHaveLength(quadrant === 'concentrate' ? 0 : 1)
    }
  })

  it('crosses at the means, says where, and names its corners', () => {
    const { lines: cross = [], texts = [] } = drawnBy(chart, CROSS)[0] ?? {}
    expect(xValue(chart, cross[0]?.x1 ?? 0)).toBeCloseTo(figure.matrix?.cross.ease ?? 0, 6)
    expect(yValue(chart, cross[1]?.y1 ?? 0) / 100).toBeCloseTo(
      (figure.matrix?.cross.importance ?? 0) * 0.42,
      6
    )
    expect(texts.map(({ text }) => text)).toEqual([
      'Fix first',
      'Keep up',
      'Low priority',
      'Good enough',
      `mean ${words.number(figure.matrix?.cross.ease ?? 0, 1)}`,
      `mean ${words.percent((figure.matrix?.cross.importance ?? 0) * 0.42, 1)}`
    ])
  })
})

describe.each([560, 760, 1040, 1280, 2000])('%i points wide', (width) => {
  it.each([3, 12, 40])('%i drivers with long names keep off one another and within the picture', (count) => {
    const { chart, lines } = build(many(count), width, {
      values: ['FR', 'IT', 'România și Republica Moldova']
    })
    const matrix = [...drawnBy(chart, CROSS), ...drawnBy(chart, NAMES)].flatMap(({ texts }) => texts)
    const list = [...drawnBy(chart, HEAD), ...drawnBy(chart, LINES)].flatMap(({ texts }) => texts)
    expect(overlapping(matrix)).toEqual([])
    expect(overlapping(list)).toEqual([])
    expect(drawnBy(chart, LINES)).toHaveLength(lines.length)
    const outside = [...matrix, ...list].filter(
      ({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > chart.height
    )
    expect(outside).toEqual([])
  })
})

describe('the list', () => {
  it('tells the importance by bars on a common axis, with the share of R²', () => {
    const { chart, lines } = build(many(5), 1280)
    const drawn = drawnBy(chart, LINES)
    const widths = drawn.map(({ bars: [first] }) => first?.width ?? 0)
    lines.forEach(({ johnson }, index) => {
      const [largest] = lines
      expect((widths[index] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(
        (johnson?.part ?? 0) / (largest?.johnson?.part ?? 1),
        6
      )
      expect(drawn[index]?.texts.map(({ text }) => text)).toContain(words.percent(johnson?.share ?? 0, 0))
    })
  })

  it('stands alone where no driver is rated', () => {
    const { chart } = build([], 960, { values: ['FR', 'IT', 'RO'] })
    expect(chart.option.grid).toBeUndefined()
    expect(() => gridsOf(chart)).not.toThrow()
    expect((chart.option.series as unknown[]).length).toBe(2)
  })

  it('shows nothing of a model of fewer than ten people', () => {
    const { chart, lines } = build(many(3), 960, { used: 7 })
    expect(lines.every(({ johnson, effect }) => johnson === null && effect === null)).toBe(true)
    expect(chart.option.grid).toBeUndefined()
  })
})
