import { useMemo } from 'react'
import { cesScales } from '../../../shared/domain/mapping'
import { overviewFigures } from '../../../shared/figures/overview'
import { comparisonText, sidesText } from '../../../shared/locale/comparison-words'
import { daysText } from '../../../shared/locale/slice-words'
import { definitionOf } from '../../../shared/measures/definitions'
import { askOverview } from '../../../shared/views/ask-overview'
import { trendDays } from '../../../shared/views/ask-trend'
import { useWords } from '../../api/services'
import { useAnswered } from '../../state/questions'
import { useWorkbench } from '../../workbench/workbench-context'
import { EmptySlice, ViewFrame } from '../view-frame'
import view from '../view.module.css'
import { CoveragePanel } from './coverage-panel'
import { MetricCard } from './metric-card'
import styles from './overview-view.module.css'
import { RetentionCard } from './retention-card'
import { SignalList } from './signal-list'
import { TouchpointRanking } from './touchpoint-ranking'

/** What matters at a glance: the metrics, where it is hard, and what changed. */
export const OverviewView = () => {
  const words = useWords()
  const { t } = words
  const { project, state } = useWorkbench()
  const { weighted } = state
  const { csat, nps } = project.mapping
  const wanted = { slice: state.slice, comparison: state.comparison }
  const question = useAnswered(project, 'overview', wanted, async (client, asked, options) => {
    const [counts, facts] = await Promise.all([
      askOverview(client, { ...asked, project }, options),
      client.call('slice.describe', { slice: asked.slice }, options)
    ])
    return { counts, facts }
  })
  // What is drawn is the last answer, which may be to the question before.
  const { slice, comparison } = question.data?.asked ?? wanted
  const { counts, facts } = question.data?.answer ?? {}
  const ces = definitionOf('ces', state.ces, ...cesScales(project.mapping))
  const csatDefinition = csat ? definitionOf('csat', state.csat, csat.scale) : undefined
  const npsDefinition = nps ? definitionOf('nps', state.nps, nps.scale) : undefined
  const figures = useMemo(
    () =>
      counts &&
      overviewFigures(
        counts,
        {
          ces,
          ...(csatDefinition ? { csat: csatDefinition } : {}),
          ...(npsDefinition ? { nps: npsDefinition } : {})
        },
        weighted
      ),
    [counts, ces, csatDefinition, npsDefinition, weighted]
  )
  const sides = sidesText(comparison, slice, project, words)
  const against = sides
    ? t('overview.against', { now: sides.now, before: sides.before })
    : comparisonText(comparison, slice, project, words)
  const isDifference = sides?.told === 'difference'
  const days = project.period && (facts?.period ?? trendDays(slice, project) ?? project.period)
  const isEmpty = figures !== undefined && (figures.touchpoints.total?.score.n ?? 0) === 0
  return (
    <ViewFrame
      title={t('view.overview.title')}
      about={
        days
          ? t(isDifference ? 'difference.about' : 'overview.about', {
              days: daysText(days.from, days.to, words),
              against
            })
          : isDifference
            ? t('difference.about-undated', { against })
            : t('overview.about-undated')
      }
      question={question}
      isLoading={question.isPending && !question.error}
    >
      {isEmpty && (
        <div className={view.card}>
          <EmptySlice />
        </div>
      )}
      {figures && facts && !isEmpty && (
        <div className={`${styles.overview} ${question.isPlaceholderData ? (view.stale ?? '') : ''}`}>
          <div className={styles.cards}>
            {figures.metrics.map((metric) => (
              <MetricCard key={metric.metric} figure={metric} sides={sides} />
            ))}
            {project.mapping.retained && <RetentionCard sides={sides} />}
          </div>
          <div className={styles.columns}>
            <TouchpointRanking figures={figures} sides={sides} />
            <SignalList figures={figures} sides={sides} />
            <CoveragePanel figures={figures} facts={facts} />
          </div>
        </div>
      )}
    </ViewFrame>
  )
}
