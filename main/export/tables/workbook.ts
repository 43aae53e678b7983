import type { Writing } from '../export-report'

/** Sheets to reckon with: a table each, and notes. */
export const writeWorkbook = ({ report }: Writing): Promise<Uint8Array> =>
  Promise.reject(new Error(`Not written yet: ${report.title}`))
