import { describe, expect, it } from 'vitest'
import { mappingOf } from '../../tests/fixtures/mappings'
import type { Slice } from '../domain/slice'
import { mayRepeat } from './every-answer'

const ALL: Slice = { filters: [] }
const FIRST: Slice = { filters: [], answers: 'first' }
const [UNKNOWN, KNOWN] = [mappingOf(), mappingOf({ respondent: 'id' })]

describe('answers of one person', () => {
  it.each([
    ['of several touchpoints', 20, UNKNOWN, ALL, true, true],
    ['of several touchpoints, asked once', 20, UNKNOWN, ALL, false, false],
    ['of one touchpoint by people unknown', 10, UNKNOWN, ALL, true, false],
    ['of people who may come back', 10, KNOWN, ALL, false, true],
    ['of people who may come back, first ones alone', 10, KNOWN, FIRST, false, false],
    ['of several touchpoints, first ones alone', 20, KNOWN, FIRST, true, true]
  ] as const)('%s', (_, evaluations, mapping, slice, byTouchpoint, repeats) => {
    expect(mayRepeat({ evaluations, responses: 10, mapping }, slice, byTouchpoint)).toBe(repeats)
  })
})
