import { useLayoutEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { heightOf, rowsAt, scrolled, showing, type TallScroll } from './tall-scroll'

const TOP: TallScroll = { top: 0, shift: 0 }

interface TallListControl {
  readonly height: number
  /** The rows to draw, and where each of them stands. */
  readonly rows: readonly { readonly index: number; readonly y: number }[]
  readonly onScroll: () => void
  readonly show: (index: number) => void
}

/**
 * A list of rows of one height, a million of them if need be: more than a browser can lay out, so that rows are
 * counted here and not by a library that takes an element for as tall as its list. It goes to its top when `of` changes.
 */
export const useTallList = (
  scroller: RefObject<HTMLDivElement | null>,
  { total, row, of }: { readonly total: number; readonly row: number; readonly of: string }
): TallListControl => {
  const [view, setView] = useState(0)
  const [shown, setShown] = useState({ of, at: TOP })
  const list = { total, row, view }
  const at = shown.of === of ? shown.at : TOP

  useLayoutEffect(() => {
    const { current } = scroller
    if (!current) return
    const measure = () => setView(current.clientHeight)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [scroller])

  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: 0 })
  }, [of, scroller])

  /** The rows are drawn before the element is moved under them: in one frame, or they would flash. */
  const stand = (next: TallScroll) => {
    flushSync(() => setShown({ of, at: next }))
    const { current } = scroller
    if (current && Math.abs(current.scrollTop - next.top) >= 1) current.scrollTo({ top: next.top })
  }

  return {
    height: heightOf(list),
    rows: rowsAt(at, list).map((index) => ({ index, y: (index - at.shift) * row })),
    onScroll: () => {
      const top = scroller.current?.scrollTop ?? 0
      if (Math.abs(top - at.top) >= 1) stand(scrolled(at, top, list))
    },
    show: (index) => {
      const next = showing(at, index, list)
      if (next !== at) stand(next)
    }
  }
}
