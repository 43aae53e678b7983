import type { CustomSeriesOption } from 'echarts/charts'
import type { NoBootstrap } from '../statistics/bootstrap'
import type { NotEstimable, Interval } from '../statistics/sample'
import type { Words } from '../locale/words'
import {
  BETA_TEXT,
  driverColumns,
  FOOT,
  HEAD,
  INDENT,
  LEVEL_LEADING,
  SMALL,
  type Column,
  type ListArea,
  type ListRow
} from './driver-columns'
import type { DriverLine } from './driver-lines'
import type { Look } from './look'
import { bar, dot, group, stroke, text, texts, touchArea, type Drawing } from './marks'
import { TWO_LINES } from './name-lines'
import { mirroredAxis, niceAxis, ticksOf, type Axis } from './nice-axis'
import { decimalsFor } from './score-axis'
import type { Stretch } from './stretch'
import { fitText, textWidth, wrapText } from './text-width'

export interface DriverListInput {
  readonly lines: readonly DriverLine[]
  readonly look: Look
  readonly words: Words
  readonly area: ListArea
  readonly selected?: string | null
}

type Maybe = Interval | NoBootstrap | NotEstimable | null

const ends = (interval: Maybe): Interval | null =>
  typeof interval === 'object' && interval !== null ? interval : null

/** Height of the list, of some width. */
export const driverListHeight = (lines: readonly DriverLine[], width: number): number =>
  driverColumns(lines, { left: 0, right: width, top: 0 }).bottom + FOOT

/** The list of a width as something that can be cut between its lines. */
export const driverListStretch = (lines: readonly DriverLine[], area: ListArea): Stretch => {
  const { rows, bottom } = driverColumns(lines, area)
  return { top: area.top, bottom: bottom + FOOT, head: HEAD, cuts: rows.slice(1).map(({ top }) => top) }
}

/** An axis as places between two edges. */
const scaleOf = (axis: Axis, { left, width }: Column) => {
  const to = (value: number) => left + ((value - axis.min) / (axis.max - axis.min)) * width
  return { axis, to, clamp: (value: number) => to(Math.min(axis.max, Math.max(axis.min, value))) }
}

/** A line for each driver: how much goes with it, which way, and what it costs or brings. */
export const driverListSeries = (input: DriverListInput): CustomSeriesOption[] => {
  const { lines, look, words, area, selected } = input
  const columns = driverColumns(lines, area)
  const { bottom, areNamesAbove } = columns
  const parts = scaleOf(
    niceAxis(
      0,
      Math.max(
        0.001,
        ...lines.map(({ johnson }) =>
          Math.max(johnson?.part ?? 0, ends(johnson?.interval ?? null)?.high ?? 0)
        )
      ) * 100,
      Math.min(6, Math.max(2, Math.floor(columns.parts.width / 50))),
      { range: { low: 0, high: 100 }, tight: true }
    ),
    { left: columns.parts.left, width: columns.parts.width }
  )
  const betaColumn = { left: columns.beta.left, width: columns.beta.width - BETA_TEXT }
  const betas = scaleOf(
    mirroredAxis(
      Math.max(
        0.01,
        ...lines.flatMap(({ effect }) => {
          const interval = ends(effect?.betaInterval ?? null)
          return [effect?.beta ?? 0, interval?.low ?? 0, interval?.high ?? 0].map(Math.abs)
        })
      )
    ),
    betaColumn
  )
  const contrasts =
    columns.contrast &&
    scaleOf(
      mirroredAxis(
        Math.max(
          0.01,
          ...lines.flatMap(({ contrast }) => {
            const told = toldContrast(contrast)
            if (!told) return []
            const [penalty, reward] = [ends(told.penaltyInterval), ends(told.rewardInterval)]
            return [
              told.penalty,
              told.reward,
              penalty?.low ?? 0,
              penalty?.high ?? 0,
              reward?.low ?? 0,
              reward?.high ?? 0
            ].map(Math.abs)
          })
        )
      ),
      columns.contrast
    )

  const heading = (content: string, { left, width }: Column, align: 'left' | 'right' = 'left') => {
    const [first = '', second, ...others] = wrapText(content, width, SMALL, 600)
    const shown = [
      first,
      ...(second === undefined ? [] : [second]),
      ...(others.length > 0 ? [others.join(' ')] : [])
    ].map((line) => fitText(line, width, SMALL, 600))
    return texts(shown, align === 'left' ? left : left + width, area.top + 26, 14, {
      size: SMALL,
      weight: 600,
      colour: look.inkSoft,
      align
    })
  }
  const ticks = ({ axis, to }: ReturnType<typeof scaleOf>, say: (value: number) => string): Drawing[] => {
    let free = -Infinity
    return ticksOf(axis).flatMap((tick) => {
      const x = to(tick)
      const content = say(tick)
      const half = textWidth(content, 10.5) / 2
      const isFree = x - half > free
      if (isFree) free = x + half + 6
      return [
        stroke([x, area.top + HEAD], [x, bottom], tick === 0 ? look.lineStrong : look.line, 1),
        ...(isFree
          ? [text(content, x, area.top + HEAD - 10, { size: 10.5, colour: look.inkFaint, align: 'center' })]
          : [])
      ]
    })
  }
  const drawHead = (): Drawing => {
    const { t } = words
    return group([
      ...(areNamesAbove ? [] : heading(t('drivers.column.driver'), columns.names)),
      ...heading(t('drivers.chart.part'), columns.parts),
      ...heading(t('drivers.chart.share'), columns.share, 'right'),
      ...(columns.shapley ? heading(t('drivers.column.shapley'), columns.shapley, 'right') : []),
      ...heading(
        t(columns.isBetaDrawn ? 'drivers.chart.beta' : 'drivers.column.beta'),
        columns.beta,
        columns.isBetaDrawn ? 'left' : 'right'
      ),
      ...(columns.contrast && columns.kind
        ? [
            ...heading(t('drivers.chart.contrast'), columns.contrast),
            ...(areNamesAbove ? [] : heading(t('drivers.column.factor'), columns.kind))
          ]
        : []),
      ...ticks(parts, (value) => words.percent(value / 100, decimalsFor(parts.axis.interval))),
      ...(columns.isBetaDrawn
        ? ticks(betas, (value) => words.signed(value, decimalsFor(betas.axis.interval)))
        : []),
      ...(contrasts
        ? ticks(contrasts, (value) => words.signed(value, decimalsFor(contrasts.axis.interval)))
        : [])
    ])
  }

  const whisker = (interval: Maybe, to: (value: number) => number, y: number, factor = 1): Drawing[] => {
    const shown = ends(interval)
    return shown ? [stroke([to(shown.low * factor), y], [to(shown.high * factor), y], look.ink, 1.25)] : []
  }
  const number = (content: string, { left, width }: Column, y: number, strong = false): Drawing =>
    text(content, left + width, y, {
      size: 12,
      weight: strong ? 600 : 400,
      colour: strong ? look.ink : look.inkSoft,
      align: 'right'
    })

  const drawEffect = ({ effect }: DriverLine, y: number): Drawing[] => {
    if (!effect) return []
    const interval = ends(effect.betaInterval)
    const isClear = interval !== null && Math.sign(interval.low) === Math.sign(interval.high)
    const colour = isClear ? (effect.beta < 0 ? look.hard : look.easy) : look.inkFaint
    return [
      ...(interval && columns.isBetaDrawn
        ? [stroke([betas.to(interval.low), y], [betas.to(interval.high), y], colour, 2)]
        : []),
      ...(columns.isBetaDrawn ? [dot(betas.to(effect.beta), y, 4, colour, look.surface)] : []),
      number(words.signed(effect.beta, 2), columns.beta, y)
    ]
  }

  const drawContrast = ({ contrast }: DriverLine, { drawn: y, named }: ListRow): Drawing[] => {
    const { kind } = columns
    if (!contrast || !contrasts || !kind) return []
    const note = (content: string) =>
      text(fitText(content, kind.width, SMALL), kind.left, named, {
        size: SMALL,
        colour: look.inkFaint
      })
    const told = toldContrast(contrast)
    if (!told)
      return [
        note(
          'why' in contrast.outcome && !isHidden(contrast)
            ? words.t(`drivers.no-group.${contrast.outcome.group}`)
            : words.t('cli.hidden')
        )
      ]
    const zero = contrasts.to(0)
    const half = (value: number, interval: Maybe, at: number, fill: string): Drawing[] => {
      const end = contrasts.to(value)
      return [
        bar({ x: Math.min(zero, end), y: at - 5, width: Math.abs(end - zero), height: 10 }, fill, 2),
        ...whisker(interval, contrasts.to, at)
      ]
    }
    const name = words.t(`drivers.factor.${told.kind}`)
    return [
      ...half(told.penalty, told.penaltyInterval, y - 6, look.hard),
      ...half(told.reward, told.rewardInterval, y + 6, look.easy),
      text(fitText(contrast.base === 'small' ? `${name}*` : name, kind.width, SMALL, 500), kind.left, named, {
        size: SMALL,
        weight: 500,
        colour: contrast.base === 'small' ? look.warn : look.ink
      })
    ]
  }

  const drawLine = (index: number): Drawing | null => {
    const line = lines[index]
    const row = columns.rows[index]
    if (!line || !row) return null
    const { johnson, shapley, level } = line
    const { top, height, drawn: y, name } = row
    const band = { x: area.left + 4, y: top + 1, width: area.right - area.left - 8, height: height - 2 }
    const isSelected = selected !== undefined && line.touchpoint === selected
    const thick = level ? 8 : 14
    return group([
      ...(isSelected ? [bar(band, look.accentSoft, 6)] : []),
      touchArea(band),
      ...texts(
        name,
        columns.names.left + (level ? INDENT : 0),
        row.named,
        level ? LEVEL_LEADING : TWO_LINES.leading,
        {
          size: level ? SMALL : TWO_LINES.size,
          weight: level ? 400 : 600,
          colour: level ? look.inkSoft : look.ink
        }
      ),
      ...(johnson
        ? [
            bar(
              {
                x: parts.to(0),
                y: y - thick / 2,
                width: parts.to(johnson.part * 100) - parts.to(0),
                height: thick
              },
              look.mid,
              2
            ),
            ...whisker(johnson.interval, parts.to, y, 100),
            number(words.percent(johnson.share, 0), columns.share, y, !level)
          ]
        : []),
      ...(shapley && columns.shapley ? [number(words.percent(shapley.share, 0), columns.shapley, y)] : []),
      ...drawEffect(line, y),
      ...drawContrast(line, row)
    ])
  }
  const free = { type: 'custom' as const, coordinateSystem: 'none' as const }
  return [
    { ...free, silent: true, data: [0], renderItem: drawHead },
    { ...free, data: lines.map((_, index) => index), renderItem: ({ dataIndex }) => drawLine(dataIndex) }
  ]
}

const isHidden = ({ base }: NonNullable<DriverLine['contrast']>) => base === 'hidden' || base === 'protecting'

/** Penalty and reward that may be shown. */
const toldContrast = (contrast: DriverLine['contrast']) =>
  !contrast || isHidden(contrast) || 'why' in contrast.outcome ? null : contrast.outcome
