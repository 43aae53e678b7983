/** Columns that a sheet can have: A to XFD. */
const MOST_COLUMNS = 16_384

const LETTER_A = 65

/** The column of a cell by its reference, counted from 0: that of B7 is 1. */
export const columnNumber = (reference: string): number => {
  let column = 0
  let at = 0
  for (; at < reference.length; at += 1) {
    const letter = (reference.charCodeAt(at) & ~32) - LETTER_A
    if (letter < 0 || letter > 25) break
    column = column * 26 + letter + 1
    if (column > MOST_COLUMNS) break
  }
  if (at === 0 || column > MOST_COLUMNS) throw new Error(`No cell ${reference.slice(0, 20)}`)
  return column - 1
}
