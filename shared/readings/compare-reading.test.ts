import { describe, expect, it } from 'vitest'
import { frequenciesOf } from '../../tests/fixtures/frequencies'
import { NOT_ASKED, sliceJointOf } from '../../tests/fixtures/slice-joints'
import { FIVE, SEVEN, tallyOf } from '../../tests/fixtures/tallies'
import { compareFigures, type TargetOf } from '../figures/compare'
import { createWords } from '../locale/words'
import { definitionOf } from '../measures/definitions'
import { compareReading } from './compare-reading'

const words = createWords('en')

const easy = (hits: number, n: number): readonly number[] => [n - hits, 0, 0, 0, 0, 0, hits]
const content = (hits: number, n: number): readonly number[] => [n - hits, 0, 0, 0, hits]

const CES = {
  Hard: easy(200, 1000),
  Near: easy(590, 1000),
  Easy: easy(900, 1000),
  Few: easy(18, 20),
  Hidden: easy(3, 8),
  Gone: easy(2, 7)
}
const CSAT = {
  Hard: content(300, 1000),
  Near: content(400, 1000),
  Easy: content(950, 1000),
  Few: content(18, 20),
  Hidden: content(1, 8),
  Gone: content(6, 7)
}

const readingOf = (targetOf?: TargetOf, joint = NOT_ASKED) =>
  compareReading(
    compareFigures(
      {
        ces: frequenciesOf(SEVEN, CES),
        csat: frequenciesOf(FIVE, CSAT),
        csatTotal: tallyOf(FIVE, content(1675, 3035)),
        joint,
        arms: null
      },
      definitionOf('ces', 'easy', SEVEN),
      definitionOf('csat', 'satisfied', FIVE),
      false,
      targetOf
    ),
    [],
    words
  )

describe('the reading of effort against satisfaction', () => {
  it('places touchpoints only where no interval reaches across a line', () => {
    const reading = readingOf()
    expect(reading[0]).toBe(
      'The quadrants meet at CES 56.4% (all touchpoints) and CSAT 55.2% (all touchpoints).'
    )
    expect(reading[1]).toMatch(/: Hard \(hard, dissatisfied\); Easy and Few \(easy, satisfied\)\.$/)
    expect(reading[2]).toMatch(/: Near\.$/)
  })

  it('moves with what is aimed at, and says so', () => {
    const reading = readingOf(({ metric }) => (metric === 'ces' ? 0.7 : null))
    expect(reading[0]).toContain('CES target 70.0%')
    expect(reading[1]).toContain('Hard and Near (hard, dissatisfied)')
  })

  it('says which stand on few answers, counts those hidden, and names none of them', () => {
    const reading = readingOf()
    expect(reading).toContain(words.t('sentence.small', { list: 'Few' }))
    expect(reading).toContain(words.t('sentence.hidden', { count: 2 }))
    expect(reading.join(' ')).not.toMatch(/Hidden|Gone/)
  })

  it('gives no strength to an association that there is none of', () => {
    const reading = readingOf().join(' ')
    expect(reading).toContain('Nobody answered CES.')
    expect(reading).not.toContain('Cohen')
  })

  it('says how strong an association is by its whole interval', () => {
    const diagonal = Array.from({ length: 7 }, (_, row) =>
      Array.from({ length: 5 }, (__, column) => (Math.abs(row - column - 1) < 2 ? 2 : 1))
    )
    const few = readingOf(undefined, sliceJointOf(diagonal)).join(' ')
    expect(few).toMatch(
      /Effect by Cohen \(1988\): (small|medium); over the interval from negligible to (medium|large)\./
    )
    const many = readingOf(
      undefined,
      sliceJointOf(diagonal.map((row) => row.map((count) => count * 400)))
    ).join(' ')
    expect(many).toMatch(
      /Effect by Cohen \(1988\): (small|medium)\. Test of no association: p < \.0001, one test\./
    )
  })
})
