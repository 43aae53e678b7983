import { expect, it } from 'vitest'
import { cutPicture } from './cut-picture'

const ROWS = Array.from({ length: 60 }, (_, at) => 20 + 34 * at)

const svgOf = (height: number): string =>
  `<svg width="760" height="${height}" viewBox="0 0 760 ${height}">${ROWS.map((y) => `<text transform="translate(10 ${y})">row</text>`).join('')}</svg>`

it('leaves a picture that fits as it is', () => {
  expect(cutPicture(svgOf(400), 400, 400)).toEqual([{ svg: svgOf(400), height: 400 }])
})

it('cuts a high one between its rows, into pieces that add up to it', () => {
  const pieces = cutPicture(svgOf(2100), 2100, 800)
  expect(pieces.length).toBeGreaterThan(2)
  expect(pieces.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(2100, 9)
  let top = 0
  for (const { svg, height } of pieces) {
    expect(height).toBeLessThanOrEqual(800)
    expect(svg).toContain(`viewBox="0 ${top} 760 ${height}"`)
    top += height
    expect(ROWS.every((y) => Math.abs(y - top) > 13)).toBe(true)
  }
})
