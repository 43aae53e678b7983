import { useMemo } from 'react'
import { cesScales, ratesSeveral } from '../../shared/domain/mapping'
import { TOUCHPOINT } from '../../shared/domain/slice'
import { baseIn, groupsOf, missingIn, scalesIn, wholeOf, type Group } from '../../shared/figures/group'
import { touchpointFigures, type TouchpointRow, type TouchpointTotal } from '../../shared/figures/touchpoints'
import { figureLines } from '../../shared/locale/figure-lines'
import { roleName } from '../../shared/locale/detection-words'
import {
  definitionFormula,
  definitionName,
  intervalText,
  scoreText,
  whyText
} from '../../shared/locale/score-words'
import { valueLabel } from '../../shared/locale/slice-words'
import type { Definition } from '../../shared/measures/definition'
import { definitionOf } from '../../shared/measures/definitions'
import { useWords } from '../api/services'
import { useQuestion } from '../state/questions'
import { askRecommendation, askSatisfaction, askTouchpoints, type AskedOnce } from '../../shared/views/counts'
import { Button } from '../ui/button'
import { Failed } from '../ui/failed'
import { useFigure } from '../ui/figure-hint'
import { AnswerBars } from './answer-bars'
import { InspectorRows } from './inspector-rows'
import styles from './inspector.module.css'
import { useWorkbench } from './workbench-context'

/** CSAT or NPS of the people who rated a touchpoint, or of everybody in the slice. */
const groupIn = (
  asked: AskedOnce | undefined,
  row: TouchpointRow | undefined,
  weighted: boolean
): Group | undefined => {
  if (!asked) return undefined
  if (row)
    return groupsOf(asked.byTouchpoint, weighted).find(({ key }) => (key[0] ?? null) === row.touchpoint)
  return asked.total && wholeOf(asked.total, weighted)
}

/** What is selected, or everything: score, interval, difference from the rest, other metrics, answers. */
export const Inspector = () => {
  const words = useWords()
  const { t } = words
  const { project, state } = useWorkbench()
  const { slice, weighted } = state
  const { csat, nps } = project.mapping
  const question = useQuestion(project, 'touchpoints', slice, askTouchpoints)
  const satisfaction = useQuestion(project, 'satisfaction', slice, askSatisfaction, csat !== null)
  const recommendation = useQuestion(project, 'recommendation', slice, askRecommendation, nps !== null)
  const { data: frequencies } = question
  const definition = definitionOf('ces', state.ces, ...cesScales(project.mapping))
  const figures = useMemo(
    () => frequencies && touchpointFigures(frequencies, definition, weighted),
    [frequencies, definition, weighted]
  )
  if (!figures)
    return (
      <aside className={styles.inspector} aria-label={t('inspector.name')}>
        <Failed question={question} />
      </aside>
    )
  const row = figures.rows.find(
    ({ touchpoint }) => state.selected !== undefined && touchpoint === state.selected
  )
  const shown = row ?? figures.total
  return (
    // Where it is longer than the window it is scrolled by the keys once it has the focus.
    <aside className={styles.inspector} aria-label={t('inspector.name')} tabIndex={0}>
      <Failed question={question} />
      <header className={styles.title}>
        <h2>{row ? valueLabel(row.touchpoint, words) : t('inspector.everything')}</h2>
        {shown && <Base shown={shown} />}
      </header>
      {shown && <Score definition={definition} shown={shown} />}
      {shown &&
        !row &&
        figures.rows.length > 1 &&
        shown.score.low !== null &&
        ratesSeveral(project.mapping) && <p className={styles.faint}>{t('inspector.pooled')}</p>}
      {shown && (
        <InspectorRows
          group={shown}
          row={row}
          csat={{ question: satisfaction, group: groupIn(satisfaction.data, row, weighted) }}
          nps={{ question: recommendation, group: groupIn(recommendation.data, row, weighted) }}
        />
      )}
      {shown && <AnswerBars group={shown} />}
      {row && <KeepButtons row={row} />}
    </aside>
  )
}

/** How many answers there are and how many are missing; whether they are few. */
const Base = ({ shown }: { shown: TouchpointRow | TouchpointTotal }) => {
  const words = useWords()
  const { t, count } = words
  const { base } = shown
  const missing = missingIn(shown)
  const n = baseIn({ ...shown, weighted: false })
  return (
    <p className={styles.soft}>
      {[
        t('count.answers', { count: n, n: count(n) }),
        ...(missing > 0
          ? [t('count.missing-of', { count: missing, n: count(missing), metric: roleName('ces', words) })]
          : []),
        ...(base === 'small' ? [t('inspector.small')] : [])
      ].join(', ')}
    </p>
  )
}

/** The score with its interval and formula, or why there is none. */
const Score = ({
  definition,
  shown: { score, tallies }
}: {
  definition: Definition
  shown: TouchpointRow | TouchpointTotal
}) => {
  const words = useWords()
  const figure = useFigure()
  return (
    <div>
      <p
        className={styles.figure}
        {...figure(() => ({
          name: definitionName(definition, words),
          lines: figureLines(definition, score, scalesIn({ tallies }), words)
        }))}
      >
        <strong className={score.value === null ? styles.why : undefined} data-testid="score">
          {score.value === null ? whyText(score, words) : scoreText(definition, score.value, words)}
        </strong>
        {score.value !== null && (
          <span className={styles.soft}>{intervalText(definition, score, words)}</span>
        )}
      </p>
      <p className={styles.faint}>
        {words.pair(
          definitionName(definition, words),
          definitionFormula(definition, scalesIn({ tallies }), words)
        )}
      </p>
    </div>
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
