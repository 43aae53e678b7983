import { describe, expect, it } from 'vitest'
import { printAnalysis } from '../../main/hosts/cli/analyses/analysis'
import { startAsking } from '../fixtures/asking'
import { hasSharedData } from '../fixtures/shared-data'
import { SFO_2018 } from '../fixtures/surveys'

const { ask, scratch, client } = await startAsking()

interface Range {
  readonly value: number
  readonly low: number
  readonly high: number
}

interface Printed {
  readonly kind: string
  readonly answered: Readonly<Record<'pairs' | 'first' | 'second' | 'both', number>>
  readonly respondents: {
    readonly why?: string
    readonly n: number
    readonly responses: number
    readonly effective: number
    readonly base: string
    readonly spearman: Range & { readonly test: { readonly p: number; readonly method: string } }
    readonly kendall: Range & { readonly test: { readonly p: number; readonly method: string } }
    readonly polychoric: Range
    readonly table: readonly (readonly number[])[]
  }
  readonly groups: readonly {
    readonly key: string
    readonly pairs: (Range & { readonly n: number; readonly base: string }) | null
  }[]
  readonly within: {
    readonly pooled: number
    readonly within: Range
    readonly between: number
    readonly direction: string
  } | null
  readonly between: {
    readonly k: number
    readonly hidden: number
    readonly why?: string
    readonly pearson: Range
    readonly weighted: number
    readonly spearman: { readonly value: number }
  }
  readonly balance: {
    readonly verdict: string
    readonly first: number
    readonly second: number
    readonly dimensions: readonly {
      readonly dimension: string
      readonly test: { readonly statistic: number; readonly adjusted: number; readonly v: number } | string
    }[]
  } | null
}

const asked = async (...argv: string[]): Promise<Printed> => (await ask('correlate', ...argv)).json as Printed

const round = (value: number | undefined, digits = 4): number =>
  Math.round((value ?? NaN) * 10 ** digits) / 10 ** digits

/** So many whole answers with just this mean, on two neighbouring points. */
const answersOfMean = (n: number, mean: number): number[] => {
  const low = Math.floor(mean)
  const above = Math.round(n * (mean - low))
  return [...Array<number>(n - above).fill(low), ...Array<number>(above).fill(low + 1)]
}

const HEADER = 'How easy was it? (1-7),How satisfied are you? (1-5),Touchpoint'
const MAPPING = ['--ces-scale', '1-7', '--ces-easy', 'high', '--csat-scale', '1-5']

/** The six touchpoints of METHODS 2.6: each answer is of one metric only, and of another person. */
const sixTouchpoints = () => {
  const ces = [5.8, 5.1, 4.2, 6.1, 3.9, 5.5]
  const csat = [4.3, 4.0, 3.4, 4.4, 3.6, 4.1]
  const bases = [240, 180, 90, 300, 60, 150]
  const rows = bases.flatMap((n, at) => [
    ...answersOfMean(n, ces[at] ?? NaN).map(
      (answer, row) => `${answer},,T${at + 1},${row % 2 ? 'web' : 'shop'}`
    ),
    ...answersOfMean(n, csat[at] ?? NaN).map(
      (answer, row) => `,${answer},T${at + 1},${row % 2 ? 'web' : 'shop'}`
    )
  ])
  return scratch.write('six.csv', `${HEADER},Channel\n${rows.join('\n')}\n`)
}

describe('a split sample', () => {
  it('has a correlation between touchpoints only, over k of them (METHODS 2.6)', async () => {
    const { kind, respondents, between } = await asked(await sixTouchpoints(), ...MAPPING)
    expect([kind, respondents.why]).toEqual(['split', 'no-pairs'])
    expect([between.k, round(between.pearson.value)]).toEqual([6, 0.9616])
    expect([between.pearson.low, between.pearson.high].map((end) => round(end, 3))).toEqual([0.683, 0.996])
    expect([round(between.spearman.value), round(between.weighted)]).toEqual([0.9429, 0.9749])
  })

  it('whose arms are alike is said to be so, and no more', async () => {
    const analysis = await ask('correlate', await sixTouchpoints(), ...MAPPING)
    const { balance } = analysis.json as Printed
    expect(balance).toMatchObject({ verdict: 'alike', first: 1020, second: 1020 })
    const table = printAnalysis(analysis, 'table')
    expect(table).toContain('A split sample: nobody answered both CES and CSAT')
    expect(table).toContain('do not differ beyond chance in Touchpoint and Channel')
    expect(table).toMatch(/T1 +5\.80 +240 +4\.30 +240/)
    expect(table).not.toContain('Spearman’s')
  })

  it('whose arms differ in a dimension or over time is not comparable', async () => {
    const rows = Array.from({ length: 600 }, (_, row) => {
      const isEffort = row % 2 === 0
      const answer = 1 + (row % 5)
      const channel = row % 20 < 5 === isEffort ? 'phone' : 'web'
      const day = `2026-0${isEffort ? 1 : 1 + 2 * (row % 3)}-1${row % 10}`
      return `${isEffort ? answer : ''},${isEffort ? '' : answer},T${1 + (Math.floor(row / 2) % 4)},${channel},${day}`
    })
    const file = await scratch.write('unlike.csv', `${HEADER},Channel,Answered\n${rows.join('\n')}\n`)
    const analysis = await ask('correlate', file, ...MAPPING, '--date', 'Answered')
    const { balance } = analysis.json as Printed
    const tests = Object.fromEntries(
      balance?.dimensions.map(({ dimension, test }) => [dimension, test]) ?? []
    )
    expect(balance?.verdict).toBe('different')
    expect(tests['@touchpoint']).toMatchObject({ statistic: 0, adjusted: 1 })
    // January 300 and 100, March and May 0 and 100 each; phone 90 and 240 of 300 each.
    expect(tests['@time']).toMatchObject({ statistic: 300, degreesOfFreedom: 2 })
    const { statistic } = tests.channel as { readonly statistic: number }
    expect(statistic).toBeCloseTo((2 * 75 ** 2) / 165 + (2 * 75 ** 2) / 135, 9)
    expect(tests['@file']).toBe('all-equal')
    const table = printAnalysis(analysis, 'table')
    expect(table).toMatch(/Not comparable: .* differ in .*time of the answer \(V 0\.71, p < \.0001\)/)
    expect(table).toMatch(/time of the answer, by month/)
  })

  it('in two files is told by the file, which is no property of people', async () => {
    const arm = (name: string, ces: boolean) =>
      scratch.write(
        name,
        `${HEADER}\n${Array.from({ length: 80 }, (_, row) => `${ces ? 1 + (row % 7) : ''},${ces ? '' : 1 + (row % 5)},T${row % 4}`).join('\n')}\n`
      )
    const files = [await arm('effort.csv', true), await arm('satisfaction.csv', false)]
    const { balance } = await asked(...files, ...MAPPING)
    expect(balance?.verdict).toBe('alike')
    expect(balance?.dimensions.find(({ dimension }) => dimension === '@file')?.test).toBe('names-the-arms')
  })

  it('leaves small touchpoints out of what is between them, and says that few were left', async () => {
    const rows = ['A', 'B', 'C', 'D'].flatMap((name, at) =>
      Array.from({ length: name === 'D' ? 9 : 40 }, (_, row) => [
        `${1 + ((row + at) % 7)},,${name}`,
        `,${1 + ((row + at) % 5)},${name}`
      ]).flat()
    )
    const file = await scratch.write('small.csv', `${HEADER}\n${rows.join('\n')}\n`)
    const analysis = await ask('correlate', file, ...MAPPING)
    const { between } = analysis.json as Printed
    expect(between).toMatchObject({ why: 'too-few', k: 2, hidden: 2 })
    expect(printAnalysis(analysis, 'table')).toMatch(/D +hidden: fewer than 10 answers +9/)
  })
})

/** A row for each pair of a joint table, CES down, CSAT across, both from 1. */
const pairsOf = (table: readonly (readonly number[])[]) =>
  table.flatMap((line, ces) => line.flatMap((n, csat) => Array<string>(n).fill(`${ces + 1},${csat + 1}`)))

describe('the same people', () => {
  it('have rank correlations, and apart from them a latent one (METHODS 2.6)', async () => {
    const rows = pairsOf([
      [20, 10, 5],
      [10, 25, 15],
      [5, 15, 45]
    ])
    const file = await scratch.write(
      'three.csv',
      `${HEADER}\n${rows.map((row, at) => `${row},T${at % 2}`).join('\n')}\n`
    )
    const scales = ['--ces-scale', '1-3', '--ces-easy', 'high', '--csat-scale', '1-3']
    const analysis = await ask('correlate', file, ...scales)
    const { kind, respondents } = analysis.json as Printed
    const { spearman, kendall, polychoric } = respondents
    expect(kind).toBe('paired')
    expect([spearman, kendall, polychoric].map(({ value }) => round(value))).toEqual([0.5185, 0.4777, 0.6368])
    expect([spearman.test.method, kendall.test.method]).toEqual(['t', 'normal'])
    expect(respondents).toMatchObject({ n: 150, responses: 150, effective: 150, base: 'enough' })
    expect(respondents.table).toEqual([
      [20, 10, 5],
      [10, 25, 15],
      [5, 15, 45]
    ])
    const table = printAnalysis(analysis, 'table')
    expect(table).toMatch(
      /rank correlation of ease with satisfaction \+0\.52 \(\+0\.3\d to \+0\.6\d\), n 150/
    )
    expect(table).toContain('Polychoric correlation +0.64')
    expect(table).toMatch(/CES +1 +2 +3\n1 +20 +10 +5\n/)
  })

  it('may go the other way than their touchpoints do (Robinson; METHODS 2.6)', async () => {
    const rows = [0, 3, 6].flatMap((from, at) =>
      Array.from({ length: 30 }, (_, row) => `${from + 1 + (row % 3)},${from + 3 - (row % 3)},T${at}`)
    )
    const file = await scratch.write('robinson.csv', `${HEADER}\n${rows.join('\n')}\n`)
    const scales = ['--ces-scale', '1-9', '--ces-easy', 'high', '--csat-scale', '1-9']
    const analysis = await ask('correlate', file, ...scales)
    const { within, respondents, between } = analysis.json as Printed
    expect([within?.pooled, within?.within.value, within?.between].map((r) => round(r))).toEqual([0.8, -1, 1])
    expect([within?.direction, round(respondents.spearman.value)]).toEqual(['reversed', 0.8])
    expect(between).toMatchObject({ k: 3, why: 'too-few' })
    expect(printAnalysis(analysis, 'table')).toContain(
      'What holds between touchpoints does not hold of people.'
    )
  })

  it('who rated several touchpoints are counted once in intervals', async () => {
    const rows = Array.from(
      { length: 60 },
      (_, row) => `${1 + (row % 7)},${1 + ((row * 3) % 7)},${1 + (row % 5)}`
    )
    const file = await scratch.write(
      'wide.csv',
      `How easy was it to pay? (1-7),How easy was it to return? (1-7),How satisfied are you? (1-5)\n${rows.join('\n')}\n`
    )
    const analysis = await ask('correlate', file)
    const { respondents, groups } = analysis.json as Printed
    expect(respondents).toMatchObject({ n: 120, responses: 60, effective: 60 })
    expect(groups.map(({ pairs }) => pairs?.n)).toEqual([60, 60])
    expect(printAnalysis(analysis, 'table')).toContain('Pairs of one response are not independent')
  })

  it('are weighted where there are weights, on Kish’s base', async () => {
    const rows = pairsOf([
      [20, 10, 5],
      [10, 25, 15],
      [5, 15, 45]
    ])
    const weighted = (weightOf: (row: number) => number | string) =>
      scratch.write(
        'weighted.csv',
        `${HEADER},Weight\n${rows.map((row, at) => `${row},T,${weightOf(at)}`).join('\n')}\n`
      )
    const scales = ['--ces-scale', '1-3', '--ces-easy', 'high', '--csat-scale', '1-3', '--weight', 'Weight']
    const even = await asked(await weighted(() => 2), ...scales)
    expect(round(even.respondents.spearman.value)).toBe(0.5185)
    expect(even.respondents.effective).toBeCloseTo(150, 9)
    // Every second one counts three times, and one has no weight.
    const uneven = await asked(await weighted((at) => (at === 0 ? '' : at % 2 ? 3 : 1)), ...scales)
    expect(uneven.respondents.n).toBe(149)
    expect(uneven.respondents.effective).toBeCloseTo((75 * 3 + 74) ** 2 / (75 * 9 + 74), 9)
  })

  it('who are fewer than ten have no correlation that is shown', async () => {
    const rows = Array.from(
      { length: 40 },
      (_, row) => `${1 + (row % 7)},${row < 9 ? 1 + (row % 5) : ''},T${row % 2}`
    )
    const file = await scratch.write('few.csv', `${HEADER}\n${rows.join('\n')}\n`)
    const analysis = await ask('correlate', file, ...MAPPING)
    expect((analysis.json as Printed).respondents.base).toBe('hidden')
    const csv = printAnalysis(analysis, 'csv').trim().split('\n')
    expect(csv[0]).toBe('touchpoint,ces,ces-n,csat,csat-n,pairs,spearman,low,high')
    expect(csv.slice(1).map((line) => line.split(',').slice(-3))).toEqual([
      ['', '', ''],
      ['', '', ''],
      ['', '', '']
    ])
  })

  it('who answered both but for a few speak for themselves', async () => {
    const rows = Array.from({ length: 400 }, (_, row) => {
      const both = row % 40 === 0
      return `${both || row % 2 ? 1 + (row % 7) : ''},${both || row % 2 === 0 ? 1 + (row % 5) : ''},T${row % 3}`
    })
    const file = await scratch.write('mostly.csv', `${HEADER}\n${rows.join('\n')}\n`)
    const analysis = await ask('correlate', file, ...MAPPING)
    expect(analysis.json).toMatchObject({
      kind: 'mostly-split',
      answered: { pairs: 10, first: 210, second: 200, both: 10 },
      balance: { first: 200, second: 190 }
    })
    expect(printAnalysis(analysis, 'table')).toContain(
      'Only 10 answered both, 4.8% of those who answered CES and 5.0% of those who answered CSAT'
    )
  })
})

it('wants another metric, and one dimension', async () => {
  const file = await scratch.write(
    'alone.csv',
    `How easy was it? (1-7),Touchpoint\n${'5,A\n6,B\n'.repeat(30)}`
  )
  await expect(ask('correlate', file, '--ces', 'How easy was it? (1-7)')).rejects.toThrow(
    'neither CSAT nor NPS'
  )
  await expect(
    ask('correlate', await sixTouchpoints(), ...MAPPING, '--by', 'Channel,touchpoint')
  ).rejects.toThrow('one dimension')
  await expect(ask('correlate', await sixTouchpoints(), ...MAPPING, '--with', 'nps')).rejects.toThrow(
    'no NPS'
  )
})

describe.skipIf(!hasSharedData)('the passenger survey of 2018', () => {
  it('was answered by the same people', async () => {
    const analysis = await ask(
      'correlate',
      SFO_2018,
      ...['--ces', 'Q14FIND=Finding your way,Q14PASSTHRU=Security screening', '--ces-scale', '1-5'],
      ...['--ces-easy', 'high', '--csat', 'Q7ALL', '--csat-scale', '1-5']
    )
    const { kind, answered, respondents, groups } = analysis.json as Printed
    expect(kind).toBe('paired')
    expect(answered).toMatchObject({ pairs: 4723, both: 2511, second: 2625 })
    expect(respondents).toMatchObject({ n: 4723, responses: 2511 })
    expect(round(respondents.spearman.value, 2)).toBe(0.37)
    expect(groups.map(({ pairs }) => pairs?.n)).toEqual([2475, 2248])
    const facts = await client.call('slice.describe', { slice: { filters: [] } })
    expect(facts.responses).toBe(2809)
  })
})
