import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Reading } from '../../shared/contract/reading'
import { Failure } from '../../shared/domain/fault'
import { pollutions, type Pollution } from '../fixtures/pollution'
import { createRawReader, type RawFile, type RawReader } from '../fixtures/raw-file'
import { makeScratch, type Scratch } from '../fixtures/scratch'

let scratch: Scratch
let reader: RawReader

beforeAll(async () => {
  scratch = await makeScratch()
  reader = await createRawReader(scratch.folder)
})
afterAll(async () => {
  await reader.close()
  await scratch.clear()
})

type Outcome = 'right' | 'refused' | 'wrong'

const plain = (rows: RawFile['rows']) => rows.map((cells) => cells.map((cell) => cell ?? ''))

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** Whether what was read is the truth, but for rows that cannot be known and were refused instead. */
const isRight = (
  file: RawFile,
  { headers, rows, unsure = [], literal, headersUnsure, aside = {}, refusable = 0 }: Pollution
): boolean => {
  const { above, below } = file.layout ?? {}
  if (!headersUnsure && !same(file.headers, headers)) return false
  if (aside.above !== undefined && above?.lines !== aside.above) return false
  if (aside.below !== undefined && below?.lines !== aside.below) return false
  const gone = file.refused.reduce((sum, { lines }) => sum + lines, 0) + (below?.lines ?? 0)
  const taken = literal ? rows.map((cells, index) => (unsure.includes(index) ? literal : cells)) : rows
  if (literal && same(plain(file.rows), taken)) return gone === 0
  if (same(plain(file.rows), rows)) return aside.below !== undefined || gone <= refusable
  const sure = rows.filter((_, index) => !unsure.includes(index))
  return unsure.length > 0 && gone > 0 && same(withoutSome(plain(file.rows), rows, unsure), sure)
}

/** The rows that were read without those of the unsure that were read rightly. */
const withoutSome = (read: string[][], rows: Pollution['rows'], unsure: readonly number[]) =>
  read.filter((cells) => !unsure.some((index) => same(cells, rows[index])))

const outcomeOf = async (pollution: Pollution, reading?: Reading): Promise<Outcome> => {
  const path = await scratch.write('survey.csv', pollution.content)
  try {
    const file = await reader.read(path, reading)
    if (file.rows.length === 0 && file.refused.length > 0) return 'refused'
    return !pollution.nothing && isRight(file, pollution) ? 'right' : 'wrong'
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return pollution.nothing ? 'right' : 'refused'
  }
}

it('no pollution of a file is read wrongly, and nearly all are read rightly', async () => {
  const outcomes = new Map<string, Outcome>()
  const helped: string[] = []
  const all = pollutions()
  for (const pollution of all) {
    const outcome = await outcomeOf(pollution)
    outcomes.set(pollution.name, outcome)
    if (
      outcome !== 'right' &&
      pollution.reading &&
      (await outcomeOf(pollution, pollution.reading)) === 'right'
    )
      helped.push(pollution.name)
  }
  const named = (wanted: Outcome) =>
    all.map(({ name }) => name).filter((name) => outcomes.get(name) === wanted)
  const [right, refused, wrong] = [named('right'), named('refused'), named('wrong')]
  console.info(
    `${all.length} polluted files: ${right.length} right, ${refused.length} refused, ${wrong.length} wrong`
  )
  expect(wrong).toEqual([])
  expect(right.length).toBeGreaterThanOrEqual(0.95 * all.length)
  const helpable = all.filter(({ reading }) => reading).map(({ name }) => name)
  expect(refused.filter((name) => helpable.includes(name) && !helped.includes(name))).toEqual([])
}, 120_000)
