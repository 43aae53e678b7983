import { settable } from './unset-letters'

/** What no page can show: control characters but for the end of a line, marks of byte order, halves of letters. */
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]|\p{Surrogate}/gu

/** Leaves out of data, as it is written to JSON, what cannot be printed, and marks letters that no font has. */
export const plainText = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? settable(value.replace(UNPRINTABLE, ' ')) : value
