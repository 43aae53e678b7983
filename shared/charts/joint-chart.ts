import type { CustomSeriesOption } from 'echarts/charts'
import type { JointAnswers, JointDatum, JointRow } from '../figures/joint-answers'
import { whyText } from '../locale/score-words'
import type { Words } from '../locale/words'
import type { Chart, ChartOption } from './echarts'
import { FONT, type Look } from './look'
import { bar, group, text, touchArea, type Drawing } from './marks'
import { mixColours } from './mix-colours'
import { textWidth, wrapText } from './text-width'

export interface JointChartInput {
  readonly figures: JointAnswers
  /** The metric that effort is set against. */
  readonly other: string
  readonly look: Look
  readonly words: Words
  readonly width: number
  /** The cell that was chosen, as the chart counts them. */
  readonly chosen?: number | null
}

const SIDE = 20
const GAP = 12
const CELL = { height: 32, most: 120, least: 26 }
const HEAD = { size: 12, leading: 16 }
const SMALL = 11
const BETWEEN = 1
/** Narrower than this, the number of answers stands under the answer, and shares go without their sign. */
const NARROW = 480
/** Cells that a share of so many points does not fit into have smaller ones. */
const ROOMY = 26
const TINY = 9.5
/** The strongest colour of a cell: text keeps its contrast on it. */
const STRONGEST = 0.45

type Render = NonNullable<CustomSeriesOption['renderItem']>

/** Around what was chosen. */
const outline = (box: Parameters<typeof bar>[0], colour: string): Drawing => ({
  type: 'rect',
  shape: { x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2, r: 2 },
  style: { fill: 'none', stroke: colour, lineWidth: 2 },
  silent: true
})

/** Easy on top, as an axis that rises. */
const topDown = ({ rows }: JointAnswers): JointRow[] => rows.toReversed()

/** Cells in the order in which the chart counts them. */
export const jointData = (figures: JointAnswers): JointDatum[] =>
  topDown(figures).flatMap((row) => row.cells.map((cell) => ({ row, cell })))

/**
 * Effort by the other metric, where the same people answered both: each row says how those who gave one answer on
 * effort answered the other, in percent of the row. The best answers are at the top and at the right, so that what
 * goes together lies along the diagonal.
 */
export const jointChart = ({ figures, other, look, words, width, chosen = null }: JointChartInput): Chart => {
  const { t } = words
  const rows = topDown(figures)
  const { columns } = figures
  const ends = { top: t('joint.easiest'), bottom: t('joint.hardest') }
  const labelOf = ({ answer }: JointRow, index: number) =>
    index === 0
      ? `${ends.top} ${String(answer)}`
      : index === rows.length - 1
        ? `${ends.bottom} ${String(answer)}`
        : String(answer)
  const labels = rows.map(labelOf)
  const bases = rows.map(({ n, base }) =>
    t(base === 'small' ? 'joint.base-small' : 'joint.base', { n: words.count(n) })
  )
  const isNarrow = width < NARROW
  const labelled = Math.max(...labels.map((label) => textWidth(label, HEAD.size, 500)))
  const based = Math.max(...bases.map((base) => textWidth(base, SMALL)))
  const left = SIDE + (isNarrow ? Math.max(labelled, based) : labelled) + GAP
  const right = isNarrow ? SIDE : SIDE + based + GAP
  const room = (width - left - right) / columns.length
  const cellWidth = Math.min(CELL.most, isNarrow ? room : Math.max(CELL.least, room))
  const gridWidth = cellWidth * columns.length
  const title = wrapText(t('joint.title', { other }), width - 2 * SIDE, HEAD.size, 600)
  const top = 14 + title.length * HEAD.leading + 10
  const bottom = top + rows.length * CELL.height
  const height = bottom + (isNarrow ? 78 : 62)
  const data = jointData(figures)
  const most = Math.max(0, ...data.map(({ cell }) => cell.share))
  const decimals = cellWidth >= 46 ? 1 : 0
  const shareOf = (share: number) =>
    isNarrow ? words.number(share * 100, 0) : words.percent(share, decimals)

  const drawFrame: Render = () =>
    group([
      ...title.map((line, index) =>
        text(line, SIDE, 14 + (index + 0.5) * HEAD.leading, {
          size: HEAD.size,
          weight: 600,
          colour: look.inkSoft
        })
      ),
      ...rows.flatMap((row, index): Drawing[] => {
        const y = top + (index + 0.5) * CELL.height
        return [
          text(labels[index] ?? '', left - GAP, isNarrow ? y - 7 : y, {
            size: HEAD.size,
            weight: 500,
            colour: look.ink,
            align: 'right'
          }),
          text(bases[index] ?? '', isNarrow ? left - GAP : left + gridWidth + GAP, isNarrow ? y + 7 : y, {
            size: SMALL,
            colour: row.base === 'small' ? look.warn : look.inkFaint,
            ...(isNarrow ? { align: 'right' as const } : {})
          }),
          ...(row.cells.length > 0
            ? []
            : [
                bar(
                  { x: left, y: y - CELL.height / 2, width: gridWidth, height: CELL.height - BETWEEN },
                  look.sunken
                ),
                text(whyText({ why: row.hidden ?? 'no-answers' }, words), left + gridWidth / 2, y, {
                  size: SMALL,
                  colour: look.inkFaint,
                  align: 'center'
                })
              ])
        ]
      }),
      ...columns.map((answer, index) =>
        text(String(answer), left + (index + 0.5) * cellWidth, bottom + 13, {
          size: HEAD.size,
          weight: 500,
          colour: look.ink,
          align: 'center'
        })
      ),
      text(t('joint.worst-of', { other }), left, bottom + 34, { size: SMALL, colour: look.inkFaint }),
      // On a line of its own where both do not fit on one.
      text(t('joint.best-of', { other }), left + gridWidth, bottom + (isNarrow ? 50 : 34), {
        size: SMALL,
        colour: look.inkFaint,
        align: 'right'
      })
    ])

  const drawCell: Render = ({ dataIndex }) => {
    const datum = data[dataIndex]
    if (!datum) return null
    const { row, cell } = datum
    const box = {
      x: left + row.cells.indexOf(cell) * cellWidth,
      y: top + rows.indexOf(row) * CELL.height,
      width: cellWidth - BETWEEN,
      height: CELL.height - BETWEEN
    }
    const part = most > 0 ? (cell.share / most) * STRONGEST : 0
    return group([
      bar(box, mixColours(look.surface, look.accent, part), 2),
      ...(dataIndex === chosen ? [outline(box, look.ink)] : []),
      text(shareOf(cell.share), box.x + box.width / 2, box.y + box.height / 2, {
        size: isNarrow && cellWidth < ROOMY ? TINY : SMALL,
        colour: cell.n === 0 ? look.inkFaint : look.ink,
        align: 'center'
      }),
      touchArea(box)
    ])
  }

  const option: ChartOption = {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: { left, top, width: gridWidth, height: bottom - top },
    xAxis: { type: 'value', show: false, min: 0, max: columns.length },
    yAxis: { type: 'value', show: false, min: 0, max: rows.length },
    series: [
      { type: 'custom', silent: true, clip: false, data: [[0, 0]], renderItem: drawFrame },
      {
        type: 'custom',
        clip: false,
        data: data.map(({ row, cell }) => [
          row.cells.indexOf(cell) + 0.5,
          rows.length - rows.indexOf(row) - 0.5
        ]),
        renderItem: drawCell
      }
    ]
  }
  return { option, width, height }
}
