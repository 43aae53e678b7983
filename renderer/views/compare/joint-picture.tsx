import { useMemo, useState } from 'react'
import { jointChart, jointData } from '../../../shared/charts/joint-chart'
import type { PairedFigures } from '../../../shared/figures/association'
import type { JointAnswers } from '../../../shared/figures/joint-answers'
import { jointLines } from '../../../shared/locale/joint-lines'
import { useServices } from '../../api/services'
import { Chart } from '../../ui/chart'
import styles from './compare-view.module.css'
import { JointTable } from './joint-table'

interface Props {
  readonly figures: JointAnswers
  readonly paired: PairedFigures
  readonly width: number
  readonly weighted: boolean
}

const OTHER = 'CSAT'

/** How the same people answered both questions. Nothing in it can be selected; the keys go from cell to cell. */
export const JointPicture = ({ figures, paired, width, weighted }: Props) => {
  const { words, look } = useServices()
  const { t } = words
  const chart = useMemo(
    () => width > 0 && jointChart({ figures, other: OTHER, look, words, width }),
    [figures, look, words, width]
  )
  const data = jointData(figures)
  const [at, setAt] = useState(-1)
  return (
    <div className={styles.joint}>
      {chart && (
        <Chart
          chart={chart}
          label={t('joint.label', { other: OTHER })}
          onPick={() => undefined}
          onStep={(step) => setAt((before) => Math.min(data.length - 1, Math.max(0, before + step)))}
          current={at}
          hintOf={(index) => {
            const datum = data[index]
            return (
              datum && {
                name: t('joint.cell', { ces: datum.row.answer, other: OTHER, answer: datum.cell.answer }),
                lines: jointLines(datum, paired, weighted, words)
              }
            )
          }}
        />
      )}
      <div className="visually-hidden">
        <JointTable figures={figures} other={OTHER} />
      </div>
    </div>
  )
}
