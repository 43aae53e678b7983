import type { Chart } from '../../../shared/charts/echarts'
import { stackCharts } from '../../../shared/charts/stack-charts'
import { textWidth } from '../../../shared/charts/text-width'
import type { Words } from '../../../shared/locale/words'
import type { CategoryPlot, Plot } from '../../../shared/plots/plot'
import type { DrawnPicture } from '../../../shared/views/drawn'
import { frameOf } from './charts/chart-part'
import { namedSides } from './charts/scatter-chart'
import type { Panel } from './slide'
import { fitted, panelBoxes, underCaption, type Box } from './slide-layout'
import type { Room } from './tables/tables-shown'

/** More bars than this are too thin to be read from the back of a room. */
const MOST_BARS = 22
/** Beside its axis a chart has so much less room, in points. */
const AXIS = 70
/** Numbers beside their marks, and names under them that are turned upright, in points. */
const LABEL = { size: 11, air: 4, upright: 15 } as const
/** Names at the side of bars wider than this share of the chart leave the bars no room. */
const WIDEST_NAME = 0.4
/** The smallest type of a picture is 11 points: made smaller than this it is not read. */
const LEAST_SCALE = 0.91

/** One of the pictures of a view, or a part of one that takes several slides. */
export interface Picture {
  readonly title: string | undefined
  readonly shown: { readonly plot: Plot } | { readonly chart: Chart }
  /** Which of its bars these are, where they are not all. */
  readonly part?: string
}

export interface ShownPicture {
  readonly panel: Panel
  readonly notes: readonly string[]
}

/** Bars in pages of about as many each, so that the last is not a single one. */
const barPages = (plot: CategoryPlot): (readonly [from: number, page: CategoryPlot])[] => {
  const all = plot.categories.length
  if (plot.kind === 'lines' || all <= MOST_BARS) return [[0, plot]]
  const each = Math.ceil(all / Math.ceil(all / MOST_BARS))
  return Array.from({ length: Math.ceil(all / each) }, (_, page) => {
    const [from, to] = [page * each, (page + 1) * each]
    const cut = {
      ...plot,
      categories: plot.categories.slice(from, to),
      series: plot.series.map((series) => ({
        ...series,
        values: series.values.slice(from, to),
        ...(series.ends ? { ends: series.ends.slice(from, to) } : {})
      }))
    }
    return [from, cut] as const
  })
}

/** The pictures of a view in the order in which they are shown: native charts where programs can draw them. */
export const picturesOf = (
  { title, charts, plots }: DrawnPicture,
  { t, count }: Pick<Words, 't' | 'count'>
): Picture[] => {
  if (!plots) return [{ title, shown: { chart: stackCharts(charts) } }]
  return plots.flatMap((plot): Picture[] => {
    if (plot.kind === 'scatter') return [{ title, shown: { plot } }]
    const pages = barPages(plot)
    const n = count(plot.categories.length)
    return pages.map(([from, page]) => ({
      title,
      shown: { plot: page },
      ...(pages.length > 1
        ? { part: t('deck.bars', { from: count(from + 1), to: count(from + page.categories.length), n }) }
        : {})
    }))
  })
}

const widest = (texts: readonly string[], size: number): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, size)))

/** Numbers that would stand on each other are left to the axis and to the table. */
const thinned = (plot: CategoryPlot, { width }: Box): CategoryPlot => {
  if (plot.kind !== 'lines' || !plot.labels) return plot
  const label = textWidth('00.0%', LABEL.size) + LABEL.air
  if (plot.categories.length * label <= width - AXIS) return plot
  return { ...plot, labels: undefined }
}

/** A picture as it stands in a box, whose height depends on what is said under it. */
export const pictureShown = (
  { title, shown, part }: Picture,
  room: Room,
  isBeside: boolean,
  { t, count }: Words
): ShownPicture => {
  if ('chart' in shown) return { panel: { content: { kind: 'picture', chart: shown.chart } }, notes: [] }
  const { plot } = shown
  const caption: { readonly caption?: string } = isBeside && title !== undefined ? { caption: title } : {}
  const notes = [...(part === undefined ? [] : [part]), ...(plot.note === undefined ? [] : [plot.note])]
  if (plot.kind !== 'scatter')
    return {
      panel: { ...caption, content: { kind: 'plot', plot: thinned(plot, room(notes)), sides: [] } },
      notes
    }
  const sides = namedSides(plot, frameOf(underCaption(room([...notes, '-']), caption.caption)))
  const left = sides.filter((side) => side === null).length
  return {
    panel: { ...caption, content: { kind: 'plot', plot, sides } },
    notes: left === 0 ? notes : [...notes, t('deck.names-left', { count: left, n: count(left) })]
  }
}

const fitsIn = ({ title, shown, part }: Picture, box: Box): boolean => {
  if (part !== undefined) return false
  if ('chart' in shown) return fitted(shown.chart, box).width >= LEAST_SCALE * shown.chart.width
  const { plot } = shown
  if (plot.kind === 'scatter') return !namedSides(plot, frameOf(underCaption(box, title))).includes(null)
  return plot.kind === 'lines'
    ? plot.categories.length * LABEL.upright <= box.width - AXIS
    : widest(plot.categories, LABEL.size) <= WIDEST_NAME * box.width
}

/** The first pictures of a view as they stand on its slide: two where both are legible side by side, else one. */
export const firstShown = (
  pictures: readonly Picture[],
  room: Room,
  words: Words
): { readonly shown: readonly ShownPicture[]; readonly left: readonly Picture[] } => {
  const halfOf: Room = (notes) => {
    const whole = room(notes)
    return panelBoxes(whole, 2)[0] ?? whole
  }
  const [first, second, ...others] = pictures
  if (first && second) {
    // What is said under either takes room from both.
    const said = [first, second].flatMap((one) => pictureShown(one, halfOf, true, words).notes)
    const room: Room = () => halfOf(said)
    const both = [first, second].map((one) => pictureShown(one, room, true, words))
    if ([first, second].every((one) => fitsIn(one, room([])))) return { shown: both, left: others }
  }
  return {
    shown: first ? [pictureShown(first, room, false, words)] : [],
    left: pictures.slice(1)
  }
}
