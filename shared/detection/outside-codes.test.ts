import { describe, expect, it } from 'vitest'
import { profileOf } from '../../tests/fixtures/profiles'
import { missingAnswers } from './forecast'
import { outsideCodes } from './outside-codes'

const codesOf = (answers: Record<string, number>, low: number, high: number) => {
  const range = { low, high }
  const missing = missingAnswers([profileOf('x', answers)], {
    scale: { ...range, good: 'high' },
    missing: [],
    labels: {}
  })
  const { beside, stretched, far } = outsideCodes(missing, range)
  return [beside.map(({ value }) => value), far.map(({ value }) => value), [stretched.low, stretched.high]]
}

describe('answers outside of a scale', () => {
  it.each<[string, Record<string, number>, [number, number], ReturnType<typeof codesOf>]>([
    ['right beside it are asked about', { '3': 9, '6': 90, '0': 5 }, [1, 5], [['0', '6'], [], [0, 6]]],
    ['in a row from its end, too', { '3': 9, '6': 9, '7': 2 }, [1, 5], [['6', '7'], [], [1, 7]]],
    ['behind a gap are no answers', { '3': 9, '7': 9, '99': 8 }, [1, 5], [[], ['7', '99'], [1, 5]]],
    ['below zero are no answers', { '3': 9, '-1': 9 }, [0, 5], [[], ['-1'], [0, 5]]],
    ['that no scale is long enough for are no answers', { '3': 9, '11': 9 }, [0, 10], [[], ['11'], [0, 10]]],
    ['with their labels', { '3': 9, '0 - None': 9 }, [1, 5], [['0 - None'], [], [0, 5]]],
    ['are none where all are words', { '3': 9, 'n/a': 9 }, [1, 5], [[], [], [1, 5]]]
  ])('%s', (_, answers, [low, high], expected) => expect(codesOf(answers, low, high)).toEqual(expected))
})
