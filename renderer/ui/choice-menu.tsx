import type { ReactNode } from 'react'
import { Menu, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { ChoiceItem } from './choice-item'
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
        {choices.map((choice) => (
          <ChoiceItem
            key={choice.id}
            choice={choice}
            {...(value === undefined ? {} : { isChosen: value === choice.id })}
          />
        ))}
      </Menu>
    </Popover>
  </MenuTrigger>
)
