import { useId } from 'react'
import { CHART_FORMATS, CHART_VIEWS, type ChartFormat } from '../../shared/contract/view-state'
import { useServices } from '../api/services'
import { Button } from '../ui/button'
import { ChoiceMenu } from '../ui/choice-menu'
import { Icon } from '../ui/icon'
import { useSaveFile } from './use-save-file'
import { useWorkbench } from './workbench-context'

/** Width of an exported picture in points: fits a slide, whatever the window's size. */
const WIDTH = 960

/** Takes the chart away as a file, made from the same figures and the same drawing. */
export const ExportMenu = () => {
  const { client, words } = useServices()
  const { t } = words
  const { state } = useWorkbench()
  const { save, isBusy } = useSaveFile()
  const reason = useId()
  const view = CHART_VIEWS.find((name) => name === state.view)

  const exportAs = async (format: ChartFormat) => {
    if (!view) return
    await save(() =>
      client.call('chart.export', {
        request: { ...state, view },
        format,
        look: 'light',
        width: WIDTH,
        language: words.language
      })
    )
  }

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
