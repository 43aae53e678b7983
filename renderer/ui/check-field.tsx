import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox'
import { Text } from 'react-aria-components/Text'
import styles from './check-field.module.css'
import { CheckMark } from './check-mark'

interface Props {
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly children: string
  /** What it does, as it stands now. */
  readonly detail?: ReactNode
}

/** Something that is on or off, with what that means under it. */
export const CheckField = ({ isOn, onChange, children, detail }: Props) => (
  <CheckboxField className={styles.check ?? ''} isSelected={isOn} onChange={onChange}>
    <CheckboxButton className={styles.button ?? ''}>
      <CheckMark isOn={isOn} />
      {children}
    </CheckboxButton>
    {detail !== undefined && <Text slot="description">{detail}</Text>}
  </CheckboxField>
)
