import type { CategoryPlot, PlotSeries } from '../../../../shared/plots/plot'
import { escapeXml } from '../xml'
import {
  AXES,
  categoryAxis,
  errorBars,
  fill,
  formatCode,
  labelFlags,
  line,
  NO_LINE,
  SMALLEST,
  textStyle,
  valueAxis,
  type ChartStyle
} from './chart-parts'
import { readableOn } from './readable-on'
import type { ChartSheet, References, SheetColumn } from './chart-sheet'

/** Parts of the axis below which a bar has no room for its number. */
const LEAST_LABELLED = 0.045

/** Where the columns of a series stand in the sheet. */
interface SeriesColumns {
  readonly series: PlotSeries
  readonly values: number
  /** Lengths of its whiskers. */
  readonly plus: number | null
  readonly minus: number | null
}

export interface CategorySheet {
  readonly sheet: ChartSheet
  readonly columns: readonly SeriesColumns[]
}

/** Away from the value, as a spreadsheet has it; what is not drawn has no length. */
const lengths = ({ values, ends = [] }: PlotSeries, side: 'low' | 'high'): (number | null)[] =>
  values.map((value, index) => {
    const end = ends[index]
    return value === null || !end ? null : Math.abs(end[side] - value)
  })

/** Categories, then each series, with the lengths of its whiskers beside it. */
export const categorySheet = (
  { categories, series, axis }: CategoryPlot,
  heading: { readonly up: string; readonly down: string }
): CategorySheet => {
  const format = formatCode({ ...axis.form, decimals: Math.max(axis.form.decimals, 1) })
  const sheet: SheetColumn[] = [{ name: '', values: categories }]
  const columns = series.map((one): SeriesColumns => {
    const values = sheet.push({ name: one.name, values: one.values, format }) - 1
    if (!one.ends?.some((ends) => ends !== null)) return { series: one, values, plus: null, minus: null }
    const plus = sheet.push({ name: `${one.name} ${heading.up}`, values: lengths(one, 'high'), format }) - 1
    const minus = sheet.push({ name: `${one.name} ${heading.down}`, values: lengths(one, 'low'), format }) - 1
    return { series: one, values, plus, minus }
  })
  return { sheet, columns }
}

const labelsOf = (plot: CategoryPlot, series: PlotSeries, style: ChartStyle): string => {
  if (!plot.labels || series.isLevel) return `<c:dLbls>${labelFlags(false)}</c:dLbls>`
  const isStacked = plot.kind === 'stacked-bars'
  const width = plot.axis.max - plot.axis.min
  const tooShort = isStacked
    ? series.values.flatMap((value, index) =>
        value !== null && value < LEAST_LABELLED * width ? [index] : []
      )
    : []
  const colour = isStacked ? readableOn(series.colour, style.look) : style.look.ink
  return [
    '<c:dLbls>',
    ...tooShort.map((index) => `<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>`),
    `<c:numFmt formatCode="${escapeXml(formatCode(plot.labels))}" sourceLinked="0"/>`,
    `<c:spPr><a:noFill/>${NO_LINE}</c:spPr>`,
    textStyle(11, colour, style),
    `<c:dLblPos val="${isStacked ? 'ctr' : plot.kind === 'bars' ? 'outEnd' : 't'}"/>`,
    `${labelFlags(true)}</c:dLbls>`
  ].join('')
}

const seriesOf = (
  plot: CategoryPlot,
  { series, values, plus, minus }: SeriesColumns,
  index: number,
  references: References,
  style: ChartStyle
): string => {
  const isLine = plot.kind === 'lines'
  const whiskers =
    plus === null || minus === null
      ? ''
      : errorBars(
          isLine ? 'y' : null,
          { plus: references.numbers(plus), minus: references.numbers(minus) },
          isLine ? series.colour : style.look.inkSoft
        )
  const shape = isLine
    ? `<c:spPr>${line(series.colour, series.isLevel ? 1.25 : 2.25, series.isLevel ? 'dash' : undefined)}</c:spPr>` +
      (series.isLevel
        ? '<c:marker><c:symbol val="none"/></c:marker>'
        : `<c:marker><c:symbol val="circle"/><c:size val="7"/><c:spPr>${fill(series.colour)}${NO_LINE}</c:spPr></c:marker>`)
    : `<c:spPr>${fill(series.colour)}${NO_LINE}</c:spPr><c:invertIfNegative val="0"/>`
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    `<c:tx>${references.heading(values)}</c:tx>`,
    shape,
    labelsOf(plot, series, style),
    whiskers,
    `<c:cat>${references.texts(0)}</c:cat><c:val>${references.numbers(values)}</c:val>`,
    isLine ? '<c:smooth val="0"/>' : '',
    '</c:ser>'
  ].join('')
}

/** Type of the names that many of them leave room for, in points. */
const nameSize = (names: number): number => (names <= 12 ? 12 : names <= 17 ? 11 : SMALLEST)

/** Bars or lines with their two axes. */
export const categoryChart = (
  plot: CategoryPlot,
  { columns }: CategorySheet,
  references: References,
  style: ChartStyle
): string => {
  const isLine = plot.kind === 'lines'
  const all = columns.map((one, index) => seriesOf(plot, one, index, references, style)).join('')
  const ids = `<c:axId val="${AXES.category}"/><c:axId val="${AXES.value}"/>`
  const side = { category: isLine ? 'b' : 'l', value: isLine ? 'l' : 'b' } as const
  const grouping = plot.kind === 'stacked-bars' ? 'stacked' : 'clustered'
  const chart = isLine
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${all}<c:marker val="1"/>${ids}</c:lineChart>`
    : `<c:barChart><c:barDir val="bar"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${all}<c:gapWidth val="45"/><c:overlap val="100"/>${ids}</c:barChart>`
  return [
    chart,
    categoryAxis(
      { id: AXES.category, crossed: AXES.value, side: side.category, isReversed: !isLine },
      isLine ? 11 : nameSize(plot.categories.length),
      style
    ),
    valueAxis(plot.axis, { id: AXES.value, crossed: AXES.category, side: side.value }, style, {
      at: isLine ? 'min' : 'max',
      between: 'between'
    })
  ].join('')
}
