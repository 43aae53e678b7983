import { describe, expect, it } from 'vitest'
import { drawnBy, overlapping } from '../../tests/fixtures/drawn'
import { frequenciesOf } from '../../tests/fixtures/frequencies'
import { sliceJointOf } from '../../tests/fixtures/slice-joints'
import { FIVE, SEVEN, tallyOf } from '../../tests/fixtures/tallies'
import { compareFigures } from '../figures/compare'
import { jointAnswers } from '../figures/joint-answers'
import { createWords } from '../locale/words'
import { definitionOf } from '../measures/definitions'
import { compareChart } from './compare-chart'
import { renderSvg } from './echarts'
import { jointChart, jointData } from './joint-chart'
import { LOOKS } from './look'
import { stackCharts } from './stack-charts'

const words = createWords('en')

const COUNTS = [
  [40, 20, 10, 5, 2],
  [20, 30, 20, 10, 5],
  [10, 20, 30, 20, 10],
  [1, 1, 1, 1, 0],
  [5, 10, 30, 60, 30],
  [2, 5, 20, 70, 60],
  [1, 2, 10, 50, 120]
]

const counts = {
  ces: frequenciesOf(SEVEN, { Checkout: [77, 85, 90, 4, 135, 157, 183], Delivery: [9, 9, 9, 9, 9, 9, 9] }),
  csat: frequenciesOf(FIVE, { Checkout: [79, 88, 121, 216, 227], Delivery: [9, 9, 9, 9, 9] }),
  csatTotal: tallyOf(FIVE, [88, 97, 130, 225, 236]),
  joint: sliceJointOf(COUNTS),
  arms: null
}

const compared = compareFigures(
  counts,
  definitionOf('ces', 'easy', SEVEN),
  definitionOf('csat', 'satisfied', FIVE),
  false
)

const figures = jointAnswers(counts, compared.association, false)
if (typeof figures === 'string') throw new Error(figures)

const draw = (width: number) => jointChart({ figures, other: 'CSAT', look: LOOKS.light, words, width })

const [FRAME, CELLS] = [0, 1] as const

describe('joint answers', () => {
  it('are shares of each row', () => {
    const last = figures.rows.at(-1)
    expect(last).toMatchObject({ answer: 7, n: 183, base: 'enough', hidden: null })
    expect(last?.cells.map(({ share }) => share)).toEqual([1, 2, 10, 50, 120].map((n) => n / 183))
  })

  it('hide a row of few, and the next smallest with it', () => {
    expect(figures.rows.map(({ hidden }) => hidden)).toEqual([
      'protects-smaller',
      null,
      null,
      'few-answers',
      null,
      null,
      null
    ])
    expect(figures.rows[3]).toMatchObject({ n: 4, cells: [] })
  })

  it('are not told of different people', () => {
    const split = { ...counts, joint: { ...counts.joint, answered: { first: 700, second: 700, both: 0 } } }
    const { association } = compareFigures(split, compared.ces, compared.csat, false)
    expect(jointAnswers(split, association, false)).toBe('not-same-people')
  })
})

describe('the joint chart', () => {
  it.each([560, 760, 960, 2000])('has every text within its %i points and off the others', (width) => {
    const chart = draw(width)
    const texts = [...drawnBy(chart, FRAME), ...drawnBy(chart, CELLS)].flatMap((part) => part.texts)
    expect(overlapping(texts)).toEqual([])
    expect(texts.filter(({ left, right }) => left < 0 || right > width)).toEqual([])
  })

  it('writes the share into each cell, easy on top', () => {
    const texts = drawnBy(draw(960), CELLS).map((cell) => cell.texts[0]?.text)
    expect(texts).toHaveLength(25)
    expect(texts.slice(0, 5)).toEqual(['0.5%', '1.1%', '5.5%', '27.3%', '65.6%'])
    expect(jointData(figures)[0]).toMatchObject({ row: { answer: 7 }, cell: { answer: 1, n: 1 } })
  })

  it('colours more what is more', () => {
    const fills = drawnBy(draw(960), CELLS).map(({ bars: [cell] }) => cell?.fill)
    expect(new Set(fills.slice(0, 5)).size).toBe(5)
  })

  it('stands under the scatter in one picture', () => {
    const scatter = compareChart({
      figures: compared,
      scales: { ces: SEVEN, csat: FIVE },
      look: LOOKS.light,
      words,
      width: 960
    })
    const joint = draw(960)
    const both = stackCharts([scatter, joint])
    expect(both.height).toBe(scatter.height + joint.height)
    const svg = renderSvg(both)
    expect(svg).toContain('65.6%')
    expect(svg).toContain('Checkout')
  })
})
