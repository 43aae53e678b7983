import type { ProjectSummary } from '../contract/project'
import type { AnswersByDay } from '../figures/answers-by-day'
import { toldPairs, wayOf, type Fatigue, type PairedScore } from '../figures/fatigue'
import type { ShareFound } from '../figures/quality'
import type { Definition } from '../measures/definition'
import { differenceIntervalText, differenceText } from './score-words'
import { daysText } from './slice-words'
import type { Words } from './words'

/** When answers came: from the first day to the last, the fullest, and the longest without any. */
export const calendarText = (
  { days, counts, answered, most, silence, undated }: AnswersByDay,
  words: Words
): string => {
  const { t, count, date } = words
  return [
    t('health.calendar.sentence', {
      from: date(days.from),
      to: date(days.to),
      answered: count(answered),
      days: count(counts.length),
      most: date(most.day),
      n: count(most.n)
    }),
    ...(silence
      ? [
          t('health.calendar.silence', {
            count: silence.days,
            n: count(silence.days),
            when: silence.days === 1 ? date(silence.from) : daysText(silence.from, silence.to, words)
          })
        ]
      : []),
    ...(undated > 0 ? [t('health.calendar.undated', { count: undated, n: count(undated) })] : [])
  ].join(' ')
}

/** How many answered more than once, and how long it was until they did. */
export const repeatsText = (
  {
    responses,
    respondents,
    repeated,
    gaps
  }: Pick<Fatigue, 'responses' | 'respondents' | 'repeated' | 'gaps'>,
  { t, count }: Words
): string => {
  const facts = {
    responses: count(responses),
    respondents: count(respondents),
    count: repeated,
    n: count(repeated)
  }
  const median = typeof gaps === 'string' ? null : (gaps.quartiles?.[1] ?? null)
  return median === null
    ? t('health.repeats.counts', facts)
    : t('health.repeats.sentence', {
        ...facts,
        median: t('health.repeats.days', { count: Math.round(median), n: count(median) })
      })
}

/** Whether second answers differ from first ones, in words; with several touchpoints, whether they are of the same. */
export const orderText = (
  pairs: readonly PairedScore[],
  definition: Definition,
  hasTouchpoints: boolean,
  words: Words
): string => {
  const { t, count } = words
  const second = toldPairs(pairs)[0]
  if (!second) return t('health.order.nobody')
  const { shown, raw } = second.difference
  const n = count(raw.n)
  if (shown.value === null) return t('health.order.hidden')
  if (shown.low === null) return t('health.order.no-interval', { n })
  const way = wayOf(second, definition)
  if (second.alike) return t(`health.order.same.${way}`, { n })
  if (!hasTouchpoints) return t(`health.order.${way}`, { n })
  const same = pairs.find(({ place, alike }) => alike && place === second.place)?.difference
  return [
    t(`health.order.mixed.${way}`, { n }),
    ...(same && same.shown.low !== null
      ? [
          t('health.order.beside', {
            difference: differenceText(definition, same.shown.value ?? 0, words),
            interval: differenceIntervalText(definition, same.shown, words),
            n: count(same.raw.n)
          })
        ]
      : [])
  ].join(' ')
}

/** How gaps are counted, and which responses have none. */
export const repeatsNotes = (
  { withoutRespondent, withoutDate, inSeveralFiles }: Fatigue,
  { respondentsAre, sources }: Pick<ProjectSummary, 'respondentsAre' | 'sources'>,
  { t, count, pair }: Words
): string[] => [
  t('fatigue.rule'),
  ...(withoutRespondent > 0 ? [`${pair(t('fatigue.without-respondent'), count(withoutRespondent))}.`] : []),
  ...(withoutDate > 0 ? [t('fatigue.without-date', { n: count(withoutDate) })] : []),
  ...(respondentsAre === 'respondent-of-file'
    ? [t('test.who.respondent-of-file')]
    : sources.length > 1
      ? [t('fatigue.several-files', { n: count(inSeveralFiles) })]
      : [])
]

/** How later answers are set against first ones. */
export const orderNotes = (
  pairs: readonly PairedScore[],
  { weighted }: Pick<Fatigue, 'weighted'>,
  isDated: boolean,
  { t }: Words
): string[] => [
  t(isDated ? 'fatigue.pairs' : 'fatigue.pairs-by-place'),
  ...(toldPairs(pairs)[0]?.alike ? [t('health.order.alike')] : []),
  t('health.order.alone'),
  t('fatigue.people'),
  ...(weighted ? [t('fatigue.weighted')] : [])
]

/** Most of them missing first; questions of which nothing may be told last. */
export const byShare = <Found extends ShareFound>(found: readonly Found[]): Found[] =>
  found.toSorted((one, other) => (other.figure.value ?? -1) - (one.figure.value ?? -1))
