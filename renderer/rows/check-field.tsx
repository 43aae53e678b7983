import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox'
import { Text } from 'react-aria-components/Text'
import dialog from '../report/report-dialog.module.css'
import { Icon } from '../ui/icon'
import styles from './rows-dialog.module.css'

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
      <span className={isOn ? `${dialog.box} ${dialog.on}` : dialog.box}>
        {isOn && <Icon name="check" size={11} />}
      </span>
      {children}
    </CheckboxButton>
    {detail !== undefined && <Text slot="description">{detail}</Text>}
  </CheckboxField>
)
