import type { ViewState } from '../contract/view-state'
import { LEVELS } from '../figures/column-letters'
import { levelText } from '../locale/p-text'
import type { Words } from '../locale/words'
import { FEWEST_COMMENTS, PRIOR_DOCUMENTS } from '../words/telling-words'

/** How a view tests what it tells, and what it corrects for, in sentences. */
export const viewMethods = (state: ViewState, isWide: boolean, { t, ...words }: Words): readonly string[] => {
  switch (state.view) {
    case 'overview':
      return [t('methods.signals')]
    case 'touchpoints':
      return [
        t(isWide ? 'note.basis-wide' : 'note.basis'),
        ...(state.touchpoints.form === 'funnel' ? [t('methods.funnel')] : [])
      ]
    case 'compare':
      return [t('methods.correlation')]
    case 'trend':
      return [
        t('trend.chart-method.shares'),
        t('trend.chart-method.xmr'),
        t('trend.rules'),
        t('trend.method.plain'),
        t('change.method')
      ]
    case 'crosstab':
      return [
        t('cli.crosstab-letters', {
          looser: levelText(LEVELS.looser, { t, ...words }),
          stricter: levelText(LEVELS.stricter, { t, ...words }),
          correction: t(`cli.correction.${state.crosstab.correction}`),
          family: t(`cli.family.${state.crosstab.family}`)
        })
      ]
    case 'drivers':
      return [t('drivers.share'), t('drivers.beta'), t('drivers.caution')]
    case 'verbatims':
      return [t('verbatims.method', { prior: PRIOR_DOCUMENTS, fewest: FEWEST_COMMENTS })]
    case 'health':
      return [t('health.split.method'), t('quality.unweighted')]
    case 'definitions':
      return []
  }
}
