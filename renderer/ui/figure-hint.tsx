import {
  createContext,
  useContext,
  useEffect,
  useId,
  useMemo,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode
} from 'react'
import { ChartHint, type Hint, type Spot } from './chart-hint'
import { stepFigure, takeTurn } from './figure-steps'

interface HintControl {
  /** The element that says the hint to a screen reader. */
  readonly said: string
  readonly show: (of: Element, hint: Hint | undefined, x: number, y: number) => void
  readonly hide: () => void
}

const HintContext = createContext<HintControl | null>(null)

/** Shows the hint of one figure at a time, of all that stand within. */
export const FigureHints = ({ children }: { children: ReactNode }) => {
  const said = useId()
  const [shown, setShown] = useState<{ of: Element; hint: Hint; spot: Spot } | null>(null)
  const control = useMemo(
    (): HintControl => ({
      said,
      show: (of, hint, x, y) => setShown(hint ? { of, hint, spot: { index: 0, x, y } } : null),
      hide: () => setShown(null)
    }),
    [said]
  )
  // A figure that is taken away, by a key that shows another view, says nothing when it goes.
  useEffect(() => {
    if (!shown) return
    const watch = new MutationObserver(() => {
      if (!shown.of.isConnected) setShown(null)
    })
    watch.observe(document.body, { childList: true, subtree: true })
    return () => watch.disconnect()
  }, [shown])
  return (
    <HintContext value={control}>
      {children}
      <p id={said} hidden>
        {shown?.hint.lines.join(' ')}
      </p>
      {shown && <ChartHint hint={shown.hint} spot={shown.spot} />}
    </HintContext>
  )
}

/** What explains a figure, made when it is asked for. */
export type Explain = () => Hint | undefined

/** What makes an element say its hint under the pointer, and to the keyboard where it can be reached by it. */
export const useHint = () => {
  const control = useContext(HintContext)
  if (!control) throw new Error('No hints above this part')
  const { said, show, hide } = control
  return (explain: Explain) => ({
    onPointerEnter: ({ currentTarget, clientX, clientY, pointerType }: PointerEvent) => {
      if (pointerType !== 'touch') show(currentTarget, explain(), clientX, clientY)
    },
    onPointerLeave: hide,
    onFocus: ({ currentTarget }: FocusEvent<HTMLElement>) => {
      // A pointer that presses has its hint already.
      if (!currentTarget.matches(':focus-visible')) return
      const { left, bottom } = currentTarget.getBoundingClientRect()
      currentTarget.setAttribute('aria-describedby', said)
      show(currentTarget, explain(), left, bottom - 12)
    },
    onBlur: ({ currentTarget }: FocusEvent<HTMLElement>) => {
      currentTarget.removeAttribute('aria-describedby')
      hide()
    }
  })
}

/**
 * What makes an element a figure that explains itself. Of the figures of a table, card or panel one is in the order
 * of Tab; the arrow keys go from it to the others.
 */
export const useFigure = () => {
  const hinted = useHint()
  return (explain: Explain) => {
    const { onFocus, onBlur, ...pointed } = hinted(explain)
    return {
      ...pointed,
      'data-figure': '',
      tabIndex: -1,
      ref: takeTurn,
      onFocus: (event: FocusEvent<HTMLElement>) => {
        takeTurn(event.currentTarget, true)
        onFocus(event)
      },
      onBlur,
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        if (event.key === 'Escape') pointed.onPointerLeave()
        else if (event.target === event.currentTarget) stepFigure(event)
      }
    }
  }
}
