import { ratesSeveral } from '../../../shared/domain/mapping'
import type { View } from '../../../shared/contract/view-state'
import type { Words } from '../../../shared/locale/words'
import type { Report, ReportSection } from '../../../shared/report/report'
import { viewMethods } from '../../../shared/report/view-methods'
import type { Exhibit } from '../../../shared/views/exhibit'
import type { Table } from '../../../shared/tables/table'
import { firstShown, pictureShown, picturesOf, type Picture } from './pictures-shown'
import type { Panel, Slide } from './slide'
import { boxesOf, INNER, linesOf, SIZES } from './slide-layout'
import { columnPanels, tableColumns } from './tables/table-columns'
import { TABLE_SIZES } from './tables/table-page'
import { notesOf, partNotes, tablesShown, type Room } from './tables/tables-shown'

/** Views whose tables are many and narrow: they stand side by side. */
const IN_COLUMNS: readonly View[] = ['overview', 'health']

/** Of what the tests say, so many sentences stand on the slide, and so many lines; all of it is in the notes. */
const LEAD = { sentences: 2, lines: 3 } as const
/** Lines at the foot that definitions may fill. */
const FOOT_LINES = 4
/** Holds the line that says on which slides there is more. */
const MORE_LINE = '-'

const leadOf = (reading: readonly string[], sentences: number): string[] => {
  const lead = reading.slice(0, sentences)
  const lines = (told: readonly string[]) =>
    told.reduce((sum, sentence) => sum + linesOf(sentence, SIZES.lead, INNER), 0)
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

/** The slide of a view, and what has no room there. */
export interface ViewSlides {
  readonly main: Slide
  readonly more: readonly Slide[]
}

interface Main {
  readonly panels: readonly Panel[]
  readonly notes: readonly string[]
  readonly pictures: readonly Picture[]
  readonly tables: readonly Table[]
}

/** Tables as a view shows them that has no picture: the first of all, and others as far as they have room. */
const mainTables = (tables: readonly Table[], view: View, room: Room, words: Words): Main => {
  const count = IN_COLUMNS.includes(view) && tables.length > 1 ? 2 : 1
  const columns = tableColumns(tables, room([...notesOf(tables), ...(count === 1 ? [MORE_LINE] : [])]), {
    count,
    sizes: count === 1 ? TABLE_SIZES : TABLE_SIZES.slice(1)
  })
  const pages = columns.columns.flat()
  const there = tables.filter((table) => pages.some(({ table: one }) => one === table))
  return {
    panels: columnPanels(columns),
    notes: [...pages.flatMap((page) => partNotes(page, words)), ...notesOf(there)],
    pictures: [],
    tables: columns.left
  }
}

const mainOf = (view: View, { pictures, tables }: Exhibit, room: Room, words: Words): Main => {
  const [first, ...others] = pictures.flatMap((picture) => picturesOf(picture, words))
  if (!first) return mainTables(tables, view, room, words)
  const { shown, left } = firstShown([first, ...others], room, words)
  return {
    panels: shown.map(({ panel }) => panel),
    notes: shown.flatMap(({ notes }) => notes),
    pictures: left,
    tables
  }
}

/** Several slides of one title say which of them each is. */
const numbered = (slides: readonly Slide[], { t, count }: Words): Slide[] =>
  slides.map((slide) => {
    const alike = slides.filter(({ title }) => title === slide.title)
    if (alike.length === 1) return slide
    const n = count(alike.indexOf(slide) + 1)
    return { ...slide, title: t('deck.of', { title: slide.title, n, of: count(alike.length) }) }
  })

/** One slide for each view: its picture, or its table; what has no room there goes to the appendix. */
export const viewSlides = (
  { name, view, state, exhibit, why }: ReportSection,
  { project, words }: Pick<Report, 'project' | 'words'>
): ViewSlides => {
  const { t } = words
  if (!exhibit) {
    const lines = [{ text: why ?? '' }]
    const panels: Panel[] = [
      { content: { kind: 'stack', items: [{ kind: 'lines', lines, size: SIZES.body }] } }
    ]
    return {
      main: { title: name, lead: [], panels, notes: [], footer: [], speech: [why ?? ''] },
      more: []
    }
  }
  const title = name === t(`view.${view}.name`) ? exhibit.title : name
  // Two pictures need the height that a second sentence would take.
  const lead = leadOf(exhibit.reading, exhibit.pictures.length > 1 ? 1 : LEAD.sentences)
  const footer = footOf(exhibit)
  const methods = viewMethods(state, ratesSeveral(project.mapping), words)
  const speech = (notes: readonly string[]) =>
    speechOf({ title, exhibit, shown: [...methods, ...notes] }, words)
  const main = mainOf(
    view,
    exhibit,
    (notes) => boxesOf({ title, lead, notes, footer: [...footer, MORE_LINE] }).content,
    words
  )
  const named = (titles: readonly string[]): string => {
    const told = [name, ...titles].join(' · ')
    return linesOf(told, SIZES.title, INNER, 600) > 1 && titles.length > 1 ? name : told
  }
  const room =
    (titles: readonly string[]): Room =>
    (notes) =>
      boxesOf({ title: t('deck.of', { title: named(titles), n: 9, of: 9 }), lead: [], notes, footer }).content
  const slide = (titles: readonly string[], panels: readonly Panel[], notes: readonly string[]): Slide => ({
    title: named(titles),
    lead: [],
    panels,
    notes,
    footer,
    speech: speech(notes)
  })
  const more = [
    ...main.pictures.map((picture) => {
      const titles = picture.title === undefined ? [] : [picture.title]
      const { panel, notes } = pictureShown(picture, room(titles), false, words)
      return slide(titles, [panel], notes)
    }),
    ...tablesShown(main.tables, room, words).map(({ titles, panels, notes }) => slide(titles, panels, notes))
  ]
  return {
    main: { title, lead, panels: main.panels, notes: main.notes, footer, speech: speech(main.notes) },
    more: numbered(more, words)
  }
}
