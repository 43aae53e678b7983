import type { DriverLine } from '../charts/driver-lines'
import type { DriversFigure } from '../figures/drivers'
import { driverName, levelName, resampledText, type Naming } from './driver-words'

/** Everything that is known of a line of the picture: its figures, their bases, and how they were made. */
export const driverHint = (
  { driver, level, johnson, shapley, effect, contrast }: DriverLine,
  { counts }: DriversFigure,
  naming: Naming
): { readonly name: string; readonly lines: readonly string[] } => {
  const { words } = naming
  const { t, percent, count, signed } = words
  const name = driverName(driver.asked, naming)
  const reference = driver.facts.levels?.reference
  const beta = (value: number) => signed(value, 2)
  const shown = contrast && contrast.base !== 'hidden' && contrast.base !== 'protecting' ? contrast : null
  const { outcome } = shown ?? {}
  const told = outcome && !('why' in outcome) ? outcome : null
  const welch = (interval: NonNullable<typeof told>['penaltyInterval']) =>
    typeof interval === 'string'
      ? t(`why.${interval}`)
      : t('interval.range', { low: beta(interval.low), high: beta(interval.high) })
  return {
    name: level ? words.pair(name, levelName(level, naming)) : name,
    lines: [
      ...(level && reference
        ? [t('drivers.hint.level', { reference: levelName(reference, naming), n: count(level.n) })]
        : []),
      ...(johnson
        ? [
            t('drivers.hint.johnson', {
              part: percent(johnson.part),
              interval: resampledText(johnson.interval, percent, words),
              share: percent(johnson.share)
            })
          ]
        : []),
      ...(shapley ? [t('drivers.hint.shapley', { share: percent(shapley.share) })] : []),
      ...(effect
        ? [
            t('drivers.hint.beta', {
              beta: beta(effect.beta),
              interval: resampledText(effect.betaInterval, beta, words),
              r: beta(effect.correlation)
            })
          ]
        : []),
      ...(!level && driver.ease && driver.ease.base !== 'hidden' && driver.ease.index.value !== null
        ? [
            t('drivers.hint.ease', {
              ease: words.number(driver.ease.index.value, 1),
              n: count(driver.ease.index.n)
            })
          ]
        : []),
      ...(shown && told
        ? [
            t('drivers.hint.penalty', { penalty: beta(told.penalty), interval: welch(told.penaltyInterval) }),
            t('drivers.hint.reward', { reward: beta(told.reward), interval: welch(told.rewardInterval) }),
            t('drivers.hint.factor', {
              kind: t(`drivers.factor.${told.kind}`),
              low: count(shown.n.low),
              middle: count(shown.n.middle),
              high: count(shown.n.high)
            })
          ]
        : []),
      t('drivers.hint.method', { n: count(counts.used) })
    ]
  }
}
