import {
  createContext,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode
} from 'react'
import { ChartHint, type Hint, type Spot } from './chart-hint'
import { stepFigure, takeTurn } from './figure-steps'

/** What explains a figure, made when it is asked for. */
export type Explain = () => Hint | undefined

interface HintControl {
  /** The element that says the hint to a screen reader. */
  readonly said: string
  /** Takes what explains a figure from now on: a hint in sight follows its figure. */
  readonly renew: (of: Element, explain: Explain) => void
  readonly show: (of: Element, x: number, y: number) => void
  readonly hide: () => void
}

const HintContext = createContext<HintControl | null>(null)

interface Shown {
  readonly of: Element
  readonly hint: Hint | undefined
  readonly spot: Spot
}

/** Shows the hint of one figure at a time, of all that stand within. */
export const FigureHints = ({ children }: { children: ReactNode }) => {
  const said = useId()
  const [shown, setShown] = useState<Shown | null>(null)
  const shownOf = useRef<Element | null>(null)
  const explained = useRef(new WeakMap<Element, Explain>())
  const control = useMemo((): HintControl => {
    const set = (next: Shown | null) => {
      shownOf.current = next?.of ?? null
      setShown(next)
    }
    return {
      said,
      renew: (of, explain) => {
        explained.current.set(of, explain)
        if (of === shownOf.current) setShown((before) => before && { ...before, hint: explain() })
      },
      show: (of, x, y) => set({ of, hint: explained.current.get(of)?.(), spot: { index: 0, x, y } }),
      hide: () => set(null)
    }
  }, [said])
  // A figure that is taken away, by a key that shows another view, says nothing when it goes.
  useEffect(() => {
    if (!shown) return
    const watch = new MutationObserver(() => {
      if (!shown.of.isConnected) control.hide()
    })
    watch.observe(document.body, { childList: true, subtree: true })
    return () => watch.disconnect()
  }, [control, shown])
  return (
    <HintContext value={control}>
      {children}
      <p id={said} hidden>
        {shown?.hint?.lines.join(' ')}
      </p>
      {shown?.hint && <ChartHint hint={shown.hint} spot={shown.spot} />}
    </HintContext>
  )
}

/** What makes an element say its hint under the pointer, and to the keyboard where it can be reached by it. */
export const useHint = () => {
  const control = useContext(HintContext)
  if (!control) throw new Error('No hints above this part')
  const { said, renew, show, hide } = control
  return (explain: Explain) => ({
    ref: (of: HTMLElement | null) => {
      if (of) renew(of, explain)
    },
    onPointerEnter: ({ currentTarget, clientX, clientY, pointerType }: PointerEvent) => {
      if (pointerType !== 'touch') show(currentTarget, clientX, clientY)
    },
    onPointerLeave: hide,
    onFocus: ({ currentTarget }: FocusEvent<HTMLElement>) => {
      // A pointer that presses has its hint already.
      if (!currentTarget.matches(':focus-visible')) return
      const { left, bottom } = currentTarget.getBoundingClientRect()
      currentTarget.setAttribute('aria-describedby', said)
      show(currentTarget, left, bottom - 12)
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
    const { ref, onFocus, onBlur, ...pointed } = hinted(explain)
    return {
      ...pointed,
      'data-figure': '',
      tabIndex: -1,
      ref: (of: HTMLElement | null) => {
        ref(of)
        return takeTurn(of)
      },
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
