import { describe, expect, it } from 'vitest'
import type { Command } from '../../main/hosts/cli/commands/commands'
import { printAnalysis } from '../../main/hosts/cli/analyses/analysis'
import { isWish, readArguments } from '../../main/hosts/cli/arguments'
import { sayFirstAnswers } from '../../main/hosts/cli/first-answers'
import { openSession } from '../../main/hosts/cli/session'
import { EVERYTHING, TOUCHPOINT, type Slice } from '../../shared/domain/slice'
import { baseOf } from '../../shared/domain/tally'
import { createWords } from '../../shared/locale/words'
import { ROOT } from '../fixtures/application'
import { startAsking } from '../fixtures/asking'
import { hasSharedData, sharedFile } from '../fixtures/shared-data'

const { ask, scratch, client } = await startAsking()

const FIRST: Slice = { filters: [], answers: 'first' }

interface ToldJson {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly n: number
  readonly base: string
}

interface Printed {
  readonly respondents: number
  readonly responses: number
  readonly withoutRespondent: number
  readonly inSeveralFiles: number
  readonly repeated: number
  readonly byResponses: readonly { readonly responses: number; readonly n: number }[]
  readonly gaps: {
    readonly why?: string
    readonly n: number
    readonly quartiles: readonly number[] | null
    readonly breaches: readonly (ToldJson & {
      readonly limit: number
      readonly gaps: number
      readonly respondents: number
    })[]
  }
  readonly orders: readonly { readonly place: number; readonly value: number; readonly n: number }[]
  readonly pairs: readonly {
    readonly place: number
    readonly sameTouchpoint: boolean
    readonly first: number
    readonly later: number
    readonly difference: ToldJson
  }[]
  readonly independence: {
    readonly asUsual: ToldJson
    readonly byPerson: ToldJson
    readonly people: number
    readonly designEffect: number | null
    readonly independent: number | null
  }
}

const ROLES = ['--date', 'Answered', '--respondent', 'Customer']
const HEADER = 'Answered,Customer,How easy was it? (1-7)'

/** A file that does not say who answered. */
const nobody = (name: string) =>
  write(
    name,
    Array.from({ length: 21 }, (_, row) => `2026-01-${row + 10},${1 + (row % 7)}`),
    'Answered,How easy was it? (1-7)'
  )

const found = async (...argv: string[]): Promise<Printed> => (await ask('fatigue', ...argv)).json as Printed

const write = (name: string, lines: readonly string[], header = HEADER) =>
  scratch.write(name, `${[header, ...lines].join('\n')}\n`)

/** Twelve people on three days, with gaps of as many days as given, who find it harder each time. */
const threeTimes = (name: string, days: readonly string[]) =>
  write(
    name,
    Array.from({ length: 12 }, (_, person) =>
      days.map((day, at) => `${day} 0${at}:30:00,C${person},${7 - at - (person % 3)}`)
    ).flat()
  )

describe('contact fatigue', () => {
  it('reproduces METHODS 2.9 for each of twelve: gaps of 19 and 66 days', async () => {
    const file = await threeTimes('methods.csv', ['2026-03-01', '2026-03-20', '2026-05-25'])
    const { gaps, respondents, byResponses } = await found(file, ...ROLES, '--definition', 'mean')
    expect([respondents, byResponses]).toEqual([12, [{ responses: 3, n: 12 }]])
    expect(gaps).toMatchObject({
      rule: 'shorter-than-limit',
      n: 24,
      quartiles: [19, 19, 66],
      breaches: [
        { limit: 7, gaps: 0, respondents: 0, value: 0 },
        { limit: 30, gaps: 12, respondents: 12, value: 1 },
        { limit: 90, gaps: 24, respondents: 12, value: 1 }
      ]
    })
    // Wilson's interval of 0 of 12.
    expect(gaps.breaches[0]?.high).toBeCloseTo(0.242494, 6)
  })

  it('is not broken by a gap of exactly the limit, by the dates of the analyst’s zone', async () => {
    const thirty = await threeTimes('thirty.csv', ['2026-03-01', '2026-03-31'])
    expect((await found(thirty, ...ROLES)).gaps.breaches.map(({ gaps }) => gaps)).toEqual([0, 0, 12])
    // 23:30 UTC is the day after in Paris, which makes 29 days of 30.
    const rows = Array.from({ length: 10 }, (_, person) => [
      `2026-03-01T23:30:00Z,C${person},${1 + (person % 7)}`,
      `2026-03-31T10:00:00Z,C${person},6`
    ]).flat()
    const file = await write('zone.csv', rows)
    const gaps = async (zone: string) => (await found(file, ...ROLES, '--date-zone', zone)).gaps.quartiles
    expect(await gaps('UTC')).toEqual([30, 30, 30])
    expect(await gaps('Europe/Paris')).toEqual([29, 29, 29])
  })

  it('compares later responses with the first of the same people, by hand', async () => {
    // Of twelve people the second answer is 1 lower, of six of them the third 2 lower; one comes once.
    const rows = Array.from({ length: 12 }, (_, person) => [
      `2026-01-01,C${person},${6 + (person % 2)}`,
      `2026-02-01,C${person},${5 + (person % 2) - (person < 6 ? 1 : 0)}`,
      ...(person < 6 ? [`2026-03-01,C${person},${4 + (person % 2)}`] : [])
    ]).flat()
    const file = await write('pairs.csv', [...rows, '2026-01-01,C99,7', '2026-01-01,,1', '2026-02-01,,1'])
    const { pairs, orders, independence, withoutRespondent, repeated } = await found(
      file,
      ...ROLES,
      '--definition',
      'mean'
    )
    expect([withoutRespondent, repeated]).toEqual([2, 12])
    expect(pairs.map(({ place, difference }) => [place, difference.value, difference.n])).toEqual([
      [2, -1.5, 12],
      [3, -2, 6]
    ])
    expect(pairs[1]?.difference.base).toBe('hidden')
    // Differences of -2 and -1, six each: s = .522233, t(.975; 11) = 2.200985.
    expect(pairs[0]?.difference.low).toBeCloseTo(-1.5 - (2.200985 * 0.522233) / Math.sqrt(12), 5)
    expect(orders.map(({ place, n }) => [place, n])).toEqual([
      [1, 13],
      [2, 12],
      [3, 6]
    ])
    expect(independence.people).toBe(12 + 1 + 2)
    expect(independence.asUsual.n).toBe(33)
    expect(independence.byPerson.value).toBe(independence.asUsual.value)
  })

  it('takes one response for one contact, however many rows or touchpoints it has', async () => {
    const rows = Array.from({ length: 15 }, (_, person) =>
      ['2026-01-01', '2026-01-11'].flatMap((day, time) =>
        ['Pay', 'Call'].map(
          (touchpoint, at) => `${day},C${person},${6 - 2 * time + at},R${person}-${time},${touchpoint}`
        )
      )
    ).flat()
    const long = await write('long.csv', rows, `${HEADER},Response ID,Touchpoint`)
    const byRows = await found(long, ...ROLES, '--response', 'Response ID', '--definition', 'mean')
    expect([byRows.responses, byRows.respondents, byRows.gaps.n]).toEqual([30, 15, 15])
    expect(byRows.gaps.quartiles).toEqual([10, 10, 10])
    expect(byRows.pairs.map((pair) => [pair.sameTouchpoint, pair.first, pair.later])).toEqual([
      [false, 6.5, 4.5],
      [true, 6.5, 4.5]
    ])
    const wide = await write(
      'wide.csv',
      Array.from({ length: 15 }, (_, person) => [
        `2026-01-01,C${person},6,7`,
        `2026-01-11,C${person},4,${person < 5 ? '' : 5}`
      ]).flat(),
      'Answered,Customer,How easy was it to pay? (1-7),How easy was it to call? (1-7)'
    )
    const columns = ['How easy was it to pay? (1-7)=Pay', 'How easy was it to call? (1-7)=Call'].join(',')
    const byColumns = await found(wide, ...ROLES, '--ces', columns, '--definition', 'mean')
    expect([byColumns.responses, byColumns.gaps.n]).toEqual([30, 15])
    // Five who rated only one touchpoint the second time: -2 like for like, -2.5 against the mean of both.
    const differences = byColumns.pairs.map(({ difference }) => difference.value)
    expect(differences[0]).toBeCloseTo((10 * -2 + 5 * -2.5) / 15, 12)
    expect(differences[1]).toBe(-2)
  })

  it('costs nothing where everybody answers once, and half where all say the same twice', async () => {
    const once = await write(
      'once.csv',
      Array.from({ length: 40 }, (_, person) => `2026-01-01,C${person},${1 + (person % 7)}`)
    )
    const single = await found(once, ...ROLES)
    expect(single.gaps.why).toBe('nobody-twice')
    expect(single.independence.designEffect).toBeCloseTo(1, 12)
    const twice = await write(
      'twice.csv',
      Array.from({ length: 80 }, (_, row) => `2026-0${1 + (row % 2)}-01,C${row >> 1},${1 + ((row >> 1) % 7)}`)
    )
    const { independence } = await found(twice, ...ROLES)
    // 2 n (m - 1) / (2 m - 1), with the corrections for small numbers: nearly 2.
    expect(independence.designEffect).toBeCloseTo((2 * (40 / 39)) / (80 / 79), 9)
    expect(independence.independent).toBeCloseTo(80 / ((2 * (40 / 39)) / (80 / 79)), 9)
    expect((independence.byPerson.low ?? 0) < (independence.asUsual.low ?? 0)).toBe(true)
  })

  it('says why there is nothing to say', async () => {
    const file = await threeTimes('why.csv', ['2026-03-01', '2026-03-20'])
    await expect(ask('fatigue', await nobody('why-not.csv'))).rejects.toThrow('--respondent COLUMN')
    expect((await found(file, ...ROLES, '--answers', 'first')).gaps.why).toBe('first-only')
    const undated = await write(
      'undated.csv',
      Array.from({ length: 24 }, (_, row) => `C${row % 12},${1 + (row % 7)}`),
      'Customer,How easy was it? (1-7)'
    )
    const analysis = await ask('fatigue', undated, '--respondent', 'Customer')
    expect((analysis.json as Printed).gaps.why).toBe('no-dates')
    expect((analysis.json as Printed).pairs[0]?.difference.n).toBe(12)
    expect(printAnalysis(analysis, 'table')).toContain('in order of their place in the file')
  })

  it('weights scores and differences, and nothing else', async () => {
    const rows = Array.from({ length: 20 }, (_, person) => [
      `2026-01-01,C${person},6,${person < 10 ? 3 : 1}`,
      `2026-01-05,C${person},${person < 10 ? 4 : 5},${person < 10 ? 3 : 1}`
    ]).flat()
    const file = await write('weights.csv', rows, `${HEADER},Weight`)
    const { pairs, gaps, independence } = await found(
      file,
      ...ROLES,
      ...['--weight', 'Weight', '--definition', 'mean']
    )
    expect(pairs[0]?.difference.value).toBeCloseTo((30 * -2 + 10 * -1) / 40, 12)
    expect(gaps.breaches[0]).toMatchObject({ limit: 7, respondents: 20, value: 1 })
    expect(independence.byPerson.value).toBeCloseTo((30 * 5 + 10 * 5.5) / 40, 12)

    // In the window weights are a switch: off, everybody counts once, and who answered when is the same.
    const askedWith = (weighted: boolean) =>
      client.call('slice.repeats', { metric: 'ces', definition: 'mean', slice: EVERYTHING, weighted })
    const [on, off] = [await askedWith(true), await askedWith(false)]
    const meanOf = ({ pairs: counted }: typeof on) =>
      counted.reduce((sum, { difference, mass }) => sum + difference * mass, 0) /
      counted.reduce((sum, { mass }) => sum + mass, 0)
    expect(meanOf(on)).toBeCloseTo((30 * -2 + 10 * -1) / 40, 12)
    expect(meanOf(off)).toBeCloseTo((10 * -2 + 10 * -1) / 20, 12)
    expect({ ...on, orders: [], pairs: [], pairsAlike: [], clusters: null }).toEqual({
      ...off,
      orders: [],
      pairs: [],
      pairsAlike: [],
      clusters: null
    })
  })

  it('hides what fewer than ten say, but for programs', async () => {
    const rows = Array.from({ length: 30 }, (_, person) => [
      `2026-01-01,C${person},${1 + (person % 7)}`,
      ...(person < 4 ? [`2026-01-05,C${person},2`] : [])
    ]).flat()
    const analysis = await ask('fatigue', await write('few.csv', rows), ...ROLES)
    const csv = printAnalysis(analysis, 'csv')
    expect(csv).toMatch(/^later-2,,,,4,/m)
    expect(csv).toMatch(/^gap-median,,,,4,/m)
    expect(csv).toMatch(/^order-2,,,,4,/m)
    // The scores of all less that of the rest would give the four away.
    expect(csv).toMatch(/^order-1,,,,30,/m)
    expect((analysis.json as Printed).pairs[0]?.difference).toMatchObject({ n: 4, base: 'hidden' })
  })

  it('is found in the sample: who is asked too often finds it harder each time', async () => {
    const { respondents, responses, pairs, independence, gaps } = await found(
      `${ROOT}/samples/retail-pulse.csv`
    )
    expect([respondents, responses, gaps.n]).toEqual([15178, 20000, 4822])
    const paired = pairs.filter(({ sameTouchpoint }) => !sameTouchpoint)
    const drops = paired.map(({ difference }) => difference.value ?? 0)
    expect([...drops].sort((one, other) => other - one)).toEqual(drops)
    for (const { difference } of paired) expect(difference.high).toBeLessThan(0)
    expect(drops.at(-1)).toBeLessThan(-0.25)
    expect(independence.designEffect).toBeGreaterThan(1.03)
  })

  it.skipIf(!hasSharedData)('takes a number that begins anew in each wave for another person', async () => {
    const years = [2014, 2016, 2018].map((year) => sharedFile('sfo', `${year}_SFO_Customer_Survey.csv`))
    const analysis = await ask(
      'fatigue',
      ...years,
      ...['--ces', 'Q14FIND=Finding your way,Q14PASSTHRU=Security screening'],
      ...['--ces-scale', '1-5', '--ces-easy', 'high', '--respondent', 'RESPNUM']
    )
    const { respondents, responses, gaps, inSeveralFiles } = analysis.json as Printed
    expect([respondents, responses, inSeveralFiles, gaps.why]).toEqual([8714, 8714, 0, 'nobody-twice'])
    expect(printAnalysis(analysis, 'table')).toContain('each file numbers its respondents anew')
  })
})

describe('first answers only', () => {
  const rows = [
    '2026-02-01,Ana,2,Call,R1',
    '2026-02-01,Ana,3,Pay,R1',
    '2026-01-01,Ana,7,Call,R2',
    '2026-01-01,Ana,,Pay,R2',
    '2026-03-01,Ben,5,Call,R3',
    '2026-01-01,,1,Call,R4',
    '2026-01-02,,1,Call,R5',
    ',Eve,1,Call,R6',
    '2026-05-01,Eve,6,Pay,R7',
    '2026-01-01,Dan,4,Pay,R8',
    '2026-01-01,Dan,3,Pay,R9'
  ]
  const open = async (command: Command, ...argv: string[]) => {
    const file = await write('first.csv', rows, `${HEADER},Touchpoint,Response ID`)
    const words = createWords('en')
    const given = readArguments([command, file, ...ROLES, '--response', 'Response ID', ...argv], words)
    if (isWish(given)) throw new Error('That asks for help')
    return openSession(given, { client, words, say: () => undefined })
  }
  const counts = async (slice: Slice, by: string[] = []) => {
    const { cells } = await client.call('slice.tabulate', { metric: 'ces', slice, by })
    return cells.map(({ key, tally }) => [...key, baseOf(tally), tally.missing])
  }

  it('are the first response of each respondent by time, then by place, with all its rows', async () => {
    const { first } = await open('summary', '--answers', 'first')
    // R2 of Ana, R3 of Ben, R7 of Eve, R8 of Dan, and R4 and R5 of nobody.
    expect(first).toMatchObject({ responses: 6, laterAnswers: 3 })
    expect(await counts(FIRST, [TOUCHPOINT])).toEqual([
      ['Call', 4, 0],
      ['Pay', 2, 1]
    ])
    const { cells } = await client.call('slice.tabulate', { metric: 'ces', slice: FIRST, by: [] })
    expect(cells[0]?.tally.n).toEqual([2, 0, 0, 1, 1, 1, 1])
    expect(await counts(EVERYTHING)).toEqual([[10, 1]])
    const values = await client.call('slice.values', { dimension: TOUCHPOINT, slice: FIRST })
    expect(values.map(({ n }) => n)).toEqual([4, 3])
  })

  it('are first in the project, whatever is looked at', async () => {
    await open('summary')
    const later: Slice = {
      filters: [{ op: 'between', dimension: '@time', from: '2026-02-01', to: '2026-03-01' }],
      answers: 'first'
    }
    // Ana answered in February, but first in January.
    expect(await client.call('slice.describe', { slice: later })).toMatchObject({
      responses: 0,
      laterAnswers: 1
    })
  })

  it('are said to people and to programs', async () => {
    const session = await open('definitions', '--answers', 'first')
    const words = createWords('en')
    const empty = { json: { some: 1 }, columns: [], rows: [], notes: [] }
    const told = sayFirstAnswers(empty, session.first, words)
    expect(told.json).toEqual({ some: 1, answers: { kept: 'first', responses: 6, laterLeftOut: 3 } })
    expect(told.notes).toEqual(['First answers only: 3 later responses of the same people are left out.'])
    expect(sayFirstAnswers(empty, null, words)).toBe(empty)
  })

  it('are not to be had where nothing says who answered', async () => {
    const file = await nobody('nobody.csv')
    await expect(ask('definitions', file, '--answers', 'first')).rejects.toThrow('--respondent COLUMN')
    await ask('definitions', file)
    await expect(client.call('slice.describe', { slice: FIRST })).rejects.toThrow('no-respondent')
  })

  it('are of the project that is open, and of what it has become', async () => {
    await open('summary', '--answers', 'first')
    expect(await counts(FIRST)).toEqual([[6, 1]])
    const file = await write('other.csv', [
      '2026-01-01,Ana,7',
      '2026-01-02,Ana,6',
      '2026-01-03,Zoe,5',
      '2026-01-04,Zoe,4'
    ])
    await ask('definitions', file, ...ROLES)
    expect(await Promise.all([counts(FIRST), counts(FIRST), counts(EVERYTHING)])).toEqual([
      [[2, 0]],
      [[2, 0]],
      [[4, 0]]
    ])
  })
})
