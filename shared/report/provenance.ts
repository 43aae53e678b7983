import type { Source } from '../contract/project'
import { encodingName } from '../locale/file-words'
import { daysText, sliceText } from '../locale/slice-words'
import type { Words } from '../locale/words'
import { countCell, NOTHING, textCell } from '../tables/cells'
import type { Row, Table } from '../tables/table'
import type { Report } from './report'

type Reported = Pick<Report, 'project' | 'sections' | 'words' | 'title' | 'madeAt' | 'version'>

/** Name of the program, the same in every language. */
export const PROGRAM = 'Effortscope'

/** The slices of the views, each once with the names of the views that show it. */
const slicesOf = ({ project, sections, words }: Reported): Row[] => {
  const views = new Map<string, string[]>()
  for (const { name, state } of sections) {
    const slice = sliceText(state.slice, project.dimensions, words)
    views.set(slice, [...(views.get(slice) ?? []), name])
  }
  return [...views].map(([slice, names]) => ({
    cells: [
      textCell(words.t('provenance.slice')),
      textCell(views.size === 1 ? slice : words.pair(slice, names.join(', ')))
    ]
  }))
}

/** Of what and by what a report was made, and when: enough to make it again. */
export const provenanceTable = (report: Reported): Table => {
  const { project, words, title, madeAt, version } = report
  const { t, count } = words
  const row = (name: string, said: string): Row => ({ cells: [textCell(name), textCell(said)] })
  return {
    title: t('provenance.title'),
    columns: [
      { name: t('provenance.what'), kind: 'name' },
      { name: t('provenance.said'), kind: 'text' }
    ],
    rows: [
      row(t('provenance.report'), title),
      row(t('provenance.project'), project.name),
      row(t('provenance.made'), words.date(madeAt.toISOString())),
      row(t('provenance.program'), `${PROGRAM} ${version}`),
      row(
        t('provenance.data'),
        [
          t('count.responses', { count: project.responses, n: count(project.responses) }),
          t('count.evaluations', { count: project.evaluations, n: count(project.evaluations) }),
          project.period ? daysText(project.period.from, project.period.to, words) : t('export.no-dates')
        ].join(' · ')
      ),
      ...slicesOf(report)
    ]
  }
}

const encodingOf = ({ encoding }: Source, words: Words): string =>
  encoding === null ? '' : encodingName(encoding, words)

/** The files a report rests on: anybody who has them can tell by the hash that they are the same. */
export const filesTable = ({ project, words }: Reported): Table => {
  const { t } = words
  const hashes = project.sources.map((source) => sha256Of(source))
  const isHashed = hashes.some((hash) => hash !== '')
  return {
    title: t('provenance.files'),
    columns: [
      { name: t('refused.file'), kind: 'name' },
      { name: t('provenance.rows'), kind: 'number' },
      { name: t('account.part-refused'), kind: 'number' },
      { name: t('provenance.encoding'), kind: 'text' },
      { name: t('provenance.imported'), kind: 'text' },
      ...(isHashed ? [{ name: 'SHA-256', kind: 'text' } as const] : [])
    ],
    rows: project.sources.map((source, at) => ({
      cells: [
        textCell(source.name),
        countCell(source.rows + source.refused, words),
        countCell(source.refused, words),
        textCell(encodingOf(source, words)),
        textCell(words.date(source.importedAt)),
        ...(isHashed ? [hashes[at] ? textCell(hashes[at]) : NOTHING] : [])
      ]
    }))
  }
}

/** A project made by an earlier version does not know it. */
const sha256Of = (source: Source & { readonly sha256?: string | null }): string => source.sha256 ?? ''
