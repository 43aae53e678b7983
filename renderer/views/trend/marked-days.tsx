import type { Days } from '../../../shared/domain/calendar'
import { daysText } from '../../../shared/locale/slice-words'
import { isBrushed } from '../../../shared/views/time-brush'
import { useWords } from '../../api/services'
import { Button } from '../../ui/button'
import { useWorkbench } from '../../workbench/workbench-context'
import styles from './trend-view.module.css'

/** The days that are marked under the picture, and whether the numbers of other views are of them alone. */
export const MarkedDays = ({ onKeep }: { onKeep: (days: Days) => void }) => {
  const words = useWords()
  const { t } = words
  const { state, dispatch } = useWorkbench()
  const { marked } = state.trend
  const isFilter = isBrushed(state)
  return (
    <div className={styles.marked}>
      <p aria-live="polite">
        {marked
          ? t(isFilter ? 'trend.brushed' : 'trend.marked', { days: daysText(marked.from, marked.to, words) })
          : t('trend.mark-hint')}
      </p>
      {marked && (
        <>
          {isFilter ? (
            <Button
              onPress={() =>
                dispatch({ type: 'arrange', view: 'trend', how: { marked: null, around: null } })
              }
            >
              {t('trend.show-only')}
            </Button>
          ) : (
            <Button onPress={() => onKeep(marked)}>{t('trend.keep')}</Button>
          )}
          <Button kind="quiet" onPress={() => dispatch({ type: 'unbrush' })}>
            {t(isFilter ? 'trend.unbrush' : 'trend.unmark')}
          </Button>
        </>
      )}
    </div>
  )
}
