import { expect, it } from 'vitest'
import { profileOf, ratingOf } from '../../tests/fixtures/profiles'
import type { Metric } from '../domain/metric'
import { candidatesFor } from './candidates'

const COLUMNS = [
  profileOf('Country', { FR: 5, IT: 6 }),
  ratingOf('Q7', 1, 5),
  profileOf('It was easy to pay', ['a', 'b', 'c']),
  ratingOf('It was easy to return', 1, 7),
  ratingOf('Overall satisfaction', 1, 5),
  profileOf('Q9', { '1 - No': 5, '2 - Yes': 6 })
]

it.each<[Metric, string[]]>([
  ['ces', ['It was easy to return', 'It was easy to pay', 'Q7', 'Overall satisfaction', 'Q9', 'Country']],
  ['csat', ['Overall satisfaction', 'Q7', 'It was easy to return', 'Q9', 'Country', 'It was easy to pay']],
  ['nps', ['Q7', 'It was easy to return', 'Overall satisfaction', 'Q9', 'Country', 'It was easy to pay']]
])('columns are offered for %s by their headers, then by their values', (metric, headers) =>
  expect(candidatesFor(metric, COLUMNS).map(({ header }) => header)).toEqual(headers)
)
