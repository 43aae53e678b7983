import { useEffect, useRef, useState } from 'react'
import { isMenuCommand, type MenuCommand, type WindowState } from '../../shared/contract/window-state'
import { useServices } from '../api/services'
import type { Command } from './commands'

const isField = (element: Element | null): boolean =>
  element instanceof HTMLElement &&
  element.matches('textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=file])')

/** Whether one types: then undo and redo are about the text. */
const useTyping = (): boolean => {
  const [typing, setTyping] = useState(() => isField(document.activeElement))
  useEffect(() => {
    const look = () => setTyping(isField(document.activeElement))
    // Between two elements none has the focus: what comes after says where it went.
    const leave = () => setTimeout(look)
    document.addEventListener('focusin', look)
    document.addEventListener('focusout', leave)
    return () => {
      document.removeEventListener('focusin', look)
      document.removeEventListener('focusout', leave)
    }
  }, [])
  return typing
}

const TEXT_COMMANDS: readonly string[] = ['undo', 'redo']

interface Shown {
  readonly title: string
  readonly project: WindowState['project']
  /** Everything that can be done, of which the host's menu holds a part. */
  readonly commands: readonly Command[]
}

/** Gives the window its title, tells its host what can be done now, and does what is chosen in the host's menu. */
export const useWindowState = ({ title, project, commands }: Shown): void => {
  const { host, words } = useServices()
  const { language } = words
  const typing = useTyping()
  const named = (wanted: (command: Command) => boolean): MenuCommand[] =>
    commands.flatMap((command) => (isMenuCommand(command.id) && wanted(command) ? [command.id] : []))
  const state: WindowState = {
    language,
    project,
    can: named(({ id, isOff }) => !isOff || (typing && TEXT_COMMANDS.includes(id))),
    chosen: named(({ isOn }) => isOn === true)
  }
  const told = JSON.stringify(state)
  const latest = useRef({ commands, typing })
  useEffect(() => {
    latest.current = { commands, typing }
  })

  useEffect(() => {
    document.title = project?.unsaved ? `● ${title}` : title
  }, [title, project?.unsaved])

  useEffect(() => host.tell(JSON.parse(told) as WindowState), [host, told])

  useEffect(
    () =>
      host.onCommand((id) => {
        const { commands, typing } = latest.current
        // The one way to undo what was typed; browsers keep it for just that.
        // eslint-disable-next-line @typescript-eslint/no-deprecated
        if (typing && TEXT_COMMANDS.includes(id)) document.execCommand(id)
        else commands.find((command) => command.id === id && !command.isOff)?.run()
      }),
    [host]
  )
}
