import type { DriverLine } from '../charts/driver-lines'
import type { Contrast } from '../figures/driver-contrast'
import { driverName, resampledText } from '../locale/driver-words'
import type { Naming } from '../locale/driver-words'
import { SMALL_MARK } from '../locale/crosstab-words'
import type { NoBootstrap } from '../statistics/bootstrap'
import type { Interval, NotEstimable } from '../statistics/sample'
import { NOTHING, numberCell, shareCell, textCell } from './cells'
import type { Cell, Column, NumberForm, Quantity, Table } from './table'

const SHARE: NumberForm = { style: 'percent', decimals: 1 }
const POINTS: NumberForm = { style: 'signed', decimals: 2 }

/** Drivers, each dimension with its values, as they stand on screen; importance is shown where there is a model. */
export const driversTable = (
  lines: readonly DriverLine[],
  { title, notes }: Required<Pick<Table, 'title' | 'notes'>>,
  naming: Naming
): Table => {
  const { words } = naming
  const { t } = words
  const isRated = lines.some(({ driver }) => driver.ease)
  const hidden = textCell(t('cli.hidden'))
  const say =
    ({ style }: NumberForm) =>
    (value: number) =>
      style === 'percent' ? words.percent(value) : words.signed(value, POINTS.decimals)
  const withInterval = (
    value: number,
    form: NumberForm,
    interval: Interval | NoBootstrap | NotEstimable
  ): Cell => {
    const quantity = (part: number): Quantity => ({ value: part, ...form })
    return {
      text: say(form)(value),
      number: quantity(value),
      ...(typeof interval === 'object'
        ? {
            interval: {
              text: resampledText(interval, say(form), words),
              low: quantity(interval.low),
              high: quantity(interval.high)
            }
          }
        : {})
    }
  }
  const contrastCells = (contrast: Contrast | null): Cell[] => {
    if (!contrast) return [NOTHING, NOTHING, NOTHING]
    if (contrast.base === 'hidden' || contrast.base === 'protecting') return [hidden, hidden, NOTHING]
    const told = contrast.outcome
    if ('why' in told) return [NOTHING, NOTHING, textCell(t(`drivers.no-group.${told.group}`))]
    const mark = contrast.base === 'small' ? { letters: SMALL_MARK } : {}
    return [
      { ...withInterval(told.penalty, POINTS, told.penaltyInterval), ...mark },
      { ...withInterval(told.reward, POINTS, told.rewardInterval), ...mark },
      textCell(t(`drivers.factor.${told.kind}`))
    ]
  }
  const easeCells = ({ driver: { ease, quadrant }, level, johnson }: DriverLine): Cell[] => {
    if (!ease || level) return [NOTHING, NOTHING]
    if (ease.base === 'hidden') return [hidden, NOTHING]
    return [
      ease.index.value === null ? textCell(t('why.no-answers')) : numberCell(ease.index.value, 1, words),
      quadrant && johnson ? textCell(t(`drivers.quadrant.${quadrant}`)) : NOTHING
    ]
  }
  const number = (name: string): Column => ({ name, kind: 'number' })
  const isSmall = lines.some(({ contrast }) => contrast?.base === 'small')
  return {
    title,
    columns: [
      { name: t('drivers.column.driver'), kind: 'name' },
      number(t('drivers.column.share')),
      number(t('drivers.column.part')),
      number(t('drivers.column.shapley')),
      number(t('drivers.column.beta')),
      ...(isRated
        ? [
            number(t('drivers.column.ease')),
            { name: t('drivers.column.priority'), kind: 'text' } as const,
            number(t('drivers.column.penalty')),
            number(t('drivers.column.reward')),
            { name: t('drivers.column.factor'), kind: 'text' } as const
          ]
        : [])
    ],
    rows: lines.map((line) => {
      const { driver, level, name, johnson, shapley, effect, contrast } = line
      return {
        cells: [
          // A value stands under its dimension on screen, and may not here.
          textCell(level ? words.pair(driverName(driver.asked, naming), name) : name),
          johnson ? shareCell(johnson.share, words) : NOTHING,
          johnson ? withInterval(johnson.part, SHARE, johnson.interval) : NOTHING,
          shapley ? shareCell(shapley.share, words) : NOTHING,
          effect ? withInterval(effect.beta, POINTS, effect.betaInterval) : NOTHING,
          ...(isRated ? [...easeCells(line), ...contrastCells(contrast)] : [])
        ]
      }
    }),
    notes: [...notes, ...(isSmall ? [t('crosstab.small', { mark: SMALL_MARK })] : [])]
  }
}
