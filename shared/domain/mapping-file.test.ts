import { describe, expect, it } from 'vitest'
import { mappingOf } from '../../tests/fixtures/mappings'
import { Failure } from './fault'
import { readMappingFile, writeMappingFile } from './mapping-file'

const TEMPLATE = {
  columns: [
    { key: 'ces', header: ' CES "1–7"\n' },
    { key: 'country', header: 'Țară' }
  ],
  mapping: mappingOf({ dimensions: ['country'] })
}

const faultOf = (text: string) => {
  try {
    readMappingFile(text, 'mapping.json')
  } catch (error) {
    if (error instanceof Failure) return error.fault
    throw error
  }
  throw new Error('The file was read')
}

const changed = (change: (file: { version: number; kind: string; mapping: unknown }) => void): string => {
  const file = JSON.parse(writeMappingFile(TEMPLATE)) as Parameters<typeof change>[0]
  change(file)
  return JSON.stringify(file)
}

describe('a mapping file', () => {
  it('gives back the mapping that was written, however it was saved since', () => {
    const text = writeMappingFile(TEMPLATE)
    expect(readMappingFile(text, 'mapping.json')).toEqual(TEMPLATE)
    expect(readMappingFile(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'mapping.json')).toEqual(TEMPLATE)
  })

  it('written before a field was there has its default', () => {
    const text = changed((file) => {
      const mapping = file.mapping as { ces: { labels?: unknown } }
      delete mapping.ces.labels
    })
    expect(readMappingFile(text, 'mapping.json').mapping.ces.labels).toEqual({})
  })

  it.each<[name: string, text: string, code: string]>([
    ['nothing', '', 'mapping-file-foreign'],
    ['no JSON', 'touchpoint,ces\nA,5\n', 'mapping-file-foreign'],
    ['JSON cut short', writeMappingFile(TEMPLATE).slice(0, 80), 'mapping-file-foreign'],
    ['other JSON', '[{"ces": 5}]', 'mapping-file-foreign'],
    ['null', 'null', 'mapping-file-foreign'],
    ['another kind', changed((file) => (file.kind = 'geojson')), 'mapping-file-foreign'],
    ['a later version', changed((file) => (file.version = 2)), 'mapping-file-newer'],
    ['no mapping', changed((file) => (file.mapping = undefined)), 'mapping-file-broken']
  ])('that is %s is refused', (_, text, code) => {
    expect(faultOf(text)).toMatchObject({ code, place: { file: 'mapping.json' } })
  })

  it('with a mistake in it is refused with the place of the mistake', () => {
    const text = changed((file) => {
      const { ces } = file.mapping as { ces: { scale: unknown } }
      ces.scale = { low: 1, high: 1, good: 'high' }
    })
    expect(faultOf(text).cause).toMatch(/^mapping\.ces\.scale: /)
  })
})
