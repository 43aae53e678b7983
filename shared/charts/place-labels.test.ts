import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeLabels, type Bounds, type Labelled } from './place-labels'

const FRAME: Bounds = { left: 0, top: 0, right: 1000, bottom: 600 }

const boundsOf = (places: ReturnType<typeof placeLabels>, points: readonly Labelled[]) =>
  places.flatMap((place, index) => {
    const { width, height } = points[index] ?? { width: 0, height: 0 }
    if (!place) return []
    const { x, y } = place
    return [{ left: x, right: x + width, top: y - height / 2, bottom: y + height / 2 }]
  })

/** Points too near to one another for all their labels, the last of highest rank. */
const crowd = (length: number): Labelled[] =>
  Array.from({ length }, (_, index) => ({
    x: 300 + 20 * (index % 5),
    y: 300 + 6 * index,
    radius: 6,
    width: 90,
    height: 16,
    rank: index
  }))

const meet = (one: Bounds, other: Bounds) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

describe('labels', () => {
  it('stand off one another, off the points and within the frame where there is room', () => {
    const spot = fc.record({
      column: fc.integer({ min: 0, max: 4 }),
      row: fc.integer({ min: 0, max: 7 }),
      width: fc.integer({ min: 10, max: 80 }),
      radius: fc.integer({ min: 4, max: 13 })
    })
    const spots = fc.uniqueArray(spot, {
      minLength: 1,
      maxLength: 20,
      selector: ({ column, row }) => column * 8 + row
    })
    fc.assert(
      fc.property(spots, (chosen) => {
        const points = chosen.map(({ column, row, width, radius }): Labelled => ({
          x: 100 + column * 200,
          y: 40 + row * 70,
          radius,
          width,
          height: 16
        }))
        const labels = boundsOf(placeLabels(points, FRAME), points)
        expect(labels).toHaveLength(points.length)
        const dots = points.map(({ x, y, radius }) => ({
          left: x - radius,
          right: x + radius,
          top: y - radius,
          bottom: y + radius
        }))
        labels.forEach((label, index) => {
          expect([...labels.slice(index + 1), ...dots].filter((other) => meet(label, other))).toEqual([])
          expect(label.left).toBeGreaterThanOrEqual(FRAME.left)
          expect(label.right).toBeLessThanOrEqual(FRAME.right)
        })
      })
    )
  })

  it('go to the other side of an obstacle and of an edge', () => {
    const point: Labelled = { x: 950, y: 300, radius: 5, width: 80, height: 16 }
    expect(placeLabels([point], FRAME)[0]?.x).toBeLessThan(950)
    const middle = { ...point, x: 500 }
    expect(placeLabels([middle], FRAME)[0]?.x).toBe(511)
    const obstacle = { left: 505, right: 620, top: 290, bottom: 310 }
    expect(placeLabels([middle], FRAME, { thin: [obstacle] })[0]?.x).toBeLessThan(500)
  })

  it('leave a line alone where they can, and text always', () => {
    const point: Labelled = { x: 500, y: 300, radius: 5, width: 80, height: 16 }
    const line = { left: 0, right: 1000, top: 297, bottom: 303 }
    const [place] = placeLabels([point], FRAME, { thin: [line] })
    expect(Math.abs((place?.y ?? 300) - 300)).toBeGreaterThan(8)
    const everywhere = { left: 300, right: 700, top: 200, bottom: 400 }
    expect(placeLabels([point], FRAME, { thin: [everywhere] })).not.toContain(null)
    expect(placeLabels([point], FRAME, { solid: [everywhere] })).toEqual([null])
  })

  it('go without a place rather than onto another, those of low rank first', () => {
    const points = crowd(30)
    const places = placeLabels(points, FRAME)
    const labels = boundsOf(places, points)
    expect(places).toContain(null)
    expect(labels.length).toBeGreaterThan(5)
    labels.forEach((label, index) =>
      expect(labels.slice(index + 1).filter((other) => meet(label, other))).toEqual([])
    )
    expect(places.at(-1)).not.toBeNull()
    expect(places.findIndex((place) => place === null)).toBeLessThan(15)
  })

  it('stand even where there is no room when they are needed', () => {
    const points = crowd(30).map((point, index) => ({ ...point, isNeeded: index === 7 }))
    const places = placeLabels(points, FRAME)
    expect(places[7]).not.toBeNull()
    const everywhere = { left: 0, right: 1000, top: 0, bottom: 600 }
    const covered = placeLabels(points, FRAME, { solid: [everywhere] })
    expect(covered.map((place) => place !== null).indexOf(true)).toBe(7)
  })

  it('come back in the order they were given, near their points and alike every time', () => {
    const points = crowd(12)
    const places = placeLabels(points, FRAME)
    expect(places).toHaveLength(12)
    expect(placeLabels(points, FRAME)).toEqual(places)
    places.forEach((place, index) => {
      if (!place) return
      expect(Math.abs(place.x + 45 - (points[index]?.x ?? 0))).toBeLessThan(70)
      expect(Math.abs(place.y - (points[index]?.y ?? 0))).toBeLessThan(40)
    })
  })
})
