/** A cell as it is written to CSV: always quoted, so that blank and empty stay apart. */
export const csvCell = (text: string): string =>
  text.includes('"') ? `"${text.replaceAll('"', '""')}"` : `"${text}"`

export const breaksIn = (text: string): number => (text.includes('\n') ? text.split('\n').length - 1 : 0)
