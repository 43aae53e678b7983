import { readFile, stat } from 'node:fs/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dictionaryOf, writeCases } from '../../main/engine/import/formats/spss/spss'
import { damaged, FUZZ, FUZZ_ENGINE, FUZZ_TIMEOUT, outcomeOf } from '../fixtures/fuzz'
import { createRawReader, type RawReader } from '../fixtures/raw-file'
import { makeScratch, type Scratch } from '../fixtures/scratch'
import { writeSpss, type SpssContent } from '../fixtures/spss-file'

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

const VARIABLES = [
  { name: 'Numéro', width: 0 },
  {
    name: 'ces',
    label: 'How easy was it?',
    width: 0,
    labels: [
      [1, 'Hard'],
      [7, 'Easy']
    ] as const
  },
  { name: 'comment', width: 40 },
  { name: 'short', width: 3 }
]

const KINDS = ['none', 'bytes', 'zlib'] as const

const ROWS = Array.from({ length: 40 }, (_, index) => [
  index / 3,
  index % 8,
  index % 5 === 0 ? null : `Comment ${index}`,
  index % 2 ? 'yes' : ''
])

const context = { signal: new AbortController().signal }

const wholeOf = async (compression: SpssContent['compression']) => {
  const file = scratch.path(`whole-${compression}.sav`)
  writeSpss(file, { variables: VARIABLES, rows: ROWS, cases: ROWS.length, compression })
  return readFile(file)
}

it.each(KINDS)(
  'what is written is read again: %s',
  async (compression) => {
    const cell = fc.record({
      // The lowest number of all stands for none.
      number: fc.option(
        fc.oneof(fc.integer({ min: -120, max: 300 }), fc.double({ noNaN: true, min: -1e300 }))
      ),
      answer: fc.option(fc.integer({ min: 0, max: 9 })),
      comment: fc.option(fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', ' b'), maxLength: 20 })),
      short: fc.option(fc.constantFrom('x', 'xyz', 'é'))
    })
    const rows = fc.array(
      cell.map(({ number, answer, comment, short }) => [number, answer, comment, short]),
      { minLength: 1, maxLength: 30 }
    )
    const open = fc.boolean()
    await fc.assert(
      fc.asyncProperty(rows, open, async (written, isOpen) => {
        const file = scratch.path('written.sav')
        const cases = isOpen ? -1 : written.length
        writeSpss(file, { variables: VARIABLES, rows: written, cases, compression })
        const read = await reader.read(file)
        expect(read.headers).toEqual(VARIABLES.map(({ name }) => name))
        expect(read.rows).toEqual(
          written.map(([number, answer, comment, short]) => [
            number === null ? null : String(number),
            answer === 1 ? '1 - Hard' : answer === 7 ? '7 - Easy' : answer === null ? null : String(answer),
            blankAsNull(comment),
            blankAsNull(short)
          ])
        )
      }),
      FUZZ_ENGINE
    )
  },
  FUZZ_TIMEOUT
)

const blankAsNull = (text: string | number | null | undefined): string | null =>
  typeof text !== 'string' || text.replace(/ +$/, '') === '' ? null : text.replace(/ +$/, '')

it.each(KINDS)(
  'what is damaged is read or refused: %s',
  async (compression) => {
    await fc.assert(
      fc.asyncProperty(damaged(await wholeOf(compression)), async (bytes) => {
        const file = await scratch.write('damaged.sav', bytes)
        const text = scratch.path('damaged.csv')
        await outcomeOf(async () => writeCases(file, await dictionaryOf(file), text, { context }))
        expect((await stat(text).catch(() => ({ size: 0 }))).size).toBeLessThan(10_000_000)
      }),
      FUZZ
    )
  },
  FUZZ_TIMEOUT
)
