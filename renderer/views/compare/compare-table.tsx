import { cesScales } from '../../../shared/domain/mapping'
import { quadrantOf, type CompareFigures } from '../../../shared/figures/compare'
import { baseText } from '../../../shared/locale/base-words'
import { figureLines } from '../../../shared/locale/figure-lines'
import { definitionName, figureText } from '../../../shared/locale/score-words'
import { touchpointName } from '../../../shared/locale/scale-words'
import type { Definition } from '../../../shared/measures/definition'
import type { Figure } from '../../../shared/measures/figure'
import { useWords } from '../../api/services'
import { useFigure } from '../../ui/figure-hint'
import { useWorkbench } from '../../workbench/workbench-context'
import view from '../view.module.css'

interface Props {
  readonly figures: CompareFigures
  /** Whether names select; behind the chart they do not, since a focus there would be out of sight. */
  readonly canSelect: boolean
}

/** The numbers of the scatter, for reading and for screen readers. */
export const CompareTable = ({ figures, canSelect }: Props) => {
  const words = useWords()
  const { t } = words
  const { project, state, dispatch } = useWorkbench()
  const explained = useFigure()
  const cells = (definition: Definition, figure: Figure, name: string) => (
    <>
      <td
        {...(canSelect
          ? explained(() => ({
              name,
              lines: figureLines(
                definition,
                figure,
                definition.metric === 'ces'
                  ? cesScales(project.mapping)
                  : (project.mapping.csat?.scale ?? []),
                words,
                definition.metric.toUpperCase()
              )
            }))
          : {})}
      >
        {figureText(definition, figure, words)}
      </td>
      <td>{baseText(figure.n, words)}</td>
    </>
  )
  return (
    <table className={view.table}>
      <thead>
        <tr>
          <th scope="col">{t('dimension.touchpoint')}</th>
          <th scope="col">{`CES ${definitionName(figures.ces, words)}`}</th>
          <th scope="col">{t('chart.answers')}</th>
          <th scope="col">{`CSAT ${definitionName(figures.csat, words)}`}</th>
          <th scope="col">{t('chart.answers')}</th>
          {figures.cross && <th scope="col">{t('compare.quadrant')}</th>}
        </tr>
      </thead>
      <tbody>
        {figures.points.map((point) => {
          const { touchpoint, tallies, ces, csat } = point
          const name = touchpointName(touchpoint, { tallies }, figures.mixed, words)
          const quadrant = quadrantOf(point, figures)
          return (
            <tr
              key={touchpoint ?? ''}
              className={
                state.selected !== undefined && touchpoint === state.selected ? view.selected : undefined
              }
            >
              <th scope="row">
                {canSelect ? (
                  <button
                    type="button"
                    className={view.rowButton}
                    onClick={() => dispatch({ type: 'select', touchpoint })}
                  >
                    {name}
                  </button>
                ) : (
                  name
                )}
              </th>
              {cells(figures.ces, ces, name)}
              {cells(figures.csat, csat, name)}
              {figures.cross && <td>{quadrant && t(`chart.quadrant.${quadrant}`)}</td>}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
