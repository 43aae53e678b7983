import { LEAST_FOR_DISPERSION, type FunnelFigures } from '../figures/funnel'
import { differenceText, scoreText } from './score-words'
import { valueLabel } from './slice-words'
import type { Words } from './words'

/** Whether people stand in several points, or several times in one; `null` where each answer is another person's. */
export type Shared = 'between' | 'within' | null

/** What to look at first, and what the limits rest on, in sentences; of a list also how it is ordered. */
export const funnelNotes = (
  figures: FunnelFigures,
  shared: Shared,
  words: Words,
  { isDrawn = false } = {}
): string[] => {
  const { t } = words
  const { definition, overall, rows, why, of } = figures
  const hidden = rows.filter(({ base }) => base === 'hidden' || base === 'protecting').length
  const told = [
    ...(hidden > 0 ? [t('funnel.hidden', { count: hidden })] : []),
    ...(shared === null ? [] : [t(shared === 'between' ? 'funnel.shared' : 'funnel.shared-within')])
  ]
  if (why !== null)
    return [
      isDrawn && why === 'different-scales' ? t('funnel.choose-index') : t(`funnel.why.${why}`),
      ...told
    ]
  const first = rows.flatMap(({ group, place }) =>
    place?.position === 'far-worse' || place?.position === 'worse'
      ? [valueLabel(group.key[0] ?? null, words)]
      : []
  )
  const limits = t('funnel.limits', {
    overall: overall.value === null ? '' : scoreText(definition, overall.value, words)
  })
  const spread =
    of?.kind === 'mean'
      ? [t('funnel.spread', { spread: differenceText(definition, of.spread, words).replace('+', '') })]
      : []
  return [
    first.length === 0 ? t('funnel.first-none') : t('funnel.first', { list: words.every(first) }),
    ...(isDrawn ? [] : [t('funnel.order')]),
    [limits, ...spread].join(' '),
    ...dispersionText(figures, words),
    ...told
  ]
}

/** How far touchpoints differ more than chance makes them, and whether that widens the limits. */
const dispersionText = ({ dispersion }: FunnelFigures, { t, number, count }: Words): string[] => {
  if (!dispersion) return []
  const { phi, expected, why } = dispersion
  return [
    t(`funnel.dispersion.${why}`, {
      phi: number(phi, 2),
      expected: number(expected, 2),
      factor: number(Math.sqrt(phi), 2),
      least: count(LEAST_FOR_DISPERSION)
    })
  ]
}
