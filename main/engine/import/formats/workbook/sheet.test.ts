import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Failure } from '../../../../../shared/domain/fault'
import type { Cell } from './cell'
import { readSheet } from './sheet'

const RULES = { styles: [], from1904: false }

/** The rows of a sheet whose bytes come in pieces of some size. */
const read = async (xml: string | Buffer, size = 64): Promise<(Cell | undefined)[][]> => {
  const bytes = Buffer.from(xml as string)
  const rows: (Cell | undefined)[][] = []
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
  }
  await readSheet(pieces(), RULES, (row) => rows.push([...row]))
  return rows
}

const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`

describe('a sheet', () => {
  const xml = sheet('<row><c t="str"><v>Größe 😀</v></c><c r="D1"><v>7</v></c></row><row/>')
  const rows = [['Größe 😀', undefined, undefined, '7'], []]

  it.each([1, 2, 3, 1000])('in pieces of %d bytes', async (size) =>
    expect(await read(xml, size)).toEqual(rows)
  )

  it('in UTF-16, with a mark and without', async () => {
    const little = Buffer.from(xml, 'utf16le')
    expect(await read(little)).toEqual(rows)
    expect(await read(Buffer.concat([Buffer.from([0xff, 0xfe]), little]))).toEqual(rows)
    expect(await read(Buffer.from(little).swap16())).toEqual(rows)
  })

  it.each([
    ['bytes that are no text', Buffer.concat([Buffer.from('<worksheet>'), Buffer.from([0xff])])],
    ['another kind of part', '<sst/>'],
    ['no end', '<worksheet>'],
    ['nothing', '']
  ])('of %s is none', async (_, content) => {
    await expect(read(content)).rejects.toThrow()
  })

  it('has no document type, wherever it stands', async () => {
    const type = '<!DOCTYPE a [<!ENTITY b "c">]>'
    for (const content of [`${type}${xml}`, `<?xml version="1.0"?>\n<!-- -->${type}${xml}`])
      await expect(read(content)).rejects.toBeInstanceOf(Failure)
    await expect(read(sheet(type))).rejects.toThrow()
  })
})

it('whatever its rows are, ends in cells or in an error', async () => {
  const word = fc.constantFrom(
    ...['<row>', '</row>', '<row r="0">', '<row/>', '<c>', '<c r="B1">', '<c t="s">', '<c t="inlineStr">'],
    ...['</c>', '<v>', '</v>', '<is>', '</is>', '<t>', '</t>', '<rPh>', '</rPh>', '1', 'x', '&lt;', '&x;'],
    ...[
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?p?>',
      '</sheetData>',
      '<sheetData>',
      '<f>',
      '"',
      '_x000D_',
      '\n'
    ]
  )
  const cell = fc.constantFrom('<c><v>1</v></c>', '<c t="s"><v>0</v></c>', '<c r="C1"><v>x</v></c>', '<c/>')
  const part = fc.oneof({ weight: 2, arbitrary: word }, { weight: 3, arbitrary: cell })
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 12 }), async (words) => {
      const rows = await read(sheet(`<row>${words.join('')}</row>`), 1024).catch((error: unknown) => {
        expect(error).toBeInstanceOf(Error)
        return []
      })
      for (const one of rows.flat()) expect(['string', 'number', 'undefined']).toContain(typeof one)
    }),
    { numRuns: 10_000 }
  )
})
