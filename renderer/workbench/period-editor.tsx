import { useState } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Popover } from 'react-aria-components/Popover'
import { dayAfter, dayBefore, periodPresets } from '../../shared/domain/period'
import { filterOn, TIME } from '../../shared/domain/slice'
import { periodText } from '../../shared/locale/slice-words'
import { useWords } from '../api/services'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import popover from '../ui/popover.module.css'
import styles from './period-editor.module.css'
import bar from './slice-bar.module.css'
import { useWorkbench } from './workbench-context'

/** The period in force, and how to change it. */
export const PeriodButton = () => {
  const words = useWords()
  const { t } = words
  const { state } = useWorkbench()
  const filter = filterOn(state.slice, TIME)
  return (
    <DialogTrigger>
      <Button>
        <span className={bar.strong}>
          {filter?.op === 'between' ? periodText(filter.from, filter.to, words) : t('period.all')}
        </span>
        <Icon name="chevron" size={12} />
      </Button>
      <Popover className={popover.popover ?? ''} offset={6} placement="bottom end">
        <Dialog className={popover.dialog ?? ''}>{({ close }) => <PeriodEditor close={close} />}</Dialog>
      </Popover>
    </DialogTrigger>
  )
}

const PeriodEditor = ({ close }: { close: () => void }) => {
  const { t } = useWords()
  const { project, state, dispatch } = useWorkbench()
  const filter = filterOn(state.slice, TIME)
  const whole = { from: project.period?.from.slice(0, 10) ?? '', to: project.period?.to.slice(0, 10) ?? '' }
  const [days, setDays] = useState(
    filter?.op === 'between'
      ? { from: filter.from.slice(0, 10), to: dayBefore(filter.to.slice(0, 10)) }
      : whole
  )
  const set = (from: string, to: string) => {
    dispatch({ type: 'filter', filter: { op: 'between', dimension: TIME, from, to: dayAfter(to) } })
    close()
  }
  const valid = days.from !== '' && days.to !== '' && days.from <= days.to
  const field = (end: 'from' | 'to') => (
    <label className={styles.field}>
      <span>{t(`period.${end}`)}</span>
      <input
        type="date"
        value={days[end]}
        min={whole.from}
        max={whole.to}
        onChange={(event) => setDays({ ...days, [end]: event.target.value })}
      />
    </label>
  )
  return (
    <div className={styles.editor}>
      <Heading slot="title" level={2}>
        {t('period.name')}
      </Heading>
      <div className={styles.presets}>
        <Button
          onPress={() => {
            dispatch({ type: 'unfilter', dimension: TIME })
            close()
          }}
        >
          {t('period.all')}
        </Button>
        {periodPresets(whole).map(({ id, from, to, year }) => (
          <Button key={`${id}${from}`} onPress={() => set(from, to)}>
            {id === 'year' ? String(year) : t(`period.${id}`)}
          </Button>
        ))}
      </div>
      <div className={styles.fields}>
        {field('from')}
        {field('to')}
      </div>
      {!valid && <p className={styles.wrong}>{t('period.wrong')}</p>}
      <div className={styles.actions}>
        <Button onPress={close}>{t('ui.cancel')}</Button>
        <Button kind="primary" isDisabled={!valid} onPress={() => set(days.from, days.to)}>
          {t('ui.apply')}
        </Button>
      </div>
    </div>
  )
}
