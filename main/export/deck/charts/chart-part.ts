import type { Plot } from '../../../../shared/plots/plot'
import { XML_HEAD } from '../xml'
import { categoryChart, categorySheet } from './category-chart'
import { LEGEND, NO_LINE, textStyle, type ChartStyle } from './chart-parts'
import { referencesInto, type ChartSheet } from './chart-sheet'
import { scatterChart, scatterSheet, type Frame, type Side } from './scatter-chart'

/** The width and height of a chart on its slide, in points. */
export interface ChartSize {
  readonly width: number
  readonly height: number
}

/** Words that the sheet and the legend of a chart need. */
export interface ChartWords {
  /** Name of the sheet; letters only, for it stands in references. */
  readonly sheet: string
  readonly up: string
  readonly down: string
}

/** A plot, and where the names of its points stand, if it has any. */
export interface DrawnPlot {
  readonly plot: Plot
  readonly sides: readonly Side[]
}

export interface ChartPart {
  readonly xml: string
  readonly sheet: ChartSheet
}

/** Room around the points of a scatter: names of the axes, ticks, legend. */
const MARGIN = { left: 74, top: 10, right: 16, bottom: 82 }
/** A narrow chart has its legend on several lines. */
const NARROW = { width: 560, bottom: 112 }

/** Where the points of a scatter of some size are drawn. */
export const frameOf = ({ width, height }: ChartSize): Frame => ({
  left: MARGIN.left,
  top: MARGIN.top,
  right: width - MARGIN.right,
  bottom: height - (width < NARROW.width ? NARROW.bottom : MARGIN.bottom)
})

/** The place of the points, said rather than left to each program: names are placed by it. */
const layoutOf = ({ left, top, right, bottom }: Frame, { width, height }: ChartSize): string =>
  `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${(left / width).toFixed(4)}"/><c:y val="${(top / height).toFixed(4)}"/><c:w val="${((right - left) / width).toFixed(4)}"/><c:h val="${((bottom - top) / height).toFixed(4)}"/></c:manualLayout></c:layout>`

const space = (plotArea: string, legend: string, style: ChartStyle): string =>
  [
    XML_HEAD,
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<c:date1904 val="0"/><c:lang val="${style.language}"/><c:roundedCorners val="0"/>`,
    '<c:chart><c:autoTitleDeleted val="1"/>',
    `<c:plotArea>${plotArea}<c:spPr><a:noFill/>${NO_LINE}</c:spPr></c:plotArea>`,
    legend,
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr><a:noFill/>${NO_LINE}</c:spPr>`,
    textStyle(11, style.look.ink, style),
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
  ].join('')

/** A chart that PowerPoint and LibreOffice draw themselves, and the sheet behind it. */
export const chartPart = (
  { plot, sides }: DrawnPlot,
  size: ChartSize,
  words: ChartWords,
  style: ChartStyle
): ChartPart => {
  if (plot.kind === 'scatter') {
    const sheet = scatterSheet(plot, { name: plot.name, up: words.up, down: words.down })
    const frame = frameOf(size)
    const chart = scatterChart(plot, referencesInto(sheet, words.sheet), sides, style)
    return { sheet, xml: space(layoutOf(frame, size) + chart, LEGEND(style, 'b'), style) }
  }
  const made = categorySheet(plot, words)
  const chart = categoryChart(plot, made, referencesInto(made.sheet, words.sheet), style)
  const legend = plot.series.length > 1 ? LEGEND(style, 't') : ''
  return { sheet: made.sheet, xml: space(`<c:layout/>${chart}`, legend, style) }
}
