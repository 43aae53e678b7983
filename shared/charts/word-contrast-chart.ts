import type { CustomSeriesOption } from 'echarts/charts'
import type { LanguageWords, WordFigure } from '../contract/slice-words'
import { wordLists, type WordLists } from '../figures/words'
import type { Words } from '../locale/words'
import type { Chart, ChartOption } from './echarts'
import { FONT, type Look } from './look'
import { bar, group, stroke, text, touchArea, type Drawing } from './marks'
import { niceAxis, ticksOf } from './nice-axis'
import { fitText, textWidth } from './text-width'

export interface WordContrastInput {
  readonly told: LanguageWords
  readonly look: Look
  readonly words: Words
  readonly width: number
  /** The word that is chosen on the screen; exports have none. */
  readonly selected?: string | null
}

const HEAD = 62
const ROW = 28
/** In a narrow picture words stand over their bars, or these would have no room beside them. */
const TALL_ROW = 36
const THIN = 7
const FOOT = 12
const EDGE = 14
const BAR = 14
const GAP = 6
/** Sizes of words, the largest at which none has to be cut. */
const WORD_SIZES = [13, 12, 11]
const SMALL = 11.5
/** Words of each side, and in a narrow picture. */
const MOST = 12
const MOST_NARROW = 9
const NARROW = 460
/** Of its half, what a word with its number may take at most. */
const LABEL_SHARE = 0.74
/** Room a tick takes. */
const TICK = 34

/** A word in its place: the hard ones to the left of the middle, the easy ones to the right. */
interface Mark {
  readonly figure: WordFigure
  readonly row: number
  readonly direction: 1 | -1
  readonly size: number
  readonly label: string
  readonly base: string
  /** Width of word and number together. */
  readonly taken: number
}

type Render = NonNullable<CustomSeriesOption['renderItem']>

/** The words of the picture, in the order of its data: hard ones first, each side the strongest first. */
export const contrastWords = (told: LanguageWords, width: number): WordLists =>
  wordLists(told, width < NARROW ? MOST_NARROW : MOST)

/**
 * Words that tell hard from easy experiences: bars to the left for hard ones and to the right for easy ones, as long as
 * their z; behind each the word and the comments of its side that hold it.
 */
export const wordContrastChart = ({ told, look, words, width, selected }: WordContrastInput): Chart => {
  const { hard, easy } = contrastWords(told, width)
  const rows = Math.max(hard.length, easy.length)
  const narrow = width < NARROW
  const rowHeight = narrow ? TALL_ROW : ROW
  const height = HEAD + Math.max(1, rows) * rowHeight + FOOT
  const centre = Math.round(width / 2)
  const half = centre - EDGE
  const baseOf = ({ comments, group: side }: WordFigure) => words.count(comments[side])
  const roomOf = (figure: WordFigure) =>
    (narrow ? half - GAP : half * LABEL_SHARE) - textWidth(baseOf(figure), SMALL) - GAP
  const wordSize =
    WORD_SIZES.find((size) =>
      [...hard, ...easy].every((figure) => textWidth(figure.term, size, 500) <= roomOf(figure))
    ) ?? Math.min(...WORD_SIZES)
  const marks = [...hard.entries(), ...easy.entries()].map(([row, figure], index): Mark => {
    const base = baseOf(figure)
    const numbers = textWidth(base, SMALL) + GAP
    const label = fitText(figure.term, roomOf(figure), wordSize, 500)
    return {
      ...{ figure, row, label, base },
      direction: index < hard.length ? -1 : 1,
      size: Math.abs(figure.byComments.z),
      taken: textWidth(label, wordSize, 500) + numbers + GAP
    }
  })
  if (marks.length === 0) return { option: {}, width, height }
  // As long as they can be while every word has its room.
  const perZ = Math.min(...marks.map(({ size, taken }) => (half - (narrow ? 0 : taken)) / size))
  const most = Math.max(...marks.map(({ size }) => size))
  const axis = niceAxis(0, most, Math.max(1, Math.floor((most * perZ) / TICK)), { tight: true })
  const ticks = ticksOf(axis).filter((tick) => tick * perZ <= half)
  const middleOf = (row: number) => HEAD + (row + 0.5) * rowHeight
  const bottom = HEAD + rows * rowHeight

  const drawGround: Render = () =>
    group([
      ...ticks.flatMap((tick): Drawing[] =>
        (tick === 0 ? ([1] as const) : ([-1, 1] as const)).flatMap((direction) => {
          const x = centre + direction * tick * perZ
          return [
            stroke([x, HEAD - 4], [x, bottom], tick === 0 ? look.lineStrong : look.line, 1),
            text(words.number(tick, Number.isInteger(axis.interval) ? 0 : 1), x, HEAD - 12, {
              size: 11,
              colour: look.inkFaint,
              align: 'center'
            })
          ]
        })
      ),
      ...([-1, 1] as const).map((direction) => {
        const heading = words.t(direction < 0 ? 'verbatims.of-hard' : 'verbatims.of-easy', {
          n: words.count(told.comments[direction < 0 ? 'hard' : 'easy'])
        })
        return text(fitText(heading, half - 8, SMALL, 600), centre + direction * 8, 20, {
          size: SMALL,
          weight: 600,
          colour: direction < 0 ? look.hardText : look.easyText,
          align: direction < 0 ? 'right' : 'left'
        })
      })
    ])

  const drawWord: Render = ({ dataIndex }) => {
    const mark = marks[dataIndex]
    if (!mark) return null
    const { row, direction, size, label, base, figure } = mark
    const middle = middleOf(row)
    const y = narrow ? middle - 6 : middle
    const thick = narrow ? THIN : BAR
    const end = centre + direction * size * perZ
    const isSelected = figure.term === selected
    const area = {
      x: direction < 0 ? 2 : centre,
      y: middle - rowHeight / 2 + 1,
      width: centre - 2,
      height: rowHeight - 2
    }
    const align = direction < 0 ? ('right' as const) : ('left' as const)
    const start = (narrow ? centre : end) + direction * GAP
    return group([
      ...(isSelected ? [bar(area, look.accentSoft, 6)] : []),
      bar(
        {
          x: Math.min(centre, end),
          y: (narrow ? middle + 10 : middle) - thick / 2,
          width: size * perZ,
          height: thick
        },
        direction < 0 ? look.hard : look.easy,
        direction < 0 ? [3, 0, 0, 3] : [0, 3, 3, 0]
      ),
      text(label, start, y, {
        size: wordSize,
        weight: 500,
        colour: isSelected ? look.accent : look.ink,
        align,
        halo: isSelected ? look.accentSoft : look.surface
      }),
      text(base, start + direction * (textWidth(label, wordSize, 500) + GAP), y, {
        size: SMALL,
        colour: look.inkFaint,
        align,
        halo: isSelected ? look.accentSoft : look.surface
      }),
      touchArea(area)
    ])
  }

  const option: ChartOption = {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: { left: 0, top: HEAD, width, height: rows * rowHeight },
    xAxis: { type: 'value', min: -centre / perZ, max: (width - centre) / perZ, show: false },
    yAxis: { type: 'value', min: 0, max: rows, inverse: true, show: false },
    series: [
      { type: 'custom', silent: true, clip: false, data: [[0, 0]], renderItem: drawGround },
      {
        type: 'custom',
        clip: false,
        data: marks.map(({ direction, size, row }) => [direction * size, row + 0.5]),
        renderItem: drawWord
      }
    ]
  }
  return { option, width, height }
}
