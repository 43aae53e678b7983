import { placeLabels, type Placed } from '../../../../shared/charts/place-labels'
import { textWidth } from '../../../../shared/charts/text-width'
import type { PlotPoint, ScatterPlot } from '../../../../shared/plots/plot'
import {
  AXES,
  errorBars,
  fill,
  formatCode,
  labelFlags,
  line,
  richText,
  SMALLEST,
  valueAxis,
  type ChartStyle
} from './chart-parts'
import type { ChartSheet, References, SheetColumn } from './chart-sheet'

/** Where the points are drawn, in points of the page. */
export interface Frame {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const RADIUS = 4.5
const LABEL = 11
/** More names than this leave each other less room. */
const FEW = 12

/** Columns of the points: names, places, and lengths of whiskers; after them two columns for each level. */
const POINTS = { name: 0, x: 1, y: 2, right: 3, left: 4, up: 5, down: 6, levels: 7 } as const

export interface ScatterHeadings {
  readonly name: string
  readonly up: string
  readonly down: string
}

const length = (end: number | undefined, value: number): number | null =>
  end === undefined ? null : Math.abs(end - value)

/** The points, and each level as a line from end to end. */
export const scatterSheet = (
  { points, levels, x, y }: ScatterPlot,
  { name, up, down }: ScatterHeadings
): ChartSheet => {
  const [across, upright] = [x, y].map((axis) =>
    formatCode({ ...axis.form, decimals: Math.max(axis.form.decimals, 1) })
  )
  const column = (
    heading: string,
    of: (point: PlotPoint) => number | null,
    format?: string
  ): SheetColumn => ({
    name: heading,
    values: points.map(of),
    ...(format === undefined ? {} : { format })
  })
  return [
    { name, values: points.map((point) => point.name) },
    column(x.title, (point) => point.x, across),
    column(y.title, (point) => point.y, upright),
    column(`${x.title} ${up}`, (point) => length(point.across?.high, point.x), across),
    column(`${x.title} ${down}`, (point) => length(point.across?.low, point.x), across),
    column(`${y.title} ${up}`, (point) => length(point.up?.high, point.y), upright),
    column(`${y.title} ${down}`, (point) => length(point.up?.low, point.y), upright),
    ...levels.flatMap((level): SheetColumn[] => [
      { name: `${level.name} x`, values: level.axis === 'x' ? [level.value, level.value] : [x.min, x.max] },
      { name: level.name, values: level.axis === 'y' ? [level.value, level.value] : [y.min, y.max] }
    ])
  ]
}

type Side = 'r' | 'l' | 't' | 'b'

const sideOf = ({ x, y }: Placed, point: { x: number; y: number }, width: number): Side => {
  if (x >= point.x) return 'r'
  if (x + width <= point.x) return 'l'
  return y < point.y ? 't' : 'b'
}

/** On which side of its point each name has room; `null` where it has none. */
export const namedSides = ({ points, x, y }: ScatterPlot, frame: Frame): (Side | null)[] => {
  const toX = (value: number) => frame.left + ((value - x.min) / (x.max - x.min)) * (frame.right - frame.left)
  const toY = (value: number) =>
    frame.bottom - ((value - y.min) / (y.max - y.min)) * (frame.bottom - frame.top)
  const size = points.length > FEW ? SMALLEST : LABEL
  const marks = points.map((point) => ({
    x: toX(point.x),
    y: toY(point.y),
    radius: RADIUS,
    width: textWidth(point.name, size) + 8,
    height: size + 5
  }))
  const placed = placeLabels(marks, frame, {
    thin: points.flatMap(({ across, up }, index) => {
      const mark = marks[index] ?? { x: 0, y: 0 }
      return [
        ...(across
          ? [{ left: toX(across.low), right: toX(across.high), top: mark.y - 1, bottom: mark.y + 1 }]
          : []),
        ...(up ? [{ left: mark.x - 1, right: mark.x + 1, top: toY(up.high), bottom: toY(up.low) }] : [])
      ]
    })
  })
  return placed.map((at, index) => {
    const mark = marks[index]
    return at && mark ? sideOf(at, mark, mark.width) : null
  })
}

const named = (plot: ScatterPlot, frame: Frame, style: ChartStyle): string =>
  namedSides(plot, frame)
    .map((side, index) =>
      side === null
        ? `<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>`
        : `<c:dLbl><c:idx val="${index}"/>${richText(
            plot.points[index]?.name ?? '',
            plot.points.length > FEW ? SMALLEST : LABEL,
            style.look.ink,
            style,
            { body: '<a:bodyPr wrap="none"/>' }
          )}<c:dLblPos val="${side}"/>${labelFlags(true)}</c:dLbl>`
    )
    .join('')

/** Points with their names and whiskers, and dashed lines where the quadrants meet. */
export const scatterChart = (
  plot: ScatterPlot,
  references: References,
  frame: Frame,
  style: ChartStyle
): string => {
  const { look } = style
  const whiskers = (['x', 'y'] as const).map((direction) => {
    const [plus, minus] =
      direction === 'x' ? ([POINTS.right, POINTS.left] as const) : ([POINTS.up, POINTS.down] as const)
    return errorBars(
      direction,
      { plus: references.numbers(plus), minus: references.numbers(minus) },
      look.lineStrong
    )
  })
  const points = [
    '<c:ser><c:idx val="0"/><c:order val="0"/>',
    `<c:tx>${references.heading(POINTS.name)}</c:tx>`,
    `<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>`,
    `<c:marker><c:symbol val="circle"/><c:size val="9"/><c:spPr>${fill(plot.colour)}${line(look.surface, 0.75)}</c:spPr></c:marker>`,
    `<c:dLbls>${named(plot, frame, style)}${labelFlags(false)}</c:dLbls>`,
    ...whiskers,
    `<c:xVal>${references.numbers(POINTS.x)}</c:xVal><c:yVal>${references.numbers(POINTS.y)}</c:yVal>`,
    '<c:smooth val="0"/></c:ser>'
  ].join('')
  const levels = plot.levels.map((_, index) => {
    const column = POINTS.levels + 2 * index
    return [
      `<c:ser><c:idx val="${index + 1}"/><c:order val="${index + 1}"/>`,
      `<c:tx>${references.heading(column + 1)}</c:tx>`,
      `<c:spPr>${line(look.inkFaint, 1.25, 'dash')}</c:spPr>`,
      '<c:marker><c:symbol val="none"/></c:marker>',
      `<c:xVal>${references.numbers(column)}</c:xVal><c:yVal>${references.numbers(column + 1)}</c:yVal>`,
      '<c:smooth val="0"/></c:ser>'
    ].join('')
  })
  const across = { id: AXES.category, crossed: AXES.value, side: 'b' } as const
  const upright = { id: AXES.value, crossed: AXES.category, side: 'l' } as const
  const crossing = { at: 'min', between: 'midCat' } as const
  return [
    '<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>',
    points,
    ...levels,
    `<c:axId val="${AXES.category}"/><c:axId val="${AXES.value}"/></c:scatterChart>`,
    valueAxis(plot.x, across, style, crossing),
    valueAxis(plot.y, upright, style, crossing)
  ].join('')
}
