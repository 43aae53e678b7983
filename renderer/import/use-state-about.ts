import { useCallback, useState, type Dispatch, type SetStateAction } from 'react'

/** State that begins anew, from what it was before, where what it is about is another. */
export const useStateAbout = <T>(
  about: string,
  begin: (before?: T) => T
): [T, Dispatch<SetStateAction<T>>] => {
  const [held, setHeld] = useState(() => ({ about, value: begin() }))
  const current = held.about === about ? held : { about, value: begin(held.value) }
  if (current !== held) setHeld(current)
  const set = useCallback((next: SetStateAction<T>) => {
    setHeld((before) => ({
      ...before,
      value: typeof next === 'function' ? (next as (value: T) => T)(before.value) : next
    }))
  }, [])
  return [current.value, set]
}
