import type { NumberForm } from '../tables/table'

export interface PlotAxis {
  readonly title: string
  readonly min: number
  readonly max: number
  readonly form: NumberForm
}

/** Values in the order of the categories; `null` where nothing is drawn. */
export interface PlotSeries {
  readonly name: string
  readonly values: readonly (number | null)[]
  /** `#rrggbb` */
  readonly colour: string
}

/**
 * A chart of a kind that other programs draw themselves, so that it can be edited there: its numbers and names, and
 * no pixels. It leaves out what those programs cannot draw; the picture of the same figures does not.
 */
export type Plot =
  | {
      readonly kind: 'bars' | 'stacked-bars' | 'lines'
      readonly categories: readonly string[]
      readonly series: readonly PlotSeries[]
      readonly axis: PlotAxis
    }
  | {
      readonly kind: 'scatter'
      readonly points: readonly { readonly name: string; readonly x: number; readonly y: number }[]
      readonly x: PlotAxis
      readonly y: PlotAxis
      readonly colour: string
    }
