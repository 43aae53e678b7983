import type { Outcome } from '../contract/slice-drivers'
import { isAsChance, isModel, type DriverFigure, type DriversFigure, type Part } from '../figures/drivers'
import {
  driverName,
  fitNotes,
  modelNotes,
  outcomeName,
  resampledText,
  type Naming
} from '../locale/driver-words'
import type { NoBootstrap } from '../statistics/bootstrap'
import type { Interval } from '../statistics/sample'

/** Drivers told after the first; the table has them all. */
const MOST_NEXT = 2

type Weighed = DriverFigure & { readonly johnson: Part }

const overlap = (one: Interval | NoBootstrap, other: Interval | NoBootstrap): boolean =>
  typeof one === 'string' || typeof other === 'string' || (one.low <= other.high && other.low <= one.high)

/**
 * What goes most with the outcome, with its interval, and which drivers cannot be told from it; which go with less of
 * the outcome. Association, never cause. Where there is no model, why there is none.
 */
export const driversReading = (figure: DriversFigure, outcome: Outcome, naming: Naming): string[] => {
  const { words } = naming
  const { t, percent, every } = words
  const caution = t('drivers.caution')
  if (!isModel(figure.model) || figure.base === 'hidden')
    return [...modelNotes(figure, outcome, naming), caution]
  const weighed = figure.drivers.filter((driver): driver is Weighed => driver.johnson !== null)
  const nameOf = ({ asked }: DriverFigure) => driverName(asked, naming)
  const facts = (driver: Weighed) => ({
    name: nameOf(driver),
    share: percent(driver.johnson.share),
    part: percent(driver.johnson.part),
    interval: resampledText(driver.johnson.interval, percent, words)
  })
  const [first, ...others] = weighed
  const rivals = others.filter(
    ({ johnson }) => first !== undefined && overlap(first.johnson.interval, johnson.interval)
  )
  const against = weighed.filter(
    ({ effect }) => typeof effect?.betaInterval === 'object' && effect.betaInterval.high < 0
  )
  const chance = weighed.filter(isAsChance)
  return [
    ...fitNotes(figure, naming),
    ...(first
      ? [
          t('drivers.reading.first', { ...facts(first), outcome: outcomeName(outcome, naming) }),
          ...(others.length > 0
            ? [
                t('drivers.reading.next', {
                  list: words.apart(
                    others.slice(0, MOST_NEXT).map((driver) => t('drivers.reading.one', facts(driver)))
                  )
                }),
                rivals.length > 0
                  ? t('drivers.reading.overlap', { first: nameOf(first), list: every(rivals.map(nameOf)) })
                  : t('drivers.reading.apart', { first: nameOf(first) })
              ]
            : [])
        ]
      : []),
    ...(against.length > 0
      ? [t('drivers.reading.against', { count: against.length, list: every(against.map(nameOf)) })]
      : []),
    ...(chance.length > 0 ? [t('drivers.chance', { list: every(chance.map(nameOf)) })] : []),
    ...(figure.base === 'small' ? [t('drivers.small')] : []),
    caution
  ]
}
