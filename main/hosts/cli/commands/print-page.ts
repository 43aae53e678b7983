import type { Entry, Page, Section } from './page'

/** What every terminal is wide. */
const WIDTH = 80

const INDENT = 4

/** Where what is said of a short term begins; longer terms have a line of their own. */
const HANG = 20

/** A page as a terminal shows it, in the manner of man. */
export const printPage = ({ sections }: Page): string => `${sections.map(printSection).join('\n\n')}\n`

const printSection = ({ heading, text, entries, synopsis, examples, parts = [] }: Section): string => {
  const blocks = [
    ...textIn(text, INDENT),
    ...listIn(entries, INDENT),
    ...linesIn(synopsis, ''),
    ...linesIn(examples, ' \\'),
    ...parts.map(printPart)
  ]
  return `${heading.toLocaleUpperCase()}\n${blocks.join('\n\n')}`
}

/** A section within another. */
const printPart = ({ heading, text, entries }: Section): string =>
  [
    `${' '.repeat(INDENT / 2)}${heading}`,
    [...textIn(text, INDENT), ...listIn(entries, INDENT)].join('\n\n')
  ].join('\n')

const textIn = (text: readonly string[] = [], indent: number): string[] =>
  text.map((paragraph) => fill(wordsOf(paragraph), indent, indent))

const listIn = (entries: readonly Entry[] = [], indent: number): string[] =>
  entries.length === 0 ? [] : [entries.map((entry) => printEntry(entry, indent)).join('\n')]

/** Lines as they are typed; `goesOn` stands where one goes on in the next. */
const linesIn = (lines: readonly string[] = [], goesOn: string): string[] =>
  lines.length === 0 ? [] : [lines.map((line) => fill(partsOf(line), INDENT, 2 * INDENT, goesOn)).join('\n')]

const printEntry = ({ term, text }: Entry, indent: number): string => {
  const hang = indent + HANG
  const first = `${' '.repeat(indent)}${term}`
  return first.length + 2 <= hang
    ? first.padEnd(hang) + fill(wordsOf(text), hang, hang).trimStart()
    : `${first}\n${fill(wordsOf(text), hang, hang)}`
}

/** Broken at spaces only, not at those that do not break. */
const wordsOf = (text: string): string[] => text.split(' ')

/** An option stays with what stands behind it, and with the brackets around both. */
const partsOf = (line: string): string[] =>
  line.match(/\[[^\]]*\]|--[^ ]+ (?!-)(?:"[^"]*"|[^ ])+|[^ ]+/g) ?? []

/** Text in lines of at most the width, the first and the others so far in. */
const fill = (pieces: readonly string[], first: number, others: number, goesOn = ''): string => {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    const indent = ' '.repeat(lines.length === 0 ? first : others)
    const longer = line === '' ? indent + piece : `${line} ${piece}`
    if (line === '' || longer.length + goesOn.length <= WIDTH) line = longer
    else {
      lines.push(line + goesOn)
      line = ' '.repeat(others) + piece
    }
  }
  return [...lines, line].join('\n')
}
