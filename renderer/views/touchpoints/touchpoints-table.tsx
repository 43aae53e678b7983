import { middleOf } from '../../../shared/domain/scale'
import { scalesIn, type Shares } from '../../../shared/figures/group'
import { orderRows, type TouchpointFigures, type TouchpointRow } from '../../../shared/figures/touchpoints'
import {
  definitionName,
  differenceIntervalText,
  differenceText,
  intervalText,
  scoreText,
  whyText
} from '../../../shared/locale/score-words'
import { baseText } from '../../../shared/locale/base-words'
import { figureLines } from '../../../shared/locale/figure-lines'
import { touchpointLines } from '../../../shared/locale/touchpoint-lines'
import { touchpointName } from '../../../shared/locale/scale-words'
import type { Figure } from '../../../shared/measures/figure'
import { useWords } from '../../api/services'
import { useFigure, type Explain } from '../../ui/figure-hint'
import { useWorkbench } from '../../workbench/workbench-context'
import styles from '../view.module.css'
import own from './touchpoints-table.module.css'

interface Props {
  readonly figures: TouchpointFigures
  /** Whether names select; behind the chart they do not, since a focus there would be out of sight. */
  readonly canSelect: boolean
}

/** The numbers behind the chart, for reading and for screen readers. */
export const TouchpointsTable = ({ figures, canSelect }: Props) => {
  const words = useWords()
  const { t, percent } = words
  const { state, dispatch } = useWorkbench()
  const { definition, total } = figures
  const hasNeutral = !total || scalesIn(total).some((scale) => middleOf(scale) !== undefined)
  const sides = (['difficult', 'neutral', 'easy'] as const).filter((side) => hasNeutral || side !== 'neutral')
  const figure = useFigure()
  /** Behind the chart nothing is in the order of the keys: the chart says it. */
  const explained = (explain: Explain) => (canSelect ? figure(explain) : {})
  const rowHint = (row: TouchpointRow) => () => ({
    name: touchpointName(row.touchpoint, row, figures.mixed, words),
    lines: touchpointLines(definition, row, words)
  })
  const totalHint = () =>
    total
      ? {
          name: t('chart.all-touchpoints'),
          lines: figureLines(definition, total.score, scalesIn(total), words)
        }
      : undefined
  const shareCells = (shares: Shares | null, explain: Explain) =>
    sides.map((side) => (
      <td key={side} {...explained(explain)}>
        {shares ? percent(shares[side]) : ''}
      </td>
    ))
  /** Why a touchpoint has no difference from the rest: answered by itself, it may be that nothing else is. */
  const whyNoRest = (score: Figure, rest: Figure) =>
    score.n > 0 && rest.why === 'no-answers' ? t('table.nothing-beside') : whyText(rest, words)
  const scoreCell = (score: Figure, explain: Explain) => (
    <td {...explained(explain)}>
      {score.value === null ? whyText(score, words) : scoreText(definition, score.value, words)}
      {score.value !== null && (
        <span className={styles.interval}>{intervalText(definition, score, words)}</span>
      )}
    </td>
  )
  const baseCell = ({ n }: Figure) => <td>{baseText(n, words)}</td>
  return (
    <table className={`${styles.table} ${own.table}`}>
      <caption className="visually-hidden">
        {t('chart.touchpoints-label', { name: definitionName(definition, words) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('dimension.touchpoint')}</th>
          {sides.map((side) => (
            <th key={side} scope="col">
              {t(`table.${side}`)}
            </th>
          ))}
          <th scope="col">{t('chart.score', { name: definitionName(definition, words) })}</th>
          <th scope="col">{t('chart.answers')}</th>
          <th scope="col">{t('chart.rest')}</th>
        </tr>
      </thead>
      <tbody>
        {orderRows(figures, state.touchpoints.order, words.compare).map((row) => {
          const { touchpoint, tallies, score, shares, rest } = row
          const explain = rowHint(row)
          return (
            <tr
              key={touchpoint ?? ''}
              className={
                state.selected !== undefined && touchpoint === state.selected ? styles.selected : undefined
              }
            >
              <th scope="row">
                {canSelect ? (
                  <button
                    type="button"
                    className={styles.rowButton}
                    onClick={() => dispatch({ type: 'select', touchpoint })}
                  >
                    {touchpointName(touchpoint, { tallies }, figures.mixed, words)}
                  </button>
                ) : (
                  touchpointName(touchpoint, { tallies }, figures.mixed, words)
                )}
              </th>
              {shareCells(shares, explain)}
              {scoreCell(score, explain)}
              {baseCell(score)}
              <td {...explained(explain)}>
                {rest.value === null ? whyNoRest(score, rest) : differenceText(definition, rest.value, words)}
                {rest.value !== null && (
                  <span className={styles.interval}>{differenceIntervalText(definition, rest, words)}</span>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
      {total && figures.rows.length > 1 && (
        <tfoot>
          <tr>
            <th scope="row">{t('chart.all-touchpoints')}</th>
            {shareCells(total.shares, totalHint)}
            {scoreCell(total.score, totalHint)}
            {baseCell(total.score)}
            <td />
          </tr>
        </tfoot>
      )}
    </table>
  )
}
