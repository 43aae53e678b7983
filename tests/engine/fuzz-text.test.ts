import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { encode } from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decode } from '../../main/engine/import/decode'
import { decodingsOf } from '../../main/engine/import/decodings'
import { sniffDialect } from '../../main/engine/import/dialect'
import { linesOf } from '../../main/engine/import/lines'
import type { Marks } from '../../main/engine/import/marks'
import { RecordReader, type PlacedRecord, type RefusedLine } from '../../main/engine/import/record-reader'
import { Workspace } from '../../main/engine/import/workspace'
import { damaged, FUZZ, FUZZ_ENGINE, FUZZ_TIMEOUT, outcomeOf, textOf } from '../fixtures/fuzz'
import { createRawReader, type RawReader } from '../fixtures/raw-file'
import { makeScratch, type Scratch } from '../fixtures/scratch'

let scratch: Scratch
let reader: RawReader
let workspace: Workspace

beforeAll(async () => {
  scratch = await makeScratch()
  reader = await createRawReader(scratch.folder)
  workspace = await Workspace.create(scratch.folder)
})
afterAll(async () => {
  await reader.close()
  await scratch.clear()
})

const { signal } = new AbortController()

const PIECES = [
  '"',
  "'",
  '""',
  '\\"',
  ',',
  ';',
  '\t',
  '|',
  '||',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  ' ',
  '5',
  '4,5',
  '2026-03-01',
  'id',
  'How easy was it?',
  'Total',
  'sep=;',
  'id,ces,comment\n',
  'R1,5,good\n',
  'R2,4,"so, so"\n',
  '\u0000',
  '\uFEFF',
  'é'
]

const text = textOf(PIECES, 80)

const marks: fc.Arbitrary<Marks> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '||', ' '),
  quote: fc.constantFrom('"', "'", ''),
  escape: fc.constantFrom('doubled', 'backslash'),
  padded: fc.boolean(),
  wrapped: fc.boolean()
})

/** Lines without one that may stand for none: blank ones are no records. */
const filled = (lines: readonly string[]): string[] => lines.filter((line) => line.trim() !== '')

it('records and refused lines are all lines of a text, by whatever marks it is read', () => {
  fc.assert(
    fc.property(text, marks, (written, by) => {
      const lines = linesOf(written)
      const places: { line: number; lines: number }[] = []
      const records = new RecordReader(by, {
        take: ({ line, lines: taken }: PlacedRecord) => places.push({ line, lines: taken }),
        refuse: ({ line }: RefusedLine) => places.push({ line, lines: 1 })
      })
      lines.forEach((line) => records.add(line))
      records.end()
      const covered = places.flatMap(({ line, lines: taken }) =>
        Array.from({ length: taken }, (_, index) => line + index)
      )
      expect(covered).toEqual([...new Set(covered)].sort((one, other) => one - other))
      expect(covered.every((line) => line <= lines.length)).toBe(true)
      const left = lines.filter((_, index) => !covered.includes(index + 1))
      expect(filled(left)).toEqual([])
    }),
    FUZZ
  )
})

it(
  'a table is found within its text, or why there is none',
  async () => {
    const reading = fc.record(
      {
        delimiter: fc.constantFrom(',', ';', '<>'),
        quote: fc.constantFrom('"', "'", ''),
        firstLine: fc.integer({ min: 1, max: 12 }),
        headerRows: fc.nat(5)
      },
      { requiredKeys: [] }
    )
    await fc.assert(
      fc.asyncProperty(text, fc.boolean(), reading, async (written, whole, said) => {
        const lines = linesOf(written).length
        const ends = { start: written, end: whole ? '' : written.slice(-100), whole, lines }
        const outcome = await outcomeOf(() => sniffDialect(ends, said))
        if ('code' in outcome) return
        const { headers, firstLine, firstResponse, lastLine, headerRecords } = outcome.value
        expect(headers.length).toBeGreaterThan(0)
        expect(headers.every((header) => header !== '')).toBe(true)
        expect(firstLine).toBeGreaterThanOrEqual(1)
        expect(firstResponse).toBeGreaterThanOrEqual(firstLine + Math.min(headerRecords, 1))
        expect(lastLine).toBeLessThanOrEqual(lines)
      }),
      FUZZ
    )
  },
  FUZZ_TIMEOUT
)

describe('text in any bytes', () => {
  const SURVEY = 'id;ces;comment\r\nR1;5;Très bien – merci\r\nR2;4;așa și așa\r\n'
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    ...['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'shift_jis'].map((encoding) =>
      damaged(encode(SURVEY, encoding))
    )
  )
  const said = fc.option(fc.constantFrom('utf-8', 'utf-16le', 'cp852', 'gb18030', 'big5'), { nil: undefined })

  it(
    'comes out as UTF-8 with regular line ends, and its lines are counted',
    async () => {
      await fc.assert(
        fc.asyncProperty(bytes, said, async (content, encoding) => {
          const file = await scratch.write('bytes.csv', content)
          const decoded = await decode(file, { workspace, context: { signal }, said: encoding })
          const read = await readFile(decoded.file)
          expect(isUtf8(read)).toBe(true)
          const regular = read.toString('utf8')
          expect(regular).not.toMatch(/\0|\r(?!\n)/)
          const lines = regular.split('\n')
          expect(decoded.lines).toBe(lines.at(-1) === '' ? lines.length - 1 : lines.length)
          await decodingsOf(
            { source: file, encoding: decoded.encoding, said: encoding !== undefined },
            signal
          )
        }),
        FUZZ_ENGINE
      )
    },
    FUZZ_TIMEOUT
  )
})

it(
  'every record of a text is a row, refused or set aside',
  async () => {
    const cell = fc.constantFrom('5', 'x', 'so so', '', 'é', '2026-03-01', "it's", '-1,5')
    const record = fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => `${cells.join(';')}\n`)
    const note = fc.constantFrom(
      'Exported by hand\n',
      '\n',
      ';;\n',
      'Total;12\n',
      '"cut off;5;x\n',
      'a "b" c;1;2\n'
    )
    const body = fc.array(fc.oneof({ weight: 4, arbitrary: record }, { weight: 1, arbitrary: note }))
    await fc.assert(
      fc.asyncProperty(body, async (records) => {
        const content = `id;ces;comment\nR1;5;good\nR2;4;fine\nR3;7;bad\n${records.join('')}`
        const outcome = await outcomeOf(async () => reader.read(await scratch.write('survey.csv', content)))
        if ('code' in outcome) return
        const { rows, refused, layout } = outcome.value
        const aside = (layout?.above.lines ?? 0) + (layout?.below.lines ?? 0)
        const lines = filled(linesOf(content)).length
        expect(rows.length + refused.length + aside + (layout?.headerRows ?? 0)).toBe(lines)
      }),
      FUZZ_ENGINE
    )
  },
  FUZZ_TIMEOUT
)
