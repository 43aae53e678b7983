import type { FunnelPosition } from '../figures/funnel'
import type { Look } from './look'
import { group, type Drawing } from './marks'

interface At {
  readonly x: number
  readonly y: number
}

type Point = [x: number, y: number]

export const polyline = (points: readonly At[], colour: string, width: number, dash?: number[]): Drawing => ({
  type: 'polyline',
  shape: { points: points.map(({ x, y }): Point => [x, y]) },
  style: { fill: 'none', stroke: colour, lineWidth: width, ...(dash ? { lineDash: dash } : {}) },
  silent: true
})

const triangle = ({ x, y }: At, down: boolean, size: number, style: object): Drawing => {
  const tip = down ? size * 0.6 : -size * 0.6
  return {
    type: 'polygon',
    shape: {
      points: [
        [x - size * 0.7, y - tip],
        [x + size * 0.7, y - tip],
        [x, y + tip]
      ] satisfies Point[]
    },
    style,
    silent: true
  }
}

/** Half the room a mark takes. */
export const MARK = 8

/** How a position looks: a dot inside, a triangle beyond the 95 % limits, two beyond those of 99.8 %. */
const positionColour = (position: FunnelPosition, look: Look): string =>
  position === 'inside' ? look.ink : position.endsWith('worse') ? look.hard : look.easy

interface MarkStyle {
  readonly position: FunnelPosition
  /** A small base: the mark is hollow. */
  readonly hollow: boolean
  readonly isSelected: boolean
  readonly look: Look
}

/** A touchpoint in the funnel. Down is worse and up is better, whichever way scores run. */
export const funnelMark = (at: At, { position, hollow, isSelected, look }: MarkStyle): Drawing => {
  const colour = isSelected ? look.accent : positionColour(position, look)
  const style = hollow
    ? { fill: look.surface, stroke: colour, lineWidth: 1.75 }
    : { fill: colour, stroke: look.surface, lineWidth: 1 }
  if (position === 'inside')
    return { type: 'circle', shape: { cx: at.x, cy: at.y, r: 5 }, style, silent: true }
  const down = position === 'worse' || position === 'far-worse'
  if (position === 'worse' || position === 'better') return triangle(at, down, 9, style)
  return group([-4, 4].map((by) => triangle({ x: at.x, y: at.y + by }, down, 8.5, style)))
}
