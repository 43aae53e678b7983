import type { Words } from '../../../shared/locale/words'
import type { Report } from '../../../shared/report/report'
import { methodSlides } from './method-slides'
import type { Slide } from './slide'
import { SIZES } from './slide-layout'
import { viewSlides, type ViewSlides } from './view-slides'

/** The slides that hold the rest of a view, by their numbers. */
interface Place {
  readonly from: number
  readonly to: number
}

const placesOf = (views: readonly ViewSlides[], first: number): (Place | null)[] => {
  let next = first
  return views.map(({ more }) => {
    const from = next
    next += more.length
    return more.length > 0 ? { from, to: next - 1 } : null
  })
}

const pointed = (slide: Slide, place: Place | null, { t }: Words): Slide =>
  place === null
    ? slide
    : { ...slide, footer: [...slide.footer, t('deck.more', { count: place.to - place.from + 1, ...place })] }

/** Stands before the appendix, and says what is where. */
const divider = (views: readonly ViewSlides[], places: readonly (Place | null)[], words: Words): Slide => {
  const lines = views.flatMap(({ main }, at) => {
    const place = places[at]
    if (!place) return []
    const { from, to } = place
    return [{ text: `${main.title} · ${from === to ? String(from) : `${String(from)}–${String(to)}`}` }]
  })
  return {
    title: words.t('deck.appendix'),
    ...{ lead: [], notes: [], footer: [], isDivider: true },
    panels: [{ content: { kind: 'stack', items: [{ kind: 'lines', lines, size: SIZES.body }] } }],
    speech: lines.map(({ text }) => text)
  }
}

/** Everything behind the cover: a slide for each view, the method, and what has no room on the slides of the views. */
export const deckSlides = (report: Report): Slide[] => {
  const { sections, words } = report
  const views = sections.map((section) => viewSlides(section, report))
  const methods = methodSlides(report)
  const more = views.flatMap((view) => view.more)
  // The cover is the first slide, and one stands before the appendix.
  const places = placesOf(views, 1 + views.length + methods.length + 1 + 1)
  return [
    ...views.map(({ main }, at) => pointed(main, places[at] ?? null, words)),
    ...methods,
    ...(more.length > 0 ? [divider(views, places, words), ...more] : [])
  ]
}
