import { wrapText, type Weight } from '../../../shared/charts/text-width'
import type { Slide, TextLine } from './slide'

/** All in points, from the left and from the top of the slide. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export const PAGE = { width: 960, height: 540 } as const

const EDGE = 42
export const INNER = PAGE.width - 2 * EDGE

/** Type sizes in points. */
export const SIZES = { cover: 38, title: 26, lead: 15, body: 13, note: 11, foot: 10 } as const

const LEADING = 1.22
/** Between two panels. */
const GUTTER = 28
/** What is written above a panel, and the room under it. */
export const CAPTION = { size: 13, space: 6 } as const
const GAP = 8

/** How many lines text takes; widths are those of a wider typeface, so that it never takes more. */
export const linesOf = (text: string, size: number, width: number, weight: Weight = 400): number =>
  text === '' ? 0 : wrapText(text, width, size, weight).length

export const heightOf = (
  texts: readonly string[],
  size: number,
  width: number = INNER,
  weight: Weight = 400
): number => texts.reduce((sum, text) => sum + linesOf(text, size, width, weight), 0) * size * LEADING

/** Space under each paragraph of running text. */
export const PARAGRAPH_SPACE = 4

/** The height of running text with its headings. */
export const linesHeight = (
  { lines, size }: { readonly lines: readonly TextLine[]; readonly size: number },
  width: number
): number =>
  lines.reduce(
    (sum, { text, isHeading }) =>
      sum + heightOf([text], size, width, isHeading ? 600 : 400) + PARAGRAPH_SPACE,
    0
  )

export interface SlideBoxes {
  readonly title: Box
  readonly lead: Box
  readonly content: Box
  readonly notes: Box
  readonly footer: Box
}

/** Where everything stands: text takes what it needs, what is shown takes the rest. */
export const boxesOf = ({ title, lead, notes, footer }: Omit<Slide, 'panels' | 'speech'>): SlideBoxes => {
  const box = (top: number, height: number): Box => ({ left: EDGE, top, width: INNER, height })
  const titleBox = box(26, Math.max(36, heightOf([title], SIZES.title, INNER, 600)))
  const leadTop = titleBox.top + titleBox.height + 2
  const leadBox = box(leadTop, heightOf(lead, SIZES.lead))
  const footHeight = heightOf(footer, SIZES.foot, INNER - 60)
  const footerBox = { ...box(PAGE.height - 16 - footHeight, footHeight), width: INNER - 60 }
  const notesHeight = heightOf(notes, SIZES.note)
  const notesBox = box(footerBox.top - GAP - notesHeight, notesHeight)
  const top = leadBox.top + leadBox.height + GAP
  return {
    title: titleBox,
    lead: leadBox,
    content: box(top, notesBox.top - (notesHeight > 0 ? 4 : 0) - top),
    notes: notesBox,
    footer: footerBox
  }
}

/** Where panels stand side by side, each as wide as the others. */
export const panelBoxes = (box: Box, count: number): Box[] => {
  const width = (box.width - (count - 1) * GUTTER) / count
  return Array.from({ length: count }, (_, at) => ({ ...box, left: box.left + at * (width + GUTTER), width }))
}

export const captionHeight = (caption: string, width: number): number =>
  heightOf([caption], CAPTION.size, width, 600)

/** What is left of a panel under its caption. */
export const underCaption = (box: Box, caption: string | undefined): Box => {
  if (caption === undefined) return box
  const taken = captionHeight(caption, box.width) + CAPTION.space
  return { ...box, top: box.top + taken, height: box.height - taken }
}

/** Where a picture of some size stands in a box: as large as it fits, in the middle, or from its top. */
export const fitted = (
  size: { readonly width: number; readonly height: number },
  box: Box,
  isFromTop = false
): Box => {
  const scale = Math.min(box.width / size.width, box.height / size.height)
  const [width, height] = [size.width * scale, size.height * scale]
  return {
    left: box.left + (box.width - width) / 2,
    top: box.top + (isFromTop ? 0 : (box.height - height) / 2),
    width,
    height
  }
}
