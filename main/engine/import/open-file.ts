import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { decode as decodeText } from 'iconv-lite'
import { Failure, type FaultCode } from '../../../shared/domain/fault'
import type { Connection, RunContext } from '../connection'
import { decode, readHead, unpack, withoutMark } from './decode'
import { encodingOfStart } from './encoding'
import { openDelimited } from './formats/delimited'
import { openJson } from './formats/json'
import { openParquet } from './formats/parquet'
import { openSpss } from './formats/spss/spss'
import type { OpenedFile } from './opened-file'
import type { Workspace } from './workspace'

/** First bytes of kinds that are read elsewhere, or not at all. */
const SIGNATURES: readonly (readonly [start: string, code: FaultCode])[] = [
  ['PK\u0003\u0004', 'kind-archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'kind-workbook'],
  ['%PDF', 'kind-binary'],
  ['\u0089PNG', 'kind-binary'],
  ['\u00ff\u00d8\u00ff', 'kind-binary'],
  ['GIF8', 'kind-binary'],
  ['\u007fELF', 'kind-binary'],
  ['SQLite format 3', 'kind-binary']
]

const kindOf = (head: Buffer): FaultCode | 'gzip' | 'parquet' | 'spss' | 'text' => {
  const start = head.subarray(0, 16).toString('latin1')
  if (start.startsWith('\u001f\u008b')) return 'gzip'
  if (start.startsWith('PAR1')) return 'parquet'
  if (start.startsWith('$FL2') || start.startsWith('$FL3')) return 'spss'
  const known = SIGNATURES.find(([mark]) => start.startsWith(mark))
  if (known?.[1] === 'kind-archive' && head.includes('xl/')) return 'kind-workbook'
  if (known) return known[1]
  if (head.subarray(0, 500).includes('SPSS PORT FILE')) return 'kind-spss'
  return looksBinary(head) ? 'kind-binary' : 'text'
}

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
  readonly name: string
  readonly bytes: number
  readonly modified: number
  readonly compressed: boolean
}

const statOf = async (path: string) => {
  try {
    return await stat(path)
  } catch (error) {
    throw new Failure('file-gone', {}, error)
  }
}

const looksLikeJson = (start: string): boolean => /^\s*(?:\{\s*["}]|\[\s*[{\]])/.test(start)

/** Finds out what a file is and how it is written, by its bytes and never by its name. */
export const openFile = async (
  path: string,
  connection: Connection,
  workspace: Workspace,
  context: RunContext
): Promise<OpenOutcome> => {
  const facts = await statOf(path)
  if (facts.isDirectory()) throw new Failure('kind-binary')
  if (facts.size === 0) throw new Failure('empty-file')
  let source = path
  let kind = kindOf(await readHead(path))
  const compressed = kind === 'gzip'
  if (compressed) {
    source = await unpack(path, workspace, context.signal)
    kind = kindOf(await readHead(source))
  }
  if (kind === 'gzip') throw new Failure('kind-archive')
  const file = await openKind(kind, source, { connection, workspace, context })
  return { file, name: basename(path), bytes: facts.size, modified: facts.mtimeMs, compressed }
}

interface Opening {
  readonly connection: Connection
  readonly workspace: Workspace
  readonly context: RunContext
}

const openKind = (
  kind: Exclude<ReturnType<typeof kindOf>, 'gzip'>,
  source: string,
  { connection, workspace, context }: Opening
): Promise<OpenedFile> => {
  switch (kind) {
    case 'parquet':
      return openParquet(source, connection, context)
    case 'spss':
      return openSpss(source, workspace)
    case 'text':
      return openText(source, connection, workspace, context)
    default:
      throw new Failure(kind)
  }
}

const openText = async (
  source: string,
  connection: Connection,
  workspace: Workspace,
  context: RunContext
): Promise<OpenedFile> => {
  const { size } = await stat(source)
  let seen = 0
  const text = await decode(source, workspace, context.signal, (bytes) => {
    seen += bytes
    context.progress?.(seen / size)
  })
  const start = decodeText(await readHead(text.file), 'utf-8')
  if (start.trim() === '') throw new Failure('empty-file')
  if (!looksLikeJson(start)) return openDelimited(text, workspace)
  return openJson(await withoutMark(text, workspace, context.signal), start, connection, context)
}
