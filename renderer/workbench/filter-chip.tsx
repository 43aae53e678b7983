import { Button } from 'react-aria-components/Button'
import { DialogTrigger } from 'react-aria-components/Dialog'
import { dimensionOf, type Condition } from '../../shared/domain/slice'
import { conditionText, dimensionLabel, valueLabel } from '../../shared/locale/slice-words'
import { useWords } from '../api/services'
import { Icon } from '../ui/icon'
import { FilterPopover } from './filter-editor'
import styles from './slice-bar.module.css'
import { useWorkbench } from './workbench-context'

/** A filter in force: opens to be changed, goes with its cross. */
export const FilterChip = ({ filter }: { filter: Condition }) => {
  const words = useWords()
  const { t } = words
  const { project, dispatch } = useWorkbench()
  const dimension = dimensionOf(filter)
  if (dimension === undefined) return null
  const said = conditionText(filter, project.dimensions, words)
  const inner = filter.op === 'not' ? filter.of : filter
  const values = inner.op === 'is' ? words.list(inner.values.map((value) => valueLabel(value, words))) : said
  return (
    <div className={styles.chip} role="group" aria-label={said}>
      <DialogTrigger>
        <Button aria-label={t('slice.change', { filter: said })}>
          <span>{dimensionLabel(dimension, project.dimensions, words)}</span>
          <b>{filter.op === 'not' ? t('slice.not-values', { values }) : values}</b>
        </Button>
        <FilterPopover dimension={dimension} />
      </DialogTrigger>
      <Button
        aria-label={t('slice.remove', { filter: said })}
        onPress={() => dispatch({ type: 'unfilter', dimension })}
      >
        <Icon name="close" size={12} />
      </Button>
    </div>
  )
}
