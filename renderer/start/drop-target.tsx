import { useState, type DragEvent, type ReactNode } from 'react'
import { useWords } from '../api/services'
import styles from './drop-target.module.css'

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

/** The whole window takes files. */
export const DropTarget = ({
  onDrop,
  children
}: {
  onDrop: (files: File[]) => void
  children: ReactNode
}) => {
  const { t } = useWords()
  const [depth, setDepth] = useState(0)
  return (
    <div
      className={styles.target}
      onDragEnter={(event) => {
        if (carriesFiles(event)) setDepth((before) => before + 1)
      }}
      onDragLeave={(event) => {
        if (carriesFiles(event)) setDepth((before) => Math.max(0, before - 1))
      }}
      onDrop={(event) => {
        event.preventDefault()
        setDepth(0)
        onDrop([...event.dataTransfer.files])
      }}
    >
      {children}
      {depth > 0 && <div className={styles.veil}>{t('start.drop')}</div>}
    </div>
  )
}
