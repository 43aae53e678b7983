import { describe, expect, it } from 'vitest'
import { excerptOf } from './excerpt'
import { plainText } from './plain-text'

describe('an excerpt', () => {
  it('is the whole of a short comment, on one line and covered', () => {
    expect(excerptOf(' Not easy,\n\ncall 0722 123 456 ', 'not easy')).toBe('Not easy, call •••• ••• •••')
  })

  it('is the part around the term of a long one', () => {
    const long = `${'before it '.repeat(50)}nu a fost uşor deloc ${'and after '.repeat(50)}`
    const excerpt = excerptOf(long, 'nu usor', 80)
    expect(excerpt).toMatch(/^….*uşor deloc.*…$/u)
    expect(excerpt.length).toBeLessThanOrEqual(82)
    expect(excerptOf('x'.repeat(500), 'x', 80)).toBe(`${'x'.repeat(80)}…`)
  })
})

describe('plain text', () => {
  it.each([
    ['<p>Not <b>easy</b></p>', '\nNot easy\n'],
    ['caf&eacute; &amp; th&#233;&#xE9;, 2 &lt; 3', 'café & théé, 2 < 3'],
    ['I <3 it, 2 < 3 > 1, AT&T', 'I <3 it, 2 < 3 > 1, AT&T'],
    ['\u001b[31mred\u202e\u200b\u00ad', ' [31mred'],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['&#99999999;&#1114112;', '&#99999999; ']
  ])('%j: %j', (written, seen) => {
    expect(plainText(written)).toBe(seen)
  })
})
