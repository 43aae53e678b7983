import type { Words } from '../../../../shared/locale/words'
import { COMMANDS } from './commands'
import { pageOf, type Entry, type Page, type Section } from './page'

/** The whole reference as Markdown: the pages that --help prints. */
export const referenceOf = (words: Words): string =>
  [null, ...COMMANDS].map((command) => pageText(pageOf(command, words), command === null ? 1 : 2)).join('\n')

const pageText = ({ title, sections }: Page, level: number): string =>
  [`${'#'.repeat(level)} ${title}\n`, ...sections.map((section) => sectionText(section, level + 1))].join(
    '\n'
  )

const sectionText = (
  { heading, text = [], entries = [], synopsis = [], examples = [], parts = [] }: Section,
  level: number
): string =>
  [
    `${'#'.repeat(level)} ${heading}\n`,
    ...text.map((paragraph) => `${escaped(paragraph)}\n`),
    ...(entries.length > 0 ? [`${entries.map(entryText).join('\n')}\n`] : []),
    ...[synopsis, examples].flatMap((lines) =>
      lines.length > 0 ? [`${lines.map((line) => `    ${line}`).join('\n')}\n`] : []
    ),
    ...parts.map((part) => sectionText(part, level + 1))
  ].join('\n')

const entryText = ({ term, text }: Entry): string => `- \`${term}\`: ${escaped(text)}`

/** Marks that Markdown would take for its own. */
const escaped = (text: string): string => text.replace(/[*<>]/g, (mark) => `\\${mark}`)
