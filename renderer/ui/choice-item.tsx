import { MenuItem } from 'react-aria-components/Menu'
import { Text } from 'react-aria-components/Text'
import type { Choice } from './choice-menu'
import { Icon } from './icon'
import styles from './popover.module.css'

interface Props {
  readonly choice: Choice<string>
  /** Whether it is in force; left out for a command. */
  readonly isChosen?: boolean
}

/** A line of a menu: marked where it is in force. */
export const ChoiceItem = ({ choice: { id, name, detail }, isChosen }: Props) => (
  <MenuItem id={id} textValue={name} className={styles.item ?? ''}>
    {isChosen !== undefined && (
      <span className={styles.mark}>{isChosen && <Icon name="check" size={13} />}</span>
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
)
