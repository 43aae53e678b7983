import type { FunnelFigures } from '../figures/funnel'
import { valueLabel } from '../locale/slice-words'
import type { Words } from '../locale/words'
import { hiddenText, listed, scored, scoredFirst, smallText } from './scored'

/** Which touchpoints lie outside the limits that chance sets at their base; why there are none, where there are none. */
export const funnelReading = (figures: FunnelFigures, words: Words): string[] => {
  const { t } = words
  const { definition, overall, rows, why } = figures
  const named = rows.map(({ group, score, place }) => ({
    name: valueLabel(group.key[0] ?? null, words),
    figure: score,
    place
  }))
  const outside = named.flatMap(({ name, figure, place }) =>
    place && place.position !== 'inside'
      ? [`${name} ${scored(definition, figure, words)}, ${t(`funnel.position.${place.position}`)}`]
      : []
  )
  return [
    `${words.pair(t('chart.all-touchpoints'), scoredFirst(definition, overall, words))}.`,
    why !== null
      ? t(why === 'different-scales' ? 'funnel.choose-index' : `funnel.why.${why}`)
      : outside.length === 0
        ? t('sentence.all-inside')
        : t('sentence.outside', { list: listed(outside, words) }),
    ...smallText(named, words),
    ...hiddenText(
      rows.map(({ score }) => score),
      words
    )
  ]
}
