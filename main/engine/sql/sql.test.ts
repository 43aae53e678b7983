import fc from 'fast-check'
import { expect, it } from 'vitest'
import { literal } from './literal'
import { identifier, join, sql, trusted, type Sql } from './sql'

const shown = ({ text, values }: Sql) => [text, values]

it('values are bound, in the order in which they stand', () => {
  const inner = sql`a = ${1} or b = ${'x'}`
  expect(shown(sql`select * from t where c = ${null} and (${inner}) limit ${5}`)).toEqual([
    'select * from t where c = $1 and (a = $2 or b = $3) limit $4',
    [null, 1, 'x', 5]
  ])
})

it('names are quoted, own text goes in as it stands, and strings become literals', () => {
  expect(shown(sql`select ${identifier('a "b"')}, ${trusted('count(*)')} from ${literal("it's")}`)).toEqual([
    `select "a ""b""", count(*) from 'it''s'`,
    []
  ])
})

it('pieces are joined with their values', () => {
  expect(shown(join([sql`${1}`, trusted('two'), sql`${3}`], ', '))).toEqual(['$1, two, $2', [1, 3]])
  expect(shown(join([], ', '))).toEqual(['', []])
})

it('a text never becomes part of the SQL, wherever it is put', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 6 }), (texts) => {
      const nested = texts.reduce<Sql>((before, text) => sql`(${before} or c = ${text})`, trusted('false'))
      expect(nested.values).toEqual(texts)
      expect(nested.text.replace(/\$\d+/g, '')).toMatch(/^[(]*false( or c = [)])*$/)
      expect(nested.text.match(/\$\d+/g) ?? []).toEqual(texts.map((_, index) => `$${index + 1}`))
    })
  )
})
