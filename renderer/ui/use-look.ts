import { useEffect, useSyncExternalStore } from 'react'
import { LOOKS, type Look } from '../../shared/charts/look'
import { LOOK_CHOICES, type LookChoice } from '../../shared/contract/window-state'
import { applyLook } from './apply-look'
import { useKept } from './use-kept'

const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)')

const onSystemChange = (changed: () => void) => {
  systemIsDark.addEventListener('change', changed)
  return () => systemIsDark.removeEventListener('change', changed)
}

/** The look in use, the choice behind it, and how to choose: as the system, or always one. Remembered. */
export const useLook = (): { look: Look; choice: LookChoice; choose: (choice: LookChoice) => void } => {
  const [choice, choose] = useKept('effortscope.look', LOOK_CHOICES, 'system')
  const dark = useSyncExternalStore(onSystemChange, () => systemIsDark.matches)
  const look = LOOKS[choice === 'system' ? (dark ? 'dark' : 'light') : choice]
  useEffect(() => applyLook(look), [look])
  return { look, choice, choose }
}
