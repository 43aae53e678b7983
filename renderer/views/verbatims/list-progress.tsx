import type { VerbatimPage } from '../../../shared/contract/verbatim-page'
import { useWords } from '../../api/services'
import type { LongQuestion } from '../../state/use-long-question'
import { Button } from '../../ui/button'
import { LongProgress } from '../../ui/long-progress'
import styles from './verbatims-view.module.css'

/** A list that is there within so many milliseconds is not worth a bar that comes and goes. */
const SOON = 250

/** How far the search for comments is, with a way to stop it; that it was stopped, with a way to begin again. */
export const ListProgress = ({
  list: { question, progress, isStopped, stop }
}: {
  list: LongQuestion<VerbatimPage>
}) => {
  const { t } = useWords()
  if (progress && progress.elapsed > SOON)
    return (
      <div className={styles.looking}>
        <LongProgress progress={progress} stop={stop} />
      </div>
    )
  if (!isStopped) return null
  return (
    <div className={styles.looking}>
      <span>{t('verbatims.stopped')}</span>
      <Button onPress={() => void question.refetch()}>{t('ui.again')}</Button>
    </div>
  )
}
