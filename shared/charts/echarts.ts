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

/** A chart in an element of the page. */
export const mountChart = (element: HTMLElement): ECharts => {
  prepare()
  return init(element, null, { renderer: 'svg' })
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
