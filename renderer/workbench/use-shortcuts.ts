import { useEffect, useRef, type Dispatch } from 'react'
import { VIEWS } from '../../shared/contract/view-state'
import type { WorkbenchAction } from '../state/workbench-state'

/** Keys belong to a field while one types into it, and to a menu or list while one is open; a list of the view is always. */
const isTaken = (event: KeyboardEvent): boolean =>
  event.target instanceof HTMLElement &&
  event.target.closest(
    'input, textarea, select, [role="menu"], [role="listbox"]:not(main *), [role="dialog"], [contenteditable]'
  ) !== null

/** Whether a key means what it means in the workbench. */
export const isFree = (event: KeyboardEvent): boolean =>
  !isTaken(event) && !event.defaultPrevented && !event.altKey

/** Presses the button that has a shortcut of its own. */
export const pressShortcut = (name: string): void => {
  document.querySelector<HTMLElement>(`[data-shortcut="${name}"]`)?.click()
}

interface Panels {
  readonly showKeys: () => void
  readonly showCommands: () => void
  readonly save: () => void
}

/**
 * 1-9 for views, F filter, Z and Shift-Z undo and redo, E export, Ctrl-K or Cmd-K commands, Ctrl-S or Cmd-S saves,
 * Escape clears the selection, ? shows all.
 */
export const useShortcuts = (dispatch: Dispatch<WorkbenchAction>, panels: Panels): void => {
  const show = useRef(panels)
  useEffect(() => {
    show.current = panels
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isFree(event)) return
      const key = event.key.toLowerCase()
      const withControl = event.ctrlKey || event.metaKey
      if (key === 'k' && withControl) show.current.showCommands()
      else if (key === 's' && withControl && !event.shiftKey) show.current.save()
      else if (key === 'z') dispatch({ type: event.shiftKey ? 'redo' : 'undo' })
      else if (withControl) return
      else if (key === 'f') pressShortcut('filter')
      else if (key === 'e') pressShortcut('export')
      else if (key === 'escape') dispatch({ type: 'select', touchpoint: undefined })
      else if (key === '?') show.current.showKeys()
      else {
        const view = VIEWS[Number(key) - 1]
        if (view === undefined) return
        dispatch({ type: 'show', view })
      }
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [dispatch])
}
