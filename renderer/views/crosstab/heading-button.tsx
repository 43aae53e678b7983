import { Button } from 'react-aria-components/Button'
import { TOUCHPOINT } from '../../../shared/domain/slice'
import { ANSWER } from '../../../shared/figures/crosstab-asked'
import { headingText } from '../../../shared/locale/crosstab-words'
import { keeping } from '../../../shared/views/ask-crosstab'
import { useWords } from '../../api/services'
import { ChoiceMenu } from '../../ui/choice-menu'
import { useWorkbench } from '../../workbench/workbench-context'
import styles from './crosstab-view.module.css'

/**
 * A heading that can be acted on: a touchpoint is selected, with shift it is all that is kept; any other value is
 * kept or left out.
 */
export const HeadingButton = ({ dimension, value }: { dimension: string; value: string | null }) => {
  const words = useWords()
  const { t } = words
  const { state, dispatch } = useWorkbench()
  const name = headingText(dimension, value, words)
  const filter = dimension === ANSWER ? null : keeping(dimension, value)
  if (!filter) return <>{name}</>
  if (dimension === TOUCHPOINT)
    return (
      <Button
        className={styles.heading ?? ''}
        aria-pressed={state.selected === value}
        onPress={({ shiftKey }) =>
          dispatch(
            shiftKey
              ? { type: 'filter', filter }
              : { type: 'select', touchpoint: state.selected === value ? undefined : value }
          )
        }
      >
        {name}
      </Button>
    )
  return (
    <ChoiceMenu
      label={name}
      choices={[
        { id: 'keep', name: t('crosstab.keep', { value: name }) },
        ...(filter.op === 'is' ? [{ id: 'leave' as const, name: t('crosstab.leave', { value: name }) }] : [])
      ]}
      onChoose={(what) =>
        dispatch({ type: 'filter', filter: what === 'keep' ? filter : { op: 'not', of: filter } })
      }
    >
      <Button className={styles.heading ?? ''}>{name}</Button>
    </ChoiceMenu>
  )
}
