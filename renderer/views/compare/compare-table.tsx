import type { CompareFigures } from '../../../shared/figures/compare'
import { definitionName, figureText } from '../../../shared/locale/score-words'
import { touchpointName } from '../../../shared/locale/scale-words'
import type { Definition } from '../../../shared/measures/definition'
import type { Figure } from '../../../shared/measures/figure'
import { useWords } from '../../api/services'

/** The numbers behind the scatter, for screen readers. */
export const CompareTable = ({ figures }: { figures: CompareFigures }) => {
  const words = useWords()
  const { t, count } = words
  const cells = (definition: Definition, figure: Figure) => (
    <>
      <td>{figureText(definition, figure, words)}</td>
      <td>{count(figure.n)}</td>
    </>
  )
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('dimension.touchpoint')}</th>
          <th scope="col">{`CES ${definitionName(figures.ces, words)}`}</th>
          <th scope="col">{t('chart.answers')}</th>
          <th scope="col">{`CSAT ${definitionName(figures.csat, words)}`}</th>
          <th scope="col">{t('chart.answers')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.points.map(({ touchpoint, tallies, ces, csat }) => (
          <tr key={touchpoint ?? ''}>
            <th scope="row">{touchpointName(touchpoint, { tallies }, figures.mixed, words)}</th>
            {cells(figures.ces, ces)}
            {cells(figures.csat, csat)}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
