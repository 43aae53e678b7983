import { useEffect, useState } from 'react'
import { isFree } from './use-shortcuts'

/** What is chosen in one picture and tells of itself only there, by its name: Escape lets go of it as of what is selected. */
export const useChosen = <Name extends string | number>() => {
  const [chosen, choose] = useState<Name | null>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && isFree(event)) choose(null)
    }
    // Before the workbench takes the key for its own.
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [])
  return [chosen, choose] as const
}
