import { useMemo } from 'react'
import { funnelChart, funnelPoints } from '../../../shared/charts/funnel-chart'
import { cesScales } from '../../../shared/domain/mapping'
import { TOUCHPOINT } from '../../../shared/domain/slice'
import type { FunnelFigures } from '../../../shared/figures/funnel'
import { scalesIn } from '../../../shared/figures/group'
import { funnelLines } from '../../../shared/locale/funnel-lines'
import { definitionName } from '../../../shared/locale/score-words'
import { touchpointName } from '../../../shared/locale/scale-words'
import { useServices } from '../../api/services'
import { stepSelection } from '../../state/step-selection'
import { Chart } from '../../ui/chart'
import { useWorkbench } from '../../workbench/workbench-context'
import styles from '../view.module.css'
import { FunnelTable } from './funnel-table'

/** Scores against bases: whether a touchpoint differs more than its number of answers explains. */
export const TouchpointsFunnel = ({ figures, width }: { figures: FunnelFigures; width: number }) => {
  const { words, look } = useServices()
  const { t } = words
  const { project, state, dispatch } = useWorkbench()
  const points = funnelPoints(figures)
  const chart = useMemo(
    () =>
      width > 0 &&
      funnelChart({
        figures,
        scales: cesScales(project.mapping),
        look,
        words,
        width,
        ...(state.selected === undefined ? {} : { selected: state.selected })
      }),
    [figures, project.mapping, look, words, width, state.selected]
  )
  const touchpointAt = (index: number) => {
    const point = points[index]
    return point && { touchpoint: point.group.key[0] ?? null }
  }
  const pick = (index: number, shift: boolean) => {
    const picked = touchpointAt(index)
    if (!picked) return
    const { touchpoint } = picked
    if (shift) dispatch({ type: 'filter', filter: { op: 'is', dimension: TOUCHPOINT, values: [touchpoint] } })
    else dispatch({ type: 'select', touchpoint: touchpoint === state.selected ? undefined : touchpoint })
  }
  return (
    <>
      {points.length === 0 ? (
        <div className={styles.empty}>
          <p>{t('funnel.nothing')}</p>
        </div>
      ) : (
        chart && (
          <Chart
            chart={chart}
            label={`${t('funnel.label', { name: definitionName(figures.definition, words) })}. ${t('chart.keys')}`}
            onPick={pick}
            current={points.findIndex(
              ({ group }) => state.selected !== undefined && (group.key[0] ?? null) === state.selected
            )}
            hintOf={(index) => {
              const point = points[index]
              return (
                point && {
                  name: touchpointName(point.group.key[0] ?? null, point.group, false, words),
                  lines: funnelLines(figures, point, scalesIn(point.group), words)
                }
              )
            }}
            onStep={(step) =>
              dispatch({
                type: 'select',
                touchpoint: stepSelection(
                  points.map(({ group }) => group.key[0] ?? null),
                  state.selected,
                  step
                )
              })
            }
          />
        )
      )}
      <div className="visually-hidden">
        <FunnelTable figures={figures} />
      </div>
    </>
  )
}
