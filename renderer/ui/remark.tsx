import type { ReactNode } from 'react'
import { useWords } from '../api/services'
import { Button } from './button'
import { Icon } from './icon'
import styles from './remark.module.css'

interface Props {
  readonly text: string
  /** Less important, under it. */
  readonly detail?: string
  /** What can be done about it. */
  readonly children: ReactNode
  readonly onDismiss?: () => void
}

/** Something that may help, in place, with what can be done about it: no warning, and no question. */
export const Remark = ({ text, detail = '', children, onDismiss }: Props) => {
  const { t } = useWords()
  return (
    <div role="status" className={styles.remark}>
      <div className={styles.text}>
        <p>{text}</p>
        {detail !== '' && <p className={styles.detail}>{detail}</p>}
      </div>
      {children}
      {onDismiss && (
        <Button kind="quiet" size="icon" aria-label={t('ui.dismiss')} onPress={onDismiss}>
          <Icon name="close" size={14} />
        </Button>
      )}
    </div>
  )
}
