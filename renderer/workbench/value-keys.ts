/** Keys of a list must be text; blank is kept apart from every value by its mark. */
export const keyOf = (value: string | null): string => (value === null ? 'blank' : `is ${value}`)

export const valueOf = (key: string): string | null => (key === 'blank' ? null : key.slice(3))
