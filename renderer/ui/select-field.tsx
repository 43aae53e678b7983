import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select, SelectValue } from 'react-aria-components/Select'
import { Text } from 'react-aria-components/Text'
import { Button } from './button'
import type { Choice } from './choice-menu'
import { Icon } from './icon'
import popover from './popover.module.css'
import styles from './select-field.module.css'

interface Props<T extends string> {
  readonly label: string
  readonly choices: readonly Choice<T>[]
  /** `null` where nothing is chosen yet. */
  readonly value: T | null
  readonly onChange: (value: T) => void
}

/** One of some choices, under its name. */
export const SelectField = <T extends string>({ label, choices, value, onChange }: Props<T>) => (
  <Select
    className={styles.field ?? ''}
    value={value}
    onChange={(key) => {
      const chosen = choices.find(({ id }) => id === key)
      if (chosen) onChange(chosen.id)
    }}
  >
    <Label>{label}</Label>
    <Button>
      <SelectValue className={styles.value ?? ''}>{({ selectedText }) => selectedText}</SelectValue>
      <Icon name="chevron" size={12} />
    </Button>
    <Popover className={`${popover.popover ?? ''} ${popover.asWide ?? ''}`}>
      <ListBox className={popover.list ?? ''} items={choices}>
        {({ id, name, detail }) => (
          <ListBoxItem id={id} textValue={name} className={popover.item ?? ''}>
            <Text slot="label" className={popover.name ?? ''}>
              {name}
            </Text>
            {detail !== undefined && (
              <Text slot="description" className={popover.detail ?? ''}>
                {detail}
              </Text>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </Select>
)
