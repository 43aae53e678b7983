import { describe, expect, it } from 'vitest'
import { levelText, pCell, pText } from './p-text'
import { createWords } from './words'

describe('p', () => {
  it.each([
    ['en', 'p = .0312', '< .0001', '.05'],
    ['ro', 'p = 0,0312', '< 0,0001', '0,05']
  ] as const)('in %s: %s', (language, sentence, cell, level) => {
    const words = createWords(language)
    expect([pText(0.0312, words), pCell(0.00001, words), levelText(0.05, words)]).toEqual([
      sentence,
      cell,
      level
    ])
  })
})
