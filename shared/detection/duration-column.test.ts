import { expect, it } from 'vitest'
import { profileOf } from '../../tests/fixtures/profiles'
import { durationColumn } from './duration-column'

it.each([
  ['Duration (in seconds)', '192', '88'],
  ['interviewtime', '301.22'],
  ['Total time', '00:03:12'],
  ['Time taken', '3:12'],
  ['Dauer (in Sekunden)', '77,5'],
  ['Durée', '77'],
  ['Durata', '0:00:59']
])('%s holds how long it took', (header, ...values) => {
  expect(durationColumn([profileOf('Ease', ['7']), profileOf(header, values)])?.header).toBe(header)
})

it.each([['Duration', 'short', 'long'], ['Duration of stay', '3', '5'], ['Total', '192'], ['Duration']])(
  '%s of such values does not',
  (header, ...values) => {
    expect(durationColumn([profileOf(header, values)])).toBeUndefined()
  }
)
