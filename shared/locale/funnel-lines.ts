import type { Scale } from '../domain/scale'
import type { FunnelFigures, FunnelRow } from '../figures/funnel'
import type { Interval } from '../statistics/sample'
import { figureLines } from './figure-lines'
import { bareScoreText } from './score-words'
import type { Words } from './words'

/** "70.1 to 74.3": two limits of a score. */
export const limitsText = ({ definition }: FunnelFigures, { low, high }: Interval, words: Words): string =>
  words.t('interval.range', {
    low: bareScoreText(definition, low, words),
    high: bareScoreText(definition, high, words)
  })

/** What defends a point of the funnel: its score, where it lies, and how its limits are made. */
export const funnelLines = (
  figures: FunnelFigures,
  { score, place }: FunnelRow,
  scales: Scale | readonly Scale[],
  words: Words
): string[] => {
  const { t } = words
  const { definition, dispersion, of, weighted } = figures
  const lines = figureLines(definition, score, scales, words)
  if (!place) return lines
  return [
    ...lines,
    t('funnel.limits-at', {
      n: words.count(Math.round(weighted ? score.effective : score.n)),
      warning: limitsText(figures, place.limits.warning, words),
      alarm: limitsText(figures, place.limits.alarm, words)
    }),
    t('funnel.distance', {
      position: t(`funnel.position.${place.position}`),
      z: words.signed(place.z, 2)
    }),
    [
      t(of?.kind === 'mean' ? 'funnel.hint-mean' : 'funnel.hint-share'),
      ...(dispersion
        ? [
            t(dispersion.used ? 'funnel.hint-widened' : 'funnel.hint-not-widened', {
              phi: words.number(dispersion.phi, 2),
              factor: words.number(Math.sqrt(dispersion.phi), 2)
            })
          ]
        : [])
    ].join(' ')
  ]
}
