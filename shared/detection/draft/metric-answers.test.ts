import { describe, expect, it } from 'vitest'
import { profileOf } from '../../../tests/fixtures/profiles'
import { draftFrom } from './draft-from'
import { mappingOf } from './draft-mapping'
import { codesOf, metricAnswers } from './metric-answers'

const FIVE = { '1': 10, '2': 20, '3': 30, '4': 40, '5': 90 }
const COLUMNS = [
  profileOf('How easy was it?', { ...FIVE, '0': 12, '6': 9, '99': 5 }, 4),
  profileOf('Satisfaction', { ...FIVE, '0': 24, '6': 6, BLANK: 8 }),
  profileOf('Would you recommend us?', { '0': 10, '5': 20, '8': 20, '10': 60, '11': 15 })
]
const draft = draftFrom(COLUMNS)

describe('what a draft makes of answers', () => {
  it('asks about those beside a scale, and not about those that are none', () => {
    const ces = metricAnswers(draft, COLUMNS, 'ces')
    expect(codesOf(ces.inQuestion)).toEqual(['0', '6'])
    expect(ces.stretched).toEqual({ low: 0, high: 6 })
    expect(ces.missing.map(({ value, why }) => [value, why])).toEqual([
      ['99', 'outside'],
      [null, 'blank']
    ])
    const csat = metricAnswers(draft, COLUMNS, 'csat')
    expect(codesOf(csat.inQuestion)).toEqual(['0', '6'])
    expect(codesOf(csat.missing)).toEqual(['BLANK'])
  })

  it('asks nothing of a scale that is what it is', () => {
    const nps = metricAnswers(draft, COLUMNS, 'nps')
    expect(nps.inQuestion).toEqual([])
    expect(codesOf(nps.missing)).toEqual(['11'])
  })

  it('asks no more once it was answered', () => {
    const leftOut = { ...draft, csatMissing: ['0', '6'] }
    const csat = metricAnswers(leftOut, COLUMNS, 'csat')
    expect(csat.inQuestion).toEqual([])
    expect(csat.missing.map(({ why }) => why)).toEqual(['declared', 'declared', 'declared'])
    expect(mappingOf(leftOut, COLUMNS)?.csat?.missing).toEqual(['0', '6'])
    expect(mappingOf(leftOut, COLUMNS)?.ces.missing).toEqual([])
    const stretched = { ...draft, csat: { low: 0, high: 6, good: 'high' as const } }
    expect(metricAnswers(stretched, COLUMNS, 'csat').inQuestion).toEqual([])
  })
})
