import { useState } from 'react'

/** A choice that is remembered on this computer; the fallback where none was kept, or none that is known. */
export const useKept = <Choice extends string>(
  key: string,
  choices: readonly Choice[],
  fallback: Choice
): readonly [Choice, (choice: Choice) => void] => {
  const [choice, setChoice] = useState(() => {
    const kept = localStorage.getItem(key)
    return choices.find((known) => known === kept) ?? fallback
  })
  const choose = (next: Choice) => {
    localStorage.setItem(key, next)
    setChoice(next)
  }
  return [choice, choose]
}
