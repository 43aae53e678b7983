import { TOUCHPOINT } from '../../shared/domain/slice'
import { retentionBy } from '../../shared/figures/retention'
import { standingOf } from '../../shared/figures/suppression'
import type { TouchpointRow } from '../../shared/figures/touchpoints'
import { retentionLines } from '../../shared/locale/retention-lines'
import { customersText, rateIntervalText, rateText } from '../../shared/locale/retention-words'
import { askRetention, askTouchpointRetention } from '../../shared/views/ask-retention'
import { useWords } from '../api/services'
import { useQuestion } from '../state/questions'
import { Failed } from '../ui/failed'
import { InspectorLine } from './inspector-line'
import { useWorkbench } from './workbench-context'

/** How many of those who rated what is selected stayed. Asked for by itself, as it may take long. */
export const RetentionLine = ({ row }: { row: TouchpointRow | undefined }) => {
  const words = useWords()
  const { t } = words
  const { project, state } = useWorkbench()
  const { slice, weighted } = state
  const everybody = useQuestion(project, 'retention', slice, askRetention, row === undefined)
  const touchpoints = useQuestion(
    project,
    'retention by touchpoint',
    slice,
    askTouchpointRetention,
    row !== undefined
  )
  const question = row ? touchpoints : everybody
  const { data, error, isFetching, isPlaceholderData } = question
  const name = t('inspector.retention')
  if (error)
    return (
      <InspectorLine name={name}>
        <Failed question={question} isLine />
      </InspectorLine>
    )
  if (!data)
    return <InspectorLine name={name}>{t(isFetching ? 'ui.loading' : 'health.stopped')}</InspectorLine>
  const found = retentionBy(data, row ? [TOUCHPOINT] : [], { weighted, correction: 'none' }).find(
    ({ key }) => !row || (key[0] ?? null) === row.touchpoint
  )
  if (!found) return <InspectorLine name={name}>{t('why.no-answers')}</InspectorLine>
  const { rate } = found
  return (
    <InspectorLine
      name={name}
      isStale={isPlaceholderData}
      explain={() => ({ name, lines: retentionLines(found, null, words) })}
    >
      {rateText(rate, words)}
      {rate.value !== null && <span>{rateIntervalText(rate, words)}</span>}
      <small>
        {customersText(found, words)}
        {standingOf(rate) === 'small' && `, ${t('inspector.small')}`}
      </small>
    </InspectorLine>
  )
}
