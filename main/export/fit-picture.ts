import type { ChartFit, ChartSize } from '../../shared/contract/chart-format'
import type { Picture } from '../../shared/views/picture'
import { cutChart } from './cut-chart'
import { framePicture, heightAround, type FramedSvg, type Framing } from './frame'

/** Room a picture is drawn for, in units of the drawing. */
export interface Room {
  readonly width: number
  /** What it is to be kept to where the drawing can: that of a frame wider than tall. */
  readonly height?: number
}

/** Millimetres in CSS pixels. */
const mm = (length: number): number => (length * 96) / 25.4

/** A 16:9 slide of 960 × 540 points. */
const SLIDE = { width: 1280, height: 720 }
/**
 * Widths a slide is drawn at, the first at which all of it fits. On the last a text of 12 is 8 points high on the slide:
 * smaller ones could not be read.
 */
const SLIDE_WIDTHS = [720, 840, 960, 1056, 1152, 1248, 1344, 1440]
/** What does not fit on one slide goes on at this width, on which a text of 12 is 10 points high. */
const SLIDES_WIDTH = 1152

const A4 = { width: mm(210), height: mm(297), margin: mm(20) }
const COLUMN = mm(85)
/** Charts are drawn for a column at this width, on which a text of 12 is 8.5 points high. */
const COLUMN_WIDTH = 340

/** A page that pictures are laid on; without one each is a page by itself. */
export interface Paper {
  readonly width: number
  readonly height: number
  readonly margin: number
}

export interface FittedPicture {
  readonly title: string
  /** One for each page. */
  readonly framed: readonly [FramedSvg, ...FramedSvg[]]
  readonly paper: Paper | null
  readonly fit: ChartFit
}

export interface FitInput {
  readonly draw: (room: Room) => Promise<Picture>
  readonly size: ChartSize
  /** Width on the screen, in CSS pixels. */
  readonly width: number
  /** Whether what is made can go on on further pages. */
  readonly isPaged: boolean
  readonly look: Framing['look']
  readonly background: Framing['background']
  /** "Page 2 of 3". */
  readonly pageText: (page: number, of: number) => string
}

/** A picture on pages of so much height, in units of the drawing. */
const onPages = (
  picture: Picture,
  height: number,
  zoom: number,
  { look, background, pageText }: FitInput,
  fills: boolean
): [FramedSvg, ...FramedSvg[]] => {
  const partOf = (isFirst: boolean, page: number, of: number) => ({
    slices: [],
    page: pageText(page, of),
    isFirst
  })
  const around = (isFirst: boolean) => heightAround(picture, { look, part: partOf(isFirst, 1, 1) })
  const cut = cutChart(picture.chart, { first: height - around(true), other: height - around(false) })
  const pages = cut.map((slices, index): FramedSvg => {
    const part = { ...partOf(index === 0, index + 1, cut.length), slices }
    const framed = framePicture(picture, { look, background, zoom, part, ...(fills ? { height } : {}) })
    // What cannot be cut is drawn smaller rather than beyond the page.
    const smaller = Math.min(1, (height * zoom) / framed.height)
    return smaller === 1
      ? framed
      : { ...framed, width: framed.width * smaller, height: framed.height * smaller }
  })
  const [first = framePicture(picture, { look, background, zoom }), ...others] = pages
  return [first, ...others]
}

const paged = (title: string, framed: FittedPicture['framed'], paper: Paper): FittedPicture => ({
  title,
  framed,
  paper,
  fit: framed.length === 1 ? 'whole' : 'pages'
})

const fitSlide = async (input: FitInput): Promise<FittedPicture> => {
  const { draw, look, background, isPaged } = input
  const [first = SLIDE.width] = SLIDE_WIDTHS
  let drawn = await draw({ width: first })
  for (const width of SLIDE_WIDTHS) {
    const height = (width * SLIDE.height) / SLIDE.width
    const around = heightAround({ ...drawn, chart: { ...drawn.chart, width } }, { look })
    drawn = await draw({ width, height: Math.max(0, Math.floor(height - around)) })
    if (drawn.chart.width <= width && drawn.chart.height + around <= height + 0.5) {
      const framed = framePicture(drawn, { look, background, zoom: SLIDE.width / width, height })
      return { title: drawn.title, framed: [{ ...framed, ...SLIDE }], paper: null, fit: 'whole' }
    }
  }
  const zoom = SLIDE.width / SLIDES_WIDTH
  const picture = await draw({ width: SLIDES_WIDTH })
  const { title } = picture
  return isPaged
    ? paged(title, onPages(picture, SLIDE.height / zoom, zoom, input, true), { ...SLIDE, margin: 0 })
    : { title, framed: [framePicture(picture, { look, background, zoom })], paper: null, fit: 'taller' }
}

const fitA4 = async (input: FitInput): Promise<FittedPicture> => {
  const { draw, look, background, isPaged } = input
  const width = Math.floor(A4.width - 2 * A4.margin)
  const room = A4.height - 2 * A4.margin
  const picture = await draw({ width })
  const framed = framePicture(picture, { look, background, zoom: 1 })
  const { title } = picture
  const paper = isPaged ? A4 : null
  if (framed.height <= room) return { title, framed: [framed], paper, fit: 'whole' }
  return isPaged
    ? paged(title, onPages(picture, room, 1, input, false), A4)
    : { title, framed: [framed], paper, fit: 'taller' }
}

/** One picture, as tall as it is. */
const fitWidth = async (
  { draw, look, background }: FitInput,
  width: number,
  framing: Pick<Framing, 'zoom' | 'grows'>
): Promise<FittedPicture> => {
  const picture = await draw({ width })
  const framed = framePicture(picture, { look, background, ...framing })
  return { title: picture.title, framed: [framed], paper: null, fit: 'whole' }
}

const FITTED: Readonly<Record<ChartSize, (input: FitInput) => Promise<FittedPicture>>> = {
  screen: (input) => fitWidth(input, input.width, { zoom: 1, grows: true }),
  slide: fitSlide,
  a4: fitA4,
  column: (input) => fitWidth(input, COLUMN_WIDTH, { zoom: COLUMN / COLUMN_WIDTH })
}

/** A view as a picture of a size: drawn for it, so that nothing is cut off or too small to be read. */
export const fitPicture = (input: FitInput): Promise<FittedPicture> => FITTED[input.size](input)
