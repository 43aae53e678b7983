import type { JointAnswers } from '../../../shared/figures/joint-answers'
import { jointTable } from '../../../shared/tables/joint-table'
import { useWords } from '../../api/services'
import { DataTable } from '../../ui/data-table'
import view from '../view.module.css'
import styles from './compare-view.module.css'

/** The joint answers as numbers: shares of each row, and how many pairs it has. */
export const JointTable = ({ figures, other }: { figures: JointAnswers; other: 'CSAT' }) => {
  const table = jointTable(figures, other, useWords())
  return (
    <DataTable
      table={table}
      className={view.table}
      caption={{ text: table.title, className: styles.caption }}
    />
  )
}
