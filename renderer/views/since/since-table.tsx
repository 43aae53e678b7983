import { changeP, isBeyondChance, isBetter } from '../../../shared/figures/changes'
import type { SinceFigures } from '../../../shared/figures/since'
import { sinceHints } from '../../../shared/locale/since-words'
import type { Cell } from '../../../shared/tables/table'
import { scalesOfMetric } from '../../../shared/views/metric-asked'
import { sinceTable } from '../../../shared/views/since-tables'
import type { ViewCounts } from '../../../shared/views/view-counts'
import { useWords } from '../../api/services'
import { useFigure } from '../../ui/figure-hint'
import { useWorkbench } from '../../workbench/workbench-context'
import view from '../view.module.css'
import styles from './since-page.module.css'

/** What the cells of a line tell, one after the other behind its name. */
const TOLD = ['before', 'before', 'fresh', 'fresh', 'after', 'after', 'change', 'change'] as const

const UNTESTED = ['before', 'before', 'after', 'after'] as const

/** One score as it was, of the new responses, and as it is: each figure says what it rests on. */
export const SinceTable = ({ figures }: { figures: SinceFigures & ViewCounts }) => {
  const words = useWords()
  const { project } = useWorkbench()
  const figure = useFigure()
  const { definition, metric, rows, total, untested } = figures
  const scales = scalesOfMetric(project.mapping, metric)
  const { title, columns, rows: lines, notes = [] } = sinceTable(figures, project, words)
  const told = untested ? UNTESTED : TOLD
  return (
    <>
      <table className={`${view.table} ${styles.table}`}>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map(({ name }, at) => (
              <th key={at} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ cells: [name, ...cells], kind }, index) => {
            const line = kind === 'total' ? total : rows[index]
            if (!line) return null
            const hints = sinceHints(figures, line, scales, words)
            const isMarked = changeP(line) !== null && isBeyondChance(line)
            const tone = isBetter(definition, line.difference) ? styles.better : styles.worse
            return (
              <tr
                key={`${index} ${name?.text ?? ''}`}
                className={kind === 'total' ? styles.total : undefined}
              >
                <th scope="row">{name?.text}</th>
                {cells.map((cell, at) => {
                  const of = told[at] ?? 'change'
                  return (
                    <td
                      key={at}
                      className={of === 'change' && isMarked ? tone : undefined}
                      {...figure(() => ({ name: name?.text ?? '', lines: hints[of]() }))}
                    >
                      <CellText cell={cell} />
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </>
  )
}

const CellText = ({ cell: { text, number, interval } }: { cell: Cell }) => (
  <>
    <span className={number ? undefined : view.faint}>{text}</span>
    {interval && <div className={styles.interval}>{interval.text}</div>}
  </>
)
