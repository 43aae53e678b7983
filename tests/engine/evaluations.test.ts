import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProjectSummary } from '../../shared/contract/project'
import type { Mapping } from '../../shared/domain/mapping'
import { EVERYTHING, TIME, TOUCHPOINT, type Condition } from '../../shared/domain/slice'
import { startApplication, type TestApplication } from '../fixtures/application'
import { answersOf, countsOf } from '../fixtures/counts'
import { faultOf } from '../fixtures/faults'
import { importFiles } from '../fixtures/imports'
import { mappingOf } from '../fixtures/mappings'
import { makeScratch, type Scratch } from '../fixtures/scratch'

let application: TestApplication
let scratch: Scratch

beforeAll(async () => {
  ;[application, scratch] = await Promise.all([startApplication(), makeScratch()])
})
afterAll(() => Promise.all([application.end(), scratch.clear()]))

const load = async (lines: readonly string[], mapping: Mapping): Promise<ProjectSummary> => {
  const file = await scratch.write('survey.csv', `${lines.join('\n')}\n`)
  return (await importFiles(application, [file], mapping)).project
}

const FIVE = { low: 1, high: 5, good: 'high' } as const
const is = (dimension: string, ...values: (string | null)[]): Condition => ({ op: 'is', dimension, values })

describe('a long file: a column names the touchpoint', () => {
  beforeAll(() =>
    load(
      [
        'response,country,touchpoint,ces,csat,nps',
        'r1,FR,Checkout,5,4,9',
        'r1,FR,Delivery,2,4,9',
        'r1,FR,Returns,,4,9',
        'r2,IT,Checkout,1,,3',
        'r2,IT,Delivery,3,2,3',
        'r3,,Checkout,5,5,',
        'r4,IT,,4,1,10'
      ],
      mappingOf({
        ces: { columns: [{ column: 'ces', touchpoint: 'ces' }], scale: FIVE, missing: [] },
        touchpoint: 'touchpoint',
        response: 'response',
        csat: { column: 'csat', scale: FIVE, missing: [] },
        nps: { column: 'nps', scale: { low: 0, high: 10, good: 'high' }, missing: [] },
        dimensions: ['country']
      })
    )
  )

  it('has an evaluation a row and a response a questionnaire', async () => {
    const { responses } = await application.client.call('slice.describe', { slice: EVERYTHING })
    expect(responses).toBe(4)
    expect(await answersOf(application, 'ces')).toEqual({ '': [[1, 1, 1, 1, 2], 1] })
  })

  it('is broken down by touchpoint, the blank one included', async () => {
    expect(await answersOf(application, 'ces', [TOUCHPOINT])).toEqual({
      Checkout: [[1, 0, 0, 0, 2], 0],
      Delivery: [[0, 1, 1, 0, 0], 0],
      Returns: [[0, 0, 0, 0, 0], 1],
      '-': [[0, 0, 0, 1, 0], 0]
    })
  })

  it('counts what was asked once per response once, though it stands in several rows', async () => {
    expect(await answersOf(application, 'csat')).toEqual({ '': [[1, 1, 0, 1, 1], 0] })
    const nps = await countsOf(application, 'nps')
    expect(nps['']?.n).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 1])
    expect(nps['']?.missing).toBe(1)
  })

  it('counts a response under each touchpoint it was asked about', async () => {
    expect(await answersOf(application, 'csat', [TOUCHPOINT])).toEqual({
      Checkout: [[0, 0, 0, 1, 1], 1],
      Delivery: [[0, 1, 0, 1, 0], 0],
      Returns: [[0, 0, 0, 1, 0], 0],
      '-': [[1, 0, 0, 0, 0], 0]
    })
  })

  it('counts a response once in a filter on touchpoints', async () => {
    const filters = [is(TOUCHPOINT, 'Checkout', 'Delivery')]
    expect(await answersOf(application, 'csat', [], filters)).toEqual({ '': [[0, 1, 0, 1, 1], 0] })
    const { responses } = await application.client.call('slice.describe', { slice: { filters } })
    expect(responses).toBe(3)
  })

  it('is filtered by what is blank, and by what is not', async () => {
    const blank = await answersOf(application, 'ces', [], [is('country', null)])
    expect(blank).toEqual({ '': [[0, 0, 0, 0, 1], 0] })
    const others = await answersOf(application, 'ces', [], [{ op: 'not', of: is('country', 'FR') }])
    expect(others).toEqual({ '': [[1, 0, 1, 1, 1], 0] })
  })

  it('pairs the answers of the same people', async () => {
    const joint = await application.client.call('slice.joint', { other: 'csat', slice: EVERYTHING })
    expect(joint.counts.map((row) => row.join(''))).toEqual(['00000', '00010', '01000', '10000', '00011'])
    expect(joint.responses).toBe(4)
  })

  it('says which values a dimension has, its own filter left out', async () => {
    const values = (dimension: string, filters: Condition[] = []) =>
      application.client.call('slice.values', { dimension, slice: { filters } })
    expect(await values('country', [is('country', 'FR')])).toEqual([
      { value: 'FR', n: 3 },
      { value: 'IT', n: 3 },
      { value: null, n: 1 }
    ])
    expect(await values(TOUCHPOINT, [is('country', 'IT')])).toEqual([
      { value: 'Checkout', n: 1 },
      { value: 'Delivery', n: 1 },
      { value: null, n: 1 }
    ])
  })
})

describe('a long file without a column for the questionnaire', () => {
  it('takes each row for a response of its own', async () => {
    const project = await load(
      ['touchpoint,ces,csat', 'A,5,4', 'A,4,4', 'B,3,'],
      mappingOf({ touchpoint: 'touchpoint', csat: { column: 'csat', scale: FIVE, missing: [] } })
    )
    expect(project).toMatchObject({ responses: 3, evaluations: 3 })
    expect(await answersOf(application, 'csat')).toEqual({ '': [[0, 0, 0, 2, 0], 1] })
    expect(await answersOf(application, 'csat', [TOUCHPOINT])).toEqual({
      A: [[0, 0, 0, 2, 0], 0],
      B: [[0, 0, 0, 0, 0], 1]
    })
  })

  it('takes rows without the name of their questionnaire for responses of their own', async () => {
    const project = await load(
      ['response,touchpoint,ces,csat', 'r1,A,5,4', 'r1,B,4,4', ',A,3,2', ',B,2,1'],
      mappingOf({
        touchpoint: 'touchpoint',
        response: 'response',
        csat: { column: 'csat', scale: FIVE, missing: [] }
      })
    )
    expect(project.responses).toBe(3)
    expect(await answersOf(application, 'csat')).toEqual({ '': [[1, 1, 0, 1, 0], 0] })
  })
})

describe('a wide file: a column a touchpoint', () => {
  let project: ProjectSummary

  beforeAll(async () => {
    project = await load(
      ['country,checkout,delivery,csat', 'FR,1,5,4', 'FR,,2,5', 'IT,5,,1', 'IT,,,3', ',7,x,2'],
      mappingOf({
        ces: {
          columns: [
            { column: 'delivery', touchpoint: "L'envoi" },
            { column: 'checkout', touchpoint: 'Caisse "rapide"' }
          ],
          scale: { low: 1, high: 5, good: 'low' },
          missing: []
        },
        csat: { column: 'csat', scale: FIVE, missing: [] },
        dimensions: ['country']
      })
    )
  })

  it('has an evaluation for each response and touchpoint', () => {
    expect(project).toMatchObject({
      wide: true,
      responses: 5,
      evaluations: 10,
      missing: 6,
      touchpoints: ["L'envoi", 'Caisse "rapide"']
    })
  })

  it('turns answers where low is easy, so that the last is the easiest', async () => {
    expect(await answersOf(application, 'ces', [TOUCHPOINT])).toEqual({
      "L'envoi": [[1, 0, 0, 1, 0], 3],
      'Caisse "rapide"': [[1, 0, 0, 0, 1], 3]
    })
  })

  it('counts satisfaction once, and by touchpoint of those who rated it', async () => {
    expect(await answersOf(application, 'csat')).toEqual({ '': [[1, 1, 1, 1, 1], 0] })
    expect(await answersOf(application, 'csat', [TOUCHPOINT])).toEqual({
      "L'envoi": [[0, 0, 0, 1, 1], 0],
      'Caisse "rapide"': [[1, 0, 0, 1, 0], 0]
    })
  })

  it('counts in a filter on touchpoints those who rated one of them, once', async () => {
    const both = [is(TOUCHPOINT, "L'envoi", 'Caisse "rapide"')]
    expect(await answersOf(application, 'csat', [], both)).toEqual({ '': [[1, 0, 0, 1, 1], 0] })
    const { responses } = await application.client.call('slice.describe', { slice: { filters: both } })
    expect(responses).toBe(3)
    const french = [...both, is('country', 'FR')]
    expect(await answersOf(application, 'csat', ['country'], french)).toEqual({ FR: [[0, 0, 0, 1, 1], 0] })
  })
})

describe('names that look like something else', () => {
  const names = [`it's`, '"so"', '; drop', '100 %', '$1', '\\', 'ș', 'null', 'true', '5', 'a\nb', '名前']
  const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

  beforeAll(() =>
    load(
      ['ces,touchpoint,country', ...names.map((name) => `5,${quoted(name)},${quoted(name)}`)],
      mappingOf({ touchpoint: 'touchpoint', dimensions: ['country'] })
    )
  )

  it('are names of touchpoints and values of dimensions like any other', async () => {
    expect(new Set(Object.keys(await answersOf(application, 'ces', [TOUCHPOINT])))).toEqual(new Set(names))
    const values = await application.client.call('slice.values', { dimension: 'country', slice: EVERYTHING })
    expect(new Set(values.map(({ value }) => value))).toEqual(new Set(names))
  })

  it.each(names)('are found each by itself: %j', async (name) => {
    const found = await answersOf(application, 'ces', [TOUCHPOINT], [is('country', name)])
    expect(found).toEqual({ [name]: [[0, 0, 0, 0, 1, 0, 0], 0] })
  })

  it('find nobody where no response has them', async () => {
    expect(await answersOf(application, 'ces', [], [is('country', 'Atlantis')])).toEqual({})
    expect(await answersOf(application, 'ces', [], [is(TOUCHPOINT, "' or true --")])).toEqual({})
  })
})

describe('answers that are no scores', () => {
  it('are counted by what stands there and why, and never scored', async () => {
    const answers = [
      '5',
      '5 - Easy',
      ' 4 ',
      '"4,0"',
      '0',
      '6',
      '6',
      '-99',
      '99',
      '3.5',
      'BLANK',
      'n/a',
      '',
      '6.0'
    ]
    const project = await load(
      ['ces,csat', ...answers.map((answer) => `${answer},99`)],
      mappingOf({
        ces: { columns: [{ column: 'ces', touchpoint: 'All' }], scale: FIVE, missing: ['6', 'blank', '-99'] },
        csat: { column: 'csat', scale: FIVE, missing: ['99'] }
      })
    )
    const of = (metric: string) =>
      project.missingCounts
        .filter((count) => count.metric === metric)
        .map(({ value, why, n }) => [value, why, n])
    expect(of('ces')).toEqual(
      expect.arrayContaining([
        ['6', 'declared', 2],
        ['6.0', 'declared', 1],
        ['-99', 'declared', 1],
        ['BLANK', 'declared', 1],
        ['0', 'outside', 1],
        ['99', 'outside', 1],
        ['3.5', 'not-whole', 1],
        ['n/a', 'not-a-number', 1],
        [null, 'blank', 1]
      ])
    )
    expect(of('ces')).toHaveLength(9)
    expect(of('csat')).toEqual([['99', 'declared', answers.length]])
    expect(project.missing).toBe(10)
    expect(await answersOf(application, 'ces')).toEqual({ '': [[0, 0, 0, 2, 2], 10] })
    expect(await answersOf(application, 'csat')).toEqual({ '': [[0, 0, 0, 0, 0], answers.length] })
  })

  it('alone are no effort question', async () => {
    const fault = await faultOf(load(['ces,b', '8,x', 'y,z'], mappingOf()))
    expect(fault).toMatchObject({
      code: 'no-answers-on-scale',
      place: { column: 'ces' },
      details: { low: 1, high: 7 }
    })
  })

  it('are too many to be those of a rating', async () => {
    const rows = Array.from({ length: 2001 }, (_, index) => `${index},x`)
    expect(await faultOf(load(['ces,b', ...rows], mappingOf()))).toMatchObject({
      code: 'mapping-too-many-answers',
      place: { column: 'ces' }
    })
  })
})

describe('weights', () => {
  it('are summed beside the people, and squared for the effective base', async () => {
    const project = await load(
      ['ces,w', '5,2', '5,"0,5"', '3,1.5', '4,', '4,-1', '4,x', '4,inf', ',3'],
      mappingOf({
        ces: { columns: [{ column: 'ces', touchpoint: 'All' }], scale: FIVE, missing: [] },
        weight: 'w'
      })
    )
    expect(project).toMatchObject({ hasWeights: true, withoutWeight: 4 })
    expect((await countsOf(application, 'ces'))['']).toEqual({
      scale: FIVE,
      n: [0, 0, 1, 4, 2],
      w: [0, 0, 1.5, 0, 2.5],
      w2: [0, 0, 2.25, 0, 4.25],
      missing: 1,
      unweighted: 4
    })
  })
})

describe('dates', () => {
  const rows = (...dates: string[]) => ['ces;date', ...dates.map((date) => `5;${date}`)]
  const dated = (format: string) => mappingOf({ date: { column: 'date', format } })

  it.each([
    [
      'iso',
      ['2026-01-31', '2026-02-01 23:59', '2026-02-02T01:00:00+02:00'],
      '2026-01-31 00:00:00',
      '2026-02-01 23:59:00'
    ],
    ['%d/%m/%Y', ['31/01/2026', '1/2/2026', '03/02/2026'], '2026-01-31 00:00:00', '2026-02-03 00:00:00'],
    [
      '%m/%d/%Y %I:%M %p',
      ['01/31/2026 11:30 PM', '2/1/2026 12:05 AM', '02/02/2026 1:00 pm'],
      '2026-01-31 23:30:00',
      '2026-02-02 13:00:00'
    ],
    [
      '%d.%m.%Y %H:%M:%S',
      ['31.01.2026 08:00:00', '01.02.2026 09:00:00', '02.02.2026 10:00:00'],
      '2026-01-31 08:00:00',
      '2026-02-02 10:00:00'
    ]
  ])('%s are read in UTC, and what is no date is counted', async (format, dates, from, to) => {
    const project = await load(rows(...dates, 'soon', ''), dated(format))
    expect(project).toMatchObject({ period: { from, to }, withoutDate: 2 })
  })

  it('are cut half-open, and blank ones left out of every period', async () => {
    await load(rows('2026-01-01', '2026-01-31 23:59:59', '2026-02-01', ''), dated('iso'))
    const january: Condition = { op: 'between', dimension: TIME, from: '2026-01-01', to: '2026-02-01' }
    expect(await answersOf(application, 'ces', [], [january])).toMatchObject({
      '': [[0, 0, 0, 0, 2, 0, 0], 0]
    })
    const rest: Condition = { op: 'not', of: january }
    expect(await answersOf(application, 'ces', [], [rest])).toMatchObject({ '': [[0, 0, 0, 0, 2, 0, 0], 0] })
  })
})

describe('a mapping that does not fit the file', () => {
  const ces = (...columns: [string, string][]) => ({
    columns: columns.map(([column, touchpoint]) => ({ column, touchpoint })),
    scale: FIVE,
    missing: []
  })

  it.each<[Mapping, unknown]>([
    [
      mappingOf({ dimensions: ['nothing'] }),
      { code: 'mapping-column-unknown', place: { column: 'nothing' } }
    ],
    [
      mappingOf({ ces: ces(['ces', 'A'], ['ces', 'B']) }),
      { code: 'mapping-column-twice', place: { column: 'ces' } }
    ],
    [
      mappingOf({ ces: ces(['ces', 'A'], ['b', 'A']) }),
      { code: 'mapping-touchpoint-twice', details: { touchpoint: 'A' } }
    ]
  ])('is refused: %#', async (mapping, fault) => {
    expect(await faultOf(load(['ces,b', '5,4'], mapping))).toMatchObject(fault as object)
  })

  it('names thousands of touchpoints', async () => {
    const rows = Array.from({ length: 5001 }, (_, index) => `5,Order ${index}`)
    const call = load(['ces,order', ...rows], mappingOf({ touchpoint: 'order' }))
    expect(await faultOf(call)).toMatchObject({
      code: 'mapping-too-many-touchpoints',
      place: { column: 'order' }
    })
  })
})
