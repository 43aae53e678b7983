import type { Writing } from '../export-report'

/** Slides of 16:9, a view each. */
export const writeDeck = ({ report }: Writing): Promise<Uint8Array> =>
  Promise.reject(new Error(`Not written yet: ${report.title}`))
