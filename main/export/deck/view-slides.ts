import { stackCharts } from '../../../shared/charts/stack-charts'
import { ratesSeveral } from '../../../shared/domain/mapping'
import type { View } from '../../../shared/contract/view-state'
import type { Words } from '../../../shared/locale/words'
import type { CategoryPlot, Plot } from '../../../shared/plots/plot'
import type { Report, ReportSection } from '../../../shared/report/report'
import { viewMethods } from '../../../shared/report/view-methods'
import type { DrawnPicture } from '../../../shared/views/drawn'
import type { Exhibit } from '../../../shared/views/exhibit'
import { frameOf } from './charts/chart-part'
import { namedSides } from './charts/scatter-chart'
import type { Slide, SlideContent } from './slide'
import { boxesOf, INNER, linesOf, SIZES, type Box } from './slide-layout'
import { tablesShown } from './tables/tables-shown'

/** Views whose tables are what they show; those of other views say in figures what their pictures show. */
const READ_AS_TABLES: readonly View[] = ['overview', 'crosstab', 'definitions', 'health']

/** Of what the tests say, so many sentences stand on the slide, and so many lines; all of it is in the notes. */
const LEAD = { sentences: 2, lines: 3 } as const
/** Lines at the foot that definitions may fill. */
const FOOT_LINES = 4
/** More bars than this are too thin to be read from the back of a room. */
const MOST_BARS = 22

const leadOf = (reading: readonly string[]): string[] => {
  const lead = reading.slice(0, LEAD.sentences)
  const lines = (sentences: readonly string[]) =>
    sentences.reduce((sum, sentence) => sum + linesOf(sentence, SIZES.lead, INNER), 0)
  return lead.length > 1 && lines(lead) > LEAD.lines ? lead.slice(0, 1) : lead
}

/** Slice, base, dates and source always; definitions as far as there is room, and all of them in the notes. */
const footOf = ({ subtitle, footer }: Exhibit): string[] => {
  const [slice, ...definitions] = subtitle
  const always = [...(slice === undefined ? [] : [slice]), ...footer]
  const lines = (all: readonly string[]) =>
    all.reduce((sum, one) => sum + linesOf(one, SIZES.foot, INNER - 60), 0)
  const told = definitions.reduce<string[]>(
    (kept, one) => (lines([...always, ...kept, one]) <= FOOT_LINES ? [...kept, one] : kept),
    []
  )
  return [...always.slice(0, 1), ...told, ...always.slice(1)]
}

interface Told {
  readonly title: string
  readonly exhibit: Exhibit
  /** How it is tested, and what stands under it. */
  readonly shown: readonly string[]
}

const speechOf = ({ title, exhibit, shown }: Told, words: Words): string[] => {
  const { t } = words
  const part = (name: string, lines: readonly string[]) => (lines.length === 0 ? [] : [name, ...lines, ''])
  return [
    ...(exhibit.title === title ? [] : part(t('deck.question'), [exhibit.title])),
    ...part(t('deck.reading'), exhibit.reading),
    ...part(t('deck.figures'), [...exhibit.subtitle, ...shown]),
    ...part(t('deck.base'), exhibit.footer)
  ].slice(0, -1)
}

/** Bars in pages of about as many each, so that the last is not a single one. */
const barPages = (plot: CategoryPlot): CategoryPlot[] => {
  const all = plot.categories.length
  if (plot.kind === 'lines' || all <= MOST_BARS) return [plot]
  const each = Math.ceil(all / Math.ceil(all / MOST_BARS))
  return Array.from({ length: Math.ceil(all / each) }, (_, page) => {
    const [from, to] = [page * each, (page + 1) * each]
    return {
      ...plot,
      categories: plot.categories.slice(from, to),
      series: plot.series.map((series) => ({
        ...series,
        values: series.values.slice(from, to),
        ...(series.ends ? { ends: series.ends.slice(from, to) } : {})
      }))
    }
  })
}

const plotPages = (plot: Plot): Plot[] => (plot.kind === 'scatter' ? [plot] : barPages(plot))

interface Shown {
  readonly content: SlideContent
  readonly notes: readonly string[]
}

/** Room that is left beside some notes. */
type Room = (notes: readonly string[]) => Box

const plotShown = (plot: Plot, room: Room, { t, count }: Words): Shown => {
  const notes = plot.note === undefined ? [] : [plot.note]
  if (plot.kind !== 'scatter') return { content: { kind: 'plot', plot, sides: [] }, notes }
  const sides = namedSides(plot, frameOf(room([...notes, '-'])))
  const left = sides.filter((side) => side === null).length
  return {
    content: { kind: 'plot', plot, sides },
    notes: left === 0 ? notes : [...notes, t('deck.names-left', { count: left, n: count(left) })]
  }
}

const pictureShown = ({ charts, plots }: DrawnPicture, room: Room, words: Words): Shown[] =>
  plots
    ? plots.flatMap(plotPages).map((plot) => plotShown(plot, room, words))
    : [{ content: { kind: 'picture', chart: stackCharts(charts) }, notes: [] }]

/** The slides of a view: its picture, or where it has several or is read as tables, one each. */
export const viewSlides = (
  { name, view, state, exhibit, why }: ReportSection,
  { project, words }: Pick<Report, 'project' | 'words'>
): Slide[] => {
  const { t } = words
  if (!exhibit)
    return [
      {
        title: name,
        lead: [],
        content: { kind: 'text', lines: [{ text: why ?? '' }] },
        ...{ notes: [], footer: [], speech: [why ?? ''] }
      }
    ]
  const title = name === t(`view.${view}.name`) ? exhibit.title : name
  const [lead, footer] = [leadOf(exhibit.reading), footOf(exhibit)]
  const room: Room = (notes) =>
    boxesOf({ title: t('deck.of', { title, n: 99, of: 99 }), lead, notes, footer }).content
  const readAsTables = exhibit.pictures.length === 0 || READ_AS_TABLES.includes(view)
  const shown = [
    ...exhibit.pictures.flatMap((picture) => pictureShown(picture, room, words)),
    ...(readAsTables ? tablesShown(exhibit.tables, room, words) : [])
  ]
  return shown.map(({ content, notes }, at) => ({
    title:
      shown.length === 1
        ? title
        : t('deck.of', { title, n: words.count(at + 1), of: words.count(shown.length) }),
    lead,
    content,
    notes,
    footer,
    speech: speechOf(
      { title, exhibit, shown: [...viewMethods(state, ratesSeveral(project.mapping), words), ...notes] },
      words
    )
  }))
}
