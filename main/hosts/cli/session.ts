import { basename, resolve } from 'node:path'
import type { Client } from '../../../shared/contract/client'
import type { ProjectSummary } from '../../../shared/contract/project'
import { isFirstOnly } from '../../../shared/domain/slice'
import type { ColumnProfile } from '../../../shared/detection/column-profile'
import type { MappedColumn } from '../../../shared/domain/mapping-file'
import { METRICS } from '../../../shared/domain/metric'
import { roleName } from '../../../shared/locale/detection-words'
import { conditionText, valueLabel } from '../../../shared/locale/slice-words'
import type { Words } from '../../../shared/locale/words'
import type { Arguments } from './arguments'
import { columnFinder, type FindColumn } from './column-names'
import { withDriverColumns } from './driver-options'
import type { FirstAnswers } from './first-answers'
import { sayAccount } from './left-out'
import { mapColumns } from './mapping'
import { isProject, openProjectFile } from './project-file'
import { readingsFor, readReadingOptions, sayReading } from './reading-options'
import { readSliceOptions, type SliceOptions } from './slice-options'
import { weightsText } from './weights'

export interface Session extends SliceOptions {
  readonly project: ProjectSummary
  readonly first: FirstAnswers
  /** The columns of the files, for what is asked of them beside the mapping. */
  readonly columns: readonly MappedColumn[]
  /** What was found in them; nothing where a project was opened. */
  readonly profiles: readonly ColumnProfile[]
}

export interface SessionInput {
  readonly client: Client
  readonly words: Words
  readonly say: (sentence: string) => void
}

/** Opens one project, or makes one of survey files, and says what was lost when it was made. */
export const openSession = async (given: Arguments, input: SessionInput): Promise<Session> => {
  const opened = isProject(given, input.words)
    ? await openProjectFile(given, input)
    : await importFiles(given, input)
  const { project, columns, slice } = opened
  const { client, words, say } = input
  sayLosses(project, words, say)
  sayRespondents(project, columns, words, say)
  await sayEmptyFilters(project, opened, input)
  return {
    ...opened,
    first: isFirstOnly(slice) ? await client.call('slice.describe', { slice }) : null
  }
}

/** Looks at the files, maps them, and imports them into a project in memory. */
const importFiles = async (
  { command, files, options }: Arguments,
  { client, words, say }: SessionInput
): Promise<Omit<Session, 'first'>> => {
  const reading = readReadingOptions(options, words)
  const inspection = await client.call('source.inspect', {
    files: files.map((file) => resolve(file)),
    ...readingsFor(files, reading)
  })
  sayReading(inspection.files, reading, words, say)
  const mapped = await mapColumns({ client, inspection, options, words, say })
  const find = columnFinder(inspection.columns, words)
  const sliced = readSliceOptions(options, mapped, inspection.columns, find, words)
  const driven =
    command === 'drivers'
      ? withDriverColumns(sliced, options, { columns: inspection.columns, find, words })
      : sliced
  const asked = command === 'rows' ? withComments(driven, options.comment, find) : driven
  const [first = 'survey'] = files
  const project = await client.call('project.import', {
    inspection: inspection.id,
    mapping: asked.mapping,
    name: basename(first).replace(/\.[^.]+$/, '')
  })
  return { ...asked, project, columns: inspection.columns, profiles: inspection.columns }
}

/** The columns that are said to be comments are, whatever was detected. */
const withComments = (
  sliced: SliceOptions,
  named: readonly string[] | undefined,
  find: FindColumn
): SliceOptions => {
  if (named === undefined) return sliced
  const comments = named.map((name) => find(name).key)
  const dimensions = sliced.mapping.dimensions.filter((key) => !comments.includes(key))
  return { ...sliced, mapping: { ...sliced.mapping, comments, dimensions } }
}

const MOST_LISTED = 8

const sayLosses = (project: ProjectSummary, words: Words, say: (sentence: string) => void): void => {
  for (const metric of METRICS) {
    const missing = project.missingCounts.filter((count) => count.metric === metric)
    if (missing.length === 0) continue
    const listed = missing
      .slice(0, MOST_LISTED)
      .map(({ value, n }) => `${valueLabel(value, words)}: ${words.count(n)}`)
      .concat(missing.length > MOST_LISTED ? ['…'] : [])
    const n = missing.reduce((sum, count) => sum + count.n, 0)
    say(
      words.t('cli.missing-answers', {
        metric: roleName(metric, words),
        n: words.count(n),
        list: listed.join(', ')
      })
    )
  }
  if (project.withoutWeight > 0) say(weightsText(project, words))
  if (project.refused > 0) say(words.t('cli.refused', { n: words.count(project.refused) }))
  sayAccount(project, words, say)
}

/** Where numbers mean other people in each file, who reads the figures has to know. */
const sayRespondents = (
  { mapping, respondentsAre }: ProjectSummary,
  columns: readonly MappedColumn[],
  words: Words,
  say: (sentence: string) => void
): void => {
  const column = columns.find(({ key }) => key === mapping.respondent)?.header.trim() ?? ''
  if (respondentsAre === 'respondent-of-file') say(words.t('cli.respondents-of-file', { column }))
}

/** A filter that matches nobody is more often a typing error than a finding. */
const sayEmptyFilters = async (
  project: ProjectSummary,
  { slice }: SliceOptions,
  { client, words, say }: SessionInput
): Promise<void> => {
  for (const filter of slice.filters) {
    const { responses } = await client.call('slice.describe', { slice: { filters: [filter] } })
    if (responses === 0)
      say(words.t('cli.no-match', { filter: conditionText(filter, project.dimensions, words) }))
  }
}
