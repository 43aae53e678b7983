import type { CompareFigures, CrossLine } from '../figures/compare'
import type { Words } from '../locale/words'
import { scoreText } from '../locale/score-words'
import { directionOf, type Definition } from '../measures/definition'
import type { Look } from './look'
import { group, stroke, text, type Drawing } from './marks'
import { overlap, type Bounds } from './place-labels'
import { textWidth } from './text-width'

/** A word in the picture and the box it fills. */
interface Word {
  readonly content: string
  readonly bounds: Bounds
  readonly weight: 400 | 500
}

export interface Quadrants {
  /** Where the lines stand, in pixels; `null` where there is only the other one, and so no quadrants. */
  readonly x: number | null
  readonly y: number | null
  readonly frame: Bounds
  readonly words: readonly Word[]
}

interface Input {
  readonly figures: CompareFigures
  readonly frame: Bounds
  readonly toX: (value: number) => number
  readonly toY: (value: number) => number
  readonly words: Words
  /** Points and intervals, which the name of the level line keeps off as far as it can. */
  readonly drawn: readonly Bounds[]
}

const SIZE = 11
const EDGE = 8

const word = (content: string, left: number, y: number, weight: 400 | 500 = 400): Word => ({
  content,
  weight,
  bounds: { left, right: left + textWidth(content, SIZE, weight), top: y - SIZE / 2, bottom: y + SIZE / 2 }
})

/** Where the quadrants meet and what is written in them; `null` where there is nothing to meet at. */
export const quadrantsOf = ({ figures, frame, toX, toY, words, drawn }: Input): Quadrants | null => {
  const { cross } = figures
  if (!cross) return null
  const { t } = words
  const x = cross.ces.value === null ? null : toX(cross.ces.value)
  const y = cross.csat.value === null ? null : toY(cross.csat.value)
  const easyRight = directionOf(figures.ces) === 'high-is-good'
  const fromRight = (content: string, weight: 400 | 500 = 400) =>
    frame.right - EDGE - textWidth(content, SIZE, weight)
  const corner = (easy: boolean, satisfied: boolean): Word => {
    const content = t(`chart.quadrant.${easy ? 'easy' : 'hard'}-${satisfied ? 'satisfied' : 'dissatisfied'}`)
    const left = easy === easyRight ? fromRight(content) : frame.left + EDGE
    return word(content, left, satisfied ? frame.top + 12 : frame.bottom - 12)
  }
  const nameOf = ({ value, isTarget }: CrossLine, definition: Definition) =>
    isTarget && value !== null
      ? t('chart.target', { value: scoreText(definition, value, words) })
      : t('chart.grand')
  const upright = nameOf(cross.ces, figures.ces)
  const name = nameOf(cross.csat, figures.csat)
  const onLevel = (level: number) =>
    [-9, 10]
      .flatMap((off) =>
        [fromRight(name, 500), frame.left + EDGE].map((left) => word(name, left, level + off, 500))
      )
      .map((each) => ({ each, hits: drawn.filter((other) => overlap(each.bounds, other) > 0).length }))
      .reduce((best, next) => (next.hits < best.hits ? next : best)).each
  return {
    x,
    y,
    frame,
    words: [
      ...(x === null ? [] : [word(upright, Math.min(x + 6, fromRight(upright, 500)), frame.top - 8, 500)]),
      ...(y === null ? [] : [onLevel(y)]),
      ...(x === null || y === null
        ? []
        : [corner(true, true), corner(false, true), corner(false, false), corner(true, false)])
    ]
  }
}

/** Dashed lines where the quadrants meet, and in each corner what the quadrant means. */
export const drawQuadrants = ({ x, y, frame, words }: Quadrants, look: Look): Drawing => {
  const dash = [4, 4]
  return group([
    ...(x === null ? [] : [stroke([x, frame.top], [x, frame.bottom], look.inkFaint, 1, dash)]),
    ...(y === null ? [] : [stroke([frame.left, y], [frame.right, y], look.inkFaint, 1, dash)]),
    ...words.map(({ content, weight, bounds }) =>
      text(content, bounds.left, (bounds.top + bounds.bottom) / 2, {
        size: SIZE,
        weight,
        colour: look.inkFaint,
        halo: look.surface
      })
    )
  ])
}
