import { baseOf } from '../../shared/domain/tally'
import { TOUCHPOINT } from '../../shared/domain/slice'
import { touchpointFigures, type TouchpointRow } from '../../shared/figures/touchpoints'
import { definitionFormula, definitionName, intervalText, scoreText } from '../../shared/locale/score-words'
import { valueLabel } from '../../shared/locale/slice-words'
import { definitionOf } from '../../shared/measures/definitions'
import { useWords } from '../api/services'
import { useQuestion } from '../state/questions'
import { askSatisfaction, askTouchpoints } from '../../shared/views/counts'
import { Button } from '../ui/button'
import { AnswerBars } from './answer-bars'
import { InspectorRows } from './inspector-rows'
import styles from './inspector.module.css'
import { useWorkbench } from './workbench-context'

/** What is selected, or everything: score, interval, difference from the rest, other metrics, answers. */
export const Inspector = () => {
  const words = useWords()
  const { t } = words
  const { project, state } = useWorkbench()
  const { scale } = project.mapping.ces
  const { data: frequencies } = useQuestion(project, 'touchpoints', state.slice, askTouchpoints)
  const { data: satisfaction } = useQuestion(
    project,
    'satisfaction',
    state.slice,
    askSatisfaction,
    project.mapping.csat !== null
  )
  if (!frequencies) return <aside className={styles.inspector} aria-label={t('inspector.name')} />
  const definition = definitionOf('ces', state.ces, scale)
  const figures = touchpointFigures(frequencies, definition, state.weighted)
  const row = figures.rows.find(
    ({ touchpoint }) => state.selected !== undefined && touchpoint === state.selected
  )
  const tally = row?.tally ?? figures.total?.tally
  const score = row?.score ?? figures.total?.score
  const csat = row
    ? satisfaction?.byTouchpoint.cells.find(({ key }) => (key[0] ?? null) === row.touchpoint)?.tally
    : satisfaction?.total
  const name = row ? valueLabel(row.touchpoint, words) : t('inspector.everything')
  return (
    <aside className={styles.inspector} aria-label={t('inspector.name')}>
      <header className={styles.title}>
        <h2>{name}</h2>
        <p className={styles.soft}>
          {tally && t('count.answers', { count: baseOf(tally), n: words.count(baseOf(tally)) })}
          {tally &&
            tally.missing > 0 &&
            `, ${t('count.missing', { count: tally.missing, n: words.count(tally.missing) })}`}
        </p>
      </header>
      {score && (
        <div>
          <p className={styles.figure}>
            <strong data-testid="score">
              {score.value === null
                ? t(`why.${score.why ?? 'no-answers'}`)
                : scoreText(definition, score.value, words)}
            </strong>
            {score.value !== null && (
              <span className={styles.soft}>{intervalText(definition, score, words)}</span>
            )}
          </p>
          <p className={styles.faint}>
            {definitionName(definition, words)}: {definitionFormula(definition, scale, words)}
          </p>
        </div>
      )}
      {tally && score && (
        <InspectorRows row={row} tally={tally} csat={csat} isHidden={score.why === 'few-answers'} />
      )}
      {tally && score?.why !== 'few-answers' && <AnswerBars tally={tally} weighted={state.weighted} />}
      {row && <KeepButtons row={row} />}
    </aside>
  )
}

/** From looking at a touchpoint to looking only at it, or at everything else. */
const KeepButtons = ({ row }: { row: TouchpointRow }) => {
  const { t } = useWords()
  const { dispatch } = useWorkbench()
  const is = { op: 'is' as const, dimension: TOUCHPOINT, values: [row.touchpoint] }
  return (
    <div className={styles.buttons}>
      <Button onPress={() => dispatch({ type: 'filter', filter: is })}>{t('inspector.keep')}</Button>
      <Button onPress={() => dispatch({ type: 'filter', filter: { op: 'not', of: is } })}>
        {t('inspector.leave')}
      </Button>
    </div>
  )
}
