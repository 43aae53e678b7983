import { Button } from 'react-aria-components/Button'
import { useWords } from '../api/services'
import { useQuestion } from '../state/questions'
import { Icon } from '../ui/icon'
import styles from './slice-bar.module.css'
import { useWorkbench } from './workbench-context'

/** That first answers only count, and how many that leaves out; goes with its cross. */
export const FirstOnlyChip = () => {
  const { t, count } = useWords()
  const { project, state, dispatch } = useWorkbench()
  const { data } = useQuestion(project, 'slice.describe', state.slice, (client, slice, options) =>
    client.call('slice.describe', { slice }, options)
  )
  const said = t('slice.first-only')
  const later = data?.laterAnswers
  return (
    <div className={styles.chip} role="group" aria-label={said} data-testid="first-only">
      <span className={styles.still}>
        {said}
        {later !== undefined && <b>{t('slice.later-few', { count: later, n: count(later) })}</b>}
      </span>
      <Button
        aria-label={t('slice.remove', { filter: said })}
        onPress={() => dispatch({ type: 'count-answers', answers: 'all' })}
      >
        <Icon name="close" size={12} />
      </Button>
    </div>
  )
}
