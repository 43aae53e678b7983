import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Selection } from 'react-aria-components'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Heading } from 'react-aria-components/Heading'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { SearchField } from 'react-aria-components/SearchField'
import { Text } from 'react-aria-components/Text'
import { plainLetters } from '../../shared/domain/plain-letters'
import { filterOn, type Condition } from '../../shared/domain/slice'
import { dimensionLabel, valueLabel } from '../../shared/locale/slice-words'
import { useServices } from '../api/services'
import { Button } from '../ui/button'
import { Failed } from '../ui/failed'
import { Icon } from '../ui/icon'
import popover from '../ui/popover.module.css'
import { Segmented } from '../ui/segmented'
import styles from './filter-editor.module.css'
import { keyOf, valueOf } from './value-keys'
import { useWorkbench } from './workbench-context'

/** More values than this are shown only when one searches for them. */
const MOST_SHOWN = 200

/** What a filter in force has chosen. */
const startFrom = (filter: Condition | undefined): { not: boolean; chosen: Set<string> } => {
  const inner = filter?.op === 'not' ? filter.of : filter
  return { not: filter?.op === 'not', chosen: new Set(inner?.op === 'is' ? inner.values.map(keyOf) : []) }
}

/** The values of a dimension: keep some, or leave some out. */
export const FilterValues = ({ dimension, close }: { dimension: string; close: () => void }) => {
  const { client, words } = useServices()
  const { t, count } = words
  const { project, state, dispatch } = useWorkbench()
  const [start] = useState(() => startFrom(filterOn(state.slice, dimension)))
  const [not, setNot] = useState(start.not)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(start.chosen)
  const [search, setSearch] = useState('')
  const question = useQuery({
    queryKey: [project.id, project.revision, 'slice.values', dimension, state.slice],
    queryFn: ({ signal }) => client.call('slice.values', { dimension, slice: state.slice }, { signal })
  })
  const { data: values = [], isPending } = question
  const found = values
    .map((value) => ({ ...value, id: keyOf(value.value), name: valueLabel(value.value, words) }))
    .filter(({ name }) => plainLetters(name).includes(plainLetters(search.trim())))
  const shown = found.slice(0, MOST_SHOWN)

  /** The list knows only what it shows: what was chosen before a search stays chosen. */
  const choose = (selection: Selection) => {
    const now = selection === 'all' ? shown.map(({ id }) => id) : [...selection].map(String)
    const hidden = [...chosen].filter((key) => !shown.some(({ id }) => id === key))
    setChosen(new Set([...hidden, ...now]))
  }
  const apply = () => {
    const is: Condition = { op: 'is', dimension, values: [...chosen].map(valueOf) }
    if (chosen.size === 0) dispatch({ type: 'unfilter', dimension })
    else dispatch({ type: 'filter', filter: not ? { op: 'not', of: is } : is })
    close()
  }

  return (
    <>
      <div className={styles.title}>
        <Heading slot="title" level={2}>
          {dimensionLabel(dimension, project.dimensions, words)}
        </Heading>
        <Segmented
          label={t('slice.keep-or-leave')}
          choices={[
            { id: 'is', name: t('slice.keep') },
            { id: 'not', name: t('slice.leave') }
          ]}
          value={not ? 'not' : 'is'}
          onChange={(choice) => setNot(choice === 'not')}
        />
      </div>
      <Autocomplete inputValue={search} onInputChange={setSearch}>
        <SearchField aria-label={t('ui.search')} autoFocus>
          <Input className={styles.search ?? ''} placeholder={t('ui.search')} />
        </SearchField>
        <ListBox
          aria-label={dimensionLabel(dimension, project.dimensions, words)}
          className={styles.list ?? ''}
          items={shown}
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={choose}
          renderEmptyState={() => (
            <div className={styles.note}>
              {question.error ? (
                <Failed question={question} isLine />
              ) : (
                t(isPending ? 'ui.loading' : 'slice.no-value')
              )}
            </div>
          )}
        >
          {({ id, name, n }) => (
            <ListBoxItem id={id} textValue={name} className={popover.item ?? ''}>
              {({ isSelected }) => (
                <>
                  <span className={popover.mark}>{isSelected && <Icon name="check" size={13} />}</span>
                  <Text slot="label" className={popover.name ?? ''}>
                    {name}
                  </Text>
                  <Text slot="description" className={popover.detail ?? ''}>
                    {count(n)}
                  </Text>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
      {found.length > shown.length && (
        <p className={styles.note}>{t('slice.more-values', { n: count(found.length - shown.length) })}</p>
      )}
      <div className={styles.actions}>
        <Button onPress={close}>{t('ui.cancel')}</Button>
        <Button kind="primary" onPress={apply}>
          {t('ui.apply')}
        </Button>
      </div>
    </>
  )
}
