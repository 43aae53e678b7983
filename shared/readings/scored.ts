import { hiddenWhy } from '../figures/suppression'
import { answersText, isNarrow } from '../locale/base-words'
import { intervalText, scoreText, whyText } from '../locale/score-words'
import type { Words } from '../locale/words'
import type { Definition } from '../measures/definition'
import type { Figure } from '../measures/figure'

/** "51.8% (49.2 to 54.3; 1,020 answers)"; why there is no score, where there is none. */
export const scored = (definition: Definition, figure: Figure, words: Words): string =>
  figure.value === null
    ? whyText(figure, words)
    : `${scoreText(definition, figure.value, words)} (${words.apart([intervalText(definition, figure, words), answersText(figure.n, words)])})`

/** The same where it is the first of a paragraph, and says what the interval is. */
export const scoredFirst = (definition: Definition, figure: Figure, words: Words): string =>
  figure.value === null || figure.low === null
    ? scored(definition, figure, words)
    : `${scoreText(definition, figure.value, words)} (${words.apart([
        words.t('sentence.interval', { interval: intervalText(definition, figure, words) }),
        answersText(figure.n, words)
      ])})`

/** Names listed in a sentence; of more it says how many. */
const MOST_NAMED = 6

/** "A; B; 4 others" */
export const listed = (items: readonly string[], words: Words, most = MOST_NAMED): string => {
  const rest = items.length - most
  return words.apart(rest > 1 ? [...items.slice(0, most), words.t('note.others', { count: rest })] : items)
}

/** Those of a small base, in a sentence; none where there are none. */
export const smallText = (
  named: readonly { readonly name: string; readonly figure: Figure }[],
  words: Words
): string[] => {
  const small = named.filter(({ figure: { value, n } }) => value !== null && isNarrow(n))
  return small.length === 0
    ? []
    : [
        words.t('sentence.small', {
          list: listed(
            small.map(({ name }) => name),
            words
          )
        })
      ]
}

/** How many touchpoints are hidden, in a sentence; none where none is. */
export const hiddenText = (figures: readonly Figure[], { t }: Words): string[] => {
  const hidden = figures.filter((figure) => hiddenWhy(figure)).length
  return hidden === 0 ? [] : [t('sentence.hidden', { count: hidden })]
}
