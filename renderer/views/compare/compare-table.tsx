import { cesScales } from '../../../shared/domain/mapping'
import type { CompareFigures } from '../../../shared/figures/compare'
import { figureLines } from '../../../shared/locale/figure-lines'
import { touchpointName } from '../../../shared/locale/scale-words'
import { compareTable } from '../../../shared/tables/compare-table'
import { useWords } from '../../api/services'
import { DataTable } from '../../ui/data-table'
import { useFigure } from '../../ui/figure-hint'
import { useWorkbench } from '../../workbench/workbench-context'
import view from '../view.module.css'

interface Props {
  readonly figures: CompareFigures
  /** Whether names select; behind the chart they do not, since a focus there would be out of sight. */
  readonly canSelect: boolean
}

/** Where the scores stand: effort, and satisfaction. */
const CES = 1
const CSAT = 3

/** The numbers of the scatter, for reading and for screen readers. */
export const CompareTable = ({ figures, canSelect }: Props) => {
  const words = useWords()
  const { project, state, dispatch } = useWorkbench()
  const explained = useFigure()
  const { points, mixed } = figures
  const hintOf = (at: number, metric: 'ces' | 'csat') => () => {
    const point = points[at]
    return (
      point && {
        name: touchpointName(point.touchpoint, point, mixed, words),
        lines: figureLines(
          figures[metric],
          point[metric],
          metric === 'ces' ? cesScales(project.mapping) : (project.mapping.csat?.scale ?? []),
          words,
          metric.toUpperCase()
        )
      }
    )
  }
  return (
    <DataTable
      table={compareTable(figures, [], words)}
      className={view.table}
      rowClass={(at) =>
        state.selected !== undefined && points[at]?.touchpoint === state.selected ? view.selected : undefined
      }
      nameOf={(at, text) =>
        canSelect ? (
          <button
            type="button"
            className={view.rowButton}
            onClick={() => dispatch({ type: 'select', touchpoint: points[at]?.touchpoint ?? null })}
          >
            {text}
          </button>
        ) : (
          text
        )
      }
      numberProps={(at, column) =>
        canSelect && at !== null && (column === CES || column === CSAT)
          ? explained(hintOf(at, column === CES ? 'ces' : 'csat'))
          : {}
      }
    />
  )
}
