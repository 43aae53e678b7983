import { availableParallelism, totalmem } from 'node:os'

const MEBIBYTE = 1024 * 1024

/** What the database may have of the machine: the window, the system and other programs need the rest. */
const SHARE = 0.5

/** With less than this the database cannot keep what it works on, and fails rather than spills. */
const LEAST = 256 * MEBIBYTE

/** What a thread of the database works with: with less for each, none of them gets on. */
const EACH_THREAD = 256 * MEBIBYTE

/** How many threads the database may use: as many as there are processors, if there is memory for them. */
export const threadsFor = (memoryBytes: number, processors: number = availableParallelism()): number =>
  Math.max(1, Math.min(processors, Math.floor(memoryBytes / EACH_THREAD)))

/** What cubes may have of the database's memory: questions, imports and lists of comments need the rest. */
const SHARE_OF_CUBES = 0.25

/** The bytes that cubes may take together. */
export const cubesFor = (memoryBytes: number): number => Math.floor(SHARE_OF_CUBES * memoryBytes)

/**
 * The memory the database may hold before it spills. Where a container allows less than the machine has, that
 * counts: who takes more is killed without a word. `constrained` is 0 or absurdly much where nothing is set.
 */
export const memoryFor = (
  total: number = totalmem(),
  constrained: number = process.constrainedMemory()
): number => {
  const available = constrained > 0 && constrained < total ? constrained : total
  return Math.max(LEAST, Math.floor(SHARE * available))
}
