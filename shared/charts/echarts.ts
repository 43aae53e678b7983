import {
  BarChart,
  CustomChart,
  ScatterChart,
  type BarSeriesOption,
  type CustomSeriesOption,
  type ScatterSeriesOption
} from 'echarts/charts'
import {
  GridComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
  type GridComponentOption,
  type TitleComponentOption,
  type TooltipComponentOption
} from 'echarts/components'
import { init, setPlatformAPI, use, type ComposeOption, type ECharts } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Stretch } from './stretch'
import { textWidth, type Weight } from './text-width'

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | CustomSeriesOption
  | ScatterSeriesOption
  | GridComponentOption
  | TitleComponentOption
  | TooltipComponentOption
>

/** A drawn chart: its option, and the size it wants. */
export interface Chart {
  readonly option: ChartOption
  readonly width: number
  readonly height: number
  /** Where it may go on on another page; a chart without any stays whole. */
  readonly stretches?: readonly Stretch[]
}

let prepared = false

/** `500 12px Inter` to its parts, for measuring. */
const fontParts = (font: string): { size: number; weight: Weight } => {
  const size = Number(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? 12)
  const weight = Number(/\b(400|500|600|700)\b/.exec(font)?.[1] ?? 400)
  return { size, weight: weight >= 600 ? 600 : weight === 500 ? 500 : 400 }
}

/** Registers what the charts are made of, and measures text by the font's own widths on every host. */
const prepare = (): void => {
  if (prepared) return
  prepared = true
  use([
    BarChart,
    CustomChart,
    ScatterChart,
    GridComponent,
    MarkLineComponent,
    TitleComponent,
    TooltipComponent,
    SVGRenderer
  ])
  setPlatformAPI({
    measureText: (text, font) => {
      const { size, weight } = fontParts(font ?? '')
      return { width: textWidth(text, size, weight) }
    }
  })
}

/** A chart in an element of the page, of a size that is known: to ask the element would have the page laid out. */
export const mountChart = (
  element: HTMLElement,
  { width, height }: Pick<Chart, 'width' | 'height'>
): ECharts => {
  prepare()
  return init(element, null, { renderer: 'svg', width, height })
}

interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What ECharts does not declare: the element of a datum, with its box and where its parents put it. */
interface Drawn {
  readonly getBoundingRect: () => Rect & {
    readonly clone: () => Rect & { applyTransform: (by: unknown) => void }
  }
  readonly getComputedTransform: () => unknown
}

interface Model {
  readonly getSeries: () => readonly {
    readonly get: (name: 'silent') => unknown
    readonly getData: () => { readonly getItemGraphicEl: (index: number) => Drawn | undefined }
  }[]
}

/** Where a datum is drawn; nothing where none of the series that can be pointed at has it. */
export const datumRect = (chart: ECharts, index: number): Rect | undefined => {
  const { getModel } = chart as unknown as { getModel?: () => Model }
  const drawn = getModel
    ?.call(chart)
    .getSeries()
    .filter((series) => series.get('silent') !== true)
    .map((series) => series.getData().getItemGraphicEl(index))
    .find((element) => element !== undefined)
  if (!drawn) return undefined
  const rect = drawn.getBoundingRect().clone()
  rect.applyTransform(drawn.getComputedTransform())
  return rect
}

/** A chart as SVG text, without a page. */
export const renderSvg = ({ option, width, height }: Chart): string => {
  prepare()
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption(option)
    return chart.renderToSVGString()
  } finally {
    chart.dispose()
  }
}
