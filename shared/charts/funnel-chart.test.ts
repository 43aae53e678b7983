import { describe, expect, it } from 'vitest'
import { drawnBy, gridsOf, overlapping, yRange, yValue } from '../../tests/fixtures/drawn'
import { frequenciesOf } from '../../tests/fixtures/frequencies'
import { SEVEN } from '../../tests/fixtures/tallies'
import { funnelFigures, type FunnelFigures } from '../figures/funnel'
import { createWords } from '../locale/words'
import { definitionOf } from '../measures/definitions'
import { baseAxis } from './base-axis'
import { renderSvg } from './echarts'
import { funnelChart, funnelPoints } from './funnel-chart'
import { LOOKS } from './look'

const words = createWords('en')

const FEW = {
  Checkout: [40, 60, 100, 150, 200, 250, 200],
  Delivery: [200, 200, 150, 100, 100, 50, 50],
  Returns: [3, 2, 3, 2, 3, 4, 3],
  'Sign-up': [20, 20, 30, 100, 400, 600, 900],
  'Întâmpinarea clienților la ghișeul agenției': [30, 40, 40, 60, 90, 90, 70],
  'Prise de rendez-vous avec un conseiller en agence': [12, 12, 14, 18, 22, 22, 20],
  Tiny: [1, 0, 0, 1, 0, 1, 1],
  'Tiny too': [1, 1, 1, 1, 1, 1, 1]
}

const figuresOf = (counts: Readonly<Record<string, readonly number[]>>, definition = 'easy') => {
  const figures = funnelFigures(frequenciesOf(SEVEN, counts), definitionOf('ces', definition, SEVEN), false)
  if (figures === 'no-answers') throw new Error(figures)
  return figures
}

const draw = (figures: FunnelFigures, width = 960, selected?: string) =>
  funnelChart({
    figures,
    scales: SEVEN,
    look: LOOKS.light,
    words,
    width,
    ...(selected === undefined ? {} : { selected })
  })

const [LIMITS, POINTS, NAMES] = [0, 1, 2] as const

/** What a series draws of one datum, as ECharts elements. */
const elementsOf = (chart: ReturnType<typeof draw>, series: number, dataIndex: number): string => {
  const all = chart.option.series as { renderItem: (params: { dataIndex: number }) => unknown }[]
  return JSON.stringify(all[series]?.renderItem({ dataIndex }))
}

describe.each(['easy', 'difficult', 'net', 'mean', 'index'])('the funnel of %s', (definition) => {
  const figures = figuresOf(FEW, definition)
  const chart = draw(figures)
  const factor = ['easy', 'difficult', 'net'].includes(definition) ? 100 : 1

  it('stands around the overall score', () => {
    const level = (drawnBy(chart, LIMITS)[0]?.lines ?? []).find(({ y1, y2 }) => y1 === y2)
    expect(yValue(chart, level?.y1 ?? 0)).toBeCloseTo((figures.overall.value ?? 0) * factor, 6)
  })

  it('holds every score within its axis', () => {
    const { min, max } = yRange(chart)
    for (const { score } of funnelPoints(figures)) {
      expect((score.value ?? 0) * factor).toBeGreaterThanOrEqual(min)
      expect((score.value ?? 0) * factor).toBeLessThanOrEqual(max)
    }
  })

  it('has no place for the hidden', () => {
    expect(drawnBy(chart, POINTS)).toHaveLength(6)
    expect(JSON.stringify(drawnBy(chart, NAMES))).not.toContain('Tiny')
  })

  it('keeps its curves within the frame', () => {
    const [frame = { left: 0, top: 0, width: 0, height: 0 }] = gridsOf(chart)
    const curves = JSON.parse(elementsOf(chart, LIMITS, 0)) as {
      children: { type: string; shape: { points: [number, number][] } }[]
    }
    const lines = curves.children.filter(({ type }) => type === 'polyline')
    expect(lines).toHaveLength(4)
    for (const { shape } of lines)
      for (const [x, y] of shape.points) {
        expect(x).toBeGreaterThanOrEqual(frame.left - 0.01)
        expect(x).toBeLessThanOrEqual(frame.left + frame.width + 0.01)
        expect(y).toBeGreaterThanOrEqual(frame.top - 0.01)
        expect(y).toBeLessThanOrEqual(frame.top + frame.height + 0.01)
      }
  })
})

describe('a mark', () => {
  const figures = figuresOf(FEW)
  const points = funnelPoints(figures)
  const chart = draw(figures)
  const at = (name: string) => points.findIndex(({ group }) => group.key[0] === name)

  it('says by its shape and colour where it lies', () => {
    expect(points[at('Delivery')]?.place?.position).toBe('far-worse')
    expect(elementsOf(chart, POINTS, at('Delivery'))).toContain(LOOKS.light.hard)
    expect(elementsOf(chart, POINTS, at('Delivery'))).toContain('polygon')
    expect(elementsOf(chart, POINTS, at('Sign-up'))).toContain(LOOKS.light.easy)
    expect(elementsOf(chart, POINTS, at('Returns'))).toContain('circle')
  })

  it('is hollow where the base is small', () => {
    expect(points[at('Returns')]?.base).toBe('small')
    expect(elementsOf(chart, POINTS, at('Returns'))).toContain(`"fill":"${LOOKS.light.surface}"`)
    expect(elementsOf(chart, POINTS, at('Checkout'))).not.toContain(`"fill":"${LOOKS.light.surface}"`)
  })
})

describe('names', () => {
  const many = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      `Parcours d’accueil du client, étape ${index} (vérification d’identité, agence)`,
      [20, 10, 10, 10, 10 + index * 2, 10 + (index % 7) * 9, 9 + ((index * 37) % 60) * 4]
    ])
  )

  it.each([560, 760, 960, 1600, 2000].flatMap((width) => [[3, width] as const, [60, width] as const]))(
    'of %i touchpoints do not lie on one another, %i points wide',
    (count, width) => {
      const counts = count === 3 ? Object.fromEntries(Object.entries(FEW).slice(3, 6)) : many
      const chart = draw(figuresOf(counts), width)
      const texts = drawnBy(chart, NAMES).flatMap((point) => point.texts)
      expect(texts.length).toBeGreaterThan(2)
      expect(overlapping(texts)).toEqual([])
      const others = drawnBy(chart, LIMITS).flatMap((point) => point.texts)
      expect(overlapping([...texts, ...others])).toEqual([])
      expect([...texts, ...others].filter(({ left, right }) => left < 0 || right > width)).toEqual([])
    }
  )

  it('name the selected one whatever the crowd', () => {
    const figures = figuresOf(many)
    const names = funnelPoints(figures).map(({ group }) => group.key[0] ?? '')
    const chart = draw(figures, 560, names[30] ?? '')
    expect(drawnBy(chart, NAMES)[30]?.texts.length).toBeGreaterThan(0)
  })
})

it('the axis of bases says how it is spaced', () => {
  const figures = figuresOf(FEW)
  expect(baseAxis(funnelPoints(figures).map(({ score }) => score.n)).spacing).toBe('log')
  expect((draw(figures).option.xAxis as { name: string }).name).toBe('Answers (logarithmic axis)')
})

it('draws as SVG', () => {
  expect(renderSvg(draw(figuresOf(FEW)))).toContain('Sign-up')
})

it('is nothing of one touchpoint', () => {
  expect(draw(figuresOf({ Checkout: [4, 6, 10, 15, 20, 25, 20] })).option).toEqual({})
})
