import { useMemo } from 'react'
import { cesScales } from '../../../shared/domain/mapping'
import { ANSWERS, isFirstOnly } from '../../../shared/domain/slice'
import { fatigue, timesAnswered, type Fatigue, type Gaps } from '../../../shared/figures/fatigue'
import { repeatsNotes, repeatsText } from '../../../shared/locale/health-words'
import { shareFigureText, shareIntervalText } from '../../../shared/locale/quality-words'
import { shareLines } from '../../../shared/locale/share-lines'
import { definitionOf } from '../../../shared/measures/definitions'
import { askRepeats } from '../../../shared/views/ask-health'
import { useWords } from '../../api/services'
import { answered } from '../../state/questions'
import { useLongQuestion } from '../../state/use-long-question'
import { useFigure } from '../../ui/figure-hint'
import { Segmented } from '../../ui/segmented'
import { useWorkbench } from '../../workbench/workbench-context'
import view from '../view.module.css'
import { CardFigure, CardNotes, CardNumbers, HealthCard } from './health-card'
import styles from './health-view.module.css'
import { OrderCard } from './order-card'

/** Of the three limits the one that is told first: a month. */
const TOLD = 30

/** Who was asked too often, and what it does to their answers: one question, two cards. */
export const RepeatsCards = () => {
  const { t } = useWords()
  const { project } = useWorkbench()
  if (project.mapping.respondent !== null) return <KnownRespondents />
  return (
    <HealthCard title={t('health.repeats.title')}>
      <p className={styles.soft}>{t('health.repeats.unmapped')}</p>
    </HealthCard>
  )
}

const KnownRespondents = () => {
  const words = useWords()
  const { t } = words
  const { project, state, dispatch } = useWorkbench()
  const scales = cesScales(project.mapping)
  // The switch below changes nothing here: first answers alone would tell of nobody.
  const { filters } = state.slice
  const wanted = {
    definition: definitionOf('ces', state.ces, ...scales),
    weighted: state.weighted
  }
  const long = useLongQuestion(
    project,
    ['health.repeats', wanted.definition.id, wanted.weighted, filters],
    (client, options) =>
      answered(wanted, askRepeats(wanted.definition.id, wanted.weighted)(client, { filters }, options))
  )
  const { data } = long.question
  const found = useMemo(
    () => data && fatigue(data.answer.repeats, { ...data.asked, frequencies: data.answer.frequencies }),
    [data]
  )
  return (
    <div className={styles.pair}>
      <HealthCard
        title={t('health.repeats.title')}
        question={long.question}
        long={long}
        tools={
          <Segmented
            label={t('slice.answers')}
            choices={ANSWERS.map((id) => ({
              id,
              name: t(id === 'all' ? 'slice.all-answers' : 'slice.first-only')
            }))}
            value={isFirstOnly(state.slice) ? 'first' : 'all'}
            onChange={(answers) => dispatch({ type: 'count-answers', answers })}
          />
        }
      >
        {found && <Contacts found={found} />}
      </HealthCard>
      <OrderCard long={long} found={found} />
    </div>
  )
}

const Contacts = ({ found }: { found: Fatigue }) => {
  const words = useWords()
  const { t } = words
  const { project, state } = useWorkbench()
  const { gaps } = found
  const month = typeof gaps === 'string' ? undefined : gaps.breaches.find(({ limit }) => limit === TOLD)
  return (
    <>
      {month && (
        <CardFigure
          value={shareFigureText(month.share.shown, words)}
          isWhy={month.share.shown.value === null}
          explain={() => ({
            name: t('health.repeats.less', { days: TOLD }),
            lines: [...shareLines(month.share.shown, month.respondents, words), t('fatigue.rule')]
          })}
        >
          {t('health.repeats.figure', { days: TOLD })} {shareIntervalText(month.share.shown, words)}
        </CardFigure>
      )}
      {found.respondents > 0 && <p className={styles.sentence}>{repeatsText(found, words)}</p>}
      {typeof gaps === 'string' ? (
        <p className={styles.soft}>{t(`health.repeats.why.${gaps}`)}</p>
      ) : (
        <LimitTable gaps={gaps} />
      )}
      {isFirstOnly(state.slice) && <p className={styles.faint}>{t('health.repeats.all')}</p>}
      <CardNumbers>
        <PeopleTable found={found} />
        <CardNotes notes={repeatsNotes(found, project, words)} />
      </CardNumbers>
    </>
  )
}

const LimitTable = ({ gaps }: { gaps: Gaps }) => {
  const words = useWords()
  const figure = useFigure()
  const { t, count } = words
  return (
    <table className={`${view.table ?? ''} ${styles.table ?? ''}`}>
      <thead>
        <tr>
          <th scope="col">{t('health.repeats.within')}</th>
          <th scope="col">{t('health.repeats.respondents')}</th>
          <th scope="col">{t('health.share')}</th>
          <th scope="col">{t('overview.interval')}</th>
        </tr>
      </thead>
      <tbody>
        {gaps.breaches.map(({ limit, respondents, share: { shown } }) => (
          <tr key={limit}>
            <th scope="row">{t('health.repeats.less', { days: limit })}</th>
            <td>{count(respondents)}</td>
            <td
              {...figure(() => ({
                name: t('health.repeats.less', { days: limit }),
                lines: [...shareLines(shown, respondents, words), t('fatigue.rule')]
              }))}
            >
              {shareFigureText(shown, words)}
            </td>
            <td className={styles.faint}>{shareIntervalText(shown, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const PeopleTable = ({ found: { byResponses } }: { found: Fatigue }) => {
  const { t, count } = useWords()
  return (
    <table className={`${view.table ?? ''} ${styles.table ?? ''}`}>
      <tbody>
        {timesAnswered(byResponses)
          .filter(({ n }) => n > 0)
          .map(({ times, andMore, n }) => (
            <tr key={times}>
              <th scope="row">
                {andMore
                  ? t('fatigue.answered-many', { times })
                  : t('fatigue.answered', { count: times, times })}
              </th>
              <td>{count(n)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}
