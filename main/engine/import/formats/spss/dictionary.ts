import { decode, encodingExists } from 'iconv-lite'
import { Failure } from '../../../../../shared/domain/fault'
import type { ByteReader } from './byte-reader'
import type { Dictionary, NumberKind, UserMissing, Variable } from './variable'

/** Codes of the system file format, as the documentation of GNU PSPP gives them. */
const RECORD = { variable: 2, labels: 3, labelled: 4, document: 6, extension: 7, end: 999 } as const
const EXTENSION = {
  integers: 3,
  longNames: 13,
  longStrings: 14,
  cases: 16,
  encoding: 20,
  longLabels: 21
} as const

const KINDS: Readonly<Record<number, NumberKind>> = {
  20: 'date',
  21: 'duration',
  22: 'moment',
  23: 'date',
  24: 'date',
  25: 'duration',
  28: 'date',
  29: 'date',
  30: 'date',
  38: 'date',
  39: 'date',
  40: 'duration',
  41: 'moment'
}

/** Code pages by the number that older files give. */
const CODE_PAGES: Readonly<Record<number, string>> = { 2: 'windows-1252', 3: 'windows-1252', 65001: 'utf-8' }

/** More variables than this and the file is no survey, but made to hurt. */
const MOST_SLOTS = 1_000_000

/** Text of more than 255 bytes is kept in several variables, 255 bytes in each but the last. */
const SEGMENT = 252

interface RawVariable {
  readonly slot: number
  readonly width: number
  readonly name: Buffer
  readonly label: Buffer
  readonly kind: NumberKind
  readonly missing: { readonly values: readonly Buffer[]; readonly isRange: boolean }
}

interface RawLabels {
  readonly entries: readonly { value: Buffer; label: Buffer }[]
  readonly slots: readonly number[]
}

interface Collected {
  readonly variables: RawVariable[]
  readonly labels: RawLabels[]
  readonly extensions: Map<number, Buffer>
}

const roundUp = (length: number, to: number): number => Math.ceil(length / to) * to

/** Reads the dictionary of an SPSS system file (.sav, .zsav). */
export const readDictionary = async (reader: ByteReader): Promise<Dictionary> => {
  const header = await reader.take(176)
  const bigEndian = ![2, 3].includes(header.readInt32LE(64))
  if (bigEndian && ![2, 3].includes(header.readInt32BE(64))) throw new Failure('broken-spss')
  const int = (bytes: Buffer, at = 0) => (bigEndian ? bytes.readInt32BE(at) : bytes.readInt32LE(at))
  const double = (bytes: Buffer, at = 0) => (bigEndian ? bytes.readDoubleBE(at) : bytes.readDoubleLE(at))
  const nextInt = async () => int(await reader.take(4))

  const compression = (['none', 'bytes', 'zlib'] as const)[int(header, 72)]
  if (compression === undefined) throw new Failure('broken-spss')
  const weightSlot = int(header, 76)
  const cases = int(header, 80)
  const found: Collected = { variables: [], labels: [], extensions: new Map() }
  let slots = 0
  for (;;) {
    const type = await nextInt()
    if (type === RECORD.end) break
    if (type === RECORD.variable) {
      const variable = await readVariable(reader, int, slots)
      if (variable) found.variables.push(variable)
      slots += 1
      if (slots > MOST_SLOTS) throw new Failure('broken-spss')
    } else if (type === RECORD.labels) found.labels.push(await readLabels(reader, nextInt))
    else if (type === RECORD.document) await reader.take(80 * (await nextInt()))
    else if (type === RECORD.extension) {
      const subtype = await nextInt()
      const size = await nextInt()
      found.extensions.set(subtype, Buffer.from(await reader.take(size * (await nextInt()))))
    } else throw new Failure('broken-spss')
  }
  await reader.take(4)

  const encoding = encodingOf(found.extensions, int)
  const variables = assemble(found, { encoding, double, bigEndian })
  const declared = found.extensions.get(EXTENSION.cases)
  const counted = declared
    ? Number(bigEndian ? declared.readBigInt64BE(8) : declared.readBigInt64LE(8))
    : cases
  return {
    variables,
    cases: counted >= 0 ? counted : undefined,
    compression,
    bias: double(header, 84),
    weight: variables.find(({ slot }) => slot === weightSlot - 1)?.name,
    encoding,
    bigEndian,
    slots,
    dataStart: reader.position
  }
}

/** A variable's record; `undefined` for the further slots of a text, which say nothing of their own. */
const readVariable = async (
  reader: ByteReader,
  int: (bytes: Buffer, at?: number) => number,
  slot: number
): Promise<RawVariable | undefined> => {
  const record = Buffer.from(await reader.take(28))
  const width = int(record)
  const length = int(record, 4) === 1 ? int(await reader.take(4)) : 0
  const label = Buffer.from((await reader.take(roundUp(length, 4))).subarray(0, length))
  const count = int(record, 8)
  if (Math.abs(count) > 3) throw new Failure('broken-spss')
  const missing = Buffer.from(await reader.take(8 * Math.abs(count)))
  if (width < 0) return undefined
  return {
    slot,
    width,
    name: record.subarray(20, 28),
    label,
    kind: (width === 0 ? KINDS[(int(record, 12) >> 16) & 0xff] : undefined) ?? 'number',
    missing: {
      values: Array.from({ length: Math.abs(count) }, (_, index) =>
        missing.subarray(8 * index, 8 * index + 8)
      ),
      isRange: count < 0
    }
  }
}

const readLabels = async (reader: ByteReader, nextInt: () => Promise<number>): Promise<RawLabels> => {
  const entries: RawLabels['entries'][number][] = []
  for (let left = await nextInt(); left > 0; left -= 1) {
    const value = Buffer.from(await reader.take(8))
    const length = (await reader.take(1))[0] ?? 0
    const text = await reader.take(roundUp(length + 1, 8) - 1)
    entries.push({ value, label: Buffer.from(text.subarray(0, length)) })
  }
  if ((await nextInt()) !== RECORD.labelled) throw new Failure('broken-spss')
  const slots: number[] = []
  for (let left = await nextInt(); left > 0; left -= 1) slots.push((await nextInt()) - 1)
  return { entries, slots }
}

const encodingOf = (
  extensions: ReadonlyMap<number, Buffer>,
  int: (bytes: Buffer, at?: number) => number
): string => {
  const named = extensions.get(EXTENSION.encoding)?.toString('latin1').replace(/\0/g, '').trim()
  if (named && encodingExists(named)) return named.toLowerCase()
  const integers = extensions.get(EXTENSION.integers)
  const page = integers && integers.length >= 32 ? int(integers, 28) : 0
  const known = CODE_PAGES[page] ?? `windows-${page}`
  // ReadStat writes UTF-8 and says nothing of it; text in another encoding is seldom valid UTF-8.
  return page > 0 && encodingExists(known) ? known : 'utf-8'
}

/** "SHORT=Long name", tab, "OTHER=...": pairs that extension records keep as text. */
const pairsOf = (bytes: Buffer | undefined, encoding: string): Map<string, string> =>
  new Map(
    (bytes ? decode(bytes, encoding) : '')
      .split('\t')
      .map((pair) => pair.replace(/\0/g, ''))
      .flatMap((pair) => {
        const at = pair.indexOf('=')
        return at > 0 ? [[pair.slice(0, at).toUpperCase(), pair.slice(at + 1)] as const] : []
      })
  )

interface Reading {
  readonly encoding: string
  readonly bigEndian: boolean
  readonly double: (bytes: Buffer, at?: number) => number
}

const assemble = ({ variables, labels, extensions }: Collected, reading: Reading): Variable[] => {
  const { encoding, double } = reading
  const text = (bytes: Buffer) => decode(bytes, encoding).replace(/[\s\0]+$/, '')
  const longNames = pairsOf(extensions.get(EXTENSION.longNames), encoding)
  const longStrings = pairsOf(extensions.get(EXTENSION.longStrings), encoding)
  const longLabels = readLongLabels(extensions.get(EXTENSION.longLabels), reading)
  const assembled: Variable[] = []
  for (let index = 0; index < variables.length; index += 1) {
    const first = variables[index]
    if (!first) break
    const short = text(first.name).toUpperCase()
    const width = Math.max(first.width, Number(longStrings.get(short) ?? 0) || 0)
    const segments = width > 255 ? Math.ceil(width / SEGMENT) : 1
    const last = variables[index + segments - 1]
    if (!last) throw new Failure('broken-spss')
    const value = (bytes: Buffer) => (width === 0 ? double(bytes) : text(bytes))
    const name = longNames.get(short) ?? text(first.name)
    assembled.push({
      name,
      label: text(first.label),
      width,
      kind: first.kind,
      slot: first.slot,
      slots: last.slot + Math.max(1, Math.ceil(last.width / 8)) - first.slot,
      labels: new Map([
        ...labels
          .filter(({ slots }) => slots.includes(first.slot))
          .flatMap(({ entries }) => entries.map((entry) => [value(entry.value), text(entry.label)] as const)),
        ...(longLabels.get(name.toUpperCase()) ?? [])
      ]),
      missing: missingOf(first.missing, value)
    })
    index += segments - 1
  }
  return assembled
}

const missingOf = (
  { values, isRange }: RawVariable['missing'],
  value: (bytes: Buffer) => number | string
): UserMissing => {
  const read = values.map(value)
  const [low, high, ...others] = read
  return isRange && typeof low === 'number' && typeof high === 'number'
    ? { values: others, range: { low, high } }
    : { values: read }
}

/** Labels of texts longer than 8 bytes stand in a record of their own. */
const readLongLabels = (
  bytes: Buffer | undefined,
  { encoding, bigEndian }: Reading
): Map<string, (readonly [string, string])[]> => {
  const all = new Map<string, (readonly [string, string])[]>()
  if (!bytes) return all
  let at = 0
  const int = () => {
    if (at + 4 > bytes.length) throw new Failure('broken-spss')
    at += 4
    return bigEndian ? bytes.readInt32BE(at - 4) : bytes.readInt32LE(at - 4)
  }
  const text = () => {
    const length = int()
    if (length < 0 || at + length > bytes.length) throw new Failure('broken-spss')
    at += length
    return decode(bytes.subarray(at - length, at), encoding).trimEnd()
  }
  while (at < bytes.length) {
    const name = text()
    int()
    const labels: (readonly [string, string])[] = []
    for (let left = int(); left > 0; left -= 1) labels.push([text(), text()])
    all.set(name.toUpperCase(), labels)
  }
  return all
}
