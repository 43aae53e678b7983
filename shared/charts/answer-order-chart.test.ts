import { describe, expect, it } from 'vitest'
import { drawnBy, overlapping } from '../../tests/fixtures/drawn'
import { SEVEN } from '../../tests/fixtures/tallies'
import type { PairedScore } from '../figures/fatigue'
import { createWords } from '../locale/words'
import { definitionOf } from '../measures/definitions'
import type { Figure } from '../measures/figure'
import { answerOrderChart } from './answer-order-chart'
import { LOOKS } from './look'

const words = createWords('en')
const definition = definitionOf('ces', 'easy', SEVEN)

const pair = (place: number, figure: Partial<Figure>, n = 400): PairedScore => {
  const shown: Figure = { value: null, low: null, high: null, n, effective: n, ...figure }
  return { place, alike: false, difference: { shown, raw: shown }, first: null, later: null }
}

const PAIRS = [
  pair(2, { value: -0.061, low: -0.09, high: -0.032 }),
  pair(3, { value: -0.02, low: -0.06, high: 0.02 }, 120),
  pair(4, { value: 0.1, low: 0.01, high: 0.19 }, 40),
  pair(5, { why: 'few-answers' }, 4)
]

const build = (width: number, pairs: readonly PairedScore[] = PAIRS) =>
  answerOrderChart({ definition, pairs, look: LOOKS.light, words, width })

const [FRAME, ORDERS] = [0, 1] as const

describe('what answering again does', () => {
  it('is drawn of all pairs', () => {
    expect(drawnBy(build(600), ORDERS)).toHaveLength(4)
  })

  it('is a dot with its interval, placed by the axis; lower is less', () => {
    const [second, third, fourth] = drawnBy(build(600), ORDERS)
    expect(second?.dots[0]?.cy).toBeGreaterThan(third?.dots[0]?.cy ?? Infinity)
    expect(third?.dots[0]?.cy).toBeGreaterThan(fourth?.dots[0]?.cy ?? Infinity)
    expect(second?.lines[0]?.y1).toBeGreaterThan(second?.lines[0]?.y2 ?? Infinity)
  })

  it('is hollow within chance and filled beyond it', () => {
    const fills = drawnBy(build(600), ORDERS).map(
      ({ dots: [dot] }) => (dot as { fill?: string } | undefined)?.fill
    )
    expect(fills).toEqual([LOOKS.light.hardText, LOOKS.light.surface, LOOKS.light.easyText, undefined])
  })

  it('says why where it is hidden', () => {
    const hidden = drawnBy(build(600), ORDERS)[3]
    expect(hidden?.texts.map(({ text }) => text).join(' ')).toContain('hidden')
  })

  it('has every value off its neighbour, however near', () => {
    const near = (place: number) => pair(place, { value: -0.3215, low: -0.443, high: -0.201 })
    const drawn = drawnBy(build(250, [2, 3, 4, 5].map(near)), ORDERS)
    const step = (drawn[1]?.dots[0]?.cx ?? 0) - (drawn[0]?.dots[0]?.cx ?? 0)
    const values = drawn.flatMap(({ texts }) => texts.filter(({ text }) => text.startsWith('−')))
    expect(values).toHaveLength(4)
    values.forEach(({ left, right }, at) => {
      const x = drawn[at]?.dots[0]?.cx ?? 0
      expect(right).toBeLessThan(x + step - 5.5)
      expect(left).toBeGreaterThan(x - step + 5.5)
    })
    expect(overlapping(drawn.flatMap(({ texts }) => texts))).toEqual([])
  })

  it.each([340, 560, 960, 2000])('has words that neither overlap nor are cut at %i', (width) => {
    const chart = build(width)
    const texts = [FRAME, ORDERS].flatMap((index) => drawnBy(chart, index)).flatMap((drawn) => drawn.texts)
    expect(overlapping(texts)).toEqual([])
    for (const { left, right } of texts) {
      expect(left).toBeGreaterThanOrEqual(0)
      expect(right).toBeLessThanOrEqual(width)
    }
  })

  it('is drawn where nothing may be told', () => {
    expect(drawnBy(build(600, [pair(2, { why: 'few-answers' }, 3)]), ORDERS)).toHaveLength(1)
  })
})
