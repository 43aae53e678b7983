import { useId } from 'react'
import { CHART_FORMATS } from '../../shared/contract/view-state'
import { useWords } from '../api/services'
import { Button } from '../ui/button'
import { ChoiceMenu } from '../ui/choice-menu'
import { Icon } from '../ui/icon'
import { useExport } from './use-export'

/** Takes the chart away as a file, made from the same figures and the same drawing. */
export const ExportMenu = () => {
  const { t } = useWords()
  const { view, exportAs, isBusy } = useExport()
  const reason = useId()

  return (
    <span title={view ? undefined : t('export.not-here')}>
      <ChoiceMenu
        label={t('export.name')}
        choices={CHART_FORMATS.map((format) => ({
          id: format,
          name: t(`export.${format}`),
          detail: t(`export.${format}-about`)
        }))}
        onChoose={(format) => void exportAs(format)}
      >
        <Button
          kind="primary"
          isDisabled={!view || isBusy}
          data-shortcut="export"
          {...(view ? {} : { 'aria-describedby': reason })}
        >
          {t('export.name')}
          <Icon name="chevron" size={12} />
        </Button>
      </ChoiceMenu>
      {!view && (
        <span id={reason} className="visually-hidden">
          {t('export.not-here')}
        </span>
      )}
    </span>
  )
}
