import { describe, expect, it } from 'vitest'
import { drawnBy, overlapping } from '../../tests/fixtures/drawn'
import { frequenciesOf } from '../../tests/fixtures/frequencies'
import { SEVEN } from '../../tests/fixtures/tallies'
import { changeSteps, explainChange } from '../figures/change-explained'
import { createWords } from '../locale/words'
import { definitionOf } from '../measures/definitions'
import { LOOKS } from './look'
import { waterfallChart } from './waterfall-chart'

const words = createWords('en')
const EASY = definitionOf('ces', 'easy', SEVEN)

const counts = (of: Readonly<Record<string, readonly [hits: number, n: number]>>) =>
  frequenciesOf(
    SEVEN,
    Object.fromEntries(Object.entries(of).map(([name, [hits, n]]) => [name, [n - hits, 0, 0, 0, 0, 0, hits]]))
  ).cells

const explain = (before: Parameters<typeof counts>[0], after: Parameters<typeof counts>[0]) => {
  const explained = explainChange(EASY, { before: counts(before), after: counts(after) }, false)
  if (typeof explained === 'string') throw new Error(explained)
  return explained
}

const draw = (explained: ReturnType<typeof explain>, most: number, width: number) =>
  waterfallChart({
    explained,
    steps: changeSteps(explained, most),
    sides: { before: 'Jan 1, 2025 – Jun 30, 2025', now: 'Jul 1, 2025 – Dec 31, 2025', told: 'change' },
    look: LOOKS.light,
    words,
    width
  })

const [FRAME, , ROWS] = [0, 1, 2] as const

describe('steps of a change', () => {
  const explained = explain(
    { Desk: [400, 500], Web: [200, 400], Chat: [60, 100], Tiny: [3, 6], Small: [6, 12] },
    { Desk: [380, 500], Web: [350, 600], Chat: [50, 100], Tiny: [2, 5], Small: [5, 11], Kiosk: [20, 40] }
  )

  it('add up to the change, whatever is told together', () => {
    for (const most of [2, 3, 12]) {
      const steps = changeSteps(explained, most)
      expect(steps.length).toBeLessThanOrEqual(most)
      const sum = steps.reduce((total, { rate, mix }) => total + rate + mix, 0)
      expect(sum).toBeCloseTo(explained.change.change, 12)
    }
  })

  it('tell parts that are hidden only together', () => {
    const steps = changeSteps(explained, 12)
    expect(steps.map(({ value }) => value)).not.toContain('Tiny')
    expect(steps.at(-1)?.value).toBeUndefined()
    expect(steps.at(-1)?.parts).toBe(2)
  })

  it('give a part that is new by its share alone', () => {
    const kiosk = changeSteps(explained, 12).find(({ value }) => value === 'Kiosk')
    expect(kiosk).toMatchObject({ kind: 'new', rate: 0, scoreChange: null, shareBefore: 0 })
  })
})

describe('a waterfall', () => {
  const name = (at: number) => `Programare telefonică la consultantul pentru locuințe, pasul ${at}`
  const many = (shift: number) =>
    Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [name(at), [60 + ((at * shift) % 30), 100 + at * shift] as const])
    )
  const explained = explain(many(1), many(2))

  it.each([560, 960, 1600, 2000])('has every text in its place, %i points wide', (width) => {
    const chart = draw(explained, 12, width)
    const texts = [...drawnBy(chart, ROWS), ...drawnBy(chart, FRAME)].flatMap((row) => row.texts)
    expect(overlapping(texts)).toEqual([])
    expect(texts.filter(({ left, right }) => left < 0 || right > width)).toEqual([])
  })

  it('begins each bar where the one before ended', () => {
    const rows = drawnBy(draw(explained, 12, 960), ROWS).slice(1, -1)
    rows.slice(1).forEach(({ lines }, at) => {
      expect(lines[0]?.x1).toBeCloseTo(rows[at]?.lines[2]?.x1 ?? NaN, 9)
    })
    expect(rows).toHaveLength(12)
  })
})
