import { TOUCHPOINT } from '../../../shared/domain/slice'
import { isBetter, isBeyondChance, type TouchpointChange } from '../../../shared/figures/changes'
import type { OverviewFigures } from '../../../shared/figures/overview'
import { orderRows, type TouchpointRow } from '../../../shared/figures/touchpoints'
import { baseText } from '../../../shared/locale/base-words'
import { changeLines } from '../../../shared/locale/change-lines'
import { oneSidedText, type SidesText } from '../../../shared/locale/comparison-words'
import { touchpointName } from '../../../shared/locale/scale-words'
import {
  definitionName,
  differenceIntervalText,
  differenceText,
  intervalText,
  scoreText,
  whyText
} from '../../../shared/locale/score-words'
import { touchpointLines } from '../../../shared/locale/touchpoint-lines'
import type { Definition } from '../../../shared/measures/definition'
import { useWords } from '../../api/services'
import { ChangeMark } from '../../ui/change-mark'
import { useFigure } from '../../ui/figure-hint'
import { cardOf } from '../../workbench/card-menu'
import { useWorkbench } from '../../workbench/workbench-context'
import view from '../view.module.css'
import styles from './overview-view.module.css'
import { ScoreMark, spanOf } from './score-mark'

/** Touchpoints, worst first, each with its change. */
export const TouchpointRanking = ({
  figures,
  sides
}: {
  figures: OverviewFigures
  sides: SidesText | null
}) => {
  const words = useWords()
  const { t } = words
  const { state, dispatch } = useWorkbench()
  const { touchpoints, changes } = figures
  const { definition, mixed } = touchpoints
  const figure = useFigure()
  const nameOf = (row: TouchpointRow) => touchpointName(row.touchpoint, row, mixed, words)
  const scored = (row: TouchpointRow) =>
    figure(() => ({ name: nameOf(row), lines: touchpointLines(definition, row, words) }))
  const changed = (row: TouchpointRow) =>
    figure(() => {
      const change = changeOf(row)
      return change && typeof changes !== 'string'
        ? { name: nameOf(row), lines: changeLines(definition, change, changes, sides, words) }
        : undefined
    })
  const rows = orderRows(touchpoints, 'worst', words.compare)
  const overall = touchpoints.total?.score.value ?? null
  const span = spanOf(rows.map(({ score }) => score))
  const changeOf = (row: TouchpointRow) =>
    typeof changes === 'string'
      ? undefined
      : changes.rows.find(({ touchpoint }) => touchpoint === row.touchpoint)
  return (
    <section
      {...cardOf()}
      className={`${styles.panel} ${styles.ranked}`}
      aria-label={t('overview.touchpoints')}
    >
      <h2>{t('overview.touchpoints')}</h2>
      <table className={`${view.table ?? ''} ${styles.ranking ?? ''}`}>
        <thead>
          <tr>
            <th scope="col">{t('dimension.touchpoint')}</th>
            <td className={styles.marks} />
            <th scope="col">{definitionName(definition, words)}</th>
            <th scope="col">{t('overview.interval')}</th>
            <th scope="col">{t('chart.answers')}</th>
            {typeof changes !== 'string' && (
              <>
                <th scope="col">{t(sides?.told === 'difference' ? 'difference.name' : 'overview.change')}</th>
                <th scope="col">{t('overview.interval')}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.touchpoint ?? ''}
              className={row.touchpoint === state.selected ? (view.selected ?? '') : undefined}
            >
              <th scope="row">
                <button
                  type="button"
                  className={view.rowButton ?? ''}
                  onClick={(event) =>
                    event.shiftKey
                      ? dispatch({
                          type: 'filter',
                          filter: { op: 'is', dimension: TOUCHPOINT, values: [row.touchpoint] }
                        })
                      : dispatch({ type: 'select', touchpoint: row.touchpoint })
                  }
                >
                  {nameOf(row)}
                </button>
              </th>
              <td className={styles.marks}>
                <ScoreMark score={row.score} overall={overall} span={span} />
              </td>
              <td {...scored(row)}>
                {row.score.value === null
                  ? whyText(row.score, words)
                  : scoreText(definition, row.score.value, words)}
              </td>
              <td className={styles.faint}>
                {row.score.value === null ? '' : intervalText(definition, row.score, words)}
              </td>
              <td>{baseText(row.score.n, words)}</td>
              {typeof changes !== 'string' && (
                <ChangeCells
                  change={changeOf(row)}
                  definition={definition}
                  sides={sides}
                  figure={changed(row)}
                />
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A change and its interval, coloured and marked only beyond chance; why there is none, where there is none. */
const ChangeCells = ({
  change,
  definition,
  sides,
  figure
}: {
  change: TouchpointChange | undefined
  definition: Definition
  sides: SidesText | null
  figure: ReturnType<ReturnType<typeof useFigure>>
}) => {
  const words = useWords()
  if (!change) return <td colSpan={2} />
  const { difference, kind } = change
  if (difference.value === null)
    return (
      <td colSpan={2} className={styles.faint}>
        {kind === 'both' ? whyText(difference, words) : oneSidedText(kind, sides, 'overview', words)}
      </td>
    )
  return (
    <>
      <td {...figure}>
        <ChangeMark isBeyond={isBeyondChance(change)} isGood={isBetter(definition, difference)}>
          {differenceText(definition, difference.value, words)}
        </ChangeMark>
      </td>
      <td className={styles.faint}>{differenceIntervalText(definition, difference, words)}</td>
    </>
  )
}
