import { SaxesParser } from 'saxes'
import { Failure } from '../../../../../shared/domain/fault'

/** Workbooks nest a dozen deep, and their longest words are cells: more is made to fill the memory. */
const DEEPEST = 100
export const LONGEST_TEXT = 4 * 1024 * 1024

export type Attributes = Readonly<Partial<Record<string, string>>>

/** What is done with a part while it is read. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** The encoding by the first bytes: a mark, or the NUL beside the first angle bracket. */
const encodingOf = (start: Buffer): string => {
  const [first, second] = start
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : 'utf-8'
}

const ENCODINGS = /^(?:utf-?8|utf-?16(?:le|be)?|us-ascii|ascii)$/i

/**
 * Elements that share the prefix of the outermost one come without it, others with it: so both `row` and
 * `x:row` are rows, and what extensions call by the same name is not.
 */
const withoutPrefix = (): ((name: string) => string) => {
  let prefix: string | undefined
  return (name) => {
    prefix ??= name.slice(0, name.indexOf(':') + 1)
    return prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name
  }
}

/**
 * Reads XML a piece at a time. Entities of a document's own are never expanded: whoever declares a document
 * type is turned away, for no spreadsheet writes one and attacks do.
 */
export const readXml = async (pieces: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> => {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const plain = withoutPrefix()
  let depth = 0
  let quiet = 0
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !ENCODINGS.test(encoding)) throw new Error(`Encoding ${encoding}`)
  })
  parser.on('doctype', () => {
    throw new Failure('workbook-unsafe')
  })
  parser.on('opentag', ({ name, attributes }) => {
    quiet = 0
    depth += 1
    if (depth > DEEPEST) throw new Error('Nested too deep')
    handler.open(plain(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    quiet = 0
    depth -= 1
    handler.close?.(plain(name))
  })
  const { text } = handler
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  let decoder: TextDecoder | undefined
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true })
    quiet += piece.length
    if (quiet > LONGEST_TEXT + piece.length) throw new Failure('workbook-too-large')
    parser.write(decoder.decode(piece, { stream: true }))
  }
  if (decoder) parser.write(decoder.decode())
  parser.close()
}
