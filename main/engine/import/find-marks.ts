import { kindOf } from './cell-kind'
import { plainMarks, type Marks } from './marks'
import { ENOUGH, tryMarks, type Trial } from './trial'

/** Most files use one of these; the first wins where there is nothing to choose. */
export const DELIMITERS = [',', ';', '\t', '|'] as const

/** Seldom used, and seldom found in a text for another reason. */
const OTHER_DELIMITERS = ['^', '~', '§', '¦'] as const

/** Found in every text: taken only on good evidence. */
const COMMON_MARKS = [':', ' '] as const

const best = (trials: readonly Trial[]): Trial | undefined =>
  trials.reduce<Trial | undefined>(
    (found, next) => (found && found.score >= next.score - 1e-9 ? found : next),
    undefined
  )

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** Other marks that a text separated by some delimiter may use, where it shows signs of them. */
const variations = (sample: string, delimiter: string): Marks[] => {
  const between = `(?:^|${escaped(delimiter)})`
  const after = `(?:$|${escaped(delimiter)})`
  const shows = (pattern: string) => new RegExp(pattern, 'm').test(sample)
  const plain = plainMarks(delimiter)
  const quotes: Marks[] = [plain]
  if (shows(`${between} *'`) && shows(`' *\r?${after}`)) quotes.push({ ...plain, quote: "'" })
  if (shows(`${between}"`)) quotes.push({ ...plain, quote: '' })
  const escapes: Marks[] = quotes.flatMap((marks) =>
    marks.quote !== '' && sample.includes(`\\${marks.quote}`)
      ? [marks, { ...marks, escape: 'backslash' }]
      : [marks]
  )
  const canPad = delimiter.trim() !== '' && shows(`${escaped(delimiter)} `)
  const padded: Marks[] = canPad ? escapes.map((marks) => ({ ...marks, padded: true })) : []
  return [...escapes, ...padded].slice(1)
}

/** Whether nearly all cells but the first of each record begin with a space: it belongs to the delimiter. */
const isSpaced = ({ records, width }: Trial): boolean => {
  const cells = records
    .filter((record) => record.cells.length === width)
    .flatMap((record) => record.cells.slice(1))
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.length > 1 && filled.filter((cell) => cell.startsWith(' ')).length >= 0.95 * filled.length
}

/** Whether the text was written by the marks of `next` rather than by those of `plain`. */
const isBetter = (plain: Trial, next: Trial): boolean => {
  const { quote, padded } = next.marks
  if (next.width < 2 || next.troubles > plain.troubles) return false
  if (quote === '')
    return (
      plain.quoted === 0 && next.troubles === 0 && plain.troubles > Math.max(2, 0.02 * next.records.length)
    )
  if (quote !== plain.marks.quote && next.quoted <= plain.quoted) return false
  if (padded && plain.marks.quote === quote && isSpaced(plain)) return true
  if (next.troubles < plain.troubles) return true
  if (quote !== plain.marks.quote) return next.lenient === 0 && next.quoted > 2
  return next.lenient < plain.lenient || next.quoted > plain.quoted
}

/** The best way to read a text by one delimiter. */
const bestBy = (lines: readonly string[], whole: boolean, delimiter: string, sample: string): Trial =>
  variations(sample, delimiter)
    .map((marks) => tryMarks(lines, whole, marks))
    .reduce(
      (found, next) => (isBetter(found, next) ? next : found),
      tryMarks(lines, whole, plainMarks(delimiter))
    )

/** Two of a kind stand between cells where one alone would leave every other column without a name or a cell. */
const doubled = (trial: Trial): boolean =>
  trial.width > 2 &&
  trial.width % 2 === 1 &&
  trial.records.every(({ cells }) => cells.every((cell, index) => index % 2 === 0 || cell === ''))

/** A space or a colon stands in many texts: it separates cells where numbers stand in columns under words. */
const isSure = ({ records, width, agreement }: Trial): boolean => {
  if (records.length < 3 || agreement < 0.95) return false
  const [header, ...rows] = records.filter(({ cells }) => cells.length === width)
  if (!header?.cells.every((cell) => kindOf(cell) === 'text' && cell.trim() === cell)) return false
  return header.cells.some((_, index) => rows.every(({ cells }) => kindOf(cells[index] ?? '') === 'number'))
}

/** Whether most lines are quoted as a whole, and what they hold is a table. */
const bestWrapped = (lines: readonly string[], whole: boolean): Trial | undefined => {
  const single = tryMarks(lines, whole, plainMarks(','))
  const wrapped = single.records.filter(
    ({ cells, quoted, lenient }) => !lenient && cells.length === 1 && quoted[0]
  )
  if (wrapped.length === 0 || 2 * wrapped.length < single.records.length) return undefined
  const trial = best(DELIMITERS.map((mark) => tryMarks(lines, whole, { ...plainMarks(mark), wrapped: true })))
  if (!trial || trial.records.length < 2 || trial.width < 3) return undefined
  const cells = trial.records.flatMap((record) => record.cells)
  return trial.agreement === 1 && cells.every((cell) => !/^\s/.test(cell)) ? trial : undefined
}

/** What was said of the marks. */
export interface KnownMarks {
  readonly delimiter?: string | undefined
  readonly quote?: Marks['quote'] | undefined
}

/** Reads the beginning of a text by the marks that it was most likely written with. */
export const findMarks = (lines: readonly string[], whole: boolean, known: KnownMarks = {}): Trial => {
  const sample = lines.slice(0, 2 * ENOUGH).join('\n')
  if (known.quote !== undefined) return byQuote(lines, whole, known.quote, known.delimiter)
  if (known.delimiter !== undefined) return bestBy(lines, whole, known.delimiter, sample)
  const wrapped = bestWrapped(lines, whole)
  if (wrapped) return wrapped
  const present = [...DELIMITERS, ...OTHER_DELIMITERS.filter((mark) => sample.includes(mark))]
  const usual = present.map((delimiter) => bestBy(lines, whole, delimiter, sample))
  const twice = usual.filter(doubled).map(({ marks }) => {
    const delimiter = marks.delimiter.repeat(2)
    return bestBy(lines, whole, delimiter, sample)
  })
  const found = best([...twice, ...usual]) ?? tryMarks(lines, whole, plainMarks(','))
  if (twice.length > 0 && found.marks.delimiter.length === 1) return twice[0] ?? found
  if (found.score > 0.3) return found
  const common = best(COMMON_MARKS.map((mark) => bestBy(lines, whole, mark, sample)).filter(isSure))
  return common && common.score > found.score ? common : found
}

const byQuote = (
  lines: readonly string[],
  whole: boolean,
  quote: Marks['quote'],
  delimiter: string | undefined
): Trial => {
  const trials = (delimiter === undefined ? DELIMITERS : [delimiter]).flatMap((mark) => {
    const plain: Marks = { ...plainMarks(mark), quote }
    const others: Marks[] =
      quote === ''
        ? []
        : [
            { ...plain, escape: 'backslash' },
            { ...plain, padded: mark.trim() !== '' }
          ]
    return [plain, ...others].map((marks) => tryMarks(lines, whole, marks))
  })
  return best(trials) ?? tryMarks(lines, whole, { ...plainMarks(','), quote })
}
