import type { Figure } from '../../../shared/measures/figure'
import styles from './overview-view.module.css'

/** From where to where scores are drawn: all intervals, with a little room. */
interface ScoreSpan {
  readonly low: number
  readonly high: number
}

export const spanOf = (figures: readonly Figure[]): ScoreSpan => {
  const ends = figures
    .flatMap(({ value, low, high }) => [low ?? value, high ?? value])
    .filter((end) => end !== null)
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  const room = (high - low || 1) * 0.04
  return { low: low - room, high: high + room }
}

interface Props {
  readonly score: Figure
  /** Of everybody: a faint line through all rows. */
  readonly overall: number | null
  readonly span: ScoreSpan
}

/** A score with its interval, drawn small. The numbers stand beside it. */
export const ScoreMark = ({ score: { value, low, high }, overall, span }: Props) => {
  if (value === null) return null
  const at = (score: number) => `${(100 * (score - span.low)) / (span.high - span.low)}%`
  return (
    <svg className={styles.mark} aria-hidden="true">
      {overall !== null && (
        <line className={styles.overall} x1={at(overall)} x2={at(overall)} y1="0" y2="100%" />
      )}
      {low !== null && high !== null && (
        <line className={styles.range} x1={at(low)} x2={at(high)} y1="50%" y2="50%" />
      )}
      <circle cx={at(value)} cy="50%" r="4" />
    </svg>
  )
}
