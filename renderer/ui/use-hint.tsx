import { useState, type FocusEvent, type PointerEvent } from 'react'
import { ChartHint, type Hint } from './chart-hint'

interface Shown {
  readonly hint: Hint
  readonly x: number
  readonly y: number
}

/** Hints of what is no chart: under the pointer, and beside what has the keyboard's focus. */
export const useHint = () => {
  const [shown, setShown] = useState<Shown>()
  const leave = () => setShown(undefined)
  return {
    hint: shown && <ChartHint key={shown.hint.name} hint={shown.hint} spot={{ index: 0, ...shown }} />,
    hintOn: (hint: Hint) => ({
      onPointerMove: ({ clientX: x, clientY: y }: PointerEvent) => setShown({ hint, x, y }),
      onPointerLeave: leave,
      onFocus: ({ target }: FocusEvent) => {
        // A click has its pointer, whose place it is.
        if (!target.matches(':focus-visible')) return
        const { left, bottom } = target.getBoundingClientRect()
        setShown({ hint, x: left, y: bottom })
      },
      onBlur: leave
    })
  }
}
