import { useWords } from '../api/services'
import type { TimedProgress } from '../state/timed-progress'
import { Button } from './button'
import styles from './long-progress.module.css'
import { ProgressView } from './progress-view'

/** How far a long call is, and the way to stop it; nothing of one that is over in a moment. */
export const LongProgress = ({ progress, stop }: { progress: TimedProgress; stop: () => void }) => {
  const { t } = useWords()
  return (
    <div className={styles.long}>
      <ProgressView progress={progress} />
      <Button onPress={stop}>{t('ui.cancel')}</Button>
    </div>
  )
}
