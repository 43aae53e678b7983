/**
 * The touchpoint after or before the selected one, among those shown; the first or last where none is
 * selected, and none again beyond the ends.
 */
export const stepSelection = (
  shown: readonly (string | null)[],
  selected: string | null | undefined,
  step: 1 | -1
): string | null | undefined => {
  const at = selected === undefined ? -1 : shown.indexOf(selected)
  if (at < 0) return step === 1 ? shown[0] : shown.at(-1)
  const next = at + step
  return next < 0 ? undefined : shown[next]
}

/** The same of marks that are counted: `null` for none. */
export const stepIndex = (at: number | null, step: number, length: number): number | null => {
  if (at === null) return step > 0 ? 0 : length - 1
  const next = at + step
  return next < 0 || next >= length ? null : next
}
