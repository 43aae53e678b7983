import { createReadStream, createWriteStream, readFileSync, statSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { DuckDBInstance, quotedString } from '@duckdb/node-api'
import { Zip, ZipDeflate } from 'fflate'
import { decodeStream, encodeStream } from 'iconv-lite'
import { writeSpss } from '../fixtures/spss-file'

/** What a survey is written as, by the ending of its file. */
export const FORMATS = [
  'csv',
  'csv.gz',
  'zip',
  'utf16.csv',
  '1252.csv',
  'mended.csv',
  'parquet',
  'ndjson',
  'json',
  'sav',
  'zsav'
] as const

export type Format = (typeof FORMATS)[number]

export interface FormatOptions {
  /** The survey as CSV in UTF-8. */
  readonly csv: string
  readonly file: string
  readonly format: Format
}

const encoded = (encoding: string, addBOM: boolean) => (csv: string, file: string) =>
  pipeline(
    createReadStream(csv),
    decodeStream('utf-8'),
    encodeStream(encoding, { addBOM }),
    createWriteStream(file)
  )

const copied = (options: string) => async (csv: string, file: string) => {
  const instance = await DuckDBInstance.create()
  const connection = await instance.connect()
  await connection.run(`copy (from read_csv(${quotedString(csv)})) to ${quotedString(file)} (${options})`)
  connection.closeSync()
  instance.closeSync()
}

const zipped = async (csv: string, file: string): Promise<void> => {
  const target = createWriteStream(file)
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    target.write(bytes)
  })
  const entry = new ZipDeflate('survey.csv', { level: 1 })
  zip.add(entry)
  for await (const piece of createReadStream(csv)) entry.push(piece as Buffer)
  entry.push(new Uint8Array(), true)
  zip.end()
  await new Promise<void>((resolve) => target.end(resolve))
}

/** A quotation mark that is never closed, in the thousandth row: the whole file is then read record by record. */
const unclosed = async (csv: string, file: string): Promise<void> => {
  let done = false
  const spoil = async function* (pieces: AsyncIterable<Buffer>) {
    for await (const piece of pieces)
      if (done) yield piece
      else {
        done = true
        yield piece.toString('latin1').replace(/\nR00000500,/, '\n"R00000500,')
      }
  }
  await pipeline(createReadStream(csv), spoil, createWriteStream(file))
}

/** Texts of the survey by their places; the others are numbers. */
const TEXTS = [0, 1, 2, 3, 4, 8]

const asSpss = (compression: 'bytes' | 'zlib') => (csv: string, file: string) => {
  const [header = '', ...lines] = readFileSync(csv, 'utf8').trimEnd().split('\n')
  const names = [...header.matchAll(/"([^"]*)"|([^,]+)/g)].map((match) => match[1] ?? match[2] ?? '')
  const rows = function* () {
    for (const line of lines)
      yield line
        .split(',')
        .map((cell, index) => (TEXTS.includes(index) ? cell : cell === '' ? null : Number(cell)))
  }
  writeSpss(file, {
    variables: names.map((label, index) => ({
      name: `q${index + 1}`,
      label,
      width: TEXTS.includes(index) ? 24 : 0
    })),
    rows: rows(),
    cases: lines.length,
    compression
  })
  return Promise.resolve()
}

const WRITERS: Readonly<Record<Format, (csv: string, file: string) => Promise<void>>> = {
  csv: (csv, file) => pipeline(createReadStream(csv), createWriteStream(file)),
  'csv.gz': (csv, file) => pipeline(createReadStream(csv), createGzip({ level: 1 }), createWriteStream(file)),
  zip: zipped,
  'utf16.csv': encoded('utf-16le', true),
  '1252.csv': encoded('windows-1252', false),
  'mended.csv': unclosed,
  parquet: copied('format parquet'),
  ndjson: copied('format json'),
  json: copied('format json, array true'),
  sav: asSpss('bytes'),
  zsav: asSpss('zlib')
}

/** Writes a survey in another format, and says how many bytes that makes. */
export const writeFormat = async ({ csv, file, format }: FormatOptions): Promise<number> => {
  await WRITERS[format](csv, file)
  return statSync(file).size
}
