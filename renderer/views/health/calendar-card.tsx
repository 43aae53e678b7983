import { useMemo } from 'react'
import { calendarChart } from '../../../shared/charts/calendar-chart'
import { startOf } from '../../../shared/domain/calendar'
import { TIME } from '../../../shared/domain/slice'
import { answersByDay, monthsOf, type AnswersByDay } from '../../../shared/figures/answers-by-day'
import { longDay, monthText } from '../../../shared/locale/calendar-words'
import { calendarText } from '../../../shared/locale/health-words'
import { askDays } from '../../../shared/views/ask-health'
import { useServices, useWords } from '../../api/services'
import { useQuestion } from '../../state/questions'
import { Button } from '../../ui/button'
import { Chart } from '../../ui/chart'
import { Segmented } from '../../ui/segmented'
import { useWidth } from '../../ui/use-width'
import { useChosen } from '../../workbench/use-chosen'
import { useWorkbench } from '../../workbench/workbench-context'
import view from '../view.module.css'
import { CardFigure, CardNotes, HealthCard } from './health-card'
import styles from './health-view.module.css'

/** Answers over time, a day a cell: gaps and bursts are seen before anything is believed. */
export const CalendarCard = () => {
  const { words, look } = useServices()
  const { t, count } = words
  const { project, state, dispatch } = useWorkbench()
  const isDated = project.mapping.date !== null
  const question = useQuestion(project, 'health.days', state.slice, askDays, isDated)
  const figures = useMemo(() => question.data && answersByDay(question.data), [question.data])
  const [element, width] = useWidth<HTMLDivElement>()
  const [told, setTold] = useChosen<string>()
  const known = typeof figures === 'object' ? figures : undefined
  const day = known?.counts.find((one) => one.day === told)
  const chart = useMemo(
    () => known && width > 0 && calendarChart({ figures: known, look, words, width, selected: day?.day }),
    [known, look, words, width, day?.day]
  )
  const form = state.health.days
  const sayOf = (n: number) => t('count.answers', { count: n, n: count(n) })
  const keep = (one: string) =>
    dispatch({
      type: 'filter',
      filter: { op: 'between', dimension: TIME, from: one, to: startOf('day', one, 1) }
    })
  const step = (by: 1 | -1) => {
    if (!known) return
    const at = known.counts.findIndex((one) => one.day === day?.day)
    const next = at < 0 ? (by > 0 ? 0 : known.counts.length - 1) : at + by
    setTold(known.counts[Math.min(known.counts.length - 1, Math.max(0, next))]?.day ?? null)
  }
  const why = isDated ? (typeof figures === 'string' ? figures : undefined) : 'unmapped'

  return (
    <HealthCard
      title={t('health.calendar.title')}
      {...(isDated ? { question } : {})}
      tools={
        known && (
          <Segmented
            label={t('form.name')}
            choices={[
              { id: 'calendar', name: t('health.calendar.form') },
              { id: 'table', name: t('form.table') }
            ]}
            value={form}
            onChange={(days) => dispatch({ type: 'arrange', view: 'health', how: { days } })}
          />
        )
      }
    >
      {why && <p className={styles.soft}>{t(`health.calendar.why.${why}`)}</p>}
      {known && (
        <>
          <CardFigure
            value={sayOf(known.n)}
            explain={() => ({
              name: t('health.calendar.title'),
              lines: [calendarText(known, words), t('health.calendar.method')]
            })}
          />
          <p className={styles.sentence}>{calendarText(known, words)}</p>
        </>
      )}
      <div ref={element} className={styles.wide}>
        {known && form === 'calendar' && chart && (
          <Chart
            chart={chart}
            label={t('health.calendar.label')}
            onPick={(index, shift) => {
              const picked = known.counts[index]?.day
              if (picked === undefined) return
              if (shift) keep(picked)
              else setTold(picked === told ? null : picked)
            }}
            onStep={step}
            current={known.counts.findIndex((one) => one.day === day?.day)}
            hintOf={(index) => {
              const hinted = known.counts[index]
              return (
                hinted && {
                  name: longDay(hinted.day, words),
                  lines: [sayOf(hinted.n), t('health.calendar.method')]
                }
              )
            }}
          />
        )}
      </div>
      {known && form === 'calendar' && day && (
        <div className={styles.day}>
          <p role="status">
            <b>{longDay(day.day, words)}</b>: {sayOf(day.n)}
          </p>
          <Button onPress={() => keep(day.day)}>{t('health.calendar.keep')}</Button>
        </div>
      )}
      {known && (
        <>
          <div
            className={form === 'calendar' ? 'visually-hidden' : styles.tall}
            {...(form === 'calendar'
              ? {}
              : { tabIndex: 0, role: 'group', 'aria-label': t('health.calendar.title') })}
          >
            <MonthTable figures={known} />
          </div>
          <CardNotes notes={[t('health.calendar.method')]} />
        </>
      )}
    </HealthCard>
  )
}

const MonthTable = ({ figures }: { figures: AnswersByDay }) => {
  const words = useWords()
  const { t, count } = words
  return (
    <table className={`${view.table ?? ''} ${styles.table ?? ''}`}>
      <caption className="visually-hidden">{t('health.calendar.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('health.calendar.month')}</th>
          <th scope="col">{t('chart.answers')}</th>
          <th scope="col">{t('health.calendar.days')}</th>
        </tr>
      </thead>
      <tbody>
        {monthsOf(figures).map(({ month, n, answered, days }) => (
          <tr key={month}>
            <th scope="row">{monthText(month, words)}</th>
            <td>{count(n)}</td>
            <td>{t('health.calendar.of', { n: count(answered), of: count(days) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
