import type { FunnelFigures } from '../../../shared/figures/funnel'
import { baseText } from '../../../shared/locale/base-words'
import { limitsText } from '../../../shared/locale/funnel-lines'
import { definitionName, figureText } from '../../../shared/locale/score-words'
import { touchpointName } from '../../../shared/locale/scale-words'
import { useWords } from '../../api/services'

/** The numbers behind the funnel, for screen readers. */
export const FunnelTable = ({ figures }: { figures: FunnelFigures }) => {
  const words = useWords()
  const { t } = words
  const { definition, rows } = figures
  return (
    <table>
      <caption>{t('funnel.label', { name: definitionName(definition, words) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('dimension.touchpoint')}</th>
          <th scope="col">{t('chart.score', { name: definitionName(definition, words) })}</th>
          <th scope="col">{t('chart.answers')}</th>
          <th scope="col">{t('funnel.column.warning')}</th>
          <th scope="col">{t('funnel.column.alarm')}</th>
          <th scope="col">{t('funnel.column.z')}</th>
          <th scope="col">{t('funnel.column.position')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ group, score, place }) => (
          <tr key={group.key[0] ?? ''}>
            <th scope="row">{touchpointName(group.key[0] ?? null, group, false, words)}</th>
            <td>{figureText(definition, score, words)}</td>
            <td>{baseText(score.n, words)}</td>
            <td>{place && limitsText(figures, place.limits.warning, words)}</td>
            <td>{place && limitsText(figures, place.limits.alarm, words)}</td>
            <td>{place && words.signed(place.z, 2)}</td>
            <td>{place && t(`funnel.position.${place.position}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
