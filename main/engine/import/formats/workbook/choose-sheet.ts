import { rename, rm } from 'node:fs/promises'
import { Failure } from '../../../../../shared/domain/fault'
import type { ConvertedSheet } from './convert-sheet'
import type { SheetPart } from './workbook-parts'

export interface ReadSheet {
  readonly name: string
  readonly hidden: boolean
  readonly content: ConvertedSheet
}

interface Wanted {
  /** The sheet that was asked for. */
  readonly wanted: string | undefined
  /** Where the text of the chosen one goes. */
  readonly target: string
}

type Convert = (sheet: SheetPart, place?: string) => Promise<ConvertedSheet>

const hasData = ({ content }: ReadSheet): boolean => content.records > 1

const MOST_NAMED = 12

const namesOf = (sheets: readonly SheetPart[]): string =>
  sheets
    .slice(0, MOST_NAMED)
    .map(({ name }) => `“${name}”`)
    .concat(sheets.length > MOST_NAMED ? ['…'] : [])
    .join(', ')

/**
 * Reads all sheets and keeps the text of one: that which was asked for, or else the one with the most in it.
 * A hidden sheet, where lists of choices are kept, is taken only where no other has anything to offer.
 */
export const chooseSheet = async (
  sheets: readonly SheetPart[],
  { wanted, target }: Wanted,
  convert: Convert
): Promise<{ chosen: ReadSheet; all: readonly ReadSheet[] }> => {
  const asked = wanted === undefined ? undefined : sheets.find(({ name }) => name === wanted)
  if (wanted !== undefined && !asked)
    throw new Failure('no-such-sheet', { details: { sheet: wanted, sheets: namesOf(sheets) } })
  const candidate = `${target}-candidate`
  const all: ReadSheet[] = []
  let chosen: ReadSheet | undefined
  for (const sheet of sheets) {
    const mayBeIt = asked ? sheet === asked : !sheet.hidden
    const content = await convert(sheet, mayBeIt ? candidate : undefined)
    const read: ReadSheet = { name: sheet.name, hidden: sheet.hidden, content }
    all.push(read)
    if (!mayBeIt || !hasData(read) || content.filled <= (chosen?.content.filled ?? 0)) continue
    chosen = read
    await rename(candidate, target)
  }
  await rm(candidate, { force: true })
  if (!chosen && !asked) {
    const [fullest] = all.filter(hasData).sort((one, other) => other.content.filled - one.content.filled)
    const sheet = sheets.find((_, index) => all[index] === fullest)
    if (fullest && sheet) chosen = { ...fullest, content: await convert(sheet, target) }
  }
  if (chosen) return { chosen, all }
  const [first] = all
    .filter(({ name, content }) => content.width > 0 && (!asked || name === asked.name))
    .map(({ content }) => content.width)
  throw first === undefined
    ? new Failure('empty-file')
    : new Failure('header-only', { details: { columns: first } })
}
