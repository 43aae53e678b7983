import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Failure } from '../../shared/domain/fault'
import { startApplication, type TestApplication } from '../fixtures/application'
import { faultOf } from '../fixtures/faults'
import { FUZZ_ENGINE } from '../fixtures/fuzz'
import { createRawReader, type RawFile, type RawReader } from '../fixtures/raw-file'
import { makeScratch, type Scratch } from '../fixtures/scratch'
import { hasSharedData, sharedFile } from '../fixtures/shared-data'

let scratch: Scratch
let reader: RawReader
let application: TestApplication

beforeAll(async () => {
  ;[scratch, application] = await Promise.all([makeScratch(), startApplication()])
  reader = await createRawReader(scratch.path(''))
})
afterAll(async () => {
  await reader.close()
  await Promise.all([scratch.clear(), application.end()])
})

/** What pyreadstat reads of the same file: codes without labels, moments with a T. */
const expected = (...path: string[]): (string | null)[][] =>
  readFileSync(sharedFile('spss', ...path), 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',').map(plain))

const plain = (cell: string | null): string | null => {
  if (cell === null || cell === '' || cell === '#NULL!') return null
  const text = cell
    .replace(/ - \p{L}.*$/u, '')
    .replace('T', ' ')
    .replace(/\.0{6}$/, '')
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return String(Number(text))
  return text.replace(/^(\d):/, '0$1:')
}

const plainRows = ({ rows }: RawFile) => rows.map((row) => row.map(plain))

/** The rows of a file, or why it was refused. */
const outcomeOf = async (file: string) => {
  try {
    return (await reader.read(file)).rows
  } catch (error) {
    if (error instanceof Failure) return error.fault.code
    throw error
  }
}

describe.skipIf(!hasSharedData)('an SPSS file', () => {
  const spss = (...path: string[]) => reader.read(sharedFile('spss', ...path))

  it.each(['sample.sav', 'sample.zsav'])('%s holds what others read in it', async (name) => {
    const file = await spss('basic', name)
    expect(file.headers).toEqual(['mychar', 'mynum', 'mydate', 'dtime', 'mylabl', 'myord', 'mytime'])
    expect(plainRows(file)).toEqual(expected('basic', 'sample.csv'))
  })

  it('keeps what its makers call missing, and says that it is', async () => {
    expect(plainRows(await spss('basic', 'sample_missing.sav'))).toEqual(
      expected('basic', 'sample_missing_user.csv')
    )
    const inspection = await application.client.call('source.inspect', {
      files: [sharedFile('spss/basic/sample_missing.sav')]
    })
    expect(inspection.columns.find(({ key }) => key === 'mynum')).toMatchObject({
      label: 'numeric',
      missing: ['-1'],
      missingRange: { low: 2000, high: 3000 }
    })
    expect(inspection.files[0]).toMatchObject({ format: 'spss', encoding: 'windows-1252', exact: true })
  })

  it('keeps codes and their labels together', async () => {
    const { rows } = await spss('basic', 'ordered_category.sav')
    expect(rows).toEqual([['1 - high'], ['2 - low'], ['3 - medium'], ['2 - low']])
    expect((await spss('missing_data', 'missing_char.sav')).rows).toEqual([['Z'], ['a - labeled']])
  })

  it.each([
    ['hebrews.sav', ['ותק_ב'], 99, '33'],
    ['sample_large.sav', ['mychar', 'mynum', 'mydate', 'dtime', 'mylabl', 'myord', 'mytime'], 485, 'a'],
    [
      'test_width.sav',
      ['ResponseId', 'StartDate', 'Duration__in_seconds_', 'Finished'],
      5,
      'R_0001xAxQxIo2PVH'
    ]
  ])('%s has its names, rows and long texts', async (name, headers, rows, first) => {
    const file = await spss('basic', name)
    expect(file.headers).toEqual(headers)
    expect(file.rows).toHaveLength(rows)
    expect(file.rows[0]?.[0]).toBe(first)
  })

  it('drops the letter that a text was cut within', async () => {
    const { rows } = await spss('basic', 'tegulu.sav')
    expect(rows).toEqual([['210', 'నేను గతంలో వాడిన బ']])
  })

  it('is refused in its portable form', async () => {
    const fault = await faultOf(
      application.client.call('source.inspect', { files: [sharedFile('spss/basic/sample.por')] })
    )
    expect(fault).toMatchObject({ code: 'kind-spss', place: { file: 'sample.por' } })
  })

  it.each(['sample.sav', 'sample.zsav'])('%s cut anywhere is refused, or whole', async (name) => {
    const bytes = await readFile(sharedFile('spss/basic', name))
    const whole = await spss('basic', name)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: bytes.length - 1 }), async (length) => {
        const cut = await scratch.write(`cut-${name}`, bytes.subarray(0, length))
        const outcome = await outcomeOf(cut)
        if (outcome !== 'broken-spss') expect(outcome).toEqual(whole.rows)
      }),
      FUZZ_ENGINE
    )
  })

  it('with bytes changed ends in rows or in a clear refusal', async () => {
    const bytes = await readFile(sharedFile('spss/basic/sample_missing.sav'))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 4, max: bytes.length - 1 }), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 8
        }),
        async (changes) => {
          const changed = Buffer.from(bytes)
          for (const [at, byte] of changes) changed[at] = byte
          const file = await scratch.write('changed.sav', changed)
          const outcome = await outcomeOf(file)
          if (typeof outcome === 'string') expect(outcome).toBe('broken-spss')
        }
      ),
      FUZZ_ENGINE
    )
  })
})
