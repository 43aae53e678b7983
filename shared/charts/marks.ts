import type { CustomSeriesOption } from 'echarts/charts'
import { FONT } from './look'
import type { Weight } from './text-width'

/** What a custom series draws for one datum. */
export type Drawing = NonNullable<ReturnType<NonNullable<CustomSeriesOption['renderItem']>>>

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Shapes that charts are made of, as ECharts elements. All of them let the pointer through.
 *
 * A group is drawn anew each time. Left to itself, ECharts turns its old children into the new ones by their
 * number: a touch area would go on letting the pointer through where a bar did before, and a group that is
 * empty now would keep what it held. Nor is a group emphasised under the pointer: ECharts would lift it above the
 * rest and paint its touch area white.
 */
export const group = (children: readonly Drawing[]): Drawing => ({
  type: 'group',
  children: [...children],
  $mergeChildren: false,
  emphasisDisabled: true
})

export const bar = ({ x, y, width, height }: Box, fill: string, radius: number | number[] = 0): Drawing => ({
  type: 'rect',
  shape: { x, y, width: Math.max(0, width), height, r: radius },
  style: { fill },
  silent: true
})

export const stroke = (
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  colour: string,
  width: number,
  dash?: number[]
): Drawing => ({
  type: 'line',
  shape: { x1, y1, x2, y2 },
  style: {
    stroke: colour,
    lineWidth: width,
    lineCap: dash ? 'butt' : 'round',
    ...(dash ? { lineDash: dash } : {})
  },
  silent: true
})

export const dot = (x: number, y: number, radius: number, fill: string, ring?: string): Drawing => ({
  type: 'circle',
  shape: { cx: x, cy: y, r: radius },
  style: { fill, ...(ring ? { stroke: ring, lineWidth: 1.5 } : {}) },
  silent: true
})

/** A square on its corner: a point that stands out by its shape. */
export const diamond = (x: number, y: number, radius: number, fill: string, ring?: string): Drawing => ({
  type: 'polygon',
  shape: {
    points: [
      [x, y - radius],
      [x + radius, y],
      [x, y + radius],
      [x - radius, y]
    ]
  },
  style: { fill, ...(ring ? { stroke: ring, lineWidth: 1.5 } : {}) },
  silent: true
})

export interface TextStyle {
  readonly size: number
  readonly weight?: Weight
  readonly colour: string
  readonly align?: 'left' | 'center' | 'right'
  /** Colour of a thin rim that sets the text off from lines it crosses. */
  readonly halo?: string
}

export const text = (content: string, x: number, y: number, style: TextStyle): Drawing => ({
  type: 'text',
  style: {
    text: content,
    x,
    y,
    fill: style.colour,
    fontFamily: FONT,
    fontSize: style.size,
    fontWeight: style.weight ?? 400,
    align: style.align ?? 'left',
    verticalAlign: 'middle',
    ...(style.halo ? { stroke: style.halo, lineWidth: 3 } : {})
  },
  silent: true
})

/** Lines of text one under the other, around a vertical middle. */
export const texts = (lines: readonly string[], x: number, y: number, leading: number, style: TextStyle) =>
  lines.map((line, index) => text(line, x, y + (index - (lines.length - 1) / 2) * leading, style))

/** An invisible area that feels the pointer. */
export const touchArea = ({ x, y, width, height }: Box): Drawing => ({
  type: 'rect',
  shape: { x, y, width, height },
  style: { fill: 'rgba(0,0,0,0)' }
})
