import { GRAINS } from '../../../shared/contract/view-state'
import { dimensionLabel } from '../../../shared/locale/slice-words'
import { trendPeriod, type trendDays } from '../../../shared/views/ask-trend'
import { metricsAsked, type MetricAsked } from '../../../shared/views/metric-asked'
import { useWords } from '../../api/services'
import { Button } from '../../ui/button'
import { ChoiceMenu } from '../../ui/choice-menu'
import { Icon } from '../../ui/icon'
import { Segmented } from '../../ui/segmented'
import { DefinitionSwitch } from '../../workbench/definition-switch'
import { useWorkbench } from '../../workbench/workbench-context'

/** More values than this are no small multiples any more. */
const MOST_SERIES = 60

const EVERYBODY = 'everybody'

interface Props {
  readonly metric: MetricAsked['metric']
  readonly days: ReturnType<typeof trendDays>
}

/** What the trend is of, how it is broken down, and how long its periods are. */
export const TrendTools = ({ metric, days }: Props) => {
  const words = useWords()
  const { t } = words
  const { project, state, dispatch } = useWorkbench()
  const { by, grain, form } = state.trend
  const metrics = metricsAsked(project.mapping)
  const dimension = by === null ? undefined : dimensionLabel(by, project.dimensions, words)
  const splits = project.dimensions.filter(
    ({ kind, values }) => kind === 'category' && values > 1 && values <= MOST_SERIES
  )
  const automatic = t('trend.grain.auto', {
    period: days ? t(`trend.unit.${trendPeriod('auto', days)}`) : ''
  })
  return (
    <>
      {metrics.length > 1 && (
        <Segmented
          label={t('trend.metric')}
          choices={metrics.map((id) => ({ id, name: id.toUpperCase() }))}
          value={metric}
          onChange={(id) => dispatch({ type: 'arrange', view: 'trend', how: { metric: id } })}
        />
      )}
      {metric !== 'ces' && <DefinitionSwitch metric={metric} />}
      <ChoiceMenu
        label={t('trend.split.label')}
        choices={[
          { id: EVERYBODY, name: t('trend.split.none') },
          ...splits.map(({ id }) => ({
            id: `by ${id}`,
            name: t('trend.split.by', { dimension: dimensionLabel(id, project.dimensions, words) })
          }))
        ]}
        value={by === null ? EVERYBODY : `by ${by}`}
        onChoose={(id) =>
          dispatch({
            type: 'arrange',
            view: 'trend',
            how: { by: id === EVERYBODY ? null : id.slice('by '.length) }
          })
        }
      >
        <Button>
          {dimension === undefined ? t('trend.split.none') : t('trend.split.by', { dimension })}
          <Icon name="chevron" size={12} />
        </Button>
      </ChoiceMenu>
      <ChoiceMenu
        label={t('trend.grain.label')}
        choices={GRAINS.map((id) => ({
          id,
          name: id === 'auto' ? automatic : t(`trend.grain.${id}`)
        }))}
        value={grain}
        onChoose={(id) => dispatch({ type: 'arrange', view: 'trend', how: { grain: id } })}
      >
        <Button>
          {grain === 'auto' ? automatic : t(`trend.grain.${grain}`)}
          <Icon name="chevron" size={12} />
        </Button>
      </ChoiceMenu>
      <Segmented
        label={t('form.name')}
        choices={[
          { id: 'chart', name: t('trend.form-chart') },
          { id: 'table', name: t('form.table') }
        ]}
        value={form}
        onChange={(id) => dispatch({ type: 'arrange', view: 'trend', how: { form: id } })}
      />
    </>
  )
}
