import { describe, expect, it } from 'vitest'
import { mappingOf } from '../../../tests/fixtures/mappings'
import { profileOf, ratingOf } from '../../../tests/fixtures/profiles'
import { createWords } from '../../../shared/locale/words'
import { columnFinder, readCesColumns } from './column-names'
import { readSliceOptions } from './slice-options'
import { DataError, UsageError } from './usage-error'

const words = createWords('en')

const columns = [
  profileOf('Touchpoint', { A: 1 }),
  profileOf('Home country', { FR: 1 }),
  profileOf('a=b, c', { x: 1 }),
  profileOf('Source', { web: 1 }),
  ratingOf('How easy, overall?', 1, 7),
  ratingOf('Delivery', 1, 7)
]
const find = columnFinder(columns, words)

describe('a column', () => {
  it.each(['Home country', ' Home country ', 'home country', 'HOMECOUNTRY', 'homecountry'])(
    'is found by %j',
    (name) => {
      expect(find(name).header).toBe('Home country')
    }
  )

  it('that is not there is wrong usage, with those that are', () => {
    expect(() => find('Country')).toThrow(
      new DataError(
        'There is no column “Country”. The file has: Touchpoint, Home country, a=b, c, Source, How easy, overall?, Delivery.'
      )
    )
  })
})

describe('effort columns', () => {
  const ces = (text: string) =>
    readCesColumns(text, columns, find).map(({ key, touchpoint }) => [key, touchpoint])

  it.each([
    ['Delivery', [['delivery', undefined]]],
    ['Delivery=Getting it', [['delivery', 'Getting it']]],
    ['How easy, overall?', [['howeasyoverall', undefined]]],
    [
      'Delivery=A,Source=B',
      [
        ['delivery', 'A'],
        ['source', 'B']
      ]
    ],
    ['a=b, c', [[find('a=b, c').key, undefined]]]
  ])('%j', (text, found) => expect(ces(text)).toEqual(found))

  it('that are not there are wrong usage', () => {
    expect(() => ces('Delivery=A,Nothing=B')).toThrow(UsageError)
  })
})

describe('a slice', () => {
  const mapping = mappingOf({ touchpoint: 'touchpoint', dimensions: ['homecountry'] })
  const slice = (options: { by?: string; where?: string[] }) =>
    readSliceOptions(options, mapping, columns, find, words)

  it('is broken down by touchpoint where nothing is said', () => {
    expect(slice({}).by).toEqual([{ name: 'touchpoint', id: '@touchpoint' }])
  })

  it.each([
    ['Touchpoint', [{ name: 'touchpoint', id: '@touchpoint' }]],
    ['file', [{ name: 'file', id: '@file' }]],
    ['Source', [{ name: 'Source', id: 'source' }]],
    ['source', [{ name: 'source', id: '@file' }]],
    [
      'touchpoint,Home country',
      [
        { name: 'touchpoint', id: '@touchpoint' },
        { name: 'Home country', id: 'homecountry' }
      ]
    ]
  ])('is broken down by %s', (by, named) => expect(slice({ by }).by).toEqual(named))

  it('is filtered, several values of a column as either, several columns as both', () => {
    const { slice: asked } = slice({
      where: ['Home country=FR', 'Home country = IT', 'Delivery!=9', 'Home country=']
    })
    expect(asked.filters).toEqual([
      { op: 'is', dimension: 'homecountry', values: ['FR', 'IT', null] },
      { op: 'not', of: { op: 'is', dimension: 'delivery', values: ['9'] } }
    ])
  })

  it('adds to the mapping what it asks about, once', () => {
    const { mapping: added } = slice({ by: 'Delivery,Home country', where: ['Delivery=1'] })
    expect(added.dimensions).toEqual(['homecountry', 'delivery'])
  })

  it.each(['Home country', '=FR', ''])('by %j is wrong usage', (where) => {
    expect(() => slice({ where: [where] })).toThrow(UsageError)
  })
})
