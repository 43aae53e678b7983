import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readRecords } from '../fixtures/records'
import { createRawReader, type RawReader } from '../fixtures/raw-file'
import { makeScratch, type Scratch } from '../fixtures/scratch'

let scratch: Scratch
let reader: RawReader

beforeAll(async () => {
  scratch = await makeScratch()
  reader = await createRawReader(scratch.folder)
})
afterAll(async () => {
  await reader.close()
  await scratch.clear()
})

const read = async (content: string) => reader.read(await scratch.write('survey.csv', content))

const HEAD = 'ces,comment\n5,a\n4,b\n3,c\n'

const toLines = (text: string): string[] => text.replace(/\r\n?/g, '\n').split('\n')

const bare = fc.constantFrom('5', '', 'x', 'two words', 'é', '"a,b"', '"say ""yes"""')
const broken = fc.constantFrom('"one\ntwo"', '"\n"', '"a\n\n""b""\n"')
const two = fc.array(fc.oneof(bare, broken), { minLength: 2, maxLength: 2 })
const other = fc.oneof(
  fc.constantFrom(['x'], ['"a,b"']),
  fc.array(bare, { minLength: 2, maxLength: 3 }).map((cells) => [...cells, 'x'])
)
const end = fc.constantFrom('\n', '\r\n')

it('rows are read as they stand, and those with too few or too many cells refused by their lines', async () => {
  const survey = fc.array(fc.tuple(fc.oneof(two, other), end), { maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(survey, async (written) => {
      // What is blank at the end of a text stands below its table.
      const text = `${HEAD + written.map(([cells, mark]) => cells.join(',') + mark).join('')}5,z\n`
      const records = [...readRecords(text, ',')].slice(1)
      const { rows, refused } = await read(text)
      const whole = records.filter(({ cells }) => cells.length === 2)
      expect(rows).toEqual(whole.map(({ cells }) => cells.map((cell) => (cell === '' ? null : cell))))
      const places = records
        .filter(({ cells }) => cells.length !== 2)
        .map(({ start }) => text.slice(0, start))
      expect(refused.map(({ line }) => line)).toEqual(places.map((before) => toLines(before).length))
    }),
    { numRuns: 50 }
  )
})

it('every line of a file is accounted for, whatever stands in it', async () => {
  const marks = fc.constantFrom('"', ',', '\n', '\r\n', '\r', '5', 'a', ' ')
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: marks, maxLength: 60 }), async (body) => {
      const { headers, rows, refused, layout } = await read(HEAD + body)
      expect(headers.slice(0, 2)).toEqual(['ces', 'comment'])
      const lines = toLines((HEAD + body).replace(/\r?\n$/, ''))
      const breaks = (cells: readonly (string | null)[]) =>
        cells.reduce((sum, cell) => sum + toLines(cell ?? '').length - 1, 0)
      const held = rows.reduce((sum, cells) => sum + 1 + breaks(cells), 0)
      const gone = refused.reduce((sum, row) => sum + row.lines, 0)
      const unexplained = lines.length - 1 - held - gone - (layout?.below.lines ?? 0)
      expect(unexplained).toBeGreaterThanOrEqual(0)
      expect(unexplained).toBeLessThanOrEqual(lines.filter((line) => line.trim() === '').length)
    }),
    { numRuns: 100 }
  )
})
