import type { KeyboardEvent } from 'react'

const groupOf = ({ parentElement }: HTMLElement): Element | null | undefined =>
  parentElement?.closest('aside') ?? parentElement?.closest('table, section')

/** The figures that stand in the same panel, table or card, in their order. */
const beside = (figure: HTMLElement): HTMLElement[] => {
  const group = groupOf(figure)
  return [...(group?.querySelectorAll<HTMLElement>('[data-figure]') ?? [])].filter(
    (other) => groupOf(other) === group
  )
}

const isReached = ({ tabIndex }: HTMLElement): boolean => tabIndex === 0

/** Puts a figure into the order of Tab: where none beside it is yet, or in place of that one. Another follows when it goes. */
export const takeTurn = (figure: HTMLElement | null, isInstead = false): (() => void) | undefined => {
  if (!figure) return undefined
  const others = beside(figure).filter((other) => other !== figure)
  const before = others.find(isReached)
  if (!before || isInstead) {
    if (before) before.tabIndex = -1
    figure.tabIndex = 0
  }
  return () => {
    const [next] = isReached(figure) ? beside(figure).filter((other) => other !== figure) : []
    if (next) next.tabIndex = 0
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
  const figures = beside(figure)
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
