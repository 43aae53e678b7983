import { useState } from 'react'
import { Form } from 'react-aria-components/Form'
import { Input } from 'react-aria-components/Input'
import { TextField } from 'react-aria-components/TextField'
import styles from './name-field.module.css'

interface Props {
  readonly label: string
  readonly start: string
  readonly onName: (name: string) => void
  /** Left without a name: nothing is to change. */
  readonly onLeave: () => void
}

/** A name where it will stand: Enter takes it, Escape and leaving it empty do not. */
export const NameField = ({ label, start, onName, onLeave }: Props) => {
  const [name, setName] = useState(start)
  const finish = () => {
    const given = name.trim()
    if (given === '' || given === start) onLeave()
    else onName(given)
  }
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        finish()
      }}
    >
      <TextField
        aria-label={label}
        value={name}
        onChange={setName}
        maxLength={100}
        autoFocus
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onLeave()
        }}
      >
        <Input className={styles.field ?? ''} placeholder={label} />
      </TextField>
    </Form>
  )
}
