import type { ReactNode } from 'react'
import { useWords } from '../api/services'
import { Button } from '../ui/button'
import { ChoiceMenu, type Choice } from '../ui/choice-menu'
import { Icon } from '../ui/icon'
import styles from './reading-panel.module.css'

/** A control under its name. */
export const Labelled = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className={styles.field}>
    <span>{label}</span>
    {children}
  </div>
)

interface Props<T extends string> {
  readonly label: string
  readonly choices: readonly Choice<T>[]
  readonly value: T
  readonly onChoose: (value: T) => void
}

/** One of some choices under their name. They may be marks and blanks: the menu knows them by their places. */
export const LabelledChoice = <T extends string>({ label, choices, value, onChoose }: Props<T>) => {
  const { t } = useWords()
  const at = choices.findIndex(({ id }) => id === value)
  const name = choices[at]?.name ?? value
  return (
    <Labelled label={label}>
      <ChoiceMenu
        label={label}
        choices={choices.map((choice, index) => ({ ...choice, id: String(index) }))}
        value={String(at)}
        onChoose={(index) => {
          const chosen = choices[Number(index)]
          if (chosen && chosen.id !== value) onChoose(chosen.id)
        }}
      >
        <Button aria-label={t('reading.is', { name: label, value: name })}>
          <span className={styles.chosen}>{name}</span>
          <Icon name="chevron" size={12} />
        </Button>
      </ChoiceMenu>
    </Labelled>
  )
}
