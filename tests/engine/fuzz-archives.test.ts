import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unpackOnly } from '../../main/engine/import/archived-file'
import { unpack } from '../../main/engine/import/decode'
import { convertWorkbook } from '../../main/engine/import/formats/workbook/convert-workbook'
import { Workspace } from '../../main/engine/import/workspace'
import { damaged, FUZZ, FUZZ_ENGINE, FUZZ_TIMEOUT, outcomeOf } from '../fixtures/fuzz'
import { makeScratch, type Scratch } from '../fixtures/scratch'
import { workbookOf, workbookParts, zipOf } from '../fixtures/workbook'

let scratch: Scratch
let workspace: Workspace

beforeAll(async () => {
  scratch = await makeScratch()
  workspace = await Workspace.create(scratch.folder)
})
afterAll(() => scratch.clear())

const { signal } = new AbortController()

const CSV = 'touchpoint,ces\nCheckout,5\nReturns,2\n'

const SURVEY = zipOf({ 'export/survey.csv': CSV, '.DS_Store': 'x' })
const STORED = zipSync({ 'survey.csv': [Buffer.from(CSV), { level: 0 }] })

const BOOK = {
  sheets: [
    {
      rows: [
        ['touchpoint', 'ces'],
        ['Checkout', 5],
        ['Returns', 2]
      ]
    },
    {
      name: 'Notes',
      state: 'hidden' as const,
      rows: '<row><c t="s"><v>0</v></c><c s="1"><v>45351.5</v></c></row>'
    }
  ],
  shared: ['<t>a note</t>'],
  formats: ['yyyy-mm-dd']
}

/** What an archive is unpacked to: what was packed, nothing, or a failure. */
const unpacked = (content: Uint8Array) =>
  outcomeOf(async () => {
    const file = await scratch.write('survey.zip', content)
    const target = await unpackOnly(file, false, workspace, { signal })
    return target === null ? null : await readFile(target, 'utf8')
  })

const converted = (content: Uint8Array) =>
  outcomeOf(async () =>
    convertWorkbook({
      file: await scratch.write('survey.xlsx', content),
      target: scratch.path('sheet.csv')
    })
  )

describe('an archive', () => {
  it.each([
    ['packed', SURVEY],
    ['stored', STORED]
  ])('that is cut short anywhere is refused: %s', async (_, whole) => {
    expect(await unpacked(whole)).toEqual({ value: CSV })
    for (let length = 0; length < whole.length; length += 1)
      expect(await unpacked(whole.subarray(0, length)), `${length} bytes`).toEqual({ code: 'broken-archive' })
  })

  it(
    'that is damaged gives what was packed, or fails',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.oneof(damaged(SURVEY), damaged(STORED)), async (content) => {
          const outcome = await unpacked(content)
          if ('value' in outcome) expect([CSV, 'x', null]).toContain(outcome.value)
        }),
        FUZZ
      )
    },
    FUZZ_TIMEOUT
  )

  it('in an archive, however deep, is not unpacked', async () => {
    let content = zipOf({ 'survey.csv': CSV })
    for (let depth = 1; depth < 5; depth += 1) {
      content = zipOf({ [`${depth}.zip`]: content })
      // It is what is inside that is then refused, as an archive.
      const outcome = await unpacked(content)
      expect('value' in outcome && outcome.value?.startsWith('PK')).toBe(true)
    }
  })

  it('that says it holds little and holds much is refused', async () => {
    const bomb = Buffer.from(zipOf({ 'survey.csv': new Uint8Array(70 * 1024 * 1024) }))
    expect(await unpacked(bomb)).toEqual({ code: 'archive-bomb' })
    const directory = bomb.lastIndexOf('PK\u0001\u0002', undefined, 'latin1')
    bomb.writeUInt32LE(1000, directory + 24)
    expect(await unpacked(bomb)).toEqual({ code: 'archive-bomb' })
  })

  it(
    'in gzip that is damaged gives what was packed, or fails',
    async () => {
      await fc.assert(
        fc.asyncProperty(damaged(gzipSync(CSV)), async (content) => {
          const outcome = await outcomeOf(async () =>
            readFile(await unpack(await scratch.write('survey.gz', content), workspace, { signal }), 'utf8')
          )
          // Zeros at the end of gzip are padding, and further members go on with the text.
          if ('value' in outcome) expect([CSV, CSV + CSV, '']).toContain(outcome.value)
        }),
        FUZZ_ENGINE
      )
    },
    FUZZ_TIMEOUT
  )
})

describe('a workbook', () => {
  const whole = workbookOf(BOOK)

  it('that is cut short anywhere is refused', async () => {
    expect(await converted(whole)).toMatchObject({ value: { records: 3, lines: 3 } })
    for (let length = 0; length < whole.length; length += 7)
      expect(await converted(whole.subarray(0, length)), `${length} bytes`).toEqual({
        code: 'broken-workbook'
      })
  })

  it(
    'that is damaged is read or fails',
    async () => {
      await fc.assert(
        fc.asyncProperty(damaged(whole), async (content) => {
          const outcome = await converted(content)
          if ('value' in outcome) expect(outcome.value.records).toBeLessThanOrEqual(3)
        }),
        FUZZ_ENGINE
      )
    },
    FUZZ_TIMEOUT
  )

  it(
    'with a damaged part is read or fails',
    async () => {
      const parts = workbookParts(BOOK)
      const names = Object.keys(parts)
      const packed = Object.fromEntries(names.map((name) => [name, Buffer.from(parts[name] ?? '')]))
      const changed = fc
        .constantFrom(...names)
        .chain((name) => damaged(Buffer.from(parts[name] ?? '')).map((part) => ({ ...packed, [name]: part })))
      await fc.assert(
        fc.asyncProperty(changed, async (content) => {
          const outcome = await converted(zipSync(content, { level: 0 }))
          if ('value' in outcome) expect(outcome.value.lines).toBeGreaterThanOrEqual(outcome.value.records)
        }),
        FUZZ_ENGINE
      )
    },
    FUZZ_TIMEOUT
  )
})
