/** A point with a label of some size that has to stand beside it. */
export interface Labelled {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly width: number
  readonly height: number
  /** Labels of higher rank find their place first where there is not room for all of them. */
  readonly rank?: number
  /** Whether the label goes before all others, and stands even where there is no free place. */
  readonly isNeeded?: boolean
}

export interface Bounds {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Left edge and vertical middle of a placed label. */
export interface Placed {
  readonly x: number
  readonly y: number
}

/** What labels keep off: `solid` never lies under one, `thin` only where there is no better place. */
export interface Obstacles {
  readonly solid?: readonly Bounds[]
  readonly thin?: readonly Bounds[]
}

const GAP = 6

const boundsOf = ({ x, y }: Placed, { width, height }: Labelled): Bounds => ({
  left: x,
  right: x + width,
  top: y - height / 2,
  bottom: y + height / 2
})

export const overlap = (one: Bounds, other: Bounds): number =>
  Math.max(0, Math.min(one.right, other.right) - Math.max(one.left, other.left)) *
  Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top))

const total = (others: readonly Bounds[], label: Bounds): number =>
  others.reduce((sum, other) => sum + overlap(label, other), 0)

/** How much of a label lies beyond the frame. */
const beyond = (label: Bounds, frame: Bounds): number =>
  (label.right - label.left) * (label.bottom - label.top) - overlap(label, frame)

/** What lying on something solid costs a label that has to stand somewhere. */
const NEVER = 100

/** Places around a point, best first. */
const candidates = ({ x, y, radius, width, height }: Labelled): Placed[] => {
  const beside = radius + GAP
  const above = radius + height / 2 + 3
  const sides = [x + beside, x - beside - width]
  return [
    ...sides.map((side) => ({ x: side, y })),
    ...[-above, above].map((by) => ({ x: x - width / 2, y: y + by })),
    ...[above * 0.8, above + 9].flatMap((far) =>
      sides.flatMap((side) => [-far, far].map((by) => ({ x: side, y: y + by })))
    )
  ]
}

const dotOf = ({ x, y, radius }: Labelled): Bounds => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius
})

const placeInOrder = (
  points: readonly Labelled[],
  order: readonly number[],
  frame: Bounds,
  { solid = [], thin = [] }: Obstacles
): (Placed | null)[] => {
  const dots = points.map(dotOf)
  const taken: Bounds[] = [...dots, ...solid]
  const places = points.map((): Placed | null => null)
  for (const index of order) {
    const point = points[index]
    if (!point) continue
    const scored = candidates(point).map((place, position) => {
      const bounds = boundsOf(place, point)
      const covered = total(taken, bounds) + beyond(bounds, frame)
      return { place, bounds, covered, cost: position * 2 + total(thin, bounds) + NEVER * covered }
    })
    const [first, ...others] = point.isNeeded ? scored : scored.filter(({ covered }) => covered < 1e-6)
    if (!first) continue
    const best = others.reduce((winner, next) => (next.cost < winner.cost ? next : winner), first)
    places[index] = best.place
    taken.push(best.bounds)
  }
  return places
}

/**
 * A place for every label that finds one: within the frame, off the points, the obstacles and the other labels.
 * The most crowded points go first, which places the most; where not all find a place the ranks decide
 * who goes without (`null`). The same input gives the same places.
 */
export const placeLabels = (
  points: readonly Labelled[],
  frame: Bounds,
  obstacles: Obstacles = {}
): (Placed | null)[] => {
  const rank = points.map((point) => point.rank ?? 0)
  const crowd = points.map(
    (point) => points.filter((other) => Math.hypot(other.x - point.x, other.y - point.y) < 80).length
  )
  const by = (...keys: readonly (readonly number[])[]) =>
    points
      .map((_, index) => index)
      .sort((one, other) => {
        for (const key of keys) {
          const difference = (key[other] ?? 0) - (key[one] ?? 0)
          if (difference !== 0) return difference
        }
        return one - other
      })
  const needed = points.map(({ isNeeded }) => Number(isNeeded ?? false))
  const placed = placeInOrder(points, by(needed, crowd), frame, obstacles)
  return placed.includes(null) ? placeInOrder(points, by(needed, rank, crowd), frame, obstacles) : placed
}
