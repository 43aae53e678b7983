import type { InspectedFile } from '../../shared/contract/inspection'
import { useWords } from '../api/services'
import { Button } from '../ui/button'
import { ChoiceMenu } from '../ui/choice-menu'
import { Icon } from '../ui/icon'

/** Which sheet of a workbook is read, where more than one holds rows. */
export const SheetChoice = ({
  file: { sheet, sheets = [] },
  onChoose
}: {
  file: InspectedFile
  onChoose: (sheet: string) => void
}) => {
  const { t, count } = useWords()
  const filled = sheets.filter(({ rows }) => rows > 0)
  if (sheet === undefined || filled.length < 2) return null
  return (
    <ChoiceMenu
      label={t('import.sheets')}
      choices={filled.map(({ name, hidden, rows }) => {
        const size = t('count.rows', { count: rows, n: count(rows) })
        return { id: name, name, detail: hidden ? t('import.sheet-hidden', { rows: size }) : size }
      })}
      value={sheet}
      onChoose={(chosen) => {
        if (chosen !== sheet) onChoose(chosen)
      }}
    >
      <Button>
        {t('import.sheet', { sheet })}
        <Icon name="chevron" size={12} />
      </Button>
    </ChoiceMenu>
  )
}
