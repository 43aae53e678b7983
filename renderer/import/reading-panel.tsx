import type { Inspection } from '../../shared/contract/inspection'
import type { Reading } from '../../shared/contract/reading'
import { useWords } from '../api/services'
import { Button } from '../ui/button'
import { AsideFacts } from './aside-facts'
import { droppedFiles, fileText } from './file-facts'
import { LabelledChoice } from './labelled-choice'
import { ReadingFields } from './reading-fields'
import styles from './reading-panel.module.css'
import { SheetChoice } from './sheet-choice'

interface Props {
  readonly inspection: Inspection
  readonly readings: readonly (Reading | null)[]
  /** Which of the files is looked at. */
  readonly file: number
  readonly onShow: (file: number) => void
  readonly onRead: (files: readonly number[], reading: Reading | null) => void
}

/** How a file is read, changed in place: the rows below show what a choice does. */
export const ReadingPanel = ({ inspection, readings, file, onShow, onRead }: Props) => {
  const words = useWords()
  const { t } = words
  const { id } = inspection
  const files = droppedFiles(inspection)
  const inspected = files[file]
  if (!inspected) return null
  const said = readings[file] ?? null
  const say = (change: Reading) => onRead([file], withChange(said, change))
  const asDetected = (
    <Button isDisabled={said === null} onPress={() => onRead([file], null)}>
      {t('reading.as-detected')}
    </Button>
  )
  return (
    <section className={styles.panel} aria-label={t('reading.name')}>
      {files.length > 1 && (
        <div className={styles.row}>
          <LabelledChoice
            label={t('reading.file')}
            choices={files.map((one, index) => ({
              id: String(index),
              name: one.name,
              detail: fileText(one, words)
            }))}
            value={String(file)}
            onChoose={(index) => onShow(Number(index))}
          />
          <SheetChoice file={inspected} onChoose={(sheet) => say({ sheet })} />
          <span className={styles.grow} />
          <Button
            isDisabled={said === null}
            onPress={() => onRead([...files.keys()], withChange(said, { sheet: undefined }))}
          >
            {t('reading.for-all')}
          </Button>
          {asDetected}
        </div>
      )}
      <div className={styles.row}>
        <ReadingFields inspection={id} index={file} file={inspected} onSay={say} />
        <span className={styles.grow} />
        {files.length === 1 && asDetected}
      </div>
      {inspected.layout !== undefined && <AsideFacts layout={inspected.layout} />}
    </section>
  )
}

/** What was said with a change; `null` where nothing is left that was. */
const withChange = (said: Reading | null, change: Reading): Reading | null => {
  const next = Object.fromEntries(
    Object.entries<unknown>({ ...said, ...change }).filter(([, value]) => value !== undefined)
  )
  return Object.keys(next).length === 0 ? null : next
}
