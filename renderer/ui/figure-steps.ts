import type { KeyboardEvent } from 'react'

const groupOf = ({ parentElement }: HTMLElement): Element | null | undefined =>
  parentElement?.closest('aside') ?? parentElement?.closest('table, section')

/** The figures of a panel, table or card, in their order. */
const figuresIn = (group: Element): HTMLElement[] =>
  [...group.querySelectorAll<HTMLElement>('[data-figure]')].filter((figure) => groupOf(figure) === group)

/** The figure of each panel, table or card that is in the order of Tab. */
const reached = new WeakMap<Element, HTMLElement>()

const isThere = (figure: HTMLElement): boolean => figure.isConnected && 'figure' in figure.dataset

/** Puts a figure into the order of Tab: where none beside it is yet, or in place of that one. Another follows when it goes. */
export const takeTurn = (figure: HTMLElement | null, isInstead = false): (() => void) | undefined => {
  const group = figure && groupOf(figure)
  if (!group) return undefined
  const before = reached.get(group)
  if (before && before !== figure && isInstead) before.tabIndex = -1
  if (!before || isInstead) {
    reached.set(group, figure)
    figure.tabIndex = 0
  }
  return () => {
    if (reached.get(group) !== figure) return
    // Once all that goes with it has gone: handed on to each in turn, a long table would take long to go.
    queueMicrotask(() => {
      if (reached.get(group) !== figure || isThere(figure)) return
      reached.delete(group)
      const next = figuresIn(group).find(isThere)
      if (next) takeTurn(next)
    })
  }
}

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1]
}

/** The figure an arrow leads to: in a table up and down its column, else the one after or before. */
const nextOf = (figure: HTMLElement, [down, right]: readonly [number, number]): HTMLElement | undefined => {
  const group = groupOf(figure)
  const figures = group ? figuresIn(group) : []
  const at = figures.indexOf(figure)
  if (!(figure instanceof HTMLTableCellElement) || down === 0) return figures[at + down + right]
  const inColumn = figures.filter(
    (other) => other instanceof HTMLTableCellElement && other.cellIndex === figure.cellIndex
  )
  return inColumn[inColumn.indexOf(figure) + down]
}

/** Goes to the figure that an arrow key leads to. */
export const stepFigure = (event: KeyboardEvent<HTMLElement>): void => {
  const by = STEPS[event.key]
  if (!by) return
  event.preventDefault()
  nextOf(event.currentTarget, by)?.focus()
}
