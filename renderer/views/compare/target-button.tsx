import { useState } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Popover } from 'react-aria-components/Popover'
import { metricName } from '../../../shared/locale/score-words'
import { rangeOf, type Definition } from '../../../shared/measures/definition'
import type { Scale } from '../../../shared/domain/scale'
import { displayFactor } from '../../../shared/charts/score-axis'
import { targetKey } from '../../../shared/views/compare-targets'
import { useWords } from '../../api/services'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import popover from '../../ui/popover.module.css'
import { useWorkbench } from '../../workbench/workbench-context'
import styles from './compare-view.module.css'

interface Aimed {
  readonly definition: Definition
  readonly scale: Scale
}

/** Where the quadrants meet: at the scores of all touchpoints, or at what is aimed at. */
export const TargetButton = ({ aimed }: { aimed: readonly Aimed[] }) => {
  const { t } = useWords()
  const { state } = useWorkbench()
  const isAimed = aimed.some(({ definition }) => targetKey(definition) in state.compare.targets)
  return (
    <DialogTrigger>
      <Button>
        {t(isAimed ? 'compare.at-targets' : 'compare.at-grand')}
        <Icon name="chevron" size={12} />
      </Button>
      <Popover className={popover.popover ?? ''} offset={6} placement="bottom end">
        <Dialog className={popover.dialog ?? ''}>
          {({ close }) => <TargetEditor aimed={aimed} close={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

const TargetEditor = ({ aimed, close }: { aimed: readonly Aimed[]; close: () => void }) => {
  const words = useWords()
  const { t } = words
  const { state, dispatch } = useWorkbench()
  const { targets } = state.compare
  const [written, setWritten] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(
      aimed.map(({ definition: { metric, id } }) => [
        metric,
        String(targets[targetKey({ metric, id })] ?? '')
      ])
    )
  )
  const fields = aimed.map(({ definition, scale }) => {
    const { low, high } = rangeOf(definition, scale)
    const factor = displayFactor(definition)
    const text = written[definition.metric] ?? ''
    const value = text === '' ? null : Number(text)
    const ends = { low: low * factor, high: high * factor }
    return {
      definition,
      ...ends,
      text,
      value,
      isValid: value === null || (value >= ends.low && value <= ends.high)
    }
  })
  const set = (next: Readonly<Record<string, number>>) => {
    dispatch({ type: 'arrange', view: 'compare', how: { targets: next } })
    close()
  }
  const others = Object.fromEntries(
    Object.entries(targets).filter(([key]) => !fields.some(({ definition }) => targetKey(definition) === key))
  )
  return (
    <form
      className={styles.targets}
      onSubmit={(event) => {
        event.preventDefault()
        if (fields.some(({ isValid }) => !isValid)) return
        set({
          ...others,
          ...Object.fromEntries(
            fields.flatMap(({ definition, value }) =>
              value === null ? [] : [[targetKey(definition), value]]
            )
          )
        })
      }}
    >
      <Heading slot="title" level={2}>
        {t('compare.targets')}
      </Heading>
      <p className={styles.hint}>{t('compare.targets-about')}</p>
      {fields.map(({ definition, low, high, text, isValid }) => (
        <label key={definition.metric} className={styles.field}>
          <span>
            {t('compare.target-of', {
              name: metricName(definition, words),
              low: words.number(low, 0),
              high: words.number(high, 0)
            })}
          </span>
          <input
            type="number"
            step="any"
            min={low}
            max={high}
            value={text}
            aria-invalid={!isValid}
            onChange={({ target }) => setWritten({ ...written, [definition.metric]: target.value })}
          />
        </label>
      ))}
      <div className={styles.actions}>
        <Button kind="quiet" onPress={() => set(others)}>
          {t('compare.no-targets')}
        </Button>
        <Button kind="primary" type="submit">
          {t('ui.apply')}
        </Button>
      </div>
    </form>
  )
}
