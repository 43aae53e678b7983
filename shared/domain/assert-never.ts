/** Reached only where a union grew and this place was not told: fails to compile there. */
export const assertNever = (value: never): never => {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
