import { Button } from 'react-aria-components/Button'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { NumberField } from 'react-aria-components/NumberField'
import styles from './reading-panel.module.css'

interface Props {
  readonly label: string
  readonly value: number
  readonly lowest: number
  readonly highest: number
  readonly onChange: (value: number) => void
}

/** A small whole number with a step down and up; taken over when it is left or entered. */
export const CountField = ({ label, value, lowest, highest, onChange }: Props) => (
  <NumberField
    value={value}
    minValue={lowest}
    maxValue={highest}
    onChange={(next) => {
      if (Number.isInteger(next) && next !== value) onChange(next)
    }}
    className={styles.field ?? ''}
  >
    <Label>{label}</Label>
    <Group className={styles.stepper ?? ''}>
      <Button slot="decrement">−</Button>
      <Input />
      <Button slot="increment">+</Button>
    </Group>
  </NumberField>
)
