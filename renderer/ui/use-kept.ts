import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()

const onChange = (changed: () => void) => {
  listeners.add(changed)
  return () => {
    listeners.delete(changed)
  }
}

/**
 * A choice that is remembered on this computer; the fallback where none was kept, or none that is known. All parts of the
 * window that ask for it have the same.
 */
export const useKept = <Choice extends string>(
  key: string,
  choices: readonly Choice[],
  fallback: Choice
): readonly [Choice, (choice: Choice) => void] => {
  const kept = useSyncExternalStore(onChange, () => localStorage.getItem(key))
  const choose = (next: Choice) => {
    localStorage.setItem(key, next)
    for (const changed of listeners) changed()
  }
  return [choices.find((known) => known === kept) ?? fallback, choose]
}
