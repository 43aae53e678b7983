import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeLabels, type Bounds, type Labelled } from './place-labels'

const FRAME: Bounds = { left: 0, top: 0, right: 1000, bottom: 600 }

const boundsOf = (places: ReturnType<typeof placeLabels>, points: readonly Labelled[]) =>
  places.map(({ x, y }, index) => {
    const { width, height } = points[index] ?? { width: 0, height: 0 }
    return { left: x, right: x + width, top: y - height / 2, bottom: y + height / 2 }
  })

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
    expect(placeLabels([middle], FRAME, [obstacle])[0]?.x).toBeLessThan(500)
  })

  it('come back in the order they were given, and alike every time', () => {
    const points = Array.from({ length: 12 }, (_, index): Labelled => ({
      x: 300 + 20 * (index % 3),
      y: 300 + 10 * index,
      radius: 6,
      width: 60,
      height: 16
    }))
    const places = placeLabels(points, FRAME)
    expect(places).toHaveLength(12)
    expect(placeLabels(points, FRAME)).toEqual(places)
    places.forEach(({ x, y }, index) => {
      expect(Math.abs(x + 30 - (points[index]?.x ?? 0))).toBeLessThan(60)
      expect(Math.abs(y - (points[index]?.y ?? 0))).toBeLessThan(40)
    })
  })
})
