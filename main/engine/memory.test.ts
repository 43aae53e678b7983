import { expect, it } from 'vitest'
import { memoryFor, threadsFor } from './memory'

const GIBIBYTE = 1024 ** 3

it.each([
  ['half of the machine', 16 * GIBIBYTE, 0, 8 * GIBIBYTE],
  ['half of what a container allows', 16 * GIBIBYTE, 2 * GIBIBYTE, GIBIBYTE],
  ['half of the machine where a container names no end', 16 * GIBIBYTE, 2 ** 63, 8 * GIBIBYTE],
  ['enough to work with', GIBIBYTE / 4, 0, GIBIBYTE / 4]
])('the database may have %s', (_, total, constrained, most) =>
  expect(memoryFor(total, constrained)).toBe(most)
)

it.each([
  ['one on each processor', 8 * GIBIBYTE, 4, 4],
  ['fewer where the memory would not do for more', GIBIBYTE / 2, 8, 2],
  ['one at least', GIBIBYTE / 16, 8, 1]
])('the database works with threads: %s', (_, memory, processors, threads) =>
  expect(threadsFor(memory, processors)).toBe(threads)
)
