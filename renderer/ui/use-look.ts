import { useEffect, useState, useSyncExternalStore } from 'react'
import { LOOKS, type Look } from '../../shared/charts/look'
import { LOOK_CHOICES, type LookChoice } from '../../shared/contract/window-state'
import { applyLook } from './apply-look'

const KEPT_AS = 'effortscope.look'

const isChoice = (value: string | null): value is LookChoice =>
  LOOK_CHOICES.some((choice) => choice === value)

const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)')

const onSystemChange = (changed: () => void) => {
  systemIsDark.addEventListener('change', changed)
  return () => systemIsDark.removeEventListener('change', changed)
}

/** The look in use, the choice behind it, and how to choose: as the system, or always one. Remembered. */
export const useLook = (): { look: Look; choice: LookChoice; choose: (choice: LookChoice) => void } => {
  const [choice, setChoice] = useState<LookChoice>(() => {
    const kept = localStorage.getItem(KEPT_AS)
    return isChoice(kept) ? kept : 'system'
  })
  const dark = useSyncExternalStore(onSystemChange, () => systemIsDark.matches)
  const look = LOOKS[choice === 'system' ? (dark ? 'dark' : 'light') : choice]
  useEffect(() => applyLook(look), [look])
  const choose = (next: LookChoice) => {
    localStorage.setItem(KEPT_AS, next)
    setChoice(next)
  }
  return { look, choice, choose }
}
