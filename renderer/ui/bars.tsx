import styles from './bars.module.css'

/** What an answer stands for. */
export type Tone = 'good' | 'neutral' | 'bad' | 'undecided' | 'missing'

export interface Bar {
  /** What stands below it. */
  readonly name: string
  readonly size: number
  /** Its size in words, above it. */
  readonly text: string
  readonly tone: Tone
}

/** Room for the text above the highest bar. */
const TEXT = 22

/** Bars beside one another, in order of the answers they count; the label says all of them. */
export const Bars = ({ bars, height, label }: { bars: readonly Bar[]; height: number; label: string }) => {
  const most = Math.max(Number.MIN_VALUE, ...bars.map(({ size }) => size))
  return (
    <div role="img" aria-label={label}>
      <div className={styles.bars} style={{ height }}>
        {bars.map(({ name, size, text, tone }) => (
          <div key={name} className={styles.slot}>
            {text}
            <i
              className={`${styles.bar} ${styles[tone]}`}
              style={{ height: `${(size / most) * (height - TEXT)}px` }}
            />
          </div>
        ))}
      </div>
      <div className={styles.axis}>
        {bars.map(({ name }) => (
          <span key={name} title={name} className={name.includes(' ') ? styles.words : undefined}>
            {name}
          </span>
        ))}
      </div>
    </div>
  )
}
