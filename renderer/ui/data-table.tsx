import type { HTMLAttributes, ReactNode } from 'react'
import type { Cell, Row, Table } from '../../shared/tables/table'
import view from '../views/view.module.css'

interface Props {
  readonly table: Table
  readonly className?: string | undefined
  /** Said to who does not see where the table stands; left out where its place says it. */
  readonly caption?: { readonly text: string; readonly className: string | undefined }
  /** The name of a row, where it is more than text. */
  readonly nameOf?: (row: number, text: string) => ReactNode
  readonly rowClass?: (row: number) => string | undefined
  /** What a number does besides being read; of the total the row is `null`. */
  readonly numberProps?: (row: number | null, column: number) => HTMLAttributes<HTMLTableCellElement>
}

const NO_PROPS = {}

/** A table in the window: what it says is what is taken away. */
export const DataTable = ({
  table: { columns, rows },
  className,
  caption,
  nameOf = (_, text) => text,
  rowClass,
  numberProps = () => NO_PROPS
}: Props) => {
  const totals = rows.filter(({ kind }) => kind === 'total')
  const cellsOf = ({ cells }: Row, at: number | null) =>
    cells.map((cell, column) => {
      const kind = columns[column]?.kind
      if (kind === 'name')
        return (
          <th key={column} scope="row">
            {at === null ? cell.text : nameOf(at, cell.text)}
          </th>
        )
      const reach = reachOf(cells, column)
      if (reach === 0) return null
      return (
        <td
          key={column}
          {...(reach > 1 ? { colSpan: reach, className: view.faint } : {})}
          {...(kind === 'number' ? numberProps(at, column) : NO_PROPS)}
        >
          {said(cell)}
        </td>
      )
    })
  return (
    <table className={className}>
      {caption && <caption className={caption.className}>{caption.text}</caption>}
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
        {rows
          .filter(({ kind }) => kind !== 'total')
          .map((row, at) => (
            <tr key={namesIn(row, columns)} className={rowClass?.(at)}>
              {cellsOf(row, at)}
            </tr>
          ))}
      </tbody>
      {totals.length > 0 && (
        <tfoot>
          {totals.map((row, at) => (
            <tr key={at}>{cellsOf(row, null)}</tr>
          ))}
        </tfoot>
      )}
    </table>
  )
}

const namesIn = ({ cells }: Row, columns: Table['columns']): string =>
  JSON.stringify(cells.filter((_, at) => columns[at]?.kind === 'name').map(({ text }) => text))

const isBlank = (cell: Cell | undefined): boolean => cell?.text === ''

const isWhy = (cell: Cell | undefined): boolean => cell !== undefined && !cell.number && !isBlank(cell)

/** Over how many columns a cell reaches: why there are no numbers is said in the room of all that are missing. */
const reachOf = (cells: readonly Cell[], at: number): number => {
  const first = cells.findLastIndex((cell, place) => place <= at && !isBlank(cell))
  if (first < 1 || !isWhy(cells[first])) return 1
  const next = cells.findIndex((cell, place) => place > first && !isBlank(cell))
  return at === first ? (next < 0 ? cells.length : next) - first : 0
}

/** A value with its interval behind it. */
const said = ({ text, interval }: Cell): ReactNode => (
  <>
    {text}
    {interval && <span className={view.interval}>{interval.text}</span>}
  </>
)
