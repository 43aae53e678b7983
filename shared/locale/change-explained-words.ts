import type { NotCompared } from '../domain/comparison'
import type { ChangeStep, ExplainedChange, NotExplained } from '../figures/change-explained'
import type { SidesText } from './comparison-words'
import { differenceIntervalText, differenceText, scoreText, whyText } from './score-words'
import { valueLabel } from './slice-words'
import type { Words } from './words'

/** The name of a step: that of its part, or how many others it holds. */
export const stepName = ({ value, parts }: ChangeStep, words: Words): string =>
  value === undefined ? words.t('change.others', { count: parts }) : valueLabel(value, words)

/** "From 51.2% to 49.0%: −2.2 (−3.4 to −1.0, 95% interval)."; of values "49.0% (Web) against 51.2% (Desk): …". */
export const changeTotalText = (
  { definition, change, total, isHidden }: ExplainedChange,
  sides: SidesText | null,
  words: Words
): string => {
  const { t } = words
  if (isHidden) return t(`${sides?.told ?? 'change'}.hidden`)
  const said = {
    before: scoreText(definition, change.before, words),
    after: scoreText(definition, change.after, words),
    change: differenceText(definition, change.change, words),
    interval:
      total.low === null
        ? whyText(total, words)
        : t('change.interval', { interval: differenceIntervalText(definition, total, words) })
  }
  return sides?.told === 'difference'
    ? t('difference.total', { ...said, nowName: sides.now, beforeName: sides.before })
    : t('change.total', said)
}

/** What is set against what, and how its picture is read. */
export const changeAboutText = (sides: SidesText, dimension: string, { t }: Words): string => {
  const said = { now: sides.now, before: sides.before, dimension }
  return sides.told === 'difference' ? t('difference.parts', said) : t('change.about', said)
}

/** The picture in a line, for who does not see it. */
export const changeLabel = (sides: SidesText, name: string, { t }: Words): string =>
  sides.told === 'difference'
    ? t('difference.chart-label', { name, now: sides.now, before: sides.before })
    : t('change.chart-label', { name, before: sides.before, after: sides.now })

/** What share of the answers a part has on either side. */
export const shareMovedText = (
  step: Pick<ChangeStep, 'shareBefore' | 'shareAfter'>,
  sides: SidesText | null,
  { t, percent }: Words
): string => {
  const [before, after] = [percent(step.shareBefore, 1), percent(step.shareAfter, 1)]
  return sides?.told === 'difference'
    ? t('difference.shares', { before, now: after, beforeName: sides.before, nowName: sides.now })
    : t('change.share-moved', { before, after })
}

/** Why a difference of two sides cannot be taken apart. */
export const notExplainedText = (
  why: NotExplained | NotCompared | 'same-dimension' | 'shared-parts',
  sides: SidesText | null,
  names: { readonly dimension: string; readonly metric: string },
  { t }: Words
): string => {
  switch (why) {
    case 'no-dates':
    case 'no-period':
    case 'nothing-before':
    case 'too-short':
    case 'too-long':
      return t(`overview.${why}`)
    case 'nobody-before':
    case 'nobody-after':
      return sides?.told === 'difference'
        ? t('difference.nobody', { side: why === 'nobody-before' ? sides.before : sides.now })
        : t(`change.${why}`)
    default:
      return t(`change.${why}`, names)
  }
}
