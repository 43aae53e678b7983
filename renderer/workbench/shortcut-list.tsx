import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { VIEWS } from '../../shared/contract/view-state'
import { useWords } from '../api/services'
import { Button } from '../ui/button'
import styles from './shortcut-list.module.css'

const KEYS = [
  { keys: ['1', '–', String(VIEWS.length)], does: 'views' },
  { keys: ['Ctrl', 'K'], does: 'commands' },
  { keys: ['Ctrl', 'S'], does: 'save' },
  { keys: ['F'], does: 'filter' },
  { keys: ['E'], does: 'export' },
  { keys: ['Z'], does: 'undo' },
  { keys: ['⇧', 'Z'], does: 'redo' },
  { keys: ['Esc'], does: 'clear' },
  { keys: ['Tab'], does: 'tab' },
  { keys: ['↑', '↓', '←', '→'], does: 'arrows' },
  { keys: ['Home', '–', 'End'], does: 'ends' },
  { keys: ['⇧', 'F10'], does: 'card' },
  { keys: ['?'], does: 'keys' }
] as const

/** All shortcuts at a glance. */
export const ShortcutList = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => {
  const { t } = useWords()
  return (
    <ModalOverlay className={styles.veil ?? ''} isOpen={isOpen} onOpenChange={onClose} isDismissable>
      <Modal>
        <Dialog className={styles.panel ?? ''}>
          <Heading slot="title" level={2}>
            {t('keys.title')}
          </Heading>
          <dl className={styles.list}>
            {KEYS.map(({ keys, does }) => (
              <div key={does} style={{ display: 'contents' }}>
                <dt>{keys.map((key) => (key === '–' ? key : <kbd key={key}>{key}</kbd>))}</dt>
                <dd>{t(`keys.${does}`)}</dd>
              </div>
            ))}
          </dl>
          <Button onPress={onClose}>{t('ui.close')}</Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
