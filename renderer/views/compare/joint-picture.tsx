import { useMemo } from 'react'
import { jointChart, jointData } from '../../../shared/charts/joint-chart'
import type { PairedFigures } from '../../../shared/figures/association'
import type { JointAnswers, JointDatum } from '../../../shared/figures/joint-answers'
import { jointLines } from '../../../shared/locale/joint-lines'
import { useServices } from '../../api/services'
import { stepIndex } from '../../state/step-selection'
import { Chart } from '../../ui/chart'
import type { Hint } from '../../ui/chart-hint'
import { useChosen } from '../../workbench/use-chosen'
import { JointTable } from './joint-table'

interface Props {
  readonly figures: JointAnswers
  readonly paired: PairedFigures
  readonly width: number
  readonly weighted: boolean
}

const OTHER = 'CSAT'

/** How the same people answered both questions. A cell that is chosen is told of; it selects nothing elsewhere. */
export const JointPicture = ({ figures, paired, width, weighted }: Props) => {
  const { words, look } = useServices()
  const { t } = words
  const data = useMemo(() => jointData(figures), [figures])
  const nameOf = ({ row, cell }: JointDatum) => `${row.answer} ${cell.answer}`
  const [named, choose] = useChosen<string>()
  const at = data.findIndex((datum) => nameOf(datum) === named)
  const chosen = at < 0 ? null : at
  const chooseAt = (index: number | null) => {
    const datum = index === null ? undefined : data[index]
    choose(datum ? nameOf(datum) : null)
  }
  const chart = useMemo(
    () => width > 0 && jointChart({ figures, other: OTHER, look, words, width, chosen }),
    [figures, look, words, width, chosen]
  )
  const hintOf = (index: number): Hint | undefined => {
    const datum = data[index]
    return (
      datum && {
        name: t('joint.cell', { ces: datum.row.answer, other: OTHER, answer: datum.cell.answer }),
        lines: jointLines(datum, paired, weighted, words)
      }
    )
  }
  return (
    <div>
      {chart && (
        <Chart
          chart={chart}
          label={`${t('joint.label', { other: OTHER })}. ${t('joint.keys')}`}
          onPick={(index) => chooseAt(index === chosen ? null : index)}
          onStep={(by, { isVertical }) =>
            chooseAt(stepIndex(chosen, isVertical ? by * figures.columns.length : by, data.length))
          }
          current={at}
          hintOf={hintOf}
        />
      )}
      <div className="visually-hidden">
        <JointTable figures={figures} other={OTHER} />
      </div>
    </div>
  )
}
