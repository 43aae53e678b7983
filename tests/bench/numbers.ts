/** Figures as a terminal shows them. */
export const whole = (number: number): string => Math.round(number).toLocaleString('en')
export const seconds = (ms: number): string => (ms / 1000).toFixed(2)
export const mebibytes = (kib: number): string => whole(kib / 1024)
export const times = (one: number, other: number): string => `${(one / other).toFixed(2)}x`
