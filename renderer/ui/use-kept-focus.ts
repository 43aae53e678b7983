import { useEffect, useRef, type RefObject } from 'react'

const reachedIn = (list: HTMLElement): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('button:not(:disabled), input:not([hidden])')
]

/**
 * Keeps the focus in a list when what had it is deleted or renamed: what stands in its place then has it, or the last
 * that is left. Without this it falls to the document, and the keys begin anew.
 */
export const useKeptFocus = (list: RefObject<HTMLElement | null>): void => {
  const had = useRef<{ readonly element: Element; readonly place: number } | null>(null)
  useEffect(() => {
    const within = list.current
    if (!within) return
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return
      const place = reachedIn(within).indexOf(target)
      had.current = place < 0 ? null : { element: target, place }
    }
    const watch = new MutationObserver(() => {
      const { current } = had
      // While a menu of the list is open, it has the focus.
      if (!current || current.element.isConnected || document.activeElement !== document.body) return
      had.current = null
      const left = reachedIn(within)
      left[Math.min(current.place, left.length - 1)]?.focus()
    })
    within.addEventListener('focusin', onFocus)
    watch.observe(document.body, { childList: true, subtree: true })
    return () => {
      within.removeEventListener('focusin', onFocus)
      watch.disconnect()
    }
  }, [list])
}
