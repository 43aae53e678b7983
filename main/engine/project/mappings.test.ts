import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { mappingOf } from '../../../tests/fixtures/mappings'
import { makeScratch } from '../../../tests/fixtures/scratch'
import { Mappings } from './mappings'

it('keeps fifty mappings, those used last', async () => {
  const scratch = await makeScratch()
  try {
    const file = scratch.path('some/where/mappings.json')
    const mappings = new Mappings(file)
    for (let at = 1; at <= 52; at += 1)
      await mappings.remember({
        project: `Project ${at}`,
        mappedAt: '2026-01-05T10:00:00Z',
        columns: ['ces', `a${at}`, `b${at}`].map((key) => ({ key, header: key })),
        mapping: mappingOf()
      })
    expect(JSON.parse(await readFile(file, 'utf8'))).toHaveLength(50)
    expect(await mappings.recall(['ces', 'a2', 'b2'])).toBeNull()
    expect(await mappings.recall(['ces', 'a3', 'b3'])).toMatchObject({ project: 'Project 3' })
  } finally {
    await scratch.clear()
  }
})
