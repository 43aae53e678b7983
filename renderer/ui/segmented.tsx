import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import styles from './segmented.module.css'

interface Props<T extends string> {
  readonly label: string
  readonly choices: readonly { readonly id: T; readonly name: string }[]
  /** `null` where nothing was chosen yet. */
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly wide?: boolean
}

/** One of a few choices, all in sight. */
export const Segmented = <T extends string>({ label, choices, value, onChange, wide = false }: Props<T>) => (
  <ToggleButtonGroup
    aria-label={label}
    selectionMode="single"
    disallowEmptySelection={value !== null}
    selectedKeys={value === null ? [] : [value]}
    onSelectionChange={(keys) => {
      const chosen = choices.find(({ id }) => keys.has(id))
      if (chosen) onChange(chosen.id)
    }}
    className={wide ? `${styles.group} ${styles.wide}` : (styles.group ?? '')}
  >
    {choices.map(({ id, name }) => (
      <ToggleButton key={id} id={id} className={styles.segment ?? ''}>
        {name}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
)
