import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { encode } from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Progress } from '../../shared/contract/progress'
import { startApplication, type TestApplication } from '../fixtures/application'
import { answersOf } from '../fixtures/counts'
import { faultOf } from '../fixtures/faults'
import { importFiles } from '../fixtures/imports'
import { mappingOf } from '../fixtures/mappings'
import { makeScratch, type Scratch } from '../fixtures/scratch'
import { writeSpss } from '../fixtures/spss-file'
import { workbookOf, zipOf } from '../fixtures/workbook'

let application: TestApplication
let scratch: Scratch
const files: Record<string, string> = {}

const HEADER = ['id', 'touchpoint', 'ces', 'comment']
const ROWS = Array.from({ length: 60_000 }, (_, index) => [
  index,
  `Touchpoint ${index % 5}`,
  1 + (index % 7),
  `Comment ${index}: café`
])
const CSV = [HEADER, ...ROWS].map((row) => row.join(',')).join('\n')
const RECORDS = ROWS.map((row) => Object.fromEntries(HEADER.map((name, index) => [name, row[index]])))
const VARIABLES = HEADER.map((name, index) => ({ name, width: index % 2 === 0 ? 0 : 40 }))

const FORMATS: Record<string, () => Uint8Array | string> = {
  'plain.csv': () => CSV,
  'utf16.csv': () => encode(CSV, 'utf-16le', { addBOM: true }),
  'western.csv': () => encode(CSV, 'windows-1252'),
  'unclosed.csv': () => CSV.replace('Comment 500:', '"Comment'),
  'survey.csv.gz': () => gzipSync(CSV),
  'survey.zip': () => zipOf({ 'survey.csv': CSV }),
  'survey.xlsx': () => workbookOf({ sheets: [{ rows: [HEADER, ...ROWS] }] }),
  'survey.json': () => JSON.stringify(RECORDS),
  'survey.ndjson': () => RECORDS.map((record) => JSON.stringify(record)).join('\n')
}

beforeAll(async () => {
  ;[application, scratch] = await Promise.all([startApplication({ inMemory: false }), makeScratch()])
  for (const [name, content] of Object.entries(FORMATS)) files[name] = await scratch.write(name, content())
  for (const compression of ['bytes', 'zlib'] as const) {
    const name = compression === 'zlib' ? 'survey.zsav' : 'survey.sav'
    files[name] = scratch.path(name)
    writeSpss(scratch.path(name), { variables: VARIABLES, rows: ROWS, cases: ROWS.length, compression })
  }
  const open = await scratch.write('open.csv', 'touchpoint,ces\nCheckout,5\nReturns,2\n')
  await importFiles(application, [open], MAPPING)
})
afterAll(() => Promise.all([application.end(), scratch.clear()]))

const MAPPING = mappingOf({ touchpoint: 'touchpoint' })

const temp = () => readdir(join(application.folder, 'temp'))
const projects = () => readdir(join(application.folder, 'data', 'projects'))

/** A call that is stopped when it has told of its progress, as `at` says. */
const stoppedWhen = (at: (progress: Progress, told: number) => boolean) => {
  const stop = new AbortController()
  let told = 0
  const progress = (progress: Progress) => {
    told += 1
    if (at(progress, told)) stop.abort()
  }
  return { signal: stop.signal, progress }
}

describe.each([...Object.keys(FORMATS), 'survey.sav', 'survey.zsav'])('%s that is stopped', (name) => {
  const inspect = (options = {}) =>
    application.client.call('source.inspect', { files: [files[name] ?? ''] }, options)

  it.each([1, 2, 4])('while looked at leaves nothing behind: when told %d times', async (times) => {
    const before = await temp()
    const call = inspect(stoppedWhen((_, told) => told === times))
    // What was done sooner than it was stopped is let go.
    const done = await call.catch(() => null)
    if (done) await application.client.call('source.forget', { inspection: done.id })
    else expect((await faultOf(call)).code).toBe('cancelled')
    expect(await temp()).toEqual(before)
  })

  it.each(['reading', 'building', 'saving'])('while %s leaves the open project as it was', async (phase) => {
    const { client } = application
    const state = async () => [
      await temp(),
      await projects(),
      await answersOf(application, 'ces', ['@touchpoint'])
    ]
    const before = await state()
    const { id } = await inspect()
    const args = { inspection: id, mapping: MAPPING, name: 'Stopped' }
    const stopped = stoppedWhen((progress) => progress.phase === phase)
    expect((await faultOf(client.call('project.import', args, stopped))).code).toBe('cancelled')
    await client.call('source.forget', { inspection: id })
    expect(await state()).toEqual(before)
  })
})

it.each([...Object.keys(FORMATS), 'survey.sav', 'survey.zsav'])(
  '%s tells what is done and how far it is, and never steps back',
  async (name) => {
    const told: Progress[] = []
    const { client } = application
    const options = { progress: (progress: Progress) => void told.push(progress) }
    const { id } = await client.call('source.inspect', { files: [files[name] ?? ''] }, options)
    const args = { inspection: id, mapping: MAPPING, name: 'Told' }
    await client.call('project.import', args, options)
    expect(told[0]).toMatchObject({ phase: 'looking', file: name })
    const phases = told.map(({ phase }) => phase)
    expect(phases.filter((phase, index) => phase !== phases[index - 1])).toEqual([
      ...['looking', 'reading', 'building', 'saving']
    ])
    for (const phase of new Set(phases)) {
      const fractions = told.filter((progress) => progress.phase === phase).map(({ fraction }) => fraction)
      const known = fractions.filter((fraction) => fraction !== null)
      expect(known).toEqual(known.toSorted((one, other) => one - other))
      for (const fraction of known) expect(Math.abs(fraction - 0.5)).toBeLessThanOrEqual(0.5)
    }
  }
)
