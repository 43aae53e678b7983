import type { ReactNode } from 'react'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import { Icon } from './icon'
import styles from './popover.module.css'

export interface Choice<T extends string> {
  readonly id: T
  readonly name: string
  readonly detail?: string
}

interface Props<T extends string> {
  readonly label: string
  /** The button that opens the menu. */
  readonly children: ReactNode
  readonly choices: readonly Choice<T>[]
  /** The choice in force; left out for a menu of commands. */
  readonly value?: T | null
  readonly onChoose: (value: T) => void
}

/** A menu under a button: one of some choices, or a command. */
export const ChoiceMenu = <T extends string>({ label, children, choices, value, onChoose }: Props<T>) => (
  <MenuTrigger>
    {children}
    <Popover className={styles.popover ?? ''} offset={4}>
      <Menu
        aria-label={label}
        className={styles.list ?? ''}
        {...(value === undefined
          ? {}
          : { selectionMode: 'single' as const, selectedKeys: value === null ? [] : [value] })}
        onAction={(key) => {
          const chosen = choices.find(({ id }) => id === key)
          if (chosen) onChoose(chosen.id)
        }}
      >
        {choices.map(({ id, name, detail }) => (
          <MenuItem key={id} id={id} textValue={name} className={styles.item ?? ''}>
            {value === undefined ? null : (
              <span className={styles.mark}>{value === id && <Icon name="check" size={13} />}</span>
            )}
            <Text slot="label" className={styles.name ?? ''}>
              {name}
            </Text>
            {detail !== undefined && (
              <Text slot="description" className={styles.detail ?? ''}>
                {detail}
              </Text>
            )}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  </MenuTrigger>
)
