import { expect, it } from 'vitest'
import { startApplication } from '../fixtures/application'
import { importFiles } from '../fixtures/imports'
import { mappingOf } from '../fixtures/mappings'
import { EVERYTHING } from '../../shared/domain/slice'
it('perf', async () => {
  const app = await startApplication()
  await importFiles(app, ['/tmp/vverb/perf/million.csv'], mappingOf({ comments: ['comment'], date: { column: 'day', format: 'iso' } }))
  const ask = async (name: string, more: object) => {
    const start = performance.now()
    const p = await app.client.call('verbatims.page', { slice: EVERYTHING, order: 'newest', offset: 0, limit: 100, masked: true, ...more })
    console.log(name, Math.round(performance.now() - start), 'ms', p.total, p.texts[0]?.slice(0, 40))
  }
  await ask('first', {})
  for (const offset of [100, 500_000, 777_700, 999_900, 123_400]) await ask('page ' + offset, { offset })
  await ask('oldest', { order: 'oldest', offset: 300_000 })
  await ask('search', { search: 'etape' })
  await ask('search page', { search: 'etape', offset: 1000 })
  await ask('side', { side: 'hard' })
  await ask('side page', { side: 'hard', offset: 50_000 })
  await ask('word', { word: { term: 'remboursement', language: 'fr', undecided: true } })
  await ask('word page', { word: { term: 'remboursement', language: 'fr', undecided: true }, offset: 500 })
  await app.end()
  expect(1).toBe(1)
}, 300_000)
