import type { Look } from '../../../../shared/charts/look'
import type { PlotAxis } from '../../../../shared/plots/plot'
import type { NumberForm } from '../../../../shared/tables/table'
import { escapeXml, hex } from '../xml'

/** Every computer with PowerPoint has it, and LibreOffice has one of the same widths. */
export const DECK_FONT = 'Arial'

/** Sizes in points; nothing in a deck is smaller than the least. */
export const SMALLEST = 10

export interface ChartStyle {
  readonly look: Look
  readonly language: string
}

const TENTHS = (size: number) => Math.round(size * 100)

export const fill = (colour: string): string => `<a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill>`

/** A line of some width in points. */
export const line = (colour: string, width: number, dash?: 'dash'): string =>
  `<a:ln w="${Math.round(width * 12700)}" cap="flat">${fill(colour)}<a:prstDash val="${dash ?? 'solid'}"/><a:round/></a:ln>`

export const NO_LINE = '<a:ln><a:noFill/></a:ln>'

const runStyle = (tag: string, size: number, colour: string, isBold: boolean, more = ''): string =>
  `<a:${tag}${more} sz="${TENTHS(size)}" b="${isBold ? 1 : 0}">${fill(colour)}<a:latin typeface="${DECK_FONT}"/><a:cs typeface="${DECK_FONT}"/></a:${tag}>`

/** How text is set that the chart writes by itself. */
export const textStyle = (size: number, colour: string, { language }: ChartStyle, isBold = false): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runStyle('defRPr', size, colour, isBold)}</a:pPr><a:endParaRPr lang="${language}"/></a:p></c:txPr>`

/** Text that is said in so many words. */
export const richText = (
  text: string,
  size: number,
  colour: string,
  { language }: ChartStyle,
  { isBold = false, body = '<a:bodyPr/>' } = {}
): string =>
  `<c:tx><c:rich>${body}<a:lstStyle/><a:p><a:pPr>${runStyle('defRPr', size, colour, isBold)}</a:pPr><a:r>${runStyle('rPr', size, colour, isBold, ` lang="${language}"`)}<a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx>`

/** How spreadsheets write a number of a form: `0.0%`, `+0.0;−0.0;0.0`. */
export const formatCode = ({ style, decimals }: NumberForm): string => {
  const places = decimals > 0 ? `.${'0'.repeat(decimals)}` : ''
  switch (style) {
    case 'percent':
      return `0${places}%`
    case 'signed':
      return `+0${places};\u22120${places};0${places}`
    case 'plain':
      return decimals > 0 ? `0${places}` : '#,##0'
  }
}

export const AXES = { category: 111111111, value: 222222222 } as const

interface AxisShape {
  readonly id: number
  readonly crossed: number
  readonly side: 'l' | 'b'
  readonly isReversed?: boolean
  readonly isTitleShown?: boolean
}

const titleOf = (axis: PlotAxis, side: AxisShape['side'], style: ChartStyle): string =>
  `<c:title>${richText(axis.title, 12, style.look.inkSoft, style, {
    isBold: true,
    body: side === 'l' ? '<a:bodyPr rot="-5400000" vert="horz"/>' : '<a:bodyPr/>'
  })}<c:overlay val="0"/></c:title>`

/** An axis of numbers. */
export const valueAxis = (
  axis: PlotAxis,
  { id, crossed, side, isTitleShown = true }: AxisShape,
  style: ChartStyle,
  crossing: { readonly at: 'min' | 'max'; readonly between: 'between' | 'midCat' }
): string => {
  const { look } = style
  return [
    `<c:valAx><c:axId val="${id}"/>`,
    `<c:scaling><c:orientation val="minMax"/><c:max val="${axis.max}"/><c:min val="${axis.min}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${side}"/>`,
    `<c:majorGridlines><c:spPr>${line(look.line, 0.75)}</c:spPr></c:majorGridlines>`,
    isTitleShown ? titleOf(axis, side, style) : '',
    `<c:numFmt formatCode="${escapeXml(formatCode(axis.form))}" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr>${NO_LINE}</c:spPr>`,
    textStyle(11, look.inkFaint, style),
    `<c:crossAx val="${crossed}"/><c:crosses val="${crossing.at}"/>`,
    `<c:crossBetween val="${crossing.between}"/><c:majorUnit val="${axis.step}"/></c:valAx>`
  ].join('')
}

/** An axis of names. */
export const categoryAxis = (
  { id, crossed, side, isReversed = false }: AxisShape,
  size: number,
  style: ChartStyle
): string =>
  [
    `<c:catAx><c:axId val="${id}"/>`,
    `<c:scaling><c:orientation val="${isReversed ? 'maxMin' : 'minMax'}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${side}"/>`,
    '<c:numFmt formatCode="General" sourceLinked="0"/>',
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr>${line(style.look.lineStrong, 0.75)}</c:spPr>`,
    textStyle(size, style.look.ink, style),
    `<c:crossAx val="${crossed}"/><c:crosses val="autoZero"/>`,
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
  ].join('')

/** Whiskers whose lengths stand in two columns. */
export const errorBars = (
  direction: 'x' | 'y' | null,
  lengths: { readonly plus: string; readonly minus: string },
  colour: string
): string =>
  [
    '<c:errBars>',
    direction ? `<c:errDir val="${direction}"/>` : '',
    '<c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="1"/>',
    `<c:plus>${lengths.plus}</c:plus><c:minus>${lengths.minus}</c:minus>`,
    `<c:spPr>${line(colour, 1.25)}</c:spPr></c:errBars>`
  ].join('')

/** What a label says of its mark: its value, or nothing but what it is told. */
export const labelFlags = (isValueShown: boolean): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${isValueShown ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`

export const LEGEND = (style: ChartStyle, position: 't' | 'b', left: readonly number[] = []): string =>
  `<c:legend><c:legendPos val="${position}"/>${left
    .map((index) => `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`)
    .join('')}<c:overlay val="0"/>${textStyle(12, style.look.inkSoft, style)}</c:legend>`
