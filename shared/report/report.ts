import type { CallOptions, Client } from '../contract/client'
import { CallError } from '../contract/client'
import type { ProjectSummary } from '../contract/project'
import type { ReportView } from '../contract/report'
import { INITIAL_VIEW, type ViewState } from '../contract/view-state'
import { LOOKS } from '../charts/look'
import { Failure, type FaultCode } from '../domain/fault'
import { lostText } from '../locale/view-words'
import { faultText } from '../locale/fault-words'
import type { Words } from '../locale/words'
import { makeExhibit, type Exhibit } from '../views/exhibit'
import { fitView } from '../views/fit-view'
import { keyFigures, type KeyFigures } from './key-figures'

/** A view of a report: what it shows, or why there is nothing to show. */
export interface ReportSection {
  /** The name it is kept under; that of its view where it has none. */
  readonly name: string
  readonly view: ReportView['state']['view']
  /** What it asks, as the project can answer it. */
  readonly state: ViewState
  readonly exhibit: Exhibit | null
  /** Why there is nothing, in a sentence. */
  readonly why?: string
}

/** Everything a document is made of, whatever it is written as. */
export interface Report {
  readonly title: string
  readonly project: ProjectSummary
  /** By the slice and the definitions of the first view. */
  readonly keyFigures: KeyFigures
  readonly sections: readonly ReportSection[]
  /** The day it is made. */
  readonly madeAt: Date
  /** Version of the application that made it. */
  readonly version: string
  readonly words: Words
}

export interface ReportInput {
  readonly client: Client
  readonly project: ProjectSummary
  readonly views: readonly ReportView[]
  readonly title: string | undefined
  /** Width of its charts, in points. */
  readonly width: number
  /** That of charts of which two stand side by side, where they do. */
  readonly half?: number
  readonly madeAt: Date
  readonly version: string
  readonly words: Words
}

/** What leaves a view without anything to show, so that the others are made all the same. */
const NOTHING_THERE: readonly FaultCode[] = [
  'no-dates',
  'nothing-to-draw',
  'nothing-to-show',
  'no-model-to-draw',
  // What a view asks of a column that the files do not have: their dates, say.
  'no-such-column'
]

const nothingIn = (error: unknown, words: Words): string => {
  const fault = error instanceof Failure || error instanceof CallError ? error.fault : null
  if (!fault || !NOTHING_THERE.includes(fault.code)) throw error
  return faultText(fault, words)
}

/** Asks, measures and draws every view of a report; `told` hears how many are done. */
export const makeReport = async (
  { client, project, views, title, width, half, madeAt, version, words }: ReportInput,
  options: CallOptions,
  told: (done: number) => void
): Promise<Report> => {
  const [first] = views
  const { state } = fitView(first?.state ?? INITIAL_VIEW, project)
  const figures = await keyFigures(client, { project, state, words }, options)
  const sections: ReportSection[] = []
  for (const { name, state } of views) {
    options.signal?.throwIfAborted()
    told(sections.length)
    const fitted = fitView(state, project)
    const request = fitted.state
    const section = { name: name ?? words.t(`view.${state.view}.name`), view: state.view, state: request }
    try {
      const exhibit = await makeExhibit(
        {
          client,
          project,
          request,
          look: LOOKS.light,
          words,
          width,
          ...(half === undefined ? {} : { half })
        },
        options
      )
      const subtitle = [...exhibit.subtitle, ...lostText(fitted, project, words)]
      sections.push({ ...section, exhibit: { ...exhibit, subtitle } })
    } catch (error) {
      sections.push({ ...section, exhibit: null, why: nothingIn(error, words) })
    }
  }
  return { title: title ?? project.name, project, keyFigures: figures, sections, madeAt, version, words }
}
