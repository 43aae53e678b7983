import { describe, expect, it } from 'vitest'
import { printAnalysis } from '../../main/hosts/cli/analyses/analysis'
import { startAsking } from '../fixtures/asking'
import { hasSharedData } from '../fixtures/shared-data'
import { SFO_2018 } from '../fixtures/surveys'

const { ask, scratch } = await startAsking()

interface Share {
  readonly count: number
  readonly n: number
  readonly share: number
  readonly low: number
  readonly high: number
  readonly base: string
}

interface Printed {
  readonly responses: number
  readonly score: { readonly value: number; readonly n: number }
  readonly checks: readonly (Share & {
    readonly check: string
    readonly why?: string
    readonly byChance?: number
    readonly threshold?: number
    readonly median?: number
    readonly leftOut?: number
  })[]
  readonly without: readonly {
    readonly without: string
    readonly suspected: number
    readonly score: {
      readonly value: number | null
      readonly n: number
      readonly effective?: number
      readonly base: string
    }
    readonly change: number | null
  }[]
  readonly missing: readonly (Share & { readonly question: string; readonly name: string | null })[]
  readonly durations: { readonly column: string; readonly blank: number; readonly unread: number } | null
  readonly compared: readonly string[]
  readonly aside: readonly string[]
}

const asked = async (...argv: string[]): Promise<Printed> => (await ask('quality', ...argv)).json as Printed

const check = ({ checks }: Printed, name: string) => {
  const found = checks.find((one) => one.check === name)
  if (!found) throw new Error(name)
  return found
}

const HEADER = 'ResponseId,Duration (in seconds),Customer ID,Paying,Returning,Asking,Comment'
const WIDE = [
  '--ces',
  'Paying,Returning,Asking',
  '--ces-scale',
  '1-7',
  '--ces-easy',
  'high',
  '--respondent',
  'Customer ID',
  '--response',
  'ResponseId'
]

/**
 * 100 responses in 300 s: 20 answer 7 throughout, 12 of them within 60 s; 80 answer 2, 3 and 5, 10 of them leaving out
 * the last. The first of them is sent three times by the same person.
 */
const lines = () => [
  ...Array.from({ length: 20 }, (_, row) => `${row < 12 ? 60 : 300},C${row},7,7,7,`),
  ...Array.from(
    { length: 80 },
    (_, row) => `300,D${row},2,3,${row < 10 ? '' : 5},${row === 20 ? 'Long queue' : ''}`
  ),
  '300,D0,2,3,,',
  '300,D0,2,3,,'
]

const survey = (name: string, rows: readonly string[], header = HEADER) =>
  scratch.write(name, `${header}\n${rows.map((row, index) => `R${index + 1},${row}`).join('\n')}\n`)

describe('response quality', () => {
  it('counts straight-lining, speeders and repeated rows, and what the score is without them', async () => {
    const found = await asked(await survey('wide.csv', lines()), ...WIDE, '--keep', 'duplicates')
    expect(found.responses).toBe(102)
    const straight = check(found, 'straight-lining')
    expect(straight).toMatchObject({ count: 20, n: 90, base: 'enough' })
    expect(straight.byChance).toBeCloseTo((20 / 90) ** 3, 12)
    expect(check(found, 'speeders')).toMatchObject({
      count: 12,
      n: 102,
      median: 300,
      threshold: 100,
      leftOut: 0
    })
    expect(check(found, 'repeated')).toMatchObject({ count: 2, n: 102 })
    expect(check(found, 'alike').count).toBe(102 - 4)
    expect(check(found, 'same-comment')).toEqual({ check: 'same-comment', why: 'no-comments' })
    // 20 x 3 answers of 7 and 70 of 5 are easy, of 294.
    expect(found.score).toMatchObject({ n: 294, value: 130 / 294 })
    expect(
      found.without.map(({ without, suspected, score }) => [without, suspected, score.n, score.value])
    ).toEqual([
      ['straight-lining', 60, 234, 70 / 234],
      ['speeders', 36, 258, 94 / 258],
      ['both', 60, 234, 70 / 234]
    ])
    expect(found.missing.map(({ name, count, n }) => [name, count, n])).toEqual([
      ['Asking', 12, 102],
      ['Paying', 0, 102],
      ['Returning', 0, 102]
    ])
    expect(found.compared).toEqual(['Paying', 'Returning', 'Asking', 'Comment'])
    expect(found.aside).toEqual(['ResponseId', 'Duration (in seconds)', 'Customer ID'])
  })

  it('is a table that says its rules, and tells nothing of fewer than ten suspected', async () => {
    const rows = lines().map((row) => row.replace(/^60,C([0-7]),/, '300,C$1,'))
    const table = printAnalysis(await ask('quality', await survey('few.csv', rows), ...WIDE), 'table')
    expect(table).toMatch(
      /Straight-lining +the same answer to all 3 items +20 +90 +22\.2% +14\.9% to 31\.8% +29\.9%/
    )
    // Four people, three answers each: twelve answers are shown.
    expect(table).toMatch(/Speeders +under 100 s, a third of the median of 300 s +4 +102/)
    const two = lines().map((row) => row.replace(/^60,C(\d),/, '300,C$1,'))
    const { without } = await asked(await survey('two.csv', two), ...WIDE)
    expect(without.map(({ without: name, suspected, score }) => [name, suspected, score.base])).toEqual([
      ['straight-lining', 60, 'enough'],
      ['speeders', 6, 'protecting'],
      ['both', 60, 'protecting']
    ])
    const hidden = printAnalysis(await ask('quality', await survey('two.csv', two), ...WIDE), 'csv')
    expect(hidden).toMatch(/\nspeeders,,2,102,[^,]+,[^,]+,[^,]+,,,,288,\n/)
  })

  it('reads durations as hours, minutes and seconds too, and counts what is none', async () => {
    const times = ['00:05:00', '05:00', '300', '0:04:59,5', '300.0', '', 'soon', '-5', '0', '01:00']
    const rows = times.flatMap((time) =>
      Array.from({ length: 10 }, (_, row) => `"${time}",E${row},${1 + (row % 7)},A`)
    )
    const file = await survey('times.csv', rows, 'ResponseId,Took,Customer ID,Ease,Place')
    const found = await asked(
      file,
      '--ces',
      'Ease',
      '--ces-scale',
      '1-7',
      '--ces-easy',
      'high',
      '--duration',
      'Took'
    )
    expect(found.durations).toEqual({ column: 'Took', blank: 10, unread: 20 })
    expect(check(found, 'speeders')).toMatchObject({
      count: 10,
      n: 60,
      median: 300,
      threshold: 100,
      leftOut: 10
    })
  })

  it('takes named columns as a grid, once a response where that fills several rows', async () => {
    const rows = Array.from({ length: 60 }, (_, id) =>
      ['Pay', 'Return'].map(
        (place) =>
          `K${id},${1 + ((id + place.length) % 7)},${place},${id < 15 ? '4,4,4' : `${1 + (id % 5)},${1 + (id % 4)},6`}`
      )
    ).flat()
    const file = await scratch.write('long.csv', `Response,Ease,Touchpoint,A,B,C\n${rows.join('\n')}\n`)
    const mapping = [
      '--ces',
      'Ease',
      '--ces-scale',
      '1-7',
      '--ces-easy',
      'high',
      '--touchpoint',
      'Touchpoint',
      '--response',
      'Response'
    ]
    const found = await asked(file, ...mapping, '--grid', 'A,B,C', '--grid-scale', '1-5')
    expect(found.responses).toBe(60)
    expect(check(found, 'straight-lining')).toMatchObject({ count: 15, n: 15 })
    expect(
      found.missing
        .filter(({ question }) => question === 'grid')
        .map(({ name, count, n }) => [name, count, n])
    ).toEqual([
      ['A', 0, 60],
      ['B', 0, 60],
      ['C', 45, 60]
    ])
    expect(found.without[0]).toMatchObject({ suspected: 30, score: { n: 90 } })
    const wider = await asked(file, ...mapping, '--grid', 'A,B,C', '--grid-scale', '1-6')
    expect(check(wider, 'straight-lining')).toMatchObject({ count: 15, n: 60 })
    await expect(ask('quality', file, ...mapping, '--grid', 'A,B')).rejects.toThrow('three columns or more')
  })

  it('finds the same comment with the same answers, whoever wrote it', async () => {
    const rows = Array.from(
      { length: 80 },
      (_, id) =>
        `F${id},${1 + (id % 7)},2,3,${id < 70 ? `I waited for a long time at desk number ${id}` : 'Great service and I will come back for sure'}`
    )
    const same = rows.map((row, id) => (id < 70 ? row : row.replace(/,\d,/, ',7,')))
    const file = await survey('comments.csv', same, 'ResponseId,Customer ID,Paying,Returning,Asking,Comment')
    const found = await asked(file, ...WIDE)
    expect(check(found, 'same-comment')).toMatchObject({ count: 9, n: 80, base: 'enough' })
    expect(check(found, 'repeated').count).toBe(0)
  })

  it('weighs the scores and not the shares, and says what it cannot look for', async () => {
    const rows = lines().map((row, index) => `${row.split(',').slice(1).join(',')},${index < 20 ? 2 : 1}`)
    const header = 'ResponseId,Customer ID,Paying,Returning,Asking,Comment,Weight'
    const found = await asked(await survey('weighed.csv', rows, header), ...WIDE, '--weight', 'Weight')
    expect(check(found, 'straight-lining')).toMatchObject({ count: 20, n: 90 })
    expect(found.score.value).toBeCloseTo((120 + 70) / (120 + 234), 12)
    expect(found.without).toHaveLength(1)
    expect(found.without[0]?.score).toMatchObject({ value: 70 / 234, n: 234, effective: 234 })
    expect(check(found, 'speeders')).toEqual({ check: 'speeders', why: 'no-duration' })
    expect(found.aside).toContain('Weight')
  })

  it('wants columns that are there', async () => {
    const file = await survey('wide.csv', lines())
    await expect(ask('quality', file, ...WIDE, '--duration', 'Nothing')).rejects.toThrow(
      'no column “Nothing”'
    )
  })

  it.skipIf(!hasSharedData)('of the passenger survey: one in five rates four services alike', async () => {
    const found = await asked(
      SFO_2018,
      ...['--ces', 'Q14FIND,Q14PASSTHRU', '--ces-scale', '1-5', '--ces-easy', 'high'],
      ...['--grid', 'Q7ART,Q7FOOD,Q7STORE,Q7SIGN', '--grid-scale', '1-5']
    )
    expect(found.responses).toBe(2809)
    const items = found.missing.filter(({ question }) => question === 'grid')
    expect(items.map(({ n }) => n)).toEqual([2809, 2809, 2809, 2809])
    expect(check(found, 'repeated').count).toBe(0)
    expect(found.aside.slice(0, 2)).toEqual(['RESPNUM', 'CCGID'])
    expect(check(found, 'straight-lining').n).toBeLessThan(2809)
  })
})
