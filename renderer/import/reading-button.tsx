import type { InspectedFile } from '../../shared/contract/inspection'
import { useWords } from '../api/services'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { readingsText } from './file-facts'
import styles from './reading-panel.module.css'

interface Props {
  readonly files: readonly InspectedFile[]
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** Says how the files are read, and opens what changes it; nothing where there is nothing to change. */
export const ReadingButton = ({ files, isOpen, onToggle }: Props) => {
  const words = useWords()
  const reading = readingsText(files, words)
  if (reading === '') return null
  return (
    <Button aria-expanded={isOpen} onPress={onToggle}>
      <span className={styles.soft}>{words.t('reading.as')}</span>
      <span className={styles.reading}>{reading}</span>
      <span className={isOpen ? styles.turned : styles.chevron}>
        <Icon name="chevron" size={12} />
      </span>
    </Button>
  )
}
