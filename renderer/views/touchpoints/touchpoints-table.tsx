import { scalesIn } from '../../../shared/figures/group'
import { orderRows, type TouchpointFigures } from '../../../shared/figures/touchpoints'
import { figureLines } from '../../../shared/locale/figure-lines'
import { touchpointName } from '../../../shared/locale/scale-words'
import { touchpointLines } from '../../../shared/locale/touchpoint-lines'
import { touchpointsTable } from '../../../shared/tables/touchpoints-table'
import { useWords } from '../../api/services'
import { DataTable } from '../../ui/data-table'
import { useFigure } from '../../ui/figure-hint'
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
  const { t } = words
  const { state, dispatch } = useWorkbench()
  const { definition, total, mixed } = figures
  const { order } = state.touchpoints
  const figure = useFigure()
  const table = touchpointsTable(figures, order, words)
  const rows = orderRows(figures, order, words.compare)
  const answers = table.columns.findIndex(({ name }) => name === t('chart.answers'))
  const hintOf = (at: number | null) => () => {
    const row = at === null ? undefined : rows[at]
    if (row)
      return {
        name: touchpointName(row.touchpoint, row, mixed, words),
        lines: touchpointLines(definition, row, words)
      }
    return total
      ? {
          name: t('chart.all-touchpoints'),
          lines: figureLines(definition, total.score, scalesIn(total), words)
        }
      : undefined
  }
  return (
    <DataTable
      table={table}
      className={`${styles.table} ${own.table}`}
      caption={{ text: table.title, className: 'visually-hidden' }}
      rowClass={(at) =>
        state.selected !== undefined && rows[at]?.touchpoint === state.selected ? styles.selected : undefined
      }
      nameOf={(at, text) =>
        canSelect ? (
          <button
            type="button"
            className={styles.rowButton}
            onClick={() => dispatch({ type: 'select', touchpoint: rows[at]?.touchpoint ?? null })}
          >
            {text}
          </button>
        ) : (
          text
        )
      }
      // Behind the chart nothing is in the order of the keys: the chart says it.
      numberProps={(at, column) =>
        canSelect && column !== answers && !(at === null && column === table.columns.length - 1)
          ? figure(hintOf(at))
          : {}
      }
    />
  )
}
