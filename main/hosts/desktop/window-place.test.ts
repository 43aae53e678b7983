import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeWindow, SMALLEST, type Rectangle } from './window-place'

const LAPTOP: Rectangle = { x: 0, y: 25, width: 1280, height: 775 }
const DESK: Rectangle = { x: 1280, y: 0, width: 2560, height: 1400 }

const at = (x: number, y: number, width = 1100, height = 700, isMaximized = false) => ({
  bounds: { x, y, width, height },
  isMaximized
})

describe('the place of the window', () => {
  it('is at first the middle of the main display, as large as is usual or as there is room', () => {
    expect(placeWindow(undefined, [DESK])).toEqual(at(1280 + 560, 250, 1440, 900))
    expect(placeWindow(undefined, [LAPTOP])).toEqual(at(0, 25, 1280, 775))
    expect(placeWindow(undefined, [])).toEqual(at(0, 0, 1440, 900))
  })

  it('is where it was, on whichever display, maximised as it was', () => {
    for (const kept of [at(40, 60), at(1500, 100, 2000, 1200), at(1500, 100, 2000, 1200, true)])
      expect(placeWindow(kept, [LAPTOP, DESK])).toEqual(kept)
  })

  it('may stick out, as long as its title can be reached', () => {
    expect(placeWindow(at(1160, 700), [LAPTOP])).toEqual(at(1160, 700))
    expect(placeWindow(at(1161, 60), [LAPTOP])).toEqual(at(90, 63))
    expect(placeWindow(at(-980, 60), [LAPTOP])).toEqual(at(-980, 60))
    expect(placeWindow(at(-981, 60), [LAPTOP])).toEqual(at(90, 63))
    expect(placeWindow(at(40, -300), [LAPTOP])).toEqual(at(90, 63))
    expect(placeWindow(at(40, 790), [LAPTOP])).toEqual(at(90, 63))
  })

  it('comes back to the main display where its own is gone, and is made to fit', () => {
    expect(placeWindow(at(1500, 100, 2000, 1200), [LAPTOP])).toEqual(at(0, 25, 1280, 775))
    expect(placeWindow(at(100, 100, 2000, 1200), [LAPTOP])).toEqual(at(100, 100, 1280, 775))
  })

  it('is always in reach and never too small, whatever was kept', () => {
    const edge = fc.integer({ min: -6000, max: 6000 })
    const length = fc.integer({ min: 1, max: 9000 })
    const rectangle = fc.record({ x: edge, y: edge, width: length, height: length })
    const display = fc.record({
      x: edge,
      y: edge,
      width: fc.integer({ min: 640, max: 4000 }),
      height: fc.integer({ min: 480, max: 3000 })
    })
    fc.assert(
      fc.property(
        fc.option(fc.record({ bounds: rectangle, isMaximized: fc.boolean() }), { nil: undefined }),
        fc.array(display, { minLength: 1, maxLength: 3 }),
        (kept, displays) => {
          const { bounds } = placeWindow(kept, displays)
          expect(bounds.width).toBeGreaterThanOrEqual(SMALLEST.width)
          expect(bounds.height).toBeGreaterThanOrEqual(SMALLEST.height)
          const reached = displays.some(
            (area) =>
              Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x) >= 120 &&
              bounds.y >= area.y &&
              bounds.y + 32 <= area.y + area.height
          )
          expect(reached).toBe(true)
        }
      )
    )
  })
})
