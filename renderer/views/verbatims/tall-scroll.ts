/** Browsers hold elements of about 16 million pixels; a list that would be taller is shown a stretch at a time. */
const TALLEST = 10_000_000

/** How far the stretch may be from where the scroll bar says it is, in rows, before it is moved. */
const DRIFT = 200

/** A list of rows of one height, of any number. */
export interface TallList {
  readonly total: number
  readonly row: number
  /** Height of what is seen of it. */
  readonly view: number
}

/** Where a list stands: the scroll position of its element, and how many rows are before that. */
export interface TallScroll {
  readonly top: number
  readonly shift: number
}

export const heightOf = ({ total, row }: TallList): number => Math.min(total * row, TALLEST)

/** Rows that do not fit into the height of the element. */
const beyond = (list: TallList): number => Math.max(0, list.total - Math.floor(heightOf(list) / list.row))

const lastTop = (list: TallList): number => Math.max(0, heightOf(list) - list.view)

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value))

/** The stretch that belongs to a place in the whole list, in pixels from its beginning. */
const standAt = (place: number, list: TallList): TallScroll => {
  const most = Math.max(1, list.total * list.row - list.view)
  const shift = Math.round(within(place / most, 0, 1) * beyond(list))
  return { shift, top: within(place - shift * list.row, 0, lastTop(list)) }
}

/**
 * Where a list stands once its element was scrolled. A short way is gone row by row, however many rows there are, and
 * the stretch moved under it when it lags; a long one, by the scroll bar, goes to that share of the whole.
 */
export const scrolled = (before: TallScroll, top: number, list: TallList): TallScroll => {
  if (beyond(list) === 0) return { top, shift: 0 }
  if (Math.abs(top - before.top) > 2 * list.view)
    return { top, shift: Math.round((top / Math.max(1, lastTop(list))) * beyond(list)) }
  const moved = { top, shift: before.shift }
  const wanted = standAt(top + before.shift * list.row, list)
  const atEnd = top <= 0 || top >= lastTop(list)
  return Math.abs(wanted.shift - moved.shift) > DRIFT || atEnd ? wanted : moved
}

/** Where a list stands so that a row is seen: as it stands if it is. */
export const showing = (before: TallScroll, index: number, list: TallList): TallScroll => {
  const place = index * list.row
  const seen = before.top + before.shift * list.row
  if (place < seen) return standAt(place, list)
  return place + list.row > seen + list.view ? standAt(place + list.row - list.view, list) : before
}

/** The rows to draw: those in sight, and some around them. */
export const rowsAt = ({ top, shift }: TallScroll, { total, row, view }: TallList, around = 6): number[] => {
  const first = Math.max(0, Math.floor(top / row) + shift - around)
  const last = Math.min(total - 1, Math.ceil((top + view) / row) + shift + around)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}
