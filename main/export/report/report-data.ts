import { LOOKS } from '../../../shared/charts/look'
import type { Paper } from '../../../shared/contract/report'
import { methodSections } from '../../../shared/report/methods'
import { filesTable, PROGRAM, provenanceTable } from '../../../shared/report/provenance'
import type { Report, ReportSection } from '../../../shared/report/report'
import { daysText } from '../../../shared/locale/slice-words'
import type { Table } from '../../../shared/tables/table'
import { leadReading } from './lead-reading'
import { layTable, type LaidTable, type Room } from './lay-table'

/** A chart as it stands on a page. */
export interface PagePicture {
  readonly svg: string
  readonly alt: string
  /** On the page, in points. */
  readonly width: number
}

const MILLIMETRE = 72 / 25.4
const MARGIN = 18

/** Sizes of paper, in millimetres, by the names that Typst has for them. */
const SHEETS: Readonly<
  Record<Paper, { readonly id: string; readonly width: number; readonly height: number }>
> = {
  a4: { id: 'a4', width: 210, height: 297 },
  letter: { id: 'us-letter', width: 215.9, height: 279.4 }
}

/** Room for charts and tables, in points, between the margins. */
export const roomOn = (paper: Paper): Room & { readonly height: number } => {
  const { width, height } = SHEETS[paper]
  return {
    upright: (width - 2 * MARGIN) * MILLIMETRE,
    turned: (height - 2 * MARGIN) * MILLIMETRE,
    height: (height - 46) * MILLIMETRE
  }
}

/** Each picture with the table that has its numbers, then the tables that are left; all pictures first where they are more. */
const shownIn = (
  pictures: readonly (readonly PagePicture[])[],
  tables: readonly LaidTable[]
): readonly (readonly [readonly PagePicture[], readonly LaidTable[]])[] => {
  if (pictures.length > tables.length) return [[pictures.flat(), tables]]
  return [
    ...pictures.map((pieces, at) => [pieces, tables.slice(at, at + 1)] as const),
    [[], tables.slice(pictures.length)]
  ]
}

const sectionData = (
  { name, exhibit, why = '' }: ReportSection,
  pictures: readonly (readonly PagePicture[])[],
  lay: (tables: readonly Table[]) => readonly LaidTable[]
) => ({
  name,
  question: exhibit && exhibit.title !== name ? exhibit.title : '',
  // What a chart must say where it stands by itself is said once where its reading stands below.
  subtitle: exhibit?.subtitle.filter((said) => !exhibit.reading.includes(said)) ?? [],
  reading: leadReading(exhibit?.reading ?? []),
  empty: exhibit ? '' : why,
  shown: shownIn(pictures, lay(exhibit?.tables ?? [])),
  footer: exhibit?.footer ?? []
})

/** What the pages say, as the template reads it: texts, pictures and laid tables, in the order they are printed. */
export const reportData = (
  report: Report,
  paper: Paper,
  /** Of each section, each in the pieces it is cut in. */
  pictures: readonly (readonly (readonly PagePicture[])[])[]
) => {
  const { project, words, title, madeAt, version, sections } = report
  const { t, count } = words
  const room = roomOn(paper)
  const lay = (tables: readonly Table[]) =>
    tables.filter(({ rows }) => rows.length > 0).map((table) => layTable(table, room, words))
  const files = project.sources.map(({ name }) => name)
  const made = `${words.pair(t('provenance.made'), words.date(madeAt.toISOString()))} · ${PROGRAM} ${version}`
  return {
    title,
    author: PROGRAM,
    keywords: t('document.keywords').split(', '),
    date: {
      year: madeAt.getUTCFullYear(),
      month: madeAt.getUTCMonth() + 1,
      day: madeAt.getUTCDate(),
      hour: madeAt.getUTCHours(),
      minute: madeAt.getUTCMinutes(),
      second: madeAt.getUTCSeconds()
    },
    language: words.language,
    paper: SHEETS[paper].id,
    colours: LOOKS.light,
    kind: t('document.kind'),
    beside: project.name === title ? '' : project.name,
    made,
    cover: {
      about: [
        ...(project.name === title ? [] : [project.name]),
        ...(project.period ? [daysText(project.period.from, project.period.to, words)] : []),
        [
          t('count.responses', { count: project.responses, n: count(project.responses) }),
          t('count.touchpoints', { count: project.touchpoints.length, n: count(project.touchpoints.length) })
        ].join(' · ')
      ],
      foot: [made, t('export.source', { count: files.length, files: files.join(', ') })]
    },
    figures: report.keyFigures,
    sections: sections.map((section, at) => sectionData(section, pictures[at] ?? [], lay)),
    methods: methodSections(report).map(({ isList = false, ...section }) => ({
      ...section,
      isList,
      // A table of its section's name needs no other.
      tables: lay(
        section.tables.map((table) => (table.title === section.title ? { ...table, title: '' } : table))
      )
    })),
    provenance: lay([provenanceTable(report), filesTable(report)]),
    words: {
      contents: t('document.contents'),
      figures: t('document.key-figures'),
      methods: t('methods.title'),
      provenance: t('provenance.title'),
      'about-provenance': t('provenance.about')
    }
  }
}

export type ReportData = ReturnType<typeof reportData>
