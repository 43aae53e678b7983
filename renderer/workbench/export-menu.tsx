import { useState } from 'react'
import { CallError } from '../../shared/contract/client'
import { CHART_FORMATS, CHART_VIEWS, type ChartFormat } from '../../shared/contract/view-request'
import { messageOf } from '../../shared/domain/fault'
import { faultText } from '../../shared/locale/fault-words'
import { useServices } from '../api/services'
import { Button } from '../ui/button'
import { ChoiceMenu } from '../ui/choice-menu'
import { Icon } from '../ui/icon'
import { useWorkbench } from './workbench-context'

/** Width of an exported picture in points: fits a slide, whatever the window's size. */
const WIDTH = 960

/** Takes the chart away as a file, made from the same figures and the same drawing. */
export const ExportMenu = ({ onSaved }: { onSaved: (message: string) => void }) => {
  const { client, host, words } = useServices()
  const { t } = words
  const { state } = useWorkbench()
  const [isBusy, setIsBusy] = useState(false)
  const view = CHART_VIEWS.find((name) => name === state.view)

  const exportAs = async (format: ChartFormat) => {
    if (!view) return
    setIsBusy(true)
    const { slice, ces, csat, weighted, order } = state
    try {
      const made = await client.call('chart.export', {
        request: { view, slice, ces, csat, weighted, order },
        format,
        look: 'light',
        width: WIDTH,
        language: words.language
      })
      const place = await host.save(made)
      if (place !== null) onSaved(t('export.saved', { place }))
    } catch (error) {
      onSaved(error instanceof CallError ? faultText(error.fault, words) : messageOf(error))
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <ChoiceMenu
      label={t('export.name')}
      choices={CHART_FORMATS.map((format) => ({
        id: format,
        name: t(`export.${format}`),
        detail: t(`export.${format}-about`)
      }))}
      onChoose={(format) => void exportAs(format)}
    >
      <Button kind="primary" isDisabled={!view || isBusy} data-shortcut="export">
        {t('export.name')}
        <Icon name="chevron" size={12} />
      </Button>
    </ChoiceMenu>
  )
}
