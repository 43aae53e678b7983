import { useMemo, useState } from 'react'
import { trendChart, trendSpot } from '../../../shared/charts/trend-chart'
import type { Days } from '../../../shared/domain/calendar'
import { FILE, TOUCHPOINT } from '../../../shared/domain/slice'
import { MOST_PERIODS } from '../../../shared/figures/trend'
import type { RankedSeries } from '../../../shared/figures/trend-series'
import { periodName } from '../../../shared/locale/period-words'
import { metricName } from '../../../shared/locale/score-words'
import { dimensionLabel, daysText } from '../../../shared/locale/slice-words'
import { longerText, periodsText, trendNotes } from '../../../shared/locale/trend-words'
import { askTrend, trendDays } from '../../../shared/views/ask-trend'
import { mayRepeat } from '../../../shared/views/every-answer'
import { metricAsked } from '../../../shared/views/metric-asked'
import { readTrend } from '../../../shared/views/read-trend'
import { trendSlice } from '../../../shared/views/time-brush'
import { useServices, useWords } from '../../api/services'
import { useAnswered } from '../../state/questions'
import { Button } from '../../ui/button'
import { Chart, type OnBrush, type StepKey } from '../../ui/chart'
import { useWidth } from '../../ui/use-width'
import { cardOf } from '../../workbench/card-menu'
import { useWorkbench } from '../../workbench/workbench-context'
import { ScalesNote } from '../scales-note'
import { EmptySlice, ViewFrame } from '../view-frame'
import view from '../view.module.css'
import { MarkedDays } from './marked-days'
import { periodHint } from './period-hint'
import styles from './trend-view.module.css'
import { SeriesTable, TableBehind, TrendTable } from './trend-table'
import { TrendTools } from './trend-tools'
import { useChange, WhatChanged } from './what-changed'

/** Effort over time, and why it changed. */
export const TrendView = () => {
  const { project } = useWorkbench()
  return project.period ? <DatedTrend /> : <UndatedTrend />
}

/** Nothing can be shown over time; waves in files of their own can be set side by side. */
const UndatedTrend = () => {
  const { t, count } = useWords()
  const { project, dispatch } = useWorkbench()
  const files = project.sources.length
  const setBeside = () => {
    dispatch({ type: 'arrange', view: 'crosstab', how: { rows: TOUCHPOINT, columns: [FILE] } })
    dispatch({ type: 'show', view: 'crosstab' })
  }
  return (
    <ViewFrame title={t('view.trend.title')}>
      <div className={view.card}>
        <div className={view.empty}>
          <p>{t('trend.nothing-dated')}</p>
          {files > 1 && (
            <>
              <p>{t('trend.files', { count: files, n: count(files) })}</p>
              <Button onPress={setBeside}>{t('trend.beside')}</Button>
            </>
          )}
        </div>
      </div>
    </ViewFrame>
  )
}

const DatedTrend = () => {
  const { words, look } = useServices()
  const { t } = words
  const { project, state, dispatch } = useWorkbench()
  const { weighted } = state
  const { form, marked } = state.trend
  const { ces, csat, nps } = state
  const wanted = {
    metric: metricAsked(project.mapping, state, state.trend.metric).metric,
    slice: trendSlice(state),
    grain: state.trend.grain,
    by: state.trend.by
  }
  const question = useAnswered(project, 'trend', wanted, (client, asked, options) =>
    askTrend(client, { ...asked, project }, options)
  )
  // What is drawn is the last answer, which may be to the question before.
  const { metric, slice, by } = question.data?.asked ?? wanted
  const counts = question.data?.answer
  const { scales, definition } = useMemo(
    () => metricAsked(project.mapping, { ces, csat, nps }, metric),
    [project.mapping, ces, csat, nps, metric]
  )
  // Asked along with the trend, not only once that is there to put it under.
  useChange()
  const [element, width] = useWidth<HTMLDivElement>()
  const [drawn, setDrawn] = useState<Days | null>(null)
  const read = useMemo(
    () => counts && readTrend(counts, definition, weighted),
    [counts, definition, weighted]
  )
  const known = typeof read === 'object' ? read : undefined
  const isTouchpoints = known?.figures.by[0] === TOUCHPOINT
  const chart = useMemo(
    () =>
      known && width > 0
        ? trendChart({
            ...known,
            scales,
            look,
            words,
            width,
            marked: drawn ?? marked,
            ...(isTouchpoints && state.selected !== undefined ? { selected: state.selected } : {})
          })
        : undefined,
    [known, scales, look, words, width, drawn, marked, isTouchpoints, state.selected]
  )
  const days = trendDays(slice, project)
  const period = counts?.period
  const dimension = by === null ? undefined : dimensionLabel(by, project.dimensions, words)
  const isAnswered = known?.series.some(({ periods }) => periods.some(({ score }) => score.n > 0)) ?? false
  const isShown =
    known?.series.some(({ periods }) => periods.some(({ score }) => score.value !== null)) ?? false

  const mark = (span: Days | null, touchpoint = state.selected) =>
    dispatch({ type: 'mark', days: span, touchpoint })
  const keep = ({ from, to }: Days) => {
    // Not beyond what is shown: a period may reach over the ends of the slice.
    const first = days && days.from > from ? days.from : from
    const last = days && days.to < to ? days.to : to
    dispatch({ type: 'brush', days: { from: first, to: last } })
  }
  const pick = (index: number, shift: boolean) => {
    const spot = known && trendSpot(known.series, index)
    if (!spot) return
    const { from, to } = spot.period
    if (shift) {
      keep({ from, to })
      return
    }
    const touchpoint = isTouchpoints ? (spot.series.key[0] ?? null) : state.selected
    const isAgain = marked?.from === from && marked.to === to && touchpoint === state.selected
    mark(isAgain ? null : { from, to }, touchpoint)
  }
  const brush: OnBrush = (over, isDone) => {
    const [one, other] = (over ? [over.from, over.to] : []).map(
      (index) => known && trendSpot(known.series, index)?.period
    )
    if (!one || !other) {
      setDrawn(null)
      return
    }
    const [first, last] = one.from <= other.from ? [one, other] : [other, one]
    const span = { from: first.from, to: last.to }
    setDrawn(isDone ? null : span)
    if (isDone) keep(span)
  }
  /** The next period; with shift, one more of them. */
  const step = (by: 1 | -1, { shift }: StepKey) => {
    const periods = known?.series[0]?.periods ?? []
    const at = marked
      ? by === 1
        ? periods.findLastIndex(({ from }) => from <= marked.to)
        : periods.findIndex(({ to }) => to >= marked.from)
      : -1
    const next = at < 0 ? (by === 1 ? periods[0] : periods.at(-1)) : periods[at + by]
    if (next && marked && shift)
      mark({
        from: next.from < marked.from ? next.from : marked.from,
        to: next.to > marked.to ? next.to : marked.to
      })
    else mark(next ? { from: next.from, to: next.to } : null)
  }
  /** Of the period that is marked, in the panel of what is selected or else in the first. */
  const currentAt = (series: readonly RankedSeries[]) => {
    const periods = series[0]?.periods ?? []
    const at = marked ? periods.findIndex(({ from }) => from === marked.from) : -1
    const panel = isTouchpoints ? series.findIndex(({ key }) => (key[0] ?? null) === state.selected) : 0
    return at < 0 ? -1 : Math.max(0, panel) * periods.length + at
  }
  const name = metricName(known?.figures.definition ?? definition, words)
  const unit = period ? t(`trend.unit.${period}`) : ''
  const about = days && {
    name,
    period: unit,
    days: daysText(days.from, days.to, words)
  }

  const notes = known && isShown && (
    <div className={styles.notes}>
      {metric === 'ces' && <ScalesNote definition={definition} />}
      {trendNotes({ ...known.figures, series: known.series }, words, (of) =>
        periodName(known.figures.period, of, words)
      ).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {counts && longerText(counts, words).map((text) => <p key={text}>{text}</p>)}
      <p>{periodsText(known.figures, project.mapping.date?.zone ?? null, words)}</p>
      {mayRepeat(project, slice, metric === 'ces' || isTouchpoints) && <p>{t('note.every-answer')}</p>}
    </div>
  )

  return (
    <ViewFrame
      title={t('view.trend.title')}
      {...(about
        ? {
            about:
              dimension === undefined ? t('trend.about', about) : t('trend.about-by', { ...about, dimension })
          }
        : {})}
      question={question}
      isLoading={question.isLoading}
      tools={
        <TrendTools metric={wanted.metric} automatic={question.isPlaceholderData ? undefined : period} />
      }
    >
      <div className={styles.scroll}>
        <div
          ref={element}
          {...cardOf('trend')}
          className={question.isPlaceholderData ? `${styles.card} ${view.stale}` : styles.card}
        >
          {read === 'too-many-periods' && (
            <p className={styles.quiet}>{t('trend.too-long', { most: words.count(MOST_PERIODS) })}</p>
          )}
          {(read === null || read === 'no-dates' || (known && !isAnswered)) && <EmptySlice />}
          {known && isAnswered && !isShown && <EmptySlice why="hidden" />}
          {known && isShown && form === 'chart' && chart && (
            <>
              <Chart
                chart={chart}
                label={`${t('trend.chart-label', { name, period: unit })}. ${t('trend.chart-keys')}`}
                onPick={pick}
                onStep={step}
                current={currentAt(known.series)}
                onBrush={brush}
                hintOf={(index) => {
                  const spot = trendSpot(known.series, index)
                  return spot && periodHint(known.figures, spot.series, spot.period, scales, words)
                }}
              />
              <MarkedDays onKeep={keep} />
            </>
          )}
          {known && isShown && form === 'chart' && dimension === undefined && <TableBehind trend={known} />}
          {known && isShown && form === 'chart' && dimension !== undefined && (
            <div className="visually-hidden">
              <SeriesTable {...known} dimension={dimension} />
            </div>
          )}
          {known && isShown && form === 'table' && (
            <div
              tabIndex={0}
              role="region"
              aria-label={t('form.table')}
              className={`${styles.tabled} ${dimension === undefined ? styles.alone : ''}`}
            >
              <TrendTable {...known} {...(dimension === undefined ? {} : { dimension })} />
            </div>
          )}
        </div>
        {dimension === undefined && notes}
        {isShown && <WhatChanged />}
        {dimension !== undefined && notes}
      </div>
    </ViewFrame>
  )
}
