import type { Chart } from '../../shared/charts/echarts'
import type { Stretch } from '../../shared/charts/stretch'
import type { PageSlice } from './slice-svg'

/** Stretches that are never parted, as one. */
const joined = (stretches: readonly Stretch[]): Stretch[] =>
  stretches.reduceRight<Stretch[]>((after, stretch) => {
    const [next, ...others] = after
    return stretch.withNext && next
      ? [{ ...next, top: stretch.top, head: next.head + next.top - stretch.top }, ...others]
      : [stretch, ...after]
  }, [])

/**
 * A chart shared out among pages that have so much room, the first and the others: cut between rows, with the headings
 * repeated. What cannot be cut and is taller than a page has one for itself.
 */
export const cutChart = (
  { height, stretches = [{ top: 0, bottom: height, head: 0, cuts: [] }] }: Chart,
  room: { readonly first: number; readonly other: number }
): PageSlice[][] => {
  const pages: PageSlice[][] = [[]]
  let left = room.first
  const turn = () => {
    pages.push([])
    left = room.other
  }
  for (const { top, bottom, head, cuts } of joined(stretches)) {
    let from = top
    while (from < bottom) {
      const repeated = from === top ? 0 : head
      const ends = [...cuts, bottom].filter((end) => end > from)
      const end = ends.findLast((one) => repeated + one - from <= left)
      const page = pages.at(-1)
      if (end === undefined && page && page.length > 0) {
        turn()
        continue
      }
      const to = end ?? ends[0] ?? bottom
      page?.push({ head: { top, height: repeated }, from, to })
      left -= repeated + to - from
      from = to
      if (from < bottom) turn()
    }
  }
  return pages
}
