import { expect, it } from 'vitest'
import { sliceSvg } from './slice-svg'

const DRAWN = `<path d="M0 0L0 90"></path>
<text x="1" y="10">head</text>
<text x="1" y="30">first</text>
<text transform="translate(4 50)">second</text>
<text y="6" transform="translate(4 60)">third</text>
`

it('shows every text of a stretch once, in its place, and the shapes of that stretch alone', () => {
  const sliced = sliceSvg(DRAWN, [{ head: { top: 0, height: 20 }, from: 40, to: 70 }], 100)
  expect([...sliced.matchAll(/>([a-z]+)<\/text>/g)].map(([, text]) => text)).toEqual([
    'head',
    'second',
    'third'
  ])
  expect(sliced).toContain('<svg x="0" y="0" width="100" height="20" viewBox="0 0 100 20">')
  expect(sliced).toContain('<svg x="0" y="20" width="100" height="30" viewBox="0 40 100 30">')
  expect(sliced).toContain('translate(0 -20)')
})
