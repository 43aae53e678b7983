import { expect, it } from 'vitest'
import { makeScratch } from '../../../tests/fixtures/scratch'
import { RecentProjects } from './recent'

it('keeps two hundred projects, those opened last', async () => {
  const scratch = await makeScratch()
  try {
    const recent = new RecentProjects(scratch.path('some/where/recent.json'))
    expect(await recent.list()).toEqual([])
    const names = Array.from({ length: 202 }, (_, index) => `Project ${index + 1}`)
    for (const name of names) {
      const file = await scratch.write(name, '')
      await recent.remember({ file, name, responses: 1, touchpoints: 1, openedAt: '2026-01-05T10:00:00Z' })
    }
    expect((await recent.list()).map(({ name }) => name)).toEqual(names.reverse().slice(0, 200))
  } finally {
    await scratch.clear()
  }
})
