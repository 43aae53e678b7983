import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Popover } from 'react-aria-components/Popover'
import { comparedSlices, IN_TIME, type Comparison } from '../../shared/domain/comparison'
import { TIME, TOUCHPOINT } from '../../shared/domain/slice'
import { comparisonText } from '../../shared/locale/comparison-words'
import { dimensionLabel, valueLabel } from '../../shared/locale/slice-words'
import { useServices, useWords } from '../api/services'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import popover from '../ui/popover.module.css'
import { SelectField } from '../ui/select-field'
import styles from './comparison-editor.module.css'
import bar from './slice-bar.module.css'
import { keyOf, valueOf } from './value-keys'
import { useWorkbench } from './workbench-context'

/** What changes are told against, always in sight, and how to choose it. */
export const ComparisonButton = () => {
  const words = useWords()
  const { project, state } = useWorkbench()
  const { kind } = state.comparison
  const said = comparisonText(state.comparison, state.slice, project, words)
  // Where nothing can be compared, why stands in the place of what is compared.
  const isNamed =
    kind !== 'values' && typeof comparedSlices(state.comparison, state.slice, project.period) !== 'string'
  return (
    <DialogTrigger>
      <Button aria-label={words.pair(words.t('comparison.name'), said)}>
        <span className={bar.label}>
          {isNamed ? words.t(`comparison.vs.${kind}`) : said}
          {isNamed && <span className={bar.roomy}>{` · ${said}`}</span>}
        </span>
        <Icon name="chevron" size={12} />
      </Button>
      <Popover className={popover.popover ?? ''} offset={6} placement="bottom end">
        <Dialog className={popover.dialog ?? ''}>{({ close }) => <ComparisonEditor close={close} />}</Dialog>
      </Popover>
    </DialogTrigger>
  )
}

const ComparisonEditor = ({ close }: { close: () => void }) => {
  const words = useWords()
  const { t } = words
  const { project, state, dispatch } = useWorkbench()
  const choose = (comparison: Comparison) => {
    dispatch({ type: 'compare', comparison })
    close()
  }
  return (
    <div className={styles.editor}>
      <Heading slot="title" level={2}>
        {t('comparison.name')}
      </Heading>
      <ul className={styles.kinds}>
        {IN_TIME.map((kind) => {
          const compared = comparedSlices({ kind }, state.slice, project.period)
          return (
            <li key={kind}>
              <Button isDisabled={typeof compared === 'string'} onPress={() => choose({ kind })}>
                {t(`comparison.${kind}`)}
              </Button>
              <span className={styles.detail}>{comparisonText({ kind }, state.slice, project, words)}</span>
            </li>
          )
        })}
      </ul>
      <ValuesForm onChoose={choose} />
    </div>
  )
}

const OTHERS = 'others'

/** One value of a dimension against another, or against all others. */
const ValuesForm = ({ onChoose }: { onChoose: (comparison: Comparison) => void }) => {
  const { client, words } = useServices()
  const { t, count } = words
  const { project, state } = useWorkbench()
  const before = state.comparison.kind === 'values' ? state.comparison : undefined
  const [dimension, setDimension] = useState(before?.dimension ?? null)
  const [value, setValue] = useState(before ? keyOf(before.value) : null)
  const [against, setAgainst] = useState(before?.against === undefined ? OTHERS : keyOf(before.against))
  const { data: values = [] } = useQuery({
    queryKey: [project.id, project.revision, 'slice.values', dimension, state.slice],
    queryFn: ({ signal }) =>
      client.call('slice.values', { dimension: dimension ?? '', slice: state.slice }, { signal }),
    enabled: dimension !== null
  })
  const dimensions = project.dimensions.filter(
    ({ id, values: many }) => id !== TIME && id !== TOUCHPOINT && many > 1
  )
  const listed = values.map(({ value: one, n }) => ({
    id: keyOf(one),
    name: valueLabel(one, words),
    detail: count(n)
  }))
  return (
    <div className={styles.values}>
      <h3>{t('comparison.values')}</h3>
      <SelectField
        label={t('comparison.dimension')}
        choices={dimensions.map(({ id }) => ({ id, name: dimensionLabel(id, project.dimensions, words) }))}
        value={dimension}
        onChange={(id) => {
          setDimension(id)
          setValue(null)
          setAgainst(OTHERS)
        }}
      />
      {dimension !== null && (
        <>
          <SelectField label={t('comparison.value')} choices={listed} value={value} onChange={setValue} />
          <SelectField
            label={t('comparison.with')}
            choices={[
              { id: OTHERS, name: t('comparison.others') },
              ...listed.filter(({ id }) => id !== value)
            ]}
            value={against}
            onChange={setAgainst}
          />
        </>
      )}
      <div className={styles.actions}>
        <Button
          kind="primary"
          isDisabled={dimension === null || value === null || value === against}
          onPress={() => {
            if (dimension === null || value === null) return
            onChoose({
              kind: 'values',
              dimension,
              value: valueOf(value),
              ...(against === OTHERS ? {} : { against: valueOf(against) })
            })
          }}
        >
          {t('ui.apply')}
        </Button>
      </div>
    </div>
  )
}
