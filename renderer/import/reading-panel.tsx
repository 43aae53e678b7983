import type { ReactNode } from 'react'
import type { Inspection } from '../../shared/contract/inspection'
import type { Reading } from '../../shared/contract/reading'
import { delimiterName } from '../../shared/locale/fault-words'
import { useWords } from '../api/services'
import { Button } from '../ui/button'
import { ChoiceMenu, type Choice } from '../ui/choice-menu'
import { Icon } from '../ui/icon'
import { AsideFacts } from './aside-facts'
import { CountField } from './count-field'
import { EncodingChoice } from './encoding-choice'
import { fileText } from './file-facts'
import styles from './reading-panel.module.css'
import { SheetChoice } from './sheet-choice'

const DELIMITERS = [',', ';', '\t', '|', ':', ' '] as const

const QUOTES = ['"', "'", ''] as const

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
  const { files } = inspection
  const inspected = files[file]
  if (!inspected) return null
  const { encoding, format, delimiter, layout } = inspected
  const said = readings[file] ?? null
  const say = (change: Reading) => onRead([file], withChange(said, change))
  return (
    <section className={styles.panel} aria-label={t('reading.name')}>
      <div className={styles.fields}>
        {files.length > 1 && (
          <Field label={t('reading.file')}>
            <Choose
              label={t('reading.file')}
              choices={files.map((one, index) => ({
                id: String(index),
                name: one.name,
                detail: fileText(one, words)
              }))}
              value={String(file)}
              onChoose={(index) => onShow(Number(index))}
            />
          </Field>
        )}
        {files.length > 1 && <SheetChoice file={inspected} onChoose={(sheet) => say({ sheet })} />}
        {encoding !== undefined && format !== 'spss' && (
          <Field label={t('reading.encoding')}>
            <EncodingChoice
              inspection={inspection.id}
              file={file}
              encoding={encoding}
              onChoose={(chosen) => say({ encoding: chosen })}
            />
          </Field>
        )}
        {delimiter !== undefined && (
          <Field label={t('reading.delimiter')}>
            <Choose
              label={t('reading.delimiter')}
              choices={[...new Set<string>([...DELIMITERS, delimiter])].map((mark) => ({
                id: mark,
                name: delimiterName(mark, words),
                ...(mark.trim() === '' ? {} : { detail: mark })
              }))}
              value={delimiter}
              onChoose={(chosen) => say({ delimiter: chosen })}
            />
          </Field>
        )}
        {delimiter !== undefined && layout !== undefined && (
          <Field label={t('reading.quote')}>
            <Choose
              label={t('reading.quote')}
              choices={QUOTES.map((mark) => ({ id: mark, name: mark || t('reading.no-quote') }))}
              value={layout.quote}
              onChoose={(quote) => say({ quote })}
            />
          </Field>
        )}
        {layout !== undefined && (
          <>
            <CountField
              label={t(layout.headerRows === 0 ? 'reading.first-row' : 'reading.first-line')}
              value={layout.firstLine}
              lowest={1}
              highest={1_000_000}
              onChange={(firstLine) => say({ firstLine })}
            />
            <CountField
              label={t('reading.header-rows')}
              value={layout.headerRows}
              lowest={0}
              highest={20}
              onChange={(headerRows) => say({ headerRows })}
            />
          </>
        )}
        <span className={styles.grow} />
        {files.length > 1 && said !== null && (
          <Button onPress={() => onRead([...files.keys()], withChange(said, { sheet: undefined }))}>
            {t('reading.for-all')}
          </Button>
        )}
        <Button isDisabled={said === null} onPress={() => onRead([file], null)}>
          {t('reading.as-detected')}
        </Button>
      </div>
      {layout !== undefined && <AsideFacts layout={layout} />}
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

const Field = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className={styles.field}>
    <span>{label}</span>
    {children}
  </div>
)

interface ChooseProps<T extends string> {
  readonly label: string
  readonly choices: readonly Choice<T>[]
  readonly value: T
  readonly onChoose: (value: T) => void
}

const Choose = <T extends string>({ label, choices, value, onChoose }: ChooseProps<T>) => {
  const { t } = useWords()
  const at = choices.findIndex(({ id }) => id === value)
  const name = choices[at]?.name ?? value
  // Marks and blanks are no names of menu items: their places are.
  return (
    <ChoiceMenu
      label={label}
      choices={choices.map((choice, index) => ({ ...choice, id: String(index) }))}
      value={String(at)}
      onChoose={(index) => {
        const chosen = choices[Number(index)]
        if (chosen && chosen.id !== value) onChoose(chosen.id)
      }}
    >
      <Button aria-label={t('reading.is', { name: label, value: name })}>
        <span className={styles.chosen}>{name}</span>
        <Icon name="chevron" size={12} />
      </Button>
    </ChoiceMenu>
  )
}
