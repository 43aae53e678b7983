import type { Hint } from '../ui/chart-hint'
import styles from './view.module.css'

/** What is said of the mark that was chosen in a picture in which nothing is selected: for eyes, and read out. */
export const ChosenMark = ({ hint }: { hint: Hint | undefined }) => (
  <p className={styles.chosen} aria-live="polite">
    {hint && (
      <>
        <strong>{hint.name}</strong> {hint.lines.join(' · ')}
      </>
    )}
  </p>
)
