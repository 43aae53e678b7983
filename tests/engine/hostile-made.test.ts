import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startApplication, type TestApplication } from '../fixtures/application'
import { CallError } from '../../shared/contract/client'
import { answersOf } from '../fixtures/counts'
import { importFiles } from '../fixtures/imports'
import { mappingOf } from '../fixtures/mappings'
import { makeScratch, type Scratch } from '../fixtures/scratch'
import { workbookOf } from '../fixtures/workbook'

let application: TestApplication
let scratch: Scratch

beforeAll(async () => {
  ;[application, scratch] = await Promise.all([startApplication({ inMemory: false }), makeScratch()])
  const open = await scratch.write('open.csv', 'touchpoint,ces\nCheckout,5\nReturns,2\n')
  await importFiles(application, [open], mappingOf({ touchpoint: 'touchpoint' }))
})
afterAll(() => Promise.all([application.end(), scratch.clear()]))

/** What a file comes to: its rows and the refused, or the code of the fault. */
const outcomeOf = async (content: string | Uint8Array): Promise<string> => {
  const file = await scratch.write('made.csv', content)
  try {
    const { id, files } = await application.client.call('source.inspect', { files: [file] })
    await application.client.call('source.forget', { inspection: id })
    const [read] = files
    return `${read?.headers.length} x ${read?.rows}, ${read?.refused} refused`
  } catch (error) {
    if (error instanceof CallError) return error.fault.code
    throw error
  }
}

const MEGABYTE = 1024 * 1024
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`)
const wide = (count: number) => `${numbered(count).join(',')}\n${numbered(count).fill('5').join(',')}\n`
const junk = (length: number) =>
  Uint8Array.from({ length }, (_, at) => (Math.imul(at + 1, 2_654_435_761) >>> 13) & 255)
const deep = '['.repeat(100_000)

const MADE: readonly (readonly [name: string, make: () => string | Uint8Array, outcome: string])[] = [
  ['one byte', () => 'a', 'one-column'],
  ['a first answer of 5 MB', () => `a,b\n1,${'x'.repeat(5 * MEGABYTE)}\n`, '2 x 1, 0 refused'],
  ['a header of 5 MB', () => `a,${'x'.repeat(5 * MEGABYTE)}\n1,2\n`, '2 x 1, 0 refused'],
  [
    'rows far wider than the header',
    () => `a,b\n${'1,2\n'.repeat(600)}${`${'x,'.repeat(2000)}\n`.repeat(500)}`,
    '2 x 600, 500 refused'
  ],
  ['a row of a million cells', () => `a,b\n1,2\n${'x,'.repeat(MEGABYTE)}\n3,4\n`, '2 x 2, 1 refused'],
  ['a cell of blanks', () => `a,b\n1,2\n3,${' '.repeat(5 * MEGABYTE)}x\n`, '2 x 2, 0 refused'],
  ['a header of one byte', () => 'a\n5\n', 'one-column'],
  ['quotation marks alone', () => '"'.repeat(100_000), 'one-column'],
  ['delimiters alone', () => ','.repeat(1000), 'header-only'],
  ['line ends alone', () => '\n'.repeat(100 * MEGABYTE), 'empty-file'],
  ['NULs alone', () => new Uint8Array(MEGABYTE), 'kind-binary'],
  ['junk of 10 bytes', () => junk(10), 'one-column'],
  ['junk of 1,000 bytes', () => junk(1000), 'kind-binary'],
  ['junk of a million bytes', () => junk(MEGABYTE), 'kind-binary'],
  ['gzip of a gzip', () => gzipSync(gzipSync('a,b\n1,2\n')), 'kind-archive'],
  ['1,000 columns', () => wide(1000), '1000 x 1, 0 refused'],
  ['10,000 columns', () => wide(10_000), 'too-many-columns'],
  ['lone surrogates', () => Buffer.from('a,b\n\ud800,1\n'), '2 x 1, 0 refused'],
  ['JSON nested deep', () => `[{"a":${deep}${deep.replaceAll('[', ']')}}]`, '1 x 1, 0 refused'],
  [
    'a JSON record of 50 MB',
    () => JSON.stringify([{ ces: 5, a: 'x'.repeat(50 * MEGABYTE) }]),
    '2 x 1, 0 refused'
  ],
  ['huge numbers in JSON', () => `[{"ces":${'9'.repeat(100_000)}},{"ces":1e999}]`, '1 x 2, 0 refused'],
  [
    '10,000 columns in JSON',
    () => JSON.stringify([Object.fromEntries(numbered(10_000).map((name) => [name, 5]))]),
    'too-many-columns'
  ],
  ['NDJSON with a broken line', () => '{"ces":5,"a":1}\n{"ces"\n{"ces":4,"a":2}\n', '2 x 2, 1 refused'],
  [
    'a cell far away',
    () =>
      workbookOf({
        sheets: [
          { rows: '<row><c r="A1" t="str"><v>a</v></c></row><row><c r="XFD1048576"><v>1</v></c></row>' }
        ]
      }),
    'too-many-columns'
  ],
  [
    '10,000 columns in a workbook',
    () => workbookOf({ sheets: [{ rows: [numbered(10_000), numbered(10_000)] }] }),
    'too-many-columns'
  ]
]

it.each(MADE)('%s: clear, and nothing else is touched', async (_, make, outcome) => {
  const temp = () => readdir(join(application.folder, 'temp'))
  const before = [await temp(), await answersOf(application, 'ces', ['@touchpoint'])]
  expect(await outcomeOf(make())).toBe(outcome)
  expect([await temp(), await answersOf(application, 'ces', ['@touchpoint'])]).toEqual(before)
})

it.each([
  ['alone', (long: string) => `a,b\n1,${long}\n`, 'rows-all-refused'],
  ['among others', (long: string) => `a,b\n1,2\n3,${long}\n4,5\n`, '2 x 2, 1 refused'],
  ['below others', (long: string) => `a,b\n1,2\n4,5\n3,${long}`, '2 x 2, 1 refused'],
  ['twice', (long: string) => `a,b\n1,${long}\n3,"${long}"\n4,5\n`, '2 x 1, 2 refused'],
  ['as the header', (long: string) => `a,${long}\n1,2\n`, 'header-too-long'],
  ['as all there is', (long: string) => long, 'header-too-long']
])('a line of 50 MB %s is refused, and counted', async (_, make, outcome) =>
  expect(await outcomeOf(make('x'.repeat(50 * MEGABYTE)))).toBe(outcome)
)
