import styles from './chart-hint.module.css'

/** What is said of a datum under the pointer: its name in full, and under it its numbers. */
export interface Hint {
  readonly name: string
  readonly lines: readonly string[]
}

/** Where the pointer is, in the window. */
export interface Spot {
  readonly index: number
  readonly x: number
  readonly y: number
}

const WIDEST = 360
/** Nearer to the window's bottom than this, the hint stands above the pointer. */
const TALLEST = { name: 40, line: 34 }

/** A hint beside the pointer. A screen reader is told it by what has the focus, and has it in the table behind a chart. */
export const ChartHint = ({ hint: { name, lines }, spot: { x, y } }: { hint: Hint; spot: Spot }) => {
  const above = y > window.innerHeight - TALLEST.name - TALLEST.line * lines.length
  return (
    <div
      className={styles.hint}
      aria-hidden="true"
      data-testid="hint"
      style={{
        left: Math.max(8, Math.min(x + 14, window.innerWidth - WIDEST - 8)),
        ...(above ? { bottom: window.innerHeight - y + 12 } : { top: y + 18 })
      }}
    >
      <strong>{name}</strong>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  )
}
