import type PptxGenJS from 'pptxgenjs'
import type { Column, Row } from '../../../../shared/tables/table'
import { DECK_FONT } from '../charts/chart-parts'
import type { Box } from '../slide-layout'
import { paragraphs, place, textIn, type DeckStyle } from '../write-slide'
import { hex, plainXml } from '../xml'
import { cellLines, MARGIN, TITLE_HEIGHT, type TablePage } from './table-page'

const INCH = 72

type Border = PptxGenJS.BorderProps
type Borders = [Border, Border, Border, Border]

const none: Border = { type: 'none' }
const rule = (colour: string, points: number): Border => ({ type: 'solid', pt: points, color: hex(colour) })
const under = (border: Border, over: Border = none): Borders => [over, none, border, none]

/** Headings that neighbours share stand once above them all. */
const overRows = (
  { columns, heads, setting: { size } }: TablePage,
  { look }: DeckStyle
): PptxGenJS.TableRow[] =>
  Array.from({ length: heads - 1 }, (_, level) => {
    const cells: PptxGenJS.TableCell[] = []
    let at = 0
    while (at < columns.length) {
      const text = columns[at]?.over?.[level] ?? ''
      const isSame = (column: Column | undefined) =>
        text !== '' &&
        column?.over?.slice(0, level + 1).join('\n') === columns[at]?.over?.slice(0, level + 1).join('\n')
      let span = 1
      while (isSame(columns[at + span])) span += 1
      cells.push({
        text: plainXml(text),
        options: {
          ...(span > 1 ? { colspan: span } : {}),
          bold: true,
          align: 'center',
          color: hex(look.inkSoft),
          fontSize: size,
          border: under(text === '' ? none : rule(look.lineStrong, 0.75))
        }
      })
      at += span
    }
    return cells
  })

const alignOf = ({ kind }: Column): 'left' | 'right' => (kind === 'number' ? 'right' : 'left')

const bodyRow = ({ cells, kind }: Row, page: TablePage, { look, language }: DeckStyle): PptxGenJS.TableRow =>
  page.columns.map((column, at): PptxGenJS.TableCell => {
    const [first = '', ...others] = cells[at] ? cellLines(cells[at], page.setting.isInline) : []
    const isSum = kind !== undefined
    const options = { align: alignOf(column), bold: isSum || undefined, lang: language }
    return {
      text: [
        { text: plainXml(first), options: { ...options, breakLine: others.length > 0 } },
        ...others.map((line, index) => ({
          text: plainXml(line),
          options: {
            ...options,
            bold: false,
            color: hex(look.inkFaint),
            breakLine: index < others.length - 1
          }
        }))
      ],
      options: {
        align: alignOf(column),
        valign: 'middle',
        border: under(rule(look.line, 0.75), isSum ? rule(look.lineStrong, 1) : none)
      }
    }
  })

/** A page of a table as a table that can be edited. */
export const writeTable = (target: PptxGenJS.Slide, page: TablePage, box: Box, style: DeckStyle): void => {
  const { look } = style
  if (page.isTitled)
    target.addText(
      paragraphs([page.title]),
      textIn({ ...box, height: TITLE_HEIGHT - 6 }, 13, look.ink, style, { bold: true })
    )
  const top = box.top + (page.isTitled ? TITLE_HEIGHT : 0)
  const width = page.widths.reduce((sum, one) => sum + one, 0)
  const heads = page.columns.map((column): PptxGenJS.TableCell => ({
    text: plainXml(column.name),
    options: {
      bold: true,
      align: alignOf(column),
      valign: 'bottom',
      color: hex(look.inkSoft),
      border: under(rule(look.inkFaint, 1))
    }
  }))
  const rows = [...overRows(page, style), heads, ...page.rows.map((row) => bodyRow(row, page, style))]
  target.addTable(rows, {
    ...place({ left: box.left, top, width, height: page.heights.reduce((sum, one) => sum + one, 0) }),
    colW: page.widths.map((one) => one / INCH),
    rowH: page.heights.map((one) => one / INCH),
    fontFace: DECK_FONT,
    fontSize: page.setting.size,
    color: hex(look.ink),
    lang: style.language,
    margin: [MARGIN.edge, MARGIN.side, MARGIN.edge, MARGIN.side],
    autoPage: false
  })
}
