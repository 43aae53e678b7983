import { readFile, readdir } from 'node:fs/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { FUZZ, FUZZ_TIMEOUT } from '../../../../../tests/fixtures/fuzz'
import { makeScratch, type Scratch } from '../../../../../tests/fixtures/scratch'
import { workbookOf } from '../../../../../tests/fixtures/workbook'
import { Failure } from '../../../../../shared/domain/fault'
import { convertWorkbook } from './convert-workbook'

let scratch: Scratch

beforeAll(async () => {
  scratch = await makeScratch()
})
afterAll(() => scratch.clear())

const convert = async (bytes: Uint8Array, onProgress?: (fraction: number) => void) => {
  const file = await scratch.write('survey.xlsx', bytes)
  return convertWorkbook({ file, target: scratch.path('sheet.csv') }, onProgress)
}

const WORKBOOK = workbookOf({
  sheets: [
    {
      rows: '<row><c t="s"><v>0</v></c><c t="str"><v>b"</v></c></row><row><c s="1"><v>45351</v></c><c t="inlineStr"><is><t/></is></c></row>'
    },
    { rows: [['a'], [1]], state: 'hidden' }
  ],
  shared: ['<t>one_x000D_\ntwo</t>'],
  formats: ['yyyy-mm-dd']
})

it('writes one sheet as text, every cell quoted, and nothing where there is none', async () => {
  const fractions: number[] = []
  expect(await convert(WORKBOOK, (fraction) => fractions.push(fraction))).toMatchObject({
    sheet: 'Sheet1',
    sheets: [
      { name: 'Sheet1', hidden: false, rows: 1 },
      { name: 'Sheet2', hidden: true, rows: 1 }
    ],
    records: 2,
    lines: 3,
    bytes: 32
  })
  expect(await readFile(scratch.path('sheet.csv'), 'utf8')).toBe('"one\ntwo","b"""\n"2024-02-29",""\n')
  expect((await readdir(scratch.folder)).sort()).toEqual(['sheet.csv', 'survey.xlsx'])
  expect(fractions.at(-1)).toBeGreaterThan(0.95)
})

it(
  'fails with a reason, or reads, wherever a byte is wrong',
  async () => {
    const bytes = fc.record({ at: fc.nat(WORKBOOK.length - 1), by: fc.integer({ min: 1, max: 255 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(bytes, { minLength: 1, maxLength: 4 }), async (changes) => {
        const damaged = Uint8Array.from(WORKBOOK)
        for (const { at, by } of changes) damaged[at] = (damaged[at] ?? 0) ^ by
        await convert(damaged).catch((error: unknown) => {
          expect(error).toBeInstanceOf(Failure)
          expect((error as Failure).fault.code).not.toBe('internal')
        })
      }),
      FUZZ
    )
  },
  FUZZ_TIMEOUT
)
