import type { FunnelFigures, FunnelPosition } from '../figures/funnel'
import { scoreText } from '../locale/score-words'
import type { Words } from '../locale/words'
import { funnelMark, polyline } from './funnel-marks'
import type { Look } from './look'
import { group, text, type Drawing } from './marks'
import { textWidth } from './text-width'

interface Entry {
  readonly content: string
  readonly draw: (x: number, y: number) => Drawing
}

interface Placed extends Entry {
  readonly x: number
  readonly row: number
}

export interface FunnelLegend {
  readonly rows: number
  readonly draw: (top: number) => Drawing
}

const SIZE = 11
const SIGN = 22
const GAP = 18
export const LEGEND_LEADING = 18

export const LINES = {
  overall: { width: 1.25 },
  warning: { width: 1.25, dash: [5, 4] },
  alarm: { width: 1.25 }
} as const

const POSITIONS: readonly FunnelPosition[] = ['far-worse', 'worse', 'inside', 'better', 'far-better']

/** What lines and marks mean, in as many rows as the width asks for: only what is in the picture. */
export const funnelLegend = (
  { definition, overall, rows }: FunnelFigures,
  look: Look,
  words: Words,
  left: number,
  right: number
): FunnelLegend => {
  const { t } = words
  const line = (colour: string, width: number, dash?: readonly number[]) => (x: number, y: number) =>
    polyline(
      [
        { x, y },
        { x: x + SIGN - 6, y }
      ],
      colour,
      width,
      dash && [...dash]
    )
  const mark = (position: FunnelPosition, hollow: boolean) => (x: number, y: number) =>
    funnelMark({ x: x + 8, y }, { position, hollow, isSelected: false, look })
  const entries: Entry[] = [
    {
      content: t('funnel.legend.overall', {
        score: overall.value === null ? '' : scoreText(definition, overall.value, words)
      }),
      draw: line(look.ink, LINES.overall.width)
    },
    {
      content: t('funnel.column.warning'),
      draw: line(look.inkFaint, LINES.warning.width, LINES.warning.dash)
    },
    { content: t('funnel.column.alarm'), draw: line(look.inkFaint, LINES.alarm.width) },
    ...POSITIONS.filter((position) => rows.some(({ place }) => place?.position === position)).map(
      (position): Entry => ({ content: t(`funnel.position.${position}`), draw: mark(position, false) })
    ),
    ...(rows.some(({ base, place }) => place && base === 'small')
      ? [{ content: t('funnel.legend.small'), draw: mark('inside', true) }]
      : [])
  ]
  const placed = entries.reduce<{ x: number; row: number; all: Placed[] }>(
    ({ x, row, all }, entry) => {
      const width = SIGN + textWidth(entry.content, SIZE)
      const wraps = x > left && x + width > right
      const at = wraps ? { x: left, row: row + 1 } : { x, row }
      return { x: at.x + width + GAP, row: at.row, all: [...all, { ...entry, ...at }] }
    },
    { x: left, row: 0, all: [] }
  )
  return {
    rows: placed.row + 1,
    draw: (top) =>
      group(
        placed.all.flatMap(({ x, row, content, draw }) => {
          const y = top + row * LEGEND_LEADING
          return [draw(x, y), text(content, x + SIGN, y, { size: SIZE, colour: look.inkSoft })]
        })
      )
  }
}
