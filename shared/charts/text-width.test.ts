import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import widths from './inter-widths.json'
import { fitText, textWidth, wrapText } from './text-width'

describe('the width of a text', () => {
  it('adds up, grows with its size and with its weight', () => {
    expect(textWidth('', 12)).toBe(0)
    expect(textWidth('ab', 12)).toBeCloseTo(textWidth('a', 12) + textWidth('b', 12), 9)
    expect(textWidth('Effort', 24)).toBeCloseTo(2 * textWidth('Effort', 12), 9)
    expect(textWidth('Effort', 12, 600)).toBeGreaterThan(textWidth('Effort', 12, 400))
  })

  it('is known of every letter of the languages; others are as wide as their size', () => {
    const letters = 'ăâîșțşţéèêëàùûçîôœŒÉÀòìÈ’“”«»–—−·…€%|≤≥0123456789'
    for (const { letters: known } of Object.values(widths))
      expect(Array.from(letters).filter((letter) => !known.includes(letter))).toEqual([])
    expect(textWidth('名', 12)).toBe(12)
  })
})

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'i', 'W', 'ș', '.', '名'), maxLength: 60 })
const most = fc.integer({ min: 20, max: 300 })

it('a text is cut to what there is room for, and left alone where it fits', () => {
  fc.assert(
    fc.property(text, most, (content, room) => {
      const fitted = fitText(content, room, 13)
      if (textWidth(content, 13) <= room) expect(fitted).toBe(content)
      else {
        expect(fitted.endsWith('…')).toBe(true)
        expect(content.startsWith(fitted.slice(0, -1))).toBe(true)
        expect(textWidth(fitted, 13) <= room || Array.from(fitted).length <= 2).toBe(true)
      }
    })
  )
})

it('a text is broken at its blanks, nothing of it lost', () => {
  fc.assert(
    fc.property(text, most, (content, room) => {
      const lines = wrapText(content, room, 12)
      expect(lines.join(' ')).toBe(
        content
          .split(/\s+/)
          .filter((word) => word !== '')
          .join(' ')
      )
      expect(lines.filter((line) => line.includes(' ') && textWidth(line, 12) > room)).toEqual([])
    })
  )
})
