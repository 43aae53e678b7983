/** A point with a label of some size that has to stand beside it. */
export interface Labelled {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly width: number
  readonly height: number
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

const GAP = 6

const boundsOf = ({ x, y }: Placed, { width, height }: Labelled): Bounds => ({
  left: x,
  right: x + width,
  top: y - height / 2,
  bottom: y + height / 2
})

const overlap = (one: Bounds, other: Bounds): number =>
  Math.max(0, Math.min(one.right, other.right) - Math.max(one.left, other.left)) *
  Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top))

const outside = (label: Bounds, frame: Bounds): number =>
  Math.max(0, frame.left - label.left) +
  Math.max(0, label.right - frame.right) +
  Math.max(0, frame.top - label.top) +
  Math.max(0, label.bottom - frame.bottom)

/** Places around a point, best first. */
const candidates = ({ x, y, radius, width, height }: Labelled): Placed[] => {
  const beside = radius + GAP
  const above = radius + height / 2 + 3
  return [
    { x: x + beside, y },
    { x: x - beside - width, y },
    { x: x - width / 2, y: y - above },
    { x: x - width / 2, y: y + above },
    { x: x + beside, y: y - above * 0.8 },
    { x: x + beside, y: y + above * 0.8 },
    { x: x - beside - width, y: y - above * 0.8 },
    { x: x - beside - width, y: y + above * 0.8 },
    { x: x + beside, y: y - above * 1.7 },
    { x: x + beside, y: y + above * 1.7 },
    { x: x - beside - width, y: y - above * 1.7 },
    { x: x - beside - width, y: y + above * 1.7 }
  ]
}

/**
 * A place for every label, so that labels stand off one another, off the points and obstacles and within the
 * frame as far as there is room. Greedy, the most crowded points first; the same input gives the same places.
 */
export const placeLabels = (
  points: readonly Labelled[],
  frame: Bounds,
  obstacles: readonly Bounds[] = []
): Placed[] => {
  const dots = points.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius
  }))
  const crowding = (point: Labelled) =>
    points.filter((other) => other !== point && Math.hypot(other.x - point.x, other.y - point.y) < 80).length
  const order = points
    .map((point, index) => ({ point, index, crowd: crowding(point) }))
    .sort((one, other) => other.crowd - one.crowd || one.index - other.index)
  const placed: Bounds[] = []
  const places = new Array<Placed>(points.length)
  for (const { point, index } of order) {
    const cost = (place: Placed, rank: number): number => {
      const bounds = boundsOf(place, point)
      const others = [...placed, ...obstacles, ...dots.filter((_, other) => other !== index)]
      return (
        others.reduce((sum, other) => sum + overlap(bounds, other), 0) +
        60 * outside(bounds, frame) +
        rank * 2
      )
    }
    const scored = candidates(point).map((place, rank) => ({ place, cost: cost(place, rank) }))
    const best = scored.reduce((winner, next) => (next.cost < winner.cost ? next : winner))
    places[index] = best.place
    placed.push(boundsOf(best.place, point))
  }
  return places
}
