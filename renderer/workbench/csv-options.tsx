import { useWords } from '../api/services'
import { CheckField } from '../ui/check-field'
import { Segmented } from '../ui/segmented'
import styles from './export-options.module.css'
import { DELIMITER_CHOICES, useCsvChoices } from './use-csv-choices'

/** What stands between the cells of a CSV, and whether it begins with the mark by which spreadsheets know UTF-8. */
export const CsvOptions = () => {
  const { t } = useWords()
  const { delimiter, mark, chooseDelimiter, chooseMark } = useCsvChoices()
  return (
    <>
      <div className={styles.option}>
        <span aria-hidden="true">{t('rows.delimiter')}</span>
        <Segmented
          label={t('rows.delimiter')}
          choices={DELIMITER_CHOICES.map((id) => ({
            id,
            name: t(id === 'usual' ? 'export.usual' : `rows.${id}`)
          }))}
          value={delimiter}
          onChange={chooseDelimiter}
        />
        <p>{t(`export.delimiters-about.${delimiter}`)}</p>
      </div>
      <CheckField isOn={mark} onChange={chooseMark} detail={t('export.mark-about')}>
        {t('rows.byte-order-mark')}
      </CheckField>
    </>
  )
}
