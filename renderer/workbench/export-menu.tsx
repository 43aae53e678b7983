import { useRef, useState } from 'react'
import { CHART_FORMATS } from '../../shared/contract/view-state'
import { TABLE_FORMATS } from '../../shared/contract/report'
import { useWords } from '../api/services'
import { Button } from '../ui/button'
import { ChoiceMenu } from '../ui/choice-menu'
import { Icon } from '../ui/icon'
import { ExportOptions } from './export-options'
import { pictureAbout } from './picture-about'
import { useChartChoices } from './use-chart-choices'
import { useCopy } from './use-copy'
import { useExport } from './use-export'
import { useExportTables } from './use-export-tables'
import { useWorkbench } from './workbench-context'

/** Takes the chart away as a file, made from the same figures and the same drawing, or copies it, or the tables. */
export const ExportMenu = () => {
  const words = useWords()
  const { t } = words
  const { size, scale } = useChartChoices()
  const [asksOptions, setAsksOptions] = useState(false)
  const anchor = useRef<HTMLSpanElement>(null)
  const { view, exportAs, isBusy } = useExport()
  const tables = useExportTables()
  const { openReport, openRows } = useWorkbench()
  const { hasPicture, copyPicture, copyTables } = useCopy()
  const copies = [...(hasPicture ? (['picture'] as const) : []), 'table' as const]
  return (
    <span ref={anchor}>
      <ChoiceMenu
        label={t('export.name')}
        choices={[
          ...copies.map((what) => ({
            id: what,
            name: t(`export.copy-${what}`),
            detail: t(`export.copy-${what}-about`)
          })),
          ...(view ? CHART_FORMATS : []).map((format) => ({
            id: format,
            name: t(`export.${format}`),
            detail: pictureAbout(format, { size, scale }, words)
          })),
          ...TABLE_FORMATS.map((format) => ({
            id: format,
            name: t(`export.${format}`),
            detail: t(`export.${format}-about`)
          })),
          { id: 'options' as const, name: t('export.options-more') },
          { id: 'report' as const, name: t('report.open'), detail: t('report.about') },
          { id: 'rows' as const, name: t('rows.open'), detail: t('rows.about') }
        ]}
        onChoose={(chosen) => {
          if (chosen === 'picture') void copyPicture()
          else if (chosen === 'table') void copyTables()
          else if (chosen === 'options') setAsksOptions(true)
          else if (chosen === 'report') openReport()
          else if (chosen === 'rows') openRows()
          else if (chosen === 'csv' || chosen === 'xlsx') void tables.exportAs(chosen)
          else void exportAs(chosen)
        }}
      >
        <Button kind="primary" isDisabled={isBusy || tables.isBusy} data-shortcut="export">
          {t('export.name')}
          <Icon name="chevron" size={12} />
        </Button>
      </ChoiceMenu>
      <ExportOptions
        anchor={anchor}
        hasChart={view !== undefined}
        isOpen={asksOptions}
        onOpenChange={setAsksOptions}
      />
    </span>
  )
}
