import type { CustomSeriesOption } from 'echarts/charts'
import { wayOf, type PairedScore } from '../figures/fatigue'
import { differenceText, whyText } from '../locale/score-words'
import type { Words } from '../locale/words'
import type { Definition } from '../measures/definition'
import type { Chart, ChartOption } from './echarts'
import { FONT, type Look } from './look'
import { dot, group, stroke, text, texts, touchArea, type Drawing } from './marks'
import { niceAxis, ticksOf } from './nice-axis'
import { decimalsFor, displayFactor } from './score-axis'
import { textWidth, wrapText } from './text-width'

export interface AnswerOrderChartInput {
  readonly definition: Definition
  /** Later against first responses of the same people, in their order. */
  readonly pairs: readonly PairedScore[]
  readonly look: Look
  readonly words: Words
  readonly width: number
  readonly selected?: number | undefined
}

const HEIGHT = 250
const VALUE = { size: 12, weight: 600 } as const
const TOP = 34
const BOTTOM = 46
const RIGHT = 16
const TICKS = 5
/** Columns wider than this leave the differences too far apart to be compared. */
const WIDEST = 190

type Render = NonNullable<CustomSeriesOption['renderItem']>

/**
 * What people scored later less what the same people scored first, by the how-manieth response it is, around a line
 * at no difference. A difference beyond chance is filled and says which way it goes; one within chance is hollow.
 */
export const answerOrderChart = ({
  definition,
  pairs,
  look,
  words,
  width,
  selected
}: AnswerOrderChartInput): Chart => {
  const { t } = words
  const factor = displayFactor(definition)
  const ends = pairs.flatMap(({ difference: { shown } }) =>
    [shown.value, shown.low, shown.high].flatMap((end) => (end === null ? [] : [end * factor]))
  )
  const axis = niceAxis(Math.min(0, ...ends), Math.max(0, ...ends), TICKS)
  const decimals = decimalsFor(axis.interval)
  const ticks = ticksOf(axis).map((tick) => ({
    tick,
    name: tick === 0 ? words.number(0, decimals) : words.signed(tick, decimals)
  }))
  const left = 24 + Math.max(...ticks.map(({ name }) => textWidth(name, 11)))
  const step = Math.min(WIDEST, (width - left - RIGHT) / Math.max(1, pairs.length))
  const right = left + step * pairs.length
  const bottom = HEIGHT - BOTTOM
  const toY = (value: number) => bottom - ((value - axis.min) / (axis.max - axis.min)) * (bottom - TOP)
  const xOf = (index: number) => left + step * (index + 0.5)

  const said = (value: number) => differenceText(definition, value, words)
  // Beside its point a number reads best; where the next one is too near it stands above.
  const isBeside = pairs.every(
    ({ difference: { shown } }) =>
      shown.value === null || 11 + textWidth(said(shown.value), VALUE.size, VALUE.weight) <= step - 12
  )
  const nameOf = (place: number) => t('health.order.place', { place })
  const isNamed = pairs.every(({ place }) => textWidth(nameOf(place), 12, 600) <= step - 6)

  const drawFrame: Render = () =>
    group([
      text(t('health.order.axis'), 16, 14, { size: 12, weight: 600, colour: look.inkSoft }),
      ...ticks.flatMap(({ tick, name }) => [
        stroke([left, toY(tick)], [right, toY(tick)], tick === 0 ? look.inkFaint : look.line, 1),
        text(name, left - 8, toY(tick), { size: 11, colour: look.inkFaint, align: 'right' })
      ])
    ])

  const drawPair: Render = ({ dataIndex }) => {
    const pair = pairs[dataIndex]
    if (!pair) return null
    const { shown, raw } = pair.difference
    const x = xOf(dataIndex)
    const isSelected = pair.place === selected
    const names = [
      text(isNamed ? nameOf(pair.place) : words.count(pair.place), x, bottom + 16, {
        size: 12,
        weight: isSelected ? 600 : 500,
        colour: isSelected ? look.accent : look.ink,
        align: 'center'
      }),
      text(t('health.order.base', { n: words.count(raw.n) }), x, bottom + 32, {
        size: 11,
        colour: look.inkFaint,
        align: 'center'
      })
    ]
    const area = touchArea({ x: x - step / 2, y: TOP, width: step, height: HEIGHT - TOP })
    if (shown.value === null)
      return group([
        ...names,
        ...texts(wrapText(whyText(shown, words), step - 12, 11), x, (TOP + bottom) / 2, 14, {
          size: 11,
          colour: look.inkFaint,
          align: 'center',
          halo: look.surface
        }),
        area
      ])
    const way = wayOf(pair, definition)
    const colour = way === 'worse' ? look.hardText : way === 'better' ? look.easyText : look.inkSoft
    const y = toY(shown.value * factor)
    const whisker: Drawing[] =
      shown.low === null || shown.high === null
        ? []
        : [stroke([x, toY(shown.low * factor)], [x, toY(shown.high * factor)], colour, 1.5)]
    return group([
      ...names,
      ...whisker,
      ...(way === 'none' ? [ring(x, y, colour, look.surface)] : [dot(x, y, 5.5, colour, look.surface)]),
      isBeside
        ? text(said(shown.value), x + 11, y, { ...VALUE, colour, halo: look.surface })
        : text(said(shown.value), x, toY((shown.high ?? shown.value) * factor) - 11, {
            ...VALUE,
            colour,
            halo: look.surface,
            align: 'center'
          }),
      area
    ])
  }

  const option: ChartOption = {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: { left: 0, top: 0, width, height: HEIGHT },
    xAxis: { type: 'value', show: false, min: 0, max: width },
    yAxis: { type: 'value', show: false, min: 0, max: HEIGHT, inverse: true },
    series: [
      { type: 'custom', clip: false, silent: true, data: [[0, 0]], renderItem: drawFrame },
      {
        type: 'custom',
        clip: false,
        data: pairs.map((_, index) => [xOf(index), TOP]),
        renderItem: drawPair
      }
    ]
  }
  return { option, width, height: HEIGHT }
}

const ring = (x: number, y: number, colour: string, inside: string): Drawing => ({
  type: 'circle',
  shape: { cx: x, cy: y, r: 5 },
  style: { fill: inside, stroke: colour, lineWidth: 1.75 },
  silent: true
})
