import type { NumberForm } from '../tables/table'

export interface PlotAxis {
  readonly title: string
  readonly min: number
  readonly max: number
  /** Between two ticks. */
  readonly step: number
  readonly form: NumberForm
}

export interface PlotEnds {
  readonly low: number
  readonly high: number
}

/** Values in the order of the categories; `null` where nothing is drawn. */
export interface PlotSeries {
  readonly name: string
  readonly values: readonly (number | null)[]
  /** `#rrggbb` */
  readonly colour: string
  /** Ends of the intervals, in the order of the values. */
  readonly ends?: readonly (PlotEnds | null)[]
  /** Of lines: limits and levels are dashed, and have no points. */
  readonly isLevel?: boolean
}

/** A name at a place, with its intervals both ways. */
export interface PlotPoint {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly across: PlotEnds | null
  readonly up: PlotEnds | null
}

/** A line through the whole of a scatter, at a place of one of its axes. */
export interface PlotLevel {
  readonly name: string
  readonly axis: 'x' | 'y'
  readonly value: number
}

/**
 * Series over categories. Bars lie, the first category on top; those of one category stand one after the other
 * where they are stacked, and in one place where only one of them has a value.
 */
export interface CategoryPlot {
  readonly kind: 'bars' | 'stacked-bars' | 'lines'
  readonly categories: readonly string[]
  readonly series: readonly PlotSeries[]
  readonly axis: PlotAxis
  /** How the values are written beside their marks; they are not where nothing is said. */
  readonly labels?: NumberForm
  /** What the picture shows and this does not. */
  readonly note?: string
}

export interface ScatterPlot {
  readonly kind: 'scatter'
  /** What the points are. */
  readonly name: string
  readonly points: readonly PlotPoint[]
  readonly levels: readonly PlotLevel[]
  readonly x: PlotAxis
  readonly y: PlotAxis
  /** `#rrggbb` */
  readonly colour: string
  readonly note?: string
}

/**
 * A chart of a kind that other programs draw themselves, so that it can be edited there: its numbers and names, and
 * no pixels. It leaves out what those programs cannot draw; the picture of the same figures does not.
 */
export type Plot = CategoryPlot | ScatterPlot
