import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRecords } from '../fixtures/records'
import {
  ASKED_SELDOM,
  ASKED_TOO_OFTEN,
  DISAGREES,
  HARDER,
  PERIOD,
  RESPONSES,
  RETAINED,
  TOUCHPOINTS,
  WORSENS
} from '../../samples/effects'
import { generateRetailPulse, HEADERS } from '../../samples/retail-pulse'
import type { Inspection } from '../../shared/contract/inspection'
import type { ProjectSummary } from '../../shared/contract/project'
import { draftFrom } from '../../shared/detection/draft/draft-from'
import { problemsOf } from '../../shared/detection/draft/draft-problems'
import { polarityOf } from '../../shared/detection/draft/easy-end'
import type { Metric } from '../../shared/domain/metric'
import { EVERYTHING, TIME, TOUCHPOINT, type Condition } from '../../shared/domain/slice'
import { addTallies, baseOf, type Cell, type Tally } from '../../shared/domain/tally'
import { definitionOf } from '../../shared/measures/definitions'
import { measure, measureDifference } from '../../shared/measures/measure'
import { spearman } from '../../shared/statistics/spearman'
import { ROOT, startApplication, type TestApplication } from '../fixtures/application'
import { SEVEN, tallyOf } from '../fixtures/tallies'

const FILE = join(ROOT, 'samples/retail-pulse.csv')
const EASE = 'thecompanymadeiteasyformetohandlemyissue1stronglydisagree7stronglyagree'
const SATISFACTION = 'overallsatisfactionwithus15'
const RECOMMENDATION = 'howlikelyareyoutorecommendus010'
const RETENTION = 'stillcustomerafter90days'
const COUNTRY = 'country'

/** Chance, and the answers of those asked too often, move a share this far from what is built in. */
const NEAR = 0.03

const easyFigure = (tally: Tally) => measure(definitionOf('ces', 'easy', tally.scale), tally, false)
const easyDifference = (one: Tally, other: Tally) =>
  measureDifference(definitionOf('ces', 'easy', one.scale), one, other, false)

/** A figure whose interval must be there. */
const certain = ({ value, low, high }: ReturnType<typeof measure>) => {
  if (value === null || low === null || high === null) throw new Error('Not estimable')
  return { value, low, high }
}

const easy = (tally: Tally) => certain(easyFigure(tally))

const sum = (tallies: readonly Tally[]): Tally => tallies.reduce(addTallies)

const tallyAt = (cells: readonly Cell[], ...key: string[]): Tally => {
  const found = cells.find((cell) => cell.key.every((part, index) => part === key[index]))
  if (!found) throw new Error(`No cell ${key.join()}`)
  return found.tally
}

const inCountry = (country: string): Condition => ({ op: 'is', dimension: COUNTRY, values: [country] })
const during = (from: string, to: string): Condition => ({ op: 'between', dimension: TIME, from, to })
const before = during(PERIOD.from, WORSENS.from)
const since = during(WORSENS.from, '2026-07-01')

let application: TestApplication
let project: ProjectSummary

const count = async (by: string[], filters: Condition[] = [], metric: Metric = 'ces') =>
  (await application.client.call('slice.tabulate', { metric, slice: { filters }, by })).cells

beforeAll(async () => {
  application = await startApplication()
  project = await application.client.call('project.openSample', {})
})
afterAll(() => application.end())

describe('the file', () => {
  it('is what the generator makes, byte for byte', () => {
    expect(readFileSync(FILE).equals(Buffer.from(generateRetailPulse()))).toBe(true)
  })

  it('keeps to the order of time and to its columns', () => {
    const [headers, ...rows] = [...readRecords(readFileSync(FILE, 'utf8'), ',')].map(({ cells }) => cells)
    expect(headers).toEqual(HEADERS)
    expect(rows).toHaveLength(RESPONSES)
    expect(rows.filter((cells) => cells.length !== HEADERS.length)).toEqual([])
    const times = rows.map(([, time = '']) => time)
    expect(times).toEqual([...times].sort())
    expect(new Set(rows.map(([id]) => id)).size).toBe(RESPONSES)
  })
})

describe('detection by itself', () => {
  let inspection: Inspection

  beforeAll(async () => {
    inspection = await application.client.call('source.inspect', { files: [FILE] })
  })

  it('gives every column its role', () => {
    const draft = draftFrom(inspection.columns)
    const roles = inspection.columns.map(({ key }) => draft.roles[key]?.role)
    expect(roles).toEqual([
      'response',
      'date',
      'respondent',
      'touchpoint',
      'dimension',
      'dimension',
      'ces',
      'csat',
      'nps',
      'retained',
      'comment'
    ])
    expect(problemsOf(draft, inspection.columns)).toEqual([])
  })

  it('is not made doubtful about the easy end by the answers', async () => {
    const draft = draftFrom(inspection.columns)
    const { counts } = await application.client.call('slice.joint', { other: 'csat', slice: EVERYTHING })
    const { good, evidence } = polarityOf(draft, inspection.columns, { counts, csatGood: 'high' })
    expect(good).toBe('high')
    expect(evidence.map(({ code }) => code)).toEqual(['anchors', 'word-ease', 'correlation'])
  })

  it('maps the sample', () => {
    expect(project.mapping).toEqual({
      ces: {
        columns: [{ column: EASE, touchpoint: expect.any(String) as string }],
        scale: { low: 1, high: 7, good: 'high' },
        missing: [],
        labels: {}
      },
      touchpoint: 'touchpoint',
      csat: { column: SATISFACTION, scale: { low: 1, high: 5, good: 'high' }, missing: [], labels: {} },
      nps: { column: RECOMMENDATION, scale: { low: 0, high: 10, good: 'high' }, missing: [], labels: {} },
      date: { column: 'answeredat', format: 'iso', zone: null },
      respondent: 'customerid',
      response: 'responseid',
      weight: null,
      retained: RETENTION,
      comments: ['comment'],
      dimensions: [COUNTRY, 'channel', RETENTION],
      leftOut: [],
      repeated: 'leave-out',
      renamed: {}
    })
  })

  it('counts what is there and what is missing', () => {
    expect(project).toMatchObject({
      wide: false,
      responses: RESPONSES,
      evaluations: RESPONSES,
      missing: 695,
      refused: 0,
      withoutDate: 0,
      hasWeights: false
    })
    expect([...project.touchpoints].sort()).toEqual(TOUCHPOINTS.map(({ name }) => name).sort())
    expect(project.period?.from.slice(0, 10)).toBe(PERIOD.from)
    expect(project.period?.to.slice(0, 10)).toBe(PERIOD.to)
    expect(project.missingCounts).toEqual([
      { metric: 'ces', value: null, why: 'blank', n: 578 },
      { metric: 'ces', value: '99', why: 'outside', n: 117 },
      { metric: 'csat', value: null, why: 'blank', n: 2395 },
      { metric: 'nps', value: null, why: 'blank', n: 3020 }
    ])
  })
})

describe('what is built in', () => {
  it('is found: touchpoints differ in ease', async () => {
    const cells = await count([TOUCHPOINT], [before, { op: 'not', of: inCountry(HARDER.country) }])
    const shares = TOUCHPOINTS.map(({ name }) => easy(tallyAt(cells, name)))
    for (const [index, share] of shares.entries())
      expect(Math.abs(share.value - (TOUCHPOINTS[index]?.easy ?? 0))).toBeLessThan(NEAR)
    const all = await count([TOUCHPOINT])
    const ranked = [...all].sort((one, other) => easy(one.tally).value - easy(other.tally).value)
    const [hardest, second] = ranked
    const [runnerUp, easiest] = ranked.slice(-2)
    if (!hardest || !second || !runnerUp || !easiest) throw new Error('Too few touchpoints')
    expect([hardest.key[0], easiest.key[0]]).toEqual(['Returns', 'Checkout'])
    expect(easy(hardest.tally).high).toBeLessThan(easy(second.tally).low)
    expect(certain(easyDifference(easiest.tally, runnerUp.tally)).low).toBeGreaterThan(0)
  })

  it('is found: deliveries get worse, and nothing else does', async () => {
    const early = await count([TOUCHPOINT], [before])
    const late = await count([TOUCHPOINT], [since])
    const name = WORSENS.touchpoint
    const [one, other] = [tallyAt(early, name), tallyAt(late, name)]
    expect(easy(other).high).toBeLessThan(easy(one).low)
    expect(Math.abs(easy(other).value - WORSENS.easy)).toBeLessThan(NEAR)
    expect(Math.abs(certain(easyDifference(one, other)).value - 0.15)).toBeLessThan(NEAR)
    for (const touchpoint of TOUCHPOINTS.filter((candidate) => candidate.name !== name)) {
      const change = certain(easyDifference(tallyAt(late, touchpoint.name), tallyAt(early, touchpoint.name)))
      expect(change.low).toBeLessThan(0)
      expect(change.high).toBeGreaterThan(0)
    }
  })

  it('is found: signing up is easy and does not satisfy', async () => {
    const cells = await count([TOUCHPOINT])
    const ranked = [...cells].sort((one, other) => easy(other.tally).value - easy(one.tally).value)
    expect(ranked.slice(0, cells.length / 2).map(({ key }) => key[0])).toContain(DISAGREES)
    const satisfied = (tally: Tally) =>
      certain(measure(definitionOf('csat', 'satisfied', tally.scale), tally, false))
    const answers = await count([TOUCHPOINT], [], 'csat')
    const lowest = satisfied(tallyAt(answers, DISAGREES))
    const others = answers.filter(({ key }) => key[0] !== DISAGREES)
    expect(others).toHaveLength(TOUCHPOINTS.length - 1)
    for (const { tally } of others) expect(satisfied(tally).low).toBeGreaterThan(lowest.high)
  })

  it('is found: those who had it easy stay', async () => {
    const cells = await count([RETENTION])
    const [yes, no] = [tallyAt(cells, 'yes'), tallyAt(cells, 'no')]
    const kept = (answers: number[]) => {
      const among = (tally: Tally) => answers.reduce((all, answer) => all + (tally.n[answer - 1] ?? 0), 0)
      return among(yes) / (among(yes) + among(no))
    }
    expect(Math.abs(kept([5, 6, 7]) - RETAINED.easy)).toBeLessThan(0.01)
    expect(Math.abs(kept([1, 2, 3]) - RETAINED.difficult)).toBeLessThan(0.02)
    expect(certain(easyDifference(yes, no)).low).toBeGreaterThan(0.2)
  })

  it('is found: one country finds calling harder, and nothing else', async () => {
    const cells = await count([TOUCHPOINT, COUNTRY])
    const compare = (touchpoint: string) => {
      const own = cells.filter(({ key }) => key[0] === touchpoint)
      const rest = own.filter(({ key }) => key[1] !== HARDER.country).map(({ tally }) => tally)
      return certain(easyDifference(tallyAt(own, touchpoint, HARDER.country), sum(rest)))
    }
    const harder = compare(HARDER.touchpoint)
    expect(harder.high).toBeLessThan(0)
    expect(Math.abs(harder.value + 0.13)).toBeLessThan(0.04)
    for (const { name } of TOUCHPOINTS.filter((touchpoint) => touchpoint.name !== HARDER.touchpoint)) {
      const { low, high } = compare(name)
      expect(low).toBeLessThan(0)
      expect(high).toBeGreaterThan(0)
    }
  })

  it('is found: ease, satisfaction and recommendation go together', async () => {
    const related = async (other: 'csat' | 'nps') =>
      spearman((await application.client.call('slice.joint', { other, slice: EVERYTHING })).counts)
    const csat = await related('csat')
    expect(csat).toBeGreaterThan(0.4)
    expect(csat).toBeLessThan(0.5)
    const nps = await related('nps')
    expect(nps).toBeGreaterThan(0.4)
    expect(nps).toBeLessThan(0.6)
  })
})

describe('customers who are asked too often', () => {
  const DAY = 24 * 60 * 60 * 1000
  const { days, fewest, most } = ASKED_TOO_OFTEN
  const answered = new Map<string, { time: number; ces: string }[]>()
  for (const { cells } of [...readRecords(generateRetailPulse(), ',')].slice(1)) {
    const [, time = '', customer = '', , , , ces = ''] = cells
    const own = answered.get(customer) ?? []
    own.push({ time: Date.parse(`${time.replace(' ', 'T')}Z`), ces })
    answered.set(customer, own)
  }
  const span = (own: readonly { time: number }[]) => (own.at(-1)?.time ?? 0) - (own[0]?.time ?? 0)
  const histories = [...answered.values()]
  const tooOften = histories.filter((own) => own.length >= fewest && span(own) <= days * DAY)

  it('are as many as meant, and others are left alone', () => {
    expect(tooOften).toHaveLength(ASKED_TOO_OFTEN.customers)
    expect(Math.max(...tooOften.map((own) => own.length))).toBe(most)
    const gaps = histories
      .filter((own) => !tooOften.includes(own))
      .flatMap((own) => own.slice(1).map(({ time }, index) => time - (own[index]?.time ?? 0)))
    expect(gaps.length).toBeGreaterThan(3000)
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(ASKED_SELDOM.restDays * DAY)
  })

  it('find it harder each time', () => {
    const tally = (orders: (order: number) => boolean) => {
      const n = new Array<number>(7).fill(0)
      for (const own of tooOften)
        for (const { ces } of own.filter((_, index) => orders(index + 1))) {
          const answer = Number(ces)
          if (answer >= 1 && answer <= 7) n[answer - 1] = (n[answer - 1] ?? 0) + 1
        }
      return tallyOf(SEVEN, n)
    }
    const first = tally((order) => order === 1)
    const middle = tally((order) => order === 2 || order === 3)
    const later = tally((order) => order >= 4)
    expect(baseOf(first)).toBeGreaterThan(130)
    expect(easy(middle).value).toBeLessThan(easy(first).value)
    expect(easy(later).high).toBeLessThan(easy(middle).low)
    expect(easy(first).value - easy(later).value).toBeGreaterThan(0.2)
  })
})
