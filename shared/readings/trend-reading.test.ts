import { describe, expect, it } from 'vitest'
import { SEVEN, tallyOf } from '../../tests/fixtures/tallies'
import type { Frequencies } from '../domain/tally'
import { createWords } from '../locale/words'
import { definitionOf } from '../measures/definitions'
import { readTrend } from '../views/read-trend'
import { trendReading } from './trend-reading'

const words = createWords('en')

type Hits = Readonly<Record<string, readonly (readonly [hits: number, n: number])[]>>

/** Easy answers by month from January on, of each value of a dimension; of one without a name no dimension. */
const readingOf = (hits: Hits): string[] => {
  const by = Object.keys(hits).length > 1 ? ['@month', '@touchpoint'] : ['@month']
  const frequencies: Frequencies = {
    by,
    cells: Object.entries(hits).flatMap(([name, months]) =>
      months.map(([hit, n], month) => ({
        key: [`2025-${String(month + 1).padStart(2, '0')}-01`, ...(by.length > 1 ? [name] : [])],
        tally: tallyOf(SEVEN, [n - hit, 0, 0, 0, 0, 0, hit])
      }))
    ),
    revision: 1
  }
  const read = readTrend(
    { period: 'month', data: { from: '2025-01-01', to: '2025-12-31' }, frequencies },
    definitionOf('ces', 'easy', SEVEN),
    false
  )
  if (typeof read === 'string') throw new Error(read)
  return trendReading(read, words)
}

const rising = Array.from({ length: 12 }, (_, month) => [100 + 8 * month, 250] as const)
const still = Array.from({ length: 12 }, (_, month) => [150 + (month % 2 ? 4 : -4), 250] as const)

describe('the reading of a trend', () => {
  it('tells the test, the last period with its step, signals and what they rest on', () => {
    const reading = readingOf({ All: rising })
    expect(reading[0]).toMatch(/^Getting better: \+3\.20 points a month \(.+\), p < \.0001\.$/)
    expect(reading[1]).toBe(
      'The last period that counts, December 2025: CES % easy 75.2% (95% interval 69.5 to 80.1; 250 answers).'
    )
    expect(reading[2]).toContain(words.t('sentence.holds-nought'))
    expect(reading[3]).toMatch(/^\d+ signals: January 2025/)
    expect(reading.join(' ')).toContain('Mann-Kendall')
  })

  it('says that a step is beyond chance where its interval leaves out 0, and only there', () => {
    const reading = readingOf({ All: [...still.slice(0, 11), [220, 250]] }).join(' ')
    expect(reading).toContain(words.t('sentence.leaves-nought'))
    expect(reading).not.toContain(words.t('sentence.holds-nought'))
  })

  it('says why nothing is tested of few periods, and leaves out those that are hidden or protect one', () => {
    const reading = readingOf({
      All: [
        [20, 50],
        [30, 50],
        [3, 8]
      ]
    })
    expect(reading[0]).toBe('No test of trend: it wants four periods at least, and 1 can be used.')
    expect(reading[1]).toContain('February 2025')
    expect(reading.join(' ')).not.toMatch(/March|37\.5%/)
    expect(reading).toContain('Left out of limits, signals and trend: 2 hidden.')
  })

  it('tells of many series those that move, and names the others', () => {
    const reading = readingOf({
      Shop: rising,
      Desk: still,
      Kiosk: [
        [20, 50],
        [30, 50]
      ]
    })
    expect(reading[0]).toMatch(/^Shop: Getting better: \+3\.20 points a month/)
    expect(reading).toContain(words.t('sentence.quiet', { list: 'Desk' }))
    expect(reading).toContain(words.t('sentence.untested', { list: 'Kiosk' }))
    expect(reading.join(' ')).toContain('p is adjusted by Holm for 2 series.')
  })
})
