import { describe, expect, it } from 'vitest'
import { heightOf, rowsAt, scrolled, showing, type TallList, type TallScroll } from './tall-scroll'

const START: TallScroll = { top: 0, shift: 0 }
const LIST: TallList = { total: 1_000_000, row: 78, view: 600 }

const placeOf = ({ top, shift }: TallScroll) => top + shift * LIST.row

describe('a list of a million rows', () => {
  it('is no taller than an element may be', () => {
    expect(heightOf(LIST)).toBe(10_000_000)
    expect(heightOf({ ...LIST, total: 20 })).toBe(20 * 78)
  })

  it('goes row by row where it is scrolled a little, from the first to the last', () => {
    let at = START
    for (let step = 1; step <= 5000; step += 1) {
      const next = scrolled(at, at.top + 100, LIST)
      expect(placeOf(next)).toBe(step * 100)
      at = next
    }
    expect(at.shift).toBeGreaterThan(4000)
  })

  it('goes to the end by the scroll bar, and back', () => {
    const end = scrolled(START, 10_000_000 - 600, LIST)
    expect(rowsAt(end, LIST).at(-1)).toBe(999_999)
    expect(placeOf(end)).toBeGreaterThan(78 * 1_000_000 - 700)
    expect(rowsAt(scrolled(end, 0, LIST), LIST)[0]).toBe(0)
  })

  it('shows a row wherever it stands, and stays where that is seen', () => {
    for (const index of [0, 1, 500, 128_205, 500_000, 999_999]) {
      const at = showing(START, index, LIST)
      expect(rowsAt(at, LIST, 0)).toContain(index)
      expect(showing(at, index, LIST)).toBe(at)
    }
  })
})

describe('a short list', () => {
  it('is scrolled as any element', () => {
    const list = { ...LIST, total: 100 }
    expect(scrolled(START, 780, list)).toEqual({ top: 780, shift: 0 })
    expect(rowsAt({ top: 780, shift: 0 }, list, 0)).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18])
  })
})
