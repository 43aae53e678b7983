/** Digits that a spreadsheet shows, and computes by; those behind them are noise of binary fractions. */
const DIGITS = 15

const WHOLE = /^-?(?:0|[1-9]\d*)$/

/**
 * A number as a spreadsheet shows it: 0.30000000000000004 is 0.3, and 1E+20 is spelled out. Whole numbers
 * that are spelled out already stay as they are, however long: they may be somebody's id.
 */
export const numberText = (stored: string): string => {
  if (WHOLE.test(stored)) return stored === '-0' ? '0' : stored
  const rounded = Number(Number(stored).toPrecision(DIGITS))
  if (stored.trim() === '' || !Number.isFinite(rounded)) return stored
  if (Number.isInteger(rounded) && Math.abs(rounded) >= 1e21) return BigInt(rounded).toString()
  return String(rounded === 0 ? 0 : rounded)
}
