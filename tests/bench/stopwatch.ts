/** Milliseconds that some work takes, with what came of it. */
export const timed = async <T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> => {
  const started = performance.now()
  const value = await work()
  return { ms: performance.now() - started, value }
}
