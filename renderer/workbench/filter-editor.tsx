import { useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { SearchField } from 'react-aria-components/SearchField'
import { Text } from 'react-aria-components/Text'
import { plainLetters } from '../../shared/domain/plain-letters'
import { TIME } from '../../shared/domain/slice'
import { dimensionLabel } from '../../shared/locale/slice-words'
import { useWords } from '../api/services'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import popover from '../ui/popover.module.css'
import styles from './filter-editor.module.css'
import { FilterValues } from './filter-values'
import { useWorkbench } from './workbench-context'

/** "+ Filter": a dimension, then its values. */
export const FilterButton = () => {
  const { t } = useWords()
  return (
    <DialogTrigger>
      <Button kind="plain" data-shortcut="filter">
        <Icon name="add" size={13} />
        {t('slice.add')}
      </Button>
      <FilterPopover />
    </DialogTrigger>
  )
}

/** The editor of one filter; without a dimension it starts by asking for one. */
export const FilterPopover = ({ dimension }: { dimension?: string }) => (
  <Popover className={popover.popover ?? ''} offset={6} placement="bottom start">
    <Dialog className={popover.dialog ?? ''}>
      {({ close }) => <FilterEditor start={dimension} close={close} />}
    </Dialog>
  </Popover>
)

const FilterEditor = ({ start, close }: { start: string | undefined; close: () => void }) => {
  const [dimension, setDimension] = useState(start)
  return (
    <div className={styles.editor}>
      {dimension === undefined ? (
        <ChooseDimension onChoose={setDimension} />
      ) : (
        <FilterValues key={dimension} dimension={dimension} close={close} />
      )}
    </div>
  )
}

const ChooseDimension = ({ onChoose }: { onChoose: (dimension: string) => void }) => {
  const words = useWords()
  const { t, count } = words
  const { project } = useWorkbench()
  const [search, setSearch] = useState('')
  const dimensions = project.dimensions
    .filter(({ id, values }) => id !== TIME && values > 1)
    .map((dimension) => ({ ...dimension, name: dimensionLabel(dimension.id, project.dimensions, words) }))
    .filter(({ name }) => plainLetters(name).includes(plainLetters(search.trim())))
  return (
    <>
      <Heading slot="title" level={2}>
        {t('slice.by-what')}
      </Heading>
      <Autocomplete inputValue={search} onInputChange={setSearch}>
        <SearchField aria-label={t('slice.find-dimension')} autoFocus>
          <Input className={styles.search ?? ''} placeholder={t('slice.find-dimension')} />
        </SearchField>
        <ListBox
          aria-label={t('slice.by-what')}
          className={styles.list ?? ''}
          items={dimensions}
          onAction={(id) => onChoose(String(id))}
          renderEmptyState={() => <p className={styles.note}>{t('slice.no-dimension')}</p>}
        >
          {({ id, name, values }) => (
            <ListBoxItem id={id} textValue={name} className={popover.item ?? ''}>
              <Text slot="label" className={popover.name ?? ''}>
                {name}
              </Text>
              <Text slot="description" className={popover.detail ?? ''}>
                {t('count.values', { count: values, n: count(values) })}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </>
  )
}
