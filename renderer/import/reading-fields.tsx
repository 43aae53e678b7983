import type { InspectedFile } from '../../shared/contract/inspection'
import type { Reading } from '../../shared/contract/reading'
import type { TextLayout } from '../../shared/contract/text-layout'
import { delimiterName } from '../../shared/locale/fault-words'
import { useWords } from '../api/services'
import { CountField } from './count-field'
import { EncodingChoice } from './encoding-choice'
import { Labelled, LabelledChoice } from './labelled-choice'
import styles from './reading-panel.module.css'

const DELIMITERS = [',', ';', '\t', '|', ':', ' '] as const

const QUOTES = ['"', "'", ''] as const

const MOST_LINES = 1_000_000
const MOST_HEADER_ROWS = 20

interface Props {
  readonly inspection: string
  readonly index: number
  readonly file: InspectedFile
  readonly onSay: (change: Reading) => void
}

/** What can be said of how a file is written: as much as its format leaves open. */
export const ReadingFields = ({ inspection, index, file, onSay }: Props) => {
  const words = useWords()
  const { t } = words
  const { encoding, format, delimiter, layout } = file
  const isText = encoding !== undefined && format !== 'spss'
  if (!isText && layout === undefined)
    return <p className={styles.soft}>{t('reading.nothing', { format: t(`format.${format}`) })}</p>
  return (
    <>
      {isText && (
        <Labelled label={t('reading.encoding')}>
          <EncodingChoice
            inspection={inspection}
            file={index}
            encoding={encoding}
            onChoose={(chosen) => onSay({ encoding: chosen })}
          />
        </Labelled>
      )}
      {delimiter !== undefined && (
        <LabelledChoice
          label={t('reading.delimiter')}
          choices={[...new Set<string>([...DELIMITERS, delimiter])].map((mark) => ({
            id: mark,
            name: delimiterName(mark, words),
            ...(mark.trim() === '' ? {} : { detail: mark })
          }))}
          value={delimiter}
          onChoose={(chosen) => onSay({ delimiter: chosen })}
        />
      )}
      {delimiter !== undefined && layout !== undefined && (
        <LabelledChoice
          label={t('reading.quote')}
          choices={QUOTES.map((mark) => ({ id: mark, name: mark || t('reading.no-quote') }))}
          value={layout.quote}
          onChoose={(quote) => onSay({ quote })}
        />
      )}
      {layout !== undefined && <HeaderFields layout={layout} onSay={onSay} />}
    </>
  )
}

const HeaderFields = ({ layout, onSay }: { layout: TextLayout; onSay: Props['onSay'] }) => {
  const { t } = useWords()
  return (
    <>
      <CountField
        label={t(layout.headerRows === 0 ? 'reading.first-row' : 'reading.first-line')}
        value={layout.firstLine}
        lowest={1}
        highest={MOST_LINES}
        onChange={(firstLine) => onSay({ firstLine })}
      />
      <CountField
        label={t('reading.header-rows')}
        value={layout.headerRows}
        lowest={0}
        highest={MOST_HEADER_ROWS}
        onChange={(headerRows) => onSay({ headerRows })}
      />
    </>
  )
}
