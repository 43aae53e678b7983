import type { Chart } from '../../../shared/charts/echarts'
import type { DrawnPlot } from './charts/chart-part'
import type { TablePage } from './tables/table-page'

/** What stands large on a slide. */
export type SlideContent =
  | ({ readonly kind: 'plot' } & DrawnPlot)
  | { readonly kind: 'picture'; readonly chart: Chart }
  | { readonly kind: 'tables'; readonly pages: readonly TablePage[] }
  | { readonly kind: 'text'; readonly lines: readonly TextLine[] }

export interface TextLine {
  readonly text: string
  readonly isHeading?: boolean
}

export interface Slide {
  readonly title: string
  /** A sentence or two under the title. */
  readonly lead: readonly string[]
  readonly content: SlideContent
  /** What must be known to read it, right under it. */
  readonly notes: readonly string[]
  /** At the foot: slice, definitions, base, dates, source. */
  readonly footer: readonly string[]
  /** What is said when it is shown: paragraphs. */
  readonly speech: readonly string[]
}
