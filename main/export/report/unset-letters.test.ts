import { describe, expect, it } from 'vitest'
import { countUnset, settable } from './unset-letters'

describe('letters that no font of a report has', () => {
  it('are seen to be missing, and counted', () => {
    const written = 'Great 👍🏽 – קל מאוד, 很好'
    expect(settable(written)).toBe('Great □ – □□ □□□□, □□')
    expect(countUnset(written)).toBe(9)
  })

  it('are not those of the languages of Europe, nor the marks of charts and tables', () => {
    const written = 'Très déçu; niț è; Ελλάδα; Привет; “no” – 95 % ▲ ▼ ≤ ÷ − “é” ✓'
    expect(settable(written)).toBe(written)
    expect(countUnset(written)).toBe(0)
  })
})
