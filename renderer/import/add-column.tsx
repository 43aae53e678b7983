import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import type { ColumnProfile } from '../../shared/detection/column-profile'
import { useWords } from '../api/services'
import popover from '../ui/popover.module.css'
import styles from './card.module.css'

interface Props {
  readonly label: string
  readonly placeholder: string
  /** Columns that may be chosen, the likely ones first. */
  readonly columns: readonly ColumnProfile[]
  readonly onAdd: (key: string) => void
}

/** Gives a role to a column by its name, without looking for it in the grid. */
export const AddColumn = ({ label, placeholder, columns, onAdd }: Props) => {
  const { t } = useWords()
  return (
    <ComboBox
      aria-label={label}
      menuTrigger="focus"
      value={null}
      onChange={(key) => {
        if (typeof key === 'string') onAdd(key)
      }}
      defaultItems={columns}
    >
      <Input className={styles.text ?? ''} placeholder={placeholder} />
      <Popover className={`${popover.popover} ${popover.asWide}`} offset={4}>
        <ListBox<ColumnProfile> className={popover.list ?? ''}>
          {(column) => (
            <ListBoxItem id={column.key} textValue={column.header.trim()} className={popover.item ?? ''}>
              <Text slot="label" className={popover.name ?? ''}>
                {column.header.trim()}
              </Text>
              <Text slot="description" className={popover.detail ?? ''}>
                {column.values
                  .slice(0, 4)
                  .map(({ value }) => value.slice(0, 14))
                  .join(' · ') || t('role-reason.always-blank')}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
