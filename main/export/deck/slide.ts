import type { Chart } from '../../../shared/charts/echarts'
import type { DrawnPlot } from './charts/chart-part'
import type { TablePage } from './tables/table-page'

/** Text or a table, of those that stand one under the other. */
export type StackItem =
  | { readonly kind: 'lines'; readonly lines: readonly TextLine[]; readonly size: number }
  | { readonly kind: 'table'; readonly page: TablePage }

/** What stands large on a slide. */
export type PanelContent =
  | ({ readonly kind: 'plot' } & DrawnPlot)
  | { readonly kind: 'picture'; readonly chart: Chart }
  | { readonly kind: 'stack'; readonly items: readonly StackItem[] }

/** A slide has one, or two side by side. */
export interface Panel {
  /** Above it, where it does not say by itself what it shows. */
  readonly caption?: string
  readonly content: PanelContent
}

export interface TextLine {
  readonly text: string
  readonly isHeading?: boolean
}

export interface Slide {
  readonly title: string
  /** A sentence or two under the title. */
  readonly lead: readonly string[]
  readonly panels: readonly Panel[]
  /** What must be known to read it, right under it. */
  readonly notes: readonly string[]
  /** At the foot: slice, definitions, base, dates, source. */
  readonly footer: readonly string[]
  /** What is said when it is shown: paragraphs. */
  readonly speech: readonly string[]
  /** Stands before another part of the deck. */
  readonly isDivider?: boolean
}
