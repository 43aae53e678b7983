import { readdir, readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RowsExport, WrittenRows } from '../../shared/contract/rows'
import { EVERYTHING, TOUCHPOINT, type Slice } from '../../shared/domain/slice'
import { MASK } from '../../shared/words/mask'
import { startApplication, type TestApplication } from '../fixtures/application'
import { readFromFile } from '../fixtures/duckdb'
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

/** What another program finds in a file. */
const found = (query: string) => readFromFile(':memory:', query)

const rowsIn = (file: string, columns: string, most = 100) =>
  found(`select ${columns} from '${file}' limit ${most}`)

const take = (over: Partial<RowsExport> = {}): Promise<WrittenRows> =>
  application.client.call('rows.export', {
    rows: 'evaluations',
    slice: EVERYTHING,
    file: scratch.path('out.parquet'),
    format: 'parquet',
    withColumns: [],
    masked: true,
    ...over
  })

const only = (dimension: string, ...values: string[]): Slice => ({
  filters: [{ op: 'is', dimension, values }]
})

const evaluationsOf = async (slice: Slice = EVERYTHING) => {
  const { cells } = await application.client.call('slice.tabulate', {
    metric: 'ces',
    slice,
    by: [TOUCHPOINT]
  })
  return cells.map(({ key: [touchpoint], tally: { n, missing } }) => {
    const answered = n.reduce((sum, count) => sum + count, 0)
    return { touchpoint, rows: missing + answered, answered }
  })
}

describe('the sample', () => {
  beforeAll(async () => {
    await application.client.call('project.openSample', {})
  })

  const COUNTED = `touchpoint, count(*)::integer as rows, count(ease)::integer as answered`
  const byTouchpoint = (file: string) =>
    found(`select ${COUNTED} from '${file}' group by touchpoint order by touchpoint`)

  const sorted = <T extends { touchpoint?: unknown }>(rows: readonly T[]) =>
    [...rows].sort((one, other) => (String(one.touchpoint) < String(other.touchpoint) ? -1 : 1))

  it.each([
    ['everything', EVERYTHING, 20_000],
    ['a slice', only('country', 'FR', 'RO'), undefined],
    ['two touchpoints', only(TOUCHPOINT, 'Delivery', 'Returns'), undefined]
  ])('as Parquet: %s has as many evaluations as the engine counts', async (_, slice, all) => {
    const { rows } = await take({ slice })
    const counted = await evaluationsOf(slice)
    expect(await byTouchpoint(scratch.path('out.parquet'))).toEqual(sorted(counted))
    expect(rows).toBe(counted.reduce((sum, one) => sum + one.rows, 0))
    const { counts } = await application.client.call('rows.offer', { slice })
    expect(counts.evaluations).toBe(rows)
    if (all !== undefined) expect(rows).toBe(all)
  })

  it('has real types, and says where it comes from', async () => {
    await take()
    const file = scratch.path('out.parquet')
    const described = (await found(`describe select * from '${file}'`)) as {
      column_name: string
      column_type: string
    }[]
    expect(described.map(({ column_name, column_type }) => `${column_name} ${column_type}`)).toEqual([
      'response_number BIGINT',
      'touchpoint VARCHAR',
      'ces INTEGER',
      'ease INTEGER',
      'csat INTEGER',
      'nps INTEGER',
      'retained BOOLEAN',
      'answered_at TIMESTAMP',
      'Country VARCHAR',
      'Channel VARCHAR',
      'Still customer after 90 days VARCHAR',
      'Comment VARCHAR'
    ])
    const [kept] = (await found(
      `select decode(value) as value from parquet_kv_metadata('${file}') where decode(key) = 'effortscope'`
    )) as { value: string }[]
    expect(JSON.parse(kept?.value ?? '{}')).toMatchObject({
      version: '0.0.0-test',
      rows: 'evaluations',
      masked: true,
      sources: [
        { name: 'retail-pulse.csv', sha256: expect.stringMatching(/^[\da-f]{64}$/) as string, rows: 20_000 }
      ]
    })
    expect(await found(`select distinct compression from parquet_metadata('${file}')`)).toEqual([
      { compression: 'ZSTD' }
    ])
  })

  it('is the same bytes each time', async () => {
    const files = ['one.parquet', 'other.parquet', 'one.csv', 'other.csv'].map((name) => scratch.path(name))
    for (const file of files) await take({ file, format: file.endsWith('csv') ? 'csv' : 'parquet' })
    const [one, other, first, second] = await Promise.all(files.map((file) => readFile(file)))
    expect(one?.equals(other ?? Buffer.of())).toBe(true)
    expect(first?.equals(second ?? Buffer.of())).toBe(true)
  })

  it('responses are the lines of the file, ids left out until they are asked for', async () => {
    const left = await take({ rows: 'responses' })
    expect(left.leftOut.map(({ name, kind, why }) => [name, kind, why])).toEqual([
      ['row', 'internal', 'working'],
      ['Response ID', 'personal', 'response-id'],
      ['Customer ID', 'personal', 'person-id']
    ])
    await take({ rows: 'responses', withColumns: 'all', masked: false })
    const original = `read_csv('samples/retail-pulse.csv', all_varchar = true)`
    const written = `(select * exclude (row) from '${scratch.path('out.parquet')}')`
    expect(
      await found(
        `select count(*)::integer as n from (select columns(*)::varchar from ${written} except all select columns(*)::varchar from ${original})`
      )
    ).toEqual([{ n: 0 }])
    expect(await found(`select count(*)::integer as n from ${written}`)).toEqual([{ n: 20_000 }])
  })

  it('what is stopped or cannot be written leaves nothing', async () => {
    const before = await readdir(scratch.folder)
    const stopping = new AbortController()
    const call = application.client.call(
      'rows.export',
      {
        ...{ rows: 'responses', slice: EVERYTHING, file: scratch.path('stopped.csv'), format: 'csv' },
        ...{ withColumns: 'all', masked: true }
      },
      { signal: stopping.signal, progress: ({ phase }) => phase === 'covering' && stopping.abort() }
    )
    expect((await faultOf(call)).code).toBe('cancelled')
    const nowhere = take({ file: scratch.path('nowhere/out.parquet') })
    expect(await faultOf(nowhere)).toMatchObject({ code: 'could-not-write', place: { file: 'out.parquet' } })
    const unknown = take({ withColumns: ['no such column'] })
    expect((await faultOf(unknown)).code).toBe('no-such-column')
    expect(await readdir(scratch.folder)).toEqual(before)
  })
})

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

const importLines = async (
  lines: readonly (readonly string[])[],
  mapping: Parameters<typeof mappingOf>[0]
) => {
  const file = await scratch.write('survey.csv', lines.map((line) => line.map(quoted).join(',')).join('\n'))
  return importFiles(application, [file], mappingOf(mapping))
}

const PEOPLE = [
  ['Name', 'E-mail', 'Touchpoint', 'ces', 'Comment', 'Other remarks', 'Code', 'IP Address'],
  [
    'Ana Popescu',
    'ana@example.ro',
    '=Shop',
    '5',
    'Popescu here, 0722 123 456',
    'ask Popescu at home',
    '-99',
    '10.0.0.1'
  ],
  ['May Brown', 'may.b@example.com', 'Shop', '2', 'In may May paid 20 euro', '@SUM(A1)', '007', '10.0.0.2'],
  ['', '', '-Web', '', '=1+1 is not 3', '', '-1+2', '10.0.0.3'],
  ...Array.from({ length: 9 }, (_, at) => ['', '', 'Web', '4', `fine ${at}`, '', '7', '10.0.0.4'])
]
const PEOPLE_MAPPING = {
  touchpoint: 'touchpoint',
  comments: ['comment'],
  ces: {
    columns: [{ column: 'ces', touchpoint: 'x' }],
    scale: { low: 1, high: 5, good: 'low' as const },
    missing: []
  }
}

describe('people', () => {
  beforeAll(async () => {
    await importLines(PEOPLE, PEOPLE_MAPPING)
  })

  it('are covered in comments and in what else they wrote, as on the screen', async () => {
    const { leftOut, covered } = await take({ rows: 'responses' })
    expect(leftOut.map(({ name, why }) => [name, why])).toEqual([
      ['row', 'working'],
      ['Name', 'name'],
      ['E-mail', 'email'],
      ['IP Address', 'place']
    ])
    expect(covered).toBe(3)
    const rows = await rowsIn(scratch.path('out.parquet'), 'Comment as c, "Other remarks" as o', 3)
    expect(rows).toEqual([
      { c: `${MASK.repeat(7)} here, •••• ••• •••`, o: `ask ${MASK.repeat(7)} at home` },
      { c: 'In may ••• paid 20 euro', o: '@SUM(A1)' },
      { c: '=1+1 is not 3', o: null }
    ])
    const page = await application.client.call('verbatims.page', {
      ...{ slice: EVERYTHING, order: 'oldest', offset: 0, limit: 100, masked: true }
    })
    const written = (await rowsIn(scratch.path('out.parquet'), 'Comment as c')) as { c: string }[]
    expect([...page.texts].sort()).toEqual(written.map(({ c }) => c).sort())
  })

  it('are told only by who asks for it', async () => {
    await take({ rows: 'responses', withColumns: ['name'], masked: false })
    expect(await rowsIn(scratch.path('out.parquet'), 'Name as n, Comment as c', 1)).toEqual([
      { n: 'Ana Popescu', c: 'Popescu here, 0722 123 456' }
    ])
    await take({ rows: 'evaluations' })
    expect(await rowsIn(scratch.path('out.parquet'), 'ces, ease, touchpoint, Comment as c', 2)).toEqual([
      { ces: 5, ease: 1, touchpoint: '=Shop', c: `${MASK.repeat(7)} here, •••• ••• •••` },
      { ces: 2, ease: 4, touchpoint: 'Shop', c: 'In may ••• paid 20 euro' }
    ])
  })

  it('as CSV no text is taken for a formula, and numbers are left alone', async () => {
    const file = scratch.path('out.csv')
    await take({ rows: 'responses', file, format: 'csv', delimiter: ';', byteOrderMark: true })
    const text = await readFile(file, 'utf8')
    const lines = text.split('\n')
    expect(lines.slice(0, 4)).toEqual([
      '\ufeffTouchpoint;ces;Comment;Other remarks;Code',
      `'=Shop;5;••••••• here, •••• ••• •••;ask ••••••• at home;-99`,
      `Shop;2;In may ••• paid 20 euro;'@SUM(A1);007`,
      `'-Web;;'=1+1 is not 3;;'-1+2`
    ])
    expect(lines).toHaveLength(PEOPLE.length + 1)
    expect(
      await found(`select count(*)::integer as n from read_csv('${file}', delim = ';', all_varchar = true)`)
    ).toEqual([{ n: 12 }])
    await take({ rows: 'evaluations', file, format: 'csv', slice: only(TOUCHPOINT, 'nothing') })
    expect(await readFile(file, 'utf8')).toBe('response_number,touchpoint,ces,ease,Comment\n')
  })

  it('a column is a number only where nothing of it is lost', async () => {
    await take({ rows: 'responses' })
    expect(
      await found(
        `select typeof(ces) as ces, typeof(Code) as code from '${scratch.path('out.parquet')}' limit 1`
      )
    ).toEqual([{ ces: 'BIGINT', code: 'VARCHAR' }])
  })
})

describe('a wide file on two scales, of two waves', () => {
  it('has an evaluation for each response and touchpoint, answers as they were given', async () => {
    const header = 'id,shop,web,csat,day,w'
    const files = await Promise.all([
      scratch.write('one.csv', `${header}\nA1,5,10,4,2026-01-05,1.5\nA2,,1,5,2026-07-06,2\n`),
      scratch.write('two.csv', `${header}\nB1,1,2,1,2026-02-01,1\n`)
    ])
    await importFiles(
      application,
      files,
      mappingOf({
        ces: {
          columns: [
            { column: 'shop', touchpoint: 'Shop' },
            {
              column: 'web',
              touchpoint: 'Web',
              rules: { scale: { low: 1, high: 10, good: 'low' }, missing: [] }
            }
          ],
          scale: { low: 1, high: 5, good: 'high' },
          missing: []
        },
        csat: { column: 'csat', scale: { low: 1, high: 5, good: 'low' }, missing: [] },
        date: { column: 'day', format: 'iso', zone: 'Europe/Paris' },
        weight: 'w',
        response: 'id'
      })
    )
    await take({ withColumns: ['id', '@row'] })
    const values = `response_number::integer as r, file, row::integer as row, touchpoint as t, ces, ces_scale as scale, ease, csat, weight as w, strftime(answered_at at time zone 'UTC', '%Y-%m-%d %H:%M') as at, id`
    expect(await rowsIn(scratch.path('out.parquet'), values)).toEqual([
      {
        r: 1,
        file: 'one.csv',
        row: 1,
        t: 'Shop',
        ces: 5,
        scale: '1-5',
        ease: 5,
        csat: 4,
        w: 1.5,
        at: '2026-01-04 23:00',
        id: 'A1'
      },
      {
        r: 1,
        file: 'one.csv',
        row: 1,
        t: 'Web',
        ces: 10,
        scale: '1-10 low is easy',
        ease: 1,
        csat: 4,
        w: 1.5,
        at: '2026-01-04 23:00',
        id: 'A1'
      },
      {
        r: 2,
        file: 'one.csv',
        row: 2,
        t: 'Shop',
        ces: null,
        scale: '1-5',
        ease: null,
        csat: 5,
        w: 2,
        at: '2026-07-05 22:00',
        id: 'A2'
      },
      {
        r: 2,
        file: 'one.csv',
        row: 2,
        t: 'Web',
        ces: 1,
        scale: '1-10 low is easy',
        ease: 10,
        csat: 5,
        w: 2,
        at: '2026-07-05 22:00',
        id: 'A2'
      },
      {
        r: 3,
        file: 'two.csv',
        row: 1,
        t: 'Shop',
        ces: 1,
        scale: '1-5',
        ease: 1,
        csat: 1,
        w: 1,
        at: '2026-01-31 23:00',
        id: 'B1'
      },
      {
        r: 3,
        file: 'two.csv',
        row: 1,
        t: 'Web',
        ces: 2,
        scale: '1-10 low is easy',
        ease: 9,
        csat: 1,
        w: 1,
        at: '2026-01-31 23:00',
        id: 'B1'
      }
    ])
  })
})
