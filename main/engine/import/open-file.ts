import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { decode as decodeText } from 'iconv-lite'
import type { Packing } from '../../../shared/contract/inspection'
import type { Reading } from '../../../shared/contract/reading'
import { Failure, type FaultCode } from '../../../shared/domain/fault'
import type { Connection, RunContext } from '../connection'
import { unpackOnly } from './archived-file'
import { compoundFault } from './compound-file'
import { decode, readHead, unpack, withoutMark } from './decode'
import { encodingOfStart } from './encoding'
import { openDelimited } from './formats/delimited'
import { openJson } from './formats/json'
import { openParquet } from './formats/parquet'
import { openSpss } from './formats/spss/spss'
import { openWorkbook } from './formats/workbook/open-workbook'
import type { OpenedFile } from './opened-file'
import { partOf } from './part'
import type { Workspace } from './workspace'

/** First bytes of kinds that are read elsewhere, or not at all. */
const SIGNATURES: readonly (readonly [start: string, code: FaultCode])[] = [
  ['%PDF', 'kind-binary'],
  ['\u0089PNG', 'kind-binary'],
  ['\u00ff\u00d8\u00ff', 'kind-binary'],
  ['GIF8', 'kind-binary'],
  ['\u007fELF', 'kind-binary'],
  ['SQLite format 3', 'kind-binary']
]

type Kind = FaultCode | 'gzip' | 'zip' | 'workbook' | 'compound' | 'parquet' | 'spss' | 'text'

/** `asText` where an encoding was said: then what looks like no text is text all the same. */
const kindOf = (head: Buffer, asText: boolean): Kind => {
  const start = head.subarray(0, 16).toString('latin1')
  if (start.startsWith('\u001f\u008b')) return 'gzip'
  if (start.startsWith('PAR1')) return 'parquet'
  if (start.startsWith('PK\u0003\u0004')) return looksLikeWorkbook(head) ? 'workbook' : 'zip'
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'compound'
  if (start.startsWith('$FL2') || start.startsWith('$FL3')) return 'spss'
  const known = SIGNATURES.find(([mark]) => start.startsWith(mark))
  if (known) return known[1]
  if (head.subarray(0, 500).includes('SPSS PORT FILE')) return 'kind-spss'
  return !asText && looksBinary(head) ? 'kind-binary' : 'text'
}

/** The first parts of a package of Office are named at its beginning. */
const looksLikeWorkbook = (head: Buffer): boolean =>
  head.includes('[Content_Types].xml') || head.includes('xl/')

/** Control characters that no text has, other than the NULs of UTF-16 and strays. */
const looksBinary = (head: Buffer): boolean => {
  if (encodingOfStart(head) !== undefined) return false
  const sample = head.subarray(0, 64 * 1024)
  const odd = sample.reduce(
    (count, byte) => count + (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) ? 1 : 0),
    0
  )
  return odd > 0.02 * sample.length
}

export interface OpenOutcome {
  readonly file: OpenedFile
  /** What is read: the file itself, or what was packed in it. */
  readonly source: string
  readonly name: string
  readonly bytes: number
  readonly modified: number
  readonly packed: Packing | null
}

const statOf = async (path: string) => {
  try {
    return await stat(path)
  } catch (error) {
    throw new Failure('file-gone', {}, error)
  }
}

const looksLikeJson = (start: string): boolean => /^\s*(?:\{\s*["}]|\[\s*[{\]])/.test(start)

/** What is read of a file: itself, or what was packed in it. */
interface Unpacked {
  readonly source: string
  readonly kind: Kind
  readonly packed: Packing | null
}

const unpackIfPacked = async (
  path: string,
  asText: boolean,
  workspace: Workspace,
  context: RunContext
): Promise<Unpacked> => {
  const inside = async (source: string, packed: Packing): Promise<Unpacked> => {
    const kind = kindOf(await readHead(source), asText)
    if (kind === 'gzip' || kind === 'zip') throw new Failure('kind-archive')
    return { source, kind, packed }
  }
  const kind = kindOf(await readHead(path), asText)
  if (kind === 'gzip') return inside(await unpack(path, workspace, context), 'gzip')
  if (kind !== 'zip' && kind !== 'workbook') return { source: path, kind, packed: null }
  const file = await unpackOnly(path, kind === 'workbook', workspace, context)
  return file === null ? { source: path, kind: 'workbook', packed: null } : inside(file, 'zip')
}

/** The share of opening a packed file that unpacking it takes. */
const UNPACKING = 0.6

/** Finds out what a file is and how it is written, by its bytes and never by its name. */
export const openFile = async (
  path: string,
  connection: Connection,
  workspace: Workspace,
  context: RunContext,
  reading: Reading = {}
): Promise<OpenOutcome> => {
  const facts = await statOf(path)
  if (facts.isDirectory()) throw new Failure('kind-binary')
  if (facts.size === 0) throw new Failure('empty-file')
  const asText = reading.encoding !== undefined
  const { source, kind, packed } = await unpackIfPacked(
    path,
    asText,
    workspace,
    partOf(context, 0, UNPACKING)
  )
  const opening = packed === null ? context : partOf(context, UNPACKING, 1)
  const file = await openKind(kind, { source, connection, workspace, context: opening, reading })
  return { file, source, name: basename(path), bytes: facts.size, modified: facts.mtimeMs, packed }
}

interface Source {
  readonly source: string
  readonly connection: Connection
  readonly workspace: Workspace
  readonly context: RunContext
  readonly reading: Reading
}

const openKind = async (
  kind: Kind,
  { source, connection, workspace, context, reading }: Source
): Promise<OpenedFile> => {
  switch (kind) {
    case 'parquet':
      return openParquet(source, connection, context)
    case 'spss':
      return openSpss(source, workspace)
    case 'text':
      return openText({ source, connection, workspace, context, reading })
    case 'workbook':
      return openWorkbook(source, reading, workspace, context)
    case 'compound':
      throw new Failure(await compoundFault(source, await readHead(source)))
    case 'gzip':
    case 'zip':
      throw new Failure('kind-archive')
    default:
      throw new Failure(kind)
  }
}

const openText = async ({ source, connection, workspace, context, reading }: Source): Promise<OpenedFile> => {
  const text = await decode(source, { workspace, context, said: reading.encoding })
  const start = decodeText(await readHead(text.file), 'utf-8')
  if (start.trim() === '') throw new Failure('empty-file')
  if (!looksLikeJson(start)) return openDelimited(text, workspace, reading)
  return openJson(await withoutMark(text, workspace, context), start, connection, context)
}
