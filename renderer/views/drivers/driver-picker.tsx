import { Menu, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Button } from '../../ui/button'
import { ChoiceItem } from '../../ui/choice-item'
import type { Choice } from '../../ui/choice-menu'
import { Icon } from '../../ui/icon'
import popover from '../../ui/popover.module.css'

interface Props {
  readonly label: string
  /** What stands on the button. */
  readonly shown: string
  readonly choices: readonly Choice<string>[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: string[]) => void
}

/** Any of some columns. */
export const DriverPicker = ({ label, shown, choices, chosen, onChange }: Props) => (
  <MenuTrigger>
    <Button aria-label={`${label}: ${shown}`}>
      {shown}
      <Icon name="chevron" size={12} />
    </Button>
    <Popover className={popover.popover ?? ''} offset={4}>
      <Menu
        aria-label={label}
        className={popover.list ?? ''}
        selectionMode="multiple"
        selectedKeys={chosen}
        onSelectionChange={(keys) =>
          onChange(choices.flatMap(({ id }) => (keys === 'all' || keys.has(id) ? [id] : [])))
        }
      >
        {choices.map((choice) => (
          <ChoiceItem key={choice.id} choice={choice} isChosen={chosen.includes(choice.id)} />
        ))}
      </Menu>
    </Popover>
  </MenuTrigger>
)
