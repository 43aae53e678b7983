import { useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { Header } from 'react-aria-components/Header'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { SearchField } from 'react-aria-components/SearchField'
import { Text } from 'react-aria-components/Text'
import { plainLetters } from '../../shared/domain/plain-letters'
import { useWords } from '../api/services'
import popover from '../ui/popover.module.css'
import styles from './command-palette.module.css'
import { COMMAND_GROUPS, type Command } from './commands'
import { useCommands, type FrameCommands } from './use-commands'

interface Props {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly frame: FrameCommands
}

/** Everything that can be done, found by its name. */
export const CommandPalette = (props: Props) => {
  const { t } = useWords()
  return (
    <ModalOverlay
      className={styles.veil ?? ''}
      isOpen={props.isOpen}
      onOpenChange={props.onClose}
      isDismissable
    >
      <Modal className={styles.place ?? ''}>
        <Dialog className={styles.panel ?? ''} aria-label={t('command.name')}>
          {/* Once is enough: elsewhere Escape first clears what was typed. */}
          <div
            role="presentation"
            className={styles.inside}
            onKeyDownCapture={({ key }) => {
              if (key === 'Escape') props.onClose()
            }}
          >
            <Palette {...props} />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Whether all that was typed is in the name, in any order: "pdf export" finds "Export as PDF". */
const isFound = ({ name, detail = '' }: Command, search: string): boolean => {
  const text = plainLetters(`${name} ${detail}`)
  return plainLetters(search)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** A choice that is on already is none. */
const doesSomething = ({ id, group, isOff, isOn }: Command): boolean =>
  id !== 'commands' && !isOff && !(isOn && group === 'window')

const Palette = ({ onClose, frame }: Props) => {
  const { t } = useWords()
  const [search, setSearch] = useState('')
  const commands = useCommands(frame).filter((command) => doesSomething(command) && isFound(command, search))
  const run = (id: string) => {
    onClose()
    // What a command opens is to have the focus that the palette gives back when it is gone.
    requestAnimationFrame(() => commands.find((command) => command.id === id)?.run())
  }
  return (
    <Autocomplete inputValue={search} onInputChange={setSearch}>
      <SearchField aria-label={t('command.find')} autoFocus>
        <Input className={styles.search ?? ''} placeholder={t('command.find')} />
      </SearchField>
      <ListBox
        aria-label={t('command.name')}
        className={styles.list ?? ''}
        onAction={(id) => run(String(id))}
        renderEmptyState={() => <p className={styles.none}>{t('command.none')}</p>}
      >
        {COMMAND_GROUPS.filter((group) => commands.some((command) => command.group === group)).map(
          (group) => (
            <ListBoxSection key={group} id={group}>
              <Header className={styles.group ?? ''}>{t(`command.group.${group}`)}</Header>
              {commands
                .filter((command) => command.group === group)
                .map(({ id, name, detail }) => (
                  <ListBoxItem key={id} id={id} textValue={name} className={popover.item ?? ''}>
                    <Text slot="label" className={popover.name ?? ''}>
                      {name}
                    </Text>
                    {detail !== undefined && (
                      <Text slot="description" className={popover.detail ?? ''}>
                        {detail}
                      </Text>
                    )}
                  </ListBoxItem>
                ))}
            </ListBoxSection>
          )
        )}
      </ListBox>
    </Autocomplete>
  )
}
