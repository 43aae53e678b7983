import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INITIAL_CHOICES } from '../../shared/contract/chart-format'
import { createClient, type Client } from '../../shared/contract/client'
import { METHODS, type ArgumentsOf, type Method } from '../../shared/contract/contract'
import type { Progress } from '../../shared/contract/progress'
import { REPORT_FORMATS, TABLE_FORMATS } from '../../shared/contract/report'
import type { Transport } from '../../shared/contract/transport'
import { CHART_FORMATS, CHART_VIEWS, INITIAL_VIEW, type ChartRequest } from '../../shared/contract/view-state'
import type { Result } from '../../shared/domain/fault'
import { EVERYTHING, TOUCHPOINT } from '../../shared/domain/slice'
import { startApplication, type TestApplication } from '../fixtures/application'
import { faultOf } from '../fixtures/faults'
import { startLoopbackApplication, type LoopbackApplication } from '../fixtures/loopback'
import { mappingOf } from '../fixtures/mappings'
import { makeScratch, type Scratch } from '../fixtures/scratch'

let direct: TestApplication
let loopback: LoopbackApplication
let scratch: Scratch
let file: string
/** Takes long enough to be looked at that it can be cancelled meanwhile. */
let large: string

const touchpoints = ['Checkout', 'Delivery', 'Returns']
const LINES = Array.from({ length: 240 }, (_, index) => {
  const touchpoint = touchpoints[index % 3] ?? ''
  const ces = (((index * 5) % 11) % 7) + 1
  return `${touchpoint},${index % 2 ? 'FR' : 'IT'},${ces},${Math.min(5, ces)},2026-01-${String((index % 28) + 1).padStart(2, '0')},${ces < 4 ? 'a late refund' : 'a friendly agent'}`
})

beforeAll(async () => {
  ;[direct, loopback, scratch] = await Promise.all([
    startApplication({ inMemory: false }),
    startLoopbackApplication(),
    makeScratch()
  ])
  file = await scratch.write(
    'survey.csv',
    `touchpoint,country,ces,csat,day,said\n${LINES.join('\n')}\nBroken,FR\n`
  )
  large = await scratch.write('large.csv.gz', gzipSync(`ces,x\n${'5,1\n'.repeat(8_000_000)}`, { level: 1 }))
})
afterAll(() => Promise.all([direct.end(), loopback.end(), scratch.clear()]))

const MAPPING = mappingOf({
  touchpoint: 'touchpoint',
  csat: { column: 'csat', scale: { low: 1, high: 5, good: 'high' }, missing: [] },
  date: { column: 'day', format: 'iso' },
  dimensions: ['country'],
  comments: ['said']
})

const request: ChartRequest = {
  ...INITIAL_VIEW,
  view: 'touchpoints',
  trend: { ...INITIAL_VIEW.trend, grain: 'week' },
  drivers: { ...INITIAL_VIEW.drivers, columns: ['country'] }
}

type Step = { [M in Method]: [method: M, args: ArgumentsOf<M>] }[Method]

/** A session that puts every call there is, in an order in which each has something to answer. */
const session = (folder: string): Step[] => [
  ['application.describe', {}],
  ['project.recent', {}],
  ['slice.describe', { slice: EVERYTHING }],
  ['source.inspect', { files: [file] }],
  ['source.inspect', { files: [file] }],
  ['source.relate', { inspection: 'inspection-1', ces: ['ces'], other: 'csat' }],
  ['source.rows', { inspection: 'inspection-1', file: 0 }],
  ['source.decodings', { inspection: 'inspection-1', file: 0 }],
  ['source.keep', { inspection: 'inspection-1', how: MAPPING }],
  ['mapping.recall', { inspection: 'inspection-1' }],
  ['source.forget', { inspection: 'inspection-2' }],
  ['source.relate', { inspection: 'inspection-2', ces: ['ces'], other: 'csat' }],
  ['project.import', { inspection: 'inspection-1', mapping: MAPPING, name: 'Waves' }],
  ['source.inspect', { files: [file] }],
  ['source.beside', { inspection: 'inspection-3', without: [] }],
  ['source.overlap', { inspection: 'inspection-3' }],
  ['project.lastUpdate', {}],
  ['project.update', { inspection: 'inspection-3', project: 'project-1', mapping: MAPPING, replaces: [1] }],
  ['views.keep', { project: 'project-1', views: [{ id: 'a', name: 'Everything', state: INITIAL_VIEW }] }],
  ['views.list', {}],
  ['project.keepShown', { project: 'project-1', state: INITIAL_VIEW, as: 'kept' }],
  ['project.shown', {}],
  ['slice.describe', { slice: EVERYTHING }],
  ['slice.tabulate', { metric: 'ces', slice: EVERYTHING, by: [TOUCHPOINT, 'country'] }],
  ['slice.tabulate', { metric: 'csat', slice: EVERYTHING, by: ['nothing'] }],
  ['slice.joint', { other: 'csat', slice: EVERYTHING }],
  ['slice.joint', { other: 'csat', slice: EVERYTHING, by: TOUCHPOINT }],
  ['slice.arms', { other: 'csat', slice: EVERYTHING }],
  ['slice.clusters', { metric: 'ces', slice: EVERYTHING, by: TOUCHPOINT, values: [[0, 0, 0, 0, 1, 1, 1]] }],
  [
    'slice.drivers',
    {
      slice: EVERYTHING,
      outcome: { kind: 'metric', metric: 'csat' },
      drivers: [{ kind: 'dimension', column: 'country' }],
      rounds: 20,
      seed: 1
    }
  ],
  ['slice.quality', { slice: EVERYTHING, grid: null, duration: null }],
  ['slice.values', { dimension: 'country', slice: EVERYTHING }],
  ['slice.words', { slice: EVERYTHING, columns: ['country'] }],
  [
    'verbatims.page',
    { slice: EVERYTHING, search: 'refund', side: 'hard', order: 'newest', offset: 0, limit: 20, masked: true }
  ],
  ['refused.page', { offset: 0, limit: 10 }],
  ['refused.save', {}],
  ['left-out.save', {}],
  ['rows.offer', { slice: EVERYTHING }],
  [
    'rows.export',
    {
      ...{ rows: 'evaluations', slice: EVERYTHING, file: join(folder, 'rows.parquet'), format: 'parquet' },
      ...{ withColumns: 'all', masked: true }
    }
  ],
  ...CHART_VIEWS.flatMap((view) =>
    CHART_FORMATS.map((format): Step => [
      'chart.export',
      { request: { ...request, view }, format, look: 'light', width: 900, language: 'en', ...INITIAL_CHOICES }
    ])
  ),
  ...TABLE_FORMATS.map((format): Step => [
    'table.export',
    { state: { ...INITIAL_VIEW, view: 'touchpoints' }, format, mark: true, language: 'en' }
  ]),
  ...REPORT_FORMATS.map((format): Step => [
    'report.export',
    { format, paper: 'a4', views: [{ name: null, state: INITIAL_VIEW }], language: 'en' }
  ]),
  ['project.saveAs', { project: 'project-1', file: join(folder, 'copy.effort'), state: INITIAL_VIEW }],
  ['project.columns', {}],
  ['project.close', {}],
  ['chart.export', { request, format: 'svg', look: 'dark', width: 900, language: 'en', ...INITIAL_CHOICES }],
  ['project.open', { file: join(folder, 'data/projects/Waves.effort') }],
  ['project.recent', {}],
  ['project.nameFor', { name: 'Waves' }],
  ['project.forget', { file: join(folder, 'data/projects/Waves.effort') }],
  ['project.recent', {}],
  ['project.open', { file: file }],
  ['project.openSample', {}],
  ['slice.repeats', { metric: 'ces', definition: 'easy', slice: EVERYTHING }],
  ['slice.describe', { slice: { ...EVERYTHING, answers: 'first' } }],
  ['slice.retention', { slice: EVERYTHING, by: [] }]
]

const play = async (transport: Transport, folder: string): Promise<[Method, Result<unknown>][]> => {
  const answers: [Method, Result<unknown>][] = []
  for (const [index, [method, args]] of session(folder).entries())
    answers.push([method, await transport.call(`call-${index}`, method, args)])
  return answers
}

/** What stands in an answer: bytes by their digest, and without the place of the folder. */
const withoutFolder = (value: unknown, folder: string): unknown => {
  if (typeof value === 'string') return value.replaceAll(folder, '')
  if (value instanceof Uint8Array) return createHash('sha256').update(value).digest('hex')
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((part) => withoutFolder(part, folder))
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutFolder(part, folder)]))
}

describe('every call', () => {
  let inProcess: [Method, Result<unknown>][]
  let overHttp: [Method, Result<unknown>][]

  beforeAll(async () => {
    inProcess = await play(direct.transport, direct.folder)
    overHttp = await play(loopback.transport, loopback.application.folder)
  })

  it('is put, and answered', () => {
    expect(new Set(inProcess.map(([method]) => method))).toEqual(new Set(METHODS))
    const answered = inProcess.filter(([, result]) => result.ok).map(([method]) => method)
    expect(new Set(answered)).toEqual(new Set(METHODS))
    const codes = inProcess.flatMap(([, result]) => (result.ok ? [] : [result.fault.code]))
    expect(codes).toEqual([
      'no-project',
      'no-such-inspection',
      'no-such-column',
      'no-project',
      'not-a-project'
    ])
  })

  it('has the same answer in process and over HTTP, to the byte', () => {
    expect(withoutFolder(overHttp, loopback.application.folder)).toEqual(
      withoutFolder(inProcess, direct.folder)
    )
    const files = overHttp.flatMap(([, result]) =>
      result.ok && result.value !== null && typeof result.value === 'object' && 'bytes' in result.value
        ? [result.value.bytes]
        : []
    )
    expect(files).toHaveLength(
      2 + CHART_VIEWS.length * CHART_FORMATS.length + TABLE_FORMATS.length + REPORT_FORMATS.length
    )
    for (const bytes of files) expect((bytes as Uint8Array).length).toBeGreaterThan(40)
  })
})

describe.each<[name: string, door: () => Transport, application: () => TestApplication]>([
  ['in process', () => direct.transport, () => direct],
  ['over HTTP', () => loopback.transport, () => loopback.application]
])('%s', (_, door, application) => {
  let client: Client
  beforeAll(() => {
    client = createClient(door())
  })

  const call = (method: string, args: unknown) => door().call(crypto.randomUUID(), method, args)

  it.each([
    ['no.such', {}],
    ['__proto__', {}],
    ['toString', {}],
    ['', undefined]
  ])('an unknown call is a fault: %s', async (method, args) => {
    expect(await call(method, args)).toEqual({
      ok: false,
      fault: { code: 'no-such-method', details: { method } }
    })
  })

  it.each(METHODS)('%s refuses what are no arguments', async (method) => {
    for (const args of [7, null, 'x', undefined, []])
      expect(await call(method, args)).toMatchObject({ ok: false, fault: { code: 'bad-arguments' } })
  })

  it.each<[Method, unknown]>([
    ['project.open', { file: 7 }],
    ['project.open', { file: '' }],
    ['source.inspect', { files: [] }],
    ['source.inspect', { files: [''] }],
    ['slice.tabulate', { metric: 'ces', slice: EVERYTHING, by: ['a', 'b', 'c', 'd'] }],
    ['slice.tabulate', { metric: 'effort', slice: EVERYTHING, by: [] }],
    ['slice.describe', { slice: { filters: [{ op: 'sql', text: 'true' }] } }],
    ['slice.joint', { other: 'ces', slice: EVERYTHING }],
    ['slice.words', { slice: EVERYTHING, language: 'xx' }],
    ['slice.words', { slice: EVERYTHING, columns: [] }],
    ['verbatims.page', { slice: EVERYTHING, order: 'newest', offset: 0, limit: 201, masked: true }],
    ['refused.page', { offset: -1, limit: 10 }],
    ['refused.page', { offset: 0, limit: 1e9 }],
    [
      'chart.export',
      { request, format: 'exe', look: 'light', width: 900, language: 'en', ...INITIAL_CHOICES }
    ],
    [
      'chart.export',
      { request, format: 'svg', look: 'light', width: 1e9, language: 'en', ...INITIAL_CHOICES }
    ],
    ['chart.export', { request, format: 'svg', look: 'light', width: 900, language: 'en' }],
    ['project.import', { inspection: 'x', name: ' ', mapping: MAPPING }],
    [
      'project.import',
      { inspection: 'x', name: 'x', mapping: { ...MAPPING, ces: { ...MAPPING.ces, columns: [] } } }
    ],
    [
      'project.import',
      {
        inspection: 'x',
        name: 'x',
        mapping: { ...MAPPING, ces: { ...MAPPING.ces, scale: { low: 7, high: 1, good: 'high' } } }
      }
    ]
  ])('%s refuses %j, and the engine lives on', async (method, args) => {
    const refused = await call(method, args)
    expect(refused).toMatchObject({ ok: false, fault: { code: 'bad-arguments' } })
    expect(refused.ok || refused.fault.cause).toBeTruthy()
    expect(await client.call('application.describe', {})).toEqual({ version: '0.0.0-test' })
  })

  it('a call that is cancelled says so, leaves nothing behind and may be put again', async () => {
    const controller = new AbortController()
    const phases = new Set<string>()
    const progress = ({ phase }: Progress) => {
      phases.add(phase)
      controller.abort()
    }
    const { signal } = controller
    expect(await faultOf(client.call('source.inspect', { files: [large] }, { signal, progress }))).toEqual({
      code: 'cancelled'
    })
    expect([...phases]).toEqual(['looking'])
    const left = await readdir(join(application().folder, 'temp'))
    expect(left.filter((name) => name.startsWith('inspection'))).toEqual([])
    const { id, rows } = await client.call('source.inspect', { files: [file] })
    expect(rows).toBe(LINES.length)
    await client.call('source.forget', { inspection: id })
  })

  it('cancelling what is not under way does nothing', async () => {
    door().cancel('no-such-call')
    expect(await client.call('application.describe', {})).toEqual({ version: '0.0.0-test' })
  })
})
