import type { CallOptions, Client } from '../contract/client'
import type { ProjectSummary } from '../contract/project'
import type { ChartPart, ViewState } from '../contract/view-state'
import type { Chart } from '../charts/echarts'
import type { Look } from '../charts/look'
import type { FaultCode } from '../domain/fault'
import type { Slice } from '../domain/slice'
import { baseIn, effectiveIn, type Group } from '../figures/group'
import { scalesNote } from '../locale/scale-words'
import type { Words } from '../locale/words'
import type { Definition } from '../measures/definition'
import type { Plot } from '../plots/plot'
import type { Table } from '../tables/table'

/** What is taken away: a view, or one of its pictures alone. */
export interface DrawnRequest extends ViewState {
  readonly part?: ChartPart
}

export interface DrawingInput {
  readonly client: Client
  readonly project: ProjectSummary
  readonly request: DrawnRequest
  readonly look: Look
  readonly words: Words
  readonly width: number
  /** Height to keep to where a drawing can: a frame wider than tall, in which two drawings stand side by side. */
  readonly height?: number
  /** Width of a picture that stands beside another where a document shows both at once. */
  readonly half?: number
}

/** One of the pictures of a view. */
export interface DrawnPicture {
  /** What it shows, where a view has several. */
  readonly title?: string
  /** Drawn one under the other. */
  readonly charts: readonly [Chart, ...Chart[]]
  /** The same for programs that draw by themselves, where they can: together they show what the picture shows. */
  readonly plots?: readonly Plot[]
}

/** A view as it is drawn for an export, with what must be said of it. */
export interface Drawn {
  /** Where a view is not filtered by all that other views are. */
  readonly slice?: Slice
  /** Where the view asks otherwise by what it shows. */
  readonly title?: string
  /** None where the view is read as a table, or where nothing of it can be drawn. */
  readonly pictures: readonly DrawnPicture[]
  /** Why a view that is drawn has no picture this time, though it has its tables. */
  readonly undrawn?: FaultCode
  readonly tables: readonly Table[]
  /** What the tests say of it, a sentence each: a paragraph by which somebody reads it who was not there. */
  readonly reading: readonly string[]
  /** Of these the sentences that a picture carries along where it stands by itself. */
  readonly caption?: readonly string[]
  readonly definitions: readonly string[]
  readonly bases: readonly string[]
  /** Whether its figures are weighted: not all that is drawn follows the choice of the window. */
  readonly weighted: boolean
}

/** Asks, measures and draws one view. */
export type Draw = (input: DrawingInput, options: CallOptions) => Promise<Drawn>

/** "CES: 4,967 answers", and under weights their effective base; nothing where nobody answered. */
export const answersLine = (metric: string, group: Group | undefined, words: Words): string[] => {
  const n = group ? baseIn(group) : 0
  if (!group || n === 0) return []
  const effective = group.weighted ? effectiveIn(group) : null
  return [
    words.t('export.answers', { metric, count: n, n: words.count(n) }) +
      (effective === null ? '' : words.t('export.effective', { n: words.count(effective) }))
  ]
}

/** That touchpoints are not all asked alike. */
export const scaleNotes = ({ mapping }: ProjectSummary, definition: Definition, words: Words): string[] => {
  const note = scalesNote(mapping, words, definition)
  return note === undefined ? [] : [note]
}
