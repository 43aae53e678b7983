import type { ReadTable } from '../../shared/views/table-text'

/** The texts that stand in a cell by themselves: a value, and its interval behind it. */
const partsOf = (cell: Element): string[] => {
  const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
  const parts: { text: string; of: Node | null }[] = []
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const last = parts.at(-1)
    // React writes a text and the value in it as two.
    if (last?.of === node.parentNode) last.text += node.textContent ?? ''
    else parts.push({ text: node.textContent ?? '', of: node.parentNode })
  }
  return parts.map(({ text }) => text.trim()).filter((text) => text !== '')
}

/** The cells of a row, those that reach over several columns followed by blank ones. */
const cellsOf = (row: HTMLTableRowElement): string[][] =>
  [...row.cells].flatMap((cell) => [partsOf(cell), ...Array.from({ length: cell.colSpan - 1 }, () => [])])

/** What a table is called: by its caption, or by the card it stands in. */
const titleOf = (table: HTMLTableElement): string =>
  (table.caption?.textContent ?? '') || (table.closest('section')?.getAttribute('aria-label') ?? '')

export const readTable = (table: HTMLTableElement): ReadTable => ({
  title: titleOf(table),
  rows: [...table.rows].map(cellsOf)
})

const painted = () => new Promise((resolve) => requestAnimationFrame(resolve))

/** Resolves once every table tells what the picture before it shows. */
export const tablesMade = async (): Promise<void> => {
  while (document.querySelector('main [data-coming="true"]')) await painted()
}

/** The tables of the view in sight, those that stand behind its charts among them. */
export const tablesInView = (): HTMLTableElement[] => [
  ...document.querySelectorAll<HTMLTableElement>('main table')
]
