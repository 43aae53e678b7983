import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answerTogether } from './answer-together'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('tells of answers in the order they came, all in one go, and of later ones in the next', () => {
  const told: string[] = []
  const schedule = answerTogether()
  schedule(() => told.push('one'))
  schedule(() => told.push('two'))
  expect(told).toEqual([])
  vi.runOnlyPendingTimers()
  expect(told).toEqual(['one', 'two'])
  schedule(() => schedule(() => told.push('after')))
  vi.runOnlyPendingTimers()
  expect(told).toEqual(['one', 'two'])
  vi.runOnlyPendingTimers()
  expect(told).toEqual(['one', 'two', 'after'])
})
