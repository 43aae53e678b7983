import type { ReactNode } from 'react'
import { useWords } from '../api/services'
import { Button } from './button'
import { Icon } from './icon'
import styles from './notice.module.css'

/** Something that needs saying, in place: it stays until it is sent away. */
export const Notice = ({ children, onDismiss }: { children: ReactNode; onDismiss?: () => void }) => {
  const { t } = useWords()
  return (
    <div role="alert" className={styles.notice}>
      <span className={styles.mark}>
        <Icon name="warning" />
      </span>
      <div className={styles.text}>{children}</div>
      {onDismiss && (
        <Button kind="quiet" size="icon" aria-label={t('ui.dismiss')} onPress={onDismiss}>
          <Icon name="close" size={14} />
        </Button>
      )}
    </div>
  )
}
