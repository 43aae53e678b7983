import { orderRows, sharesOf, type Shares, type TouchpointFigures } from '../../../shared/figures/touchpoints'
import {
  definitionName,
  differenceIntervalText,
  differenceText,
  intervalText,
  scoreText
} from '../../../shared/locale/score-words'
import { valueLabel } from '../../../shared/locale/slice-words'
import type { Figure } from '../../../shared/measures/figure'
import { useWords } from '../../api/services'
import { useWorkbench } from '../../workbench/workbench-context'
import styles from '../view.module.css'

interface Props {
  readonly figures: TouchpointFigures
  /** Whether names select; behind the chart they do not, since a focus there would be out of sight. */
  readonly canSelect: boolean
}

/** The numbers behind the chart, for reading and for screen readers. */
export const TouchpointsTable = ({ figures, canSelect }: Props) => {
  const words = useWords()
  const { t, percent, count } = words
  const { state, dispatch } = useWorkbench()
  const { definition, total } = figures
  const shareCells = (shares: Shares | null) =>
    (['difficult', 'neutral', 'easy'] as const).map((side) => (
      <td key={side}>{shares ? percent(shares[side]) : ''}</td>
    ))
  const scoreCell = (score: Figure) => (
    <td>
      {score.value === null
        ? t(`why.${score.why ?? 'no-answers'}`)
        : scoreText(definition, score.value, words)}
      {score.value !== null && (
        <span className={styles.interval}>{intervalText(definition, score, words)}</span>
      )}
    </td>
  )
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">
        {t('chart.touchpoints-label', { name: definitionName(definition, words) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('dimension.touchpoint')}</th>
          <th scope="col">{t('table.difficult')}</th>
          <th scope="col">{t('table.neutral')}</th>
          <th scope="col">{t('table.easy')}</th>
          <th scope="col">{t('chart.score', { name: definitionName(definition, words) })}</th>
          <th scope="col">{t('chart.answers')}</th>
          <th scope="col">{t('chart.rest')}</th>
        </tr>
      </thead>
      <tbody>
        {orderRows(figures, state.order).map(({ touchpoint, score, shares, rest, base }) => (
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
                  {valueLabel(touchpoint, words)}
                </button>
              ) : (
                valueLabel(touchpoint, words)
              )}
            </th>
            {shareCells(shares)}
            {scoreCell(score)}
            <td>{base === 'enough' ? count(score.n) : t('chart.small-base', { n: count(score.n) })}</td>
            <td>
              {rest.value === null
                ? t(`why.${rest.why ?? 'no-answers'}`)
                : differenceText(definition, rest.value, words)}
              {rest.value !== null && (
                <span className={styles.interval}>{differenceIntervalText(definition, rest, words)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
      {total && figures.rows.length > 1 && (
        <tfoot>
          <tr>
            <th scope="row">{t('chart.all-touchpoints')}</th>
            {shareCells(sharesOf(total.tally, figures.weighted))}
            {scoreCell(total.score)}
            <td>{count(total.score.n)}</td>
            <td />
          </tr>
        </tfoot>
      )}
    </table>
  )
}
