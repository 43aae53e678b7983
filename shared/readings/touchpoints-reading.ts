import type { TouchpointFigures } from '../figures/touchpoints'
import { touchpointNotes } from '../locale/touchpoint-notes'
import type { Words } from '../locale/words'
import { hardestReading, nameOf, untoldReading } from './hardest-reading'
import { listed, scoredFirst } from './scored'

/**
 * Where it is hard: the hardest touchpoints, which differ from the rest beyond chance and which not, and what cannot
 * be said. `ratesSeveral`: one person may have rated several touchpoints.
 */
export const touchpointsReading = (
  figures: TouchpointFigures,
  ratesSeveral: boolean,
  words: Words
): string[] => {
  const { t } = words
  const { definition, rows, total } = figures
  const like = rows.filter(({ rest, beyondChance }) => rest.low !== null && !beyondChance)
  return [
    ...(total
      ? [`${words.pair(t('chart.all-touchpoints'), scoredFirst(definition, total.score, words))}.`]
      : []),
    ...hardestReading(figures, words),
    ...touchpointNotes(figures, ratesSeveral, words).map(({ lead, text }) =>
      lead === undefined ? text : `${lead} ${text}`
    ),
    ...(like.length > 0 && like.length < rows.length
      ? [
          t('sentence.like-rest', {
            list: listed(
              like.map((row) => nameOf(figures, row, words)),
              words
            )
          })
        ]
      : []),
    ...untoldReading(figures, words)
  ]
}
