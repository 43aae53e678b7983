import type { SliceQuality } from '../contract/slice-quality'
import { isChecked, type Check, type MissingFound, type Quality } from '../figures/quality'
import type { Definition } from '../measures/definition'
import type { Figure } from '../measures/figure'
import { figureText, whyText } from './score-words'
import { valueLabel } from './slice-words'
import type { Words } from './words'

/** A share with its decimals; few of many have more: 0.03%. */
export const shareText = (share: number, largest: number, words: Words): string =>
  words.percent(share, largest < 0.01 ? 2 : 1)

/** 12.3%, or why there is none. */
export const shareFigureText = (figure: Figure, words: Words): string =>
  figure.value === null ? whyText(figure, words) : shareText(figure.value, figure.high ?? figure.value, words)

/** 11.0% to 13.8%; nothing where there is none. */
export const shareIntervalText = ({ low, high, value }: Figure, words: Words): string =>
  value === null || low === null || high === null
    ? ''
    : words.t('interval.range', { low: shareText(low, high, words), high: shareText(high, high, words) })

/** What was asked: "CES, Checkout", "CSAT", or an item by its name. */
export const questionName = (
  { question, name }: Pick<MissingFound, 'question' | 'name'>,
  words: Words
): string =>
  question === 'grid'
    ? valueLabel(name, words)
    : question === 'ces'
      ? `CES, ${valueLabel(name, words)}`
      : question.toUpperCase()

/** By which rule something is suspicious: "the same answer to all 7 items". */
export const ruleText = (check: Check, { grid }: SliceQuality, { t, count, number }: Words): string => {
  switch (check.kind) {
    case 'straight-lining':
      return t('quality.of.straight-lining', { items: count(grid?.items.length ?? 0) })
    case 'speeders':
      return t('quality.of.speeders', {
        seconds: number(check.rule.threshold, 0),
        median: number(check.rule.median, 0)
      })
    case 'repeated':
      return t('quality.of.repeated')
    case 'same-comment':
      return t('quality.of.same-comment')
    case 'alike':
      return t('quality.of.alike')
  }
}

/** What each rule looked at, a sentence or two each. */
export const ruleNotes = ({ checks }: Quality, counted: SliceQuality, words: Words): string[] => {
  const { t, count, percent } = words
  const { grid, durations, alike } = counted
  return [
    ...checks.flatMap((check) => {
      if (!isChecked(check)) return []
      if (check.kind === 'straight-lining' && grid)
        return [
          t('quality.rule.straight-lining', {
            items: words.every(grid.items.map(({ name }) => name)),
            low: grid.scale.low,
            high: grid.scale.high,
            chance: percent(check.rule.byChance, 1)
          })
        ]
      if (check.kind === 'speeders' && durations)
        return [
          t('quality.rule.speeders', {
            column: durations.header,
            leftOut: count(check.rule.leftOut),
            blank: count(durations.blank),
            unread: count(durations.unread)
          })
        ]
      return []
    }),
    t('quality.rule.duplicates', {
      compared: count(alike.compared.length),
      aside: alike.aside.length === 0 ? t('quality.none') : words.every(alike.aside.slice(0, 12))
    }),
    t('quality.unweighted')
  ]
}

/** The score that suspicions are held against, and what each rule looked at. */
export const suspectNotes = (
  quality: Quality,
  counted: SliceQuality,
  definition: Definition,
  words: Words
): string[] => {
  const { t, count } = words
  const { score, group } = quality.everybody
  return [
    t('quality.with', {
      score: figureText(definition, score, words),
      n: count(score.n),
      effective: group.weighted ? t('quality.effective', { n: count(score.effective) }) : ''
    }),
    ...ruleNotes(quality, counted, words)
  ]
}
