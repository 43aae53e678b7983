import type PptxGenJS from 'pptxgenjs'
import type { Look } from '../../../shared/charts/look'
import { DECK_FONT } from './charts/chart-parts'
import {
  boxesOf,
  CAPTION,
  captionHeight,
  linesHeight,
  PAGE,
  panelBoxes,
  PARAGRAPH_SPACE,
  SIZES,
  underCaption,
  type Box
} from './slide-layout'
import type { Slide, StackItem, TextLine } from './slide'
import { writeTable } from './tables/write-table'
import { pageHeight } from './tables/table-page'
import { TABLE_GAP } from './tables/table-columns'
import { hex, plainXml } from './xml'

/** Where the title of a slide goes. */
export const TITLE = 'title'

export const LAYOUTS = { view: 'View', cover: 'Cover' } as const

/** How the deck is written: its colours and the language of its text. */
export interface DeckStyle {
  readonly look: Look
  readonly language: string
}

const INCH = 72

export const place = ({ left, top, width, height }: Box) => ({
  x: left / INCH,
  y: top / INCH,
  w: width / INCH,
  h: height / INCH
})

/** Text without edges of its own, in the one typeface. */
export const textIn = (
  box: Box,
  size: number,
  colour: string,
  { language }: Pick<DeckStyle, 'language'>,
  more: PptxGenJS.TextPropsOptions = {}
): PptxGenJS.TextPropsOptions => ({
  ...place(box),
  fontFace: DECK_FONT,
  fontSize: size,
  color: hex(colour),
  lang: language,
  margin: 0,
  valign: 'top',
  align: 'left',
  fit: 'none',
  ...more
})

/** Paragraphs, one under the other. */
export const paragraphs = (
  lines: readonly (string | TextLine)[],
  heading: PptxGenJS.TextPropsOptions = {}
): PptxGenJS.TextProps[] =>
  lines.map((line, at) => {
    const { text, isHeading = false } = typeof line === 'string' ? { text: line } : line
    return {
      text: plainXml(text),
      options: { breakLine: at < lines.length - 1, ...(isHeading ? heading : {}) }
    }
  })

/** The masters of the deck: a title, a number, and an accent at the edge. */
export const defineLayouts = (deck: PptxGenJS, style: DeckStyle): void => {
  const { look } = style
  const title = textIn(
    { left: 42, top: 26, width: PAGE.width - 84, height: 36 },
    SIZES.title,
    look.ink,
    style,
    {
      bold: true
    }
  )
  deck.defineSlideMaster({
    title: LAYOUTS.view,
    objects: [{ placeholder: { options: { ...title, name: TITLE, type: 'title' }, text: '' } }],
    slideNumber: {
      ...place({ left: PAGE.width - 92, top: PAGE.height - 30, width: 50, height: 14 }),
      fontFace: DECK_FONT,
      fontSize: SIZES.foot,
      color: hex(look.inkFaint),
      align: 'right',
      margin: 0
    }
  })
  const cover = textIn(
    { left: 84, top: 150, width: PAGE.width - 168, height: 100 },
    SIZES.cover,
    look.ink,
    style,
    {
      bold: true,
      valign: 'bottom'
    }
  )
  deck.defineSlideMaster({
    title: LAYOUTS.cover,
    objects: [
      { rect: { x: 0, y: 0, w: 0.3, h: PAGE.height / INCH, fill: { color: hex(look.accent) } } },
      { placeholder: { options: { ...cover, name: TITLE, type: 'title' }, text: '' } }
    ]
  })
}

const writeStack = (
  target: PptxGenJS.Slide,
  items: readonly StackItem[],
  box: Box,
  style: DeckStyle
): void => {
  const { look } = style
  let { top } = box
  for (const item of items) {
    const height = item.kind === 'lines' ? linesHeight(item, box.width) : pageHeight(item.page)
    if (item.kind === 'lines')
      target.addText(
        paragraphs(item.lines, { bold: true, color: hex(look.ink) }),
        textIn({ ...box, top, height }, item.size, look.inkSoft, style, { paraSpaceAfter: PARAGRAPH_SPACE })
      )
    else writeTable(target, item.page, { ...box, top }, style)
    top += height + TABLE_GAP
  }
}

/** Room under the title of a cover. */
export const UNDER_COVER: Box = { left: 84, top: 270, width: PAGE.width - 168, height: 200 }

/** Everything of a slide but its picture or chart; says where those stand. */
export const writeSlide = (target: PptxGenJS.Slide, slide: Slide, style: DeckStyle): Box[] => {
  const { look } = style
  const boxes = boxesOf(slide)
  target.addText(paragraphs([slide.title]), { placeholder: TITLE, lang: style.language })
  if (slide.lead.length > 0)
    target.addText(paragraphs([slide.lead.join(' ')]), textIn(boxes.lead, SIZES.lead, look.inkSoft, style))
  if (slide.notes.length > 0)
    target.addText(paragraphs(slide.notes), textIn(boxes.notes, SIZES.note, look.inkSoft, style))
  if (slide.footer.length > 0)
    target.addText(
      paragraphs(slide.footer),
      textIn(boxes.footer, SIZES.foot, look.inkFaint, style, { valign: 'bottom' })
    )
  const content = slide.isDivider ? UNDER_COVER : boxes.content
  return panelBoxes(content, slide.panels.length).map((box, at) => {
    const { caption, content } = slide.panels[at] ?? { content: { kind: 'stack', items: [] } }
    if (caption !== undefined)
      target.addText(
        paragraphs([caption]),
        textIn({ ...box, height: captionHeight(caption, box.width) }, CAPTION.size, look.ink, style, {
          bold: true
        })
      )
    const under = underCaption(box, caption)
    if (content.kind === 'stack') writeStack(target, content.items, under, style)
    return under
  })
}
