import { describe, expect, it } from 'vitest'
import { leadReading } from './lead-reading'

const sentence = (words: number, name: string) => Array.from({ length: words }, () => name).join(' ')

describe('the reading of a section', () => {
  it('stays one paragraph where it is short', () => {
    const short = [sentence(60, 'one'), sentence(70, 'two')]
    expect(leadReading(short)).toEqual({ lead: short, more: [] })
    expect(leadReading([])).toEqual({ lead: [], more: [] })
  })

  it('leads with whole sentences, and leaves none of the others out', () => {
    const [one, two, three] = [sentence(60, 'one'), sentence(50, 'two'), sentence(30, 'three')]
    expect(leadReading([one, two, three])).toEqual({ lead: [one, two], more: [three] })
  })

  it('leads with a long sentence rather than with none', () => {
    const [one, two] = [sentence(120, 'one'), sentence(30, 'two')]
    expect(leadReading([one, two])).toEqual({ lead: [one], more: [two] })
  })
})
