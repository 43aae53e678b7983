import { extname } from 'node:path'
import type { Client } from '../../../shared/contract/client'
import { PAPERS, REPORT_FORMATS, type ReportFormat, type ReportView } from '../../../shared/contract/report'
import type { SavedView } from '../../../shared/contract/saved-view'
import { INITIAL_VIEW, VIEWS, type View, type ViewState } from '../../../shared/contract/view-state'
import type { Words } from '../../../shared/locale/words'
import { askedScales, readDefinition } from './analyses/asked-score'
import { choose, type Arguments } from './arguments'
import { isProject } from './project-file'
import type { Session } from './session'
import { DataError, UsageError } from './usage-error'
import { writeMade } from './write-file'

/** The word for all views that are saved in a project. */
const SAVED = 'saved'

const isView = (name: string): name is View => VIEWS.some((view) => view === name)

/** What the options ask of a report, checked before any file is read. */
export const readReportOptions = (given: Arguments, words: Words) => {
  const { out, paper, title, views } = given.options
  if (out === undefined) throw new UsageError(words.t('cli.needs-option', { option: '--out' }))
  const format: ReportFormat = choose(
    '--out',
    extname(out).slice(1).toLowerCase(),
    [...REPORT_FORMATS],
    words
  )
  if (paper !== undefined && format !== 'pdf') throw new UsageError(words.t('cli.paper-of-pages'))
  const names = views === undefined ? [...VIEWS] : views.split(',').map((name) => name.trim())
  // Survey files have no views of their own.
  if (!isProject(given, words)) for (const name of names) plainOrSaved(name, [], words)
  return {
    out,
    format,
    names,
    paper: choose('--paper', paper, [...PAPERS], words),
    ...(title === undefined ? {} : { title })
  }
}

const plainOrSaved = (
  name: string,
  saved: readonly SavedView[],
  words: Words
): View | readonly SavedView[] => {
  if (isView(name)) return name
  if (name === SAVED) {
    if (saved.length === 0) throw new DataError(words.t('cli.no-saved-views'))
    return saved
  }
  const found =
    saved.find((view) => view.name === name) ?? saved.find((view) => words.compare(view.name, name) === 0)
  if (!found)
    throw new DataError(
      words.t('cli.no-view', {
        view: name,
        views: words.every([...VIEWS, ...saved.map((view) => `“${view.name}”`)])
      })
    )
  return [found]
}

/** Makes a report of the views that were named by the same call the window makes, and writes it. */
export const writeReport = async (
  session: Session,
  given: Arguments,
  { client, words, say }: { client: Client; words: Words; say: (sentence: string) => void }
): Promise<void> => {
  const { out, names, ...how } = readReportOptions(given, words)
  const { project } = session
  const [kept, { saved: usual }] = isProject(given, words)
    ? await Promise.all([client.call('views.list', {}), client.call('project.shown', {})])
    : [[], { saved: null }]
  const usually = usual ?? { ...INITIAL_VIEW, weighted: project.hasWeights }
  const views = names.flatMap((name): ReportView[] => {
    const found = plainOrSaved(name, kept, words)
    return typeof found === 'string'
      ? [{ name: null, state: { ...usually, view: found } }]
      : found.map(({ name: saved, state }) => ({ name: saved, state }))
  })
  const narrow = narrowing(session, given, words)
  const made = await client.call('report.export', {
    ...how,
    views: views.map(({ name, state }) => ({ name, state: narrow(state) })),
    language: words.language
  })
  await writeMade(out, made.bytes)
  say(words.t('cli.written', { file: out }))
}

/** What the options say of every view, the saved ones too. */
const narrowing = ({ project, slice }: Session, { options }: Arguments, words: Words) => {
  const { definition } = options
  const ces =
    definition === undefined
      ? undefined
      : readDefinition(definition, [['ces', askedScales(project, 'ces', words)]], words)[0].id
  return (state: ViewState): ViewState => ({
    ...state,
    ...(ces === undefined ? {} : { ces }),
    slice: { ...state.slice, ...slice, filters: [...state.slice.filters, ...slice.filters] }
  })
}
