import { methodSections } from '../../../shared/report/methods'
import { filesTable, provenanceTable } from '../../../shared/report/provenance'
import type { Report } from '../../../shared/report/report'
import type { Slide, SlideContent, TextLine } from './slide'
import { boxesOf, heightOf, SIZES, type Box } from './slide-layout'
import { tablesShown } from './tables/tables-shown'

const SPACE = 6

interface Shown {
  readonly content: SlideContent
  readonly notes: readonly string[]
}

const heightIn = (line: TextLine | undefined): number =>
  line ? heightOf([line.text], SIZES.body, undefined, line.isHeading ? 600 : 400) + SPACE : 0

/** Lines in as many pages as they need; a heading does not stand alone at the foot. */
const textPages = (lines: readonly TextLine[], room: number): TextLine[][] => {
  const pages: TextLine[][] = []
  let left = 0
  lines.forEach((line, at) => {
    const height = heightIn(line)
    const needed = height + (line.isHeading ? heightIn(lines[at + 1]) : 0)
    const last = pages.at(-1)
    if (last && needed <= left) {
      last.push(line)
      left -= height
    } else {
      pages.push([line])
      left = room - height
    }
  })
  return pages
}

/** The last slides: how the figures are made, and where they come from. */
export const methodSlides = (report: Report): Slide[] => {
  const { words } = report
  const { t, count } = words
  const title = t('deck.method')
  const blank = { lead: [], footer: [] }
  const room = (notes: readonly string[]): Box =>
    boxesOf({ title: t('deck.of', { title, n: 99, of: 99 }), notes, ...blank }).content
  const sections = methodSections(report)
  const lines = sections.flatMap((section): TextLine[] =>
    section.sentences.length === 0
      ? []
      : [{ text: section.title, isHeading: true }, ...section.sentences.map((text) => ({ text }))]
  )
  const tables = [
    ...sections.flatMap((section) => section.tables),
    provenanceTable(report),
    filesTable(report)
  ]
  const shown: Shown[] = [
    ...textPages(lines, room([]).height).map((page): Shown => ({
      content: { kind: 'text', lines: page },
      notes: []
    })),
    ...tablesShown(
      tables.filter(({ rows }) => rows.length > 0),
      room,
      words
    )
  ]
  return shown.map(({ content, notes }, at) => ({
    title: shown.length === 1 ? title : t('deck.of', { title, n: count(at + 1), of: count(shown.length) }),
    ...blank,
    content,
    notes,
    speech: content.kind === 'text' ? content.lines.map(({ text }) => text) : []
  }))
}
