import { definitionName } from '../locale/score-words'
import type { Words } from '../locale/words'
import type { RankedSeries } from '../figures/trend-series'
import type { Definition } from '../measures/definition'
import type { Look } from './look'
import { bar, diamond, dot, group, stroke, text, type Drawing } from './marks'
import { textWidth } from './text-width'
import { triangle } from './trend-drawings'

const SIZE = 11.5
const SWATCH = 22
const GAP = 18
const LEADING = 20

interface Item {
  readonly label: string
  readonly draw: (x: number, y: number) => Drawing[]
}

export interface Legend {
  readonly items: readonly (Item & { readonly x: number; readonly line: number })[]
  readonly height: number
}

/** What the marks mean: those that are there. */
export const trendLegend = (
  series: readonly RankedSeries[],
  definition: Definition,
  { look, words, width, left }: { look: Look; words: Words; width: number; left: number }
): Legend => {
  const { t } = words
  const periods = series.flatMap((one) => one.periods)
  const has = (wanted: (period: (typeof periods)[number]) => boolean) => periods.some(wanted)
  const items: Item[] = [
    {
      label: definitionName(definition, words),
      draw: (x, y) => [stroke([x, y], [x + 16, y], look.ink, 1.75), dot(x + 8, y, 3.5, look.ink)]
    },
    {
      label: t('trend.legend.interval'),
      draw: (x, y) => [bar({ x, y: y - 5, width: 16, height: 10 }, look.mid)]
    },
    ...(has(({ control }) => control !== null)
      ? [
          {
            label: t('trend.legend.limits'),
            draw: (x: number, y: number) => [stroke([x, y], [x + 16, y], look.inkFaint, 1, [4, 3])]
          },
          {
            label: t('trend.legend.centre'),
            draw: (x: number, y: number) => [stroke([x, y], [x + 16, y], look.inkFaint, 1)]
          }
        ]
      : []),
    ...(has(({ signals }) => signals.length > 0)
      ? [
          {
            label: t('trend.legend.signal'),
            draw: (x: number, y: number) => [
              triangle(x + 4, y, 5, true, look.easy, look.surface),
              triangle(x + 14, y, 5, false, look.hard, look.surface)
            ]
          }
        ]
      : []),
    ...(has(({ use }) => use === 'incomplete')
      ? [
          {
            label: t('trend.legend.incomplete'),
            draw: (x: number, y: number) => [dot(x + 8, y, 3.5, look.surface, look.ink)]
          }
        ]
      : []),
    ...(has(({ base, score }) => base === 'small' && score.value !== null)
      ? [
          {
            label: t('trend.legend.small'),
            draw: (x: number, y: number) => [diamond(x + 8, y, 4.5, look.warn)]
          }
        ]
      : []),
    ...(has(({ use }) => use === 'hidden')
      ? [
          {
            label: t('trend.legend.hidden'),
            draw: (x: number, y: number) => [stroke([x + 5, y], [x + 11, y], look.inkFaint, 1.5)]
          }
        ]
      : [])
  ]
  let [x, line] = [left, 0]
  const placed = items.map((item) => {
    const wide = SWATCH + textWidth(item.label, SIZE)
    if (x > left && x + wide > width - 8) [x, line] = [left, line + 1]
    const at = { ...item, x, line }
    x += wide + GAP
    return at
  })
  return { items: placed, height: (line + 1) * LEADING }
}

export const drawLegend = ({ items }: Legend, top: number, look: Look): Drawing =>
  group(
    items.flatMap(({ label, draw, x, line }) => {
      const y = top + line * LEADING + LEADING / 2
      return [...draw(x, y), text(label, x + SWATCH, y, { size: SIZE, colour: look.inkSoft })]
    })
  )
