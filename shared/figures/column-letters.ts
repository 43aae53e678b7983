import { adjust, type Correction } from '../statistics/corrections'

/** The p values below which a letter is set: small from the looser, capital from the stricter. */
export interface Levels {
  readonly looser: number
  readonly stricter: number
}

/** As in SPSS: .05 and .01. */
export const LEVELS: Levels = { looser: 0.05, stricter: 0.01 }

/** What tests are corrected together: those of a row, or those of the whole table. */
export type Family = 'row' | 'table'

/** How the tests of a table are judged; said beside it. */
export interface Judgement {
  readonly correction: Correction
  readonly family: Family
  readonly levels: Levels
}

/** A test of a row: p of what it found. */
export interface RowTest {
  readonly row: number
  readonly p: number
}

export interface Judged {
  /** Corrected for its family. */
  readonly adjusted: number
  /** Tests in its family. */
  readonly of: number
  readonly level: 'stricter' | 'looser' | null
}

/** What is to be thought of tests once they are corrected within their families, in the order given. */
export const judge = (
  tests: readonly RowTest[],
  { correction, family, levels }: Judgement
): readonly Judged[] => {
  const families = new Map<number, number[]>()
  for (const [at, { row }] of tests.entries()) {
    const of = family === 'row' ? row : 0
    const members = families.get(of)
    if (members) members.push(at)
    else families.set(of, [at])
  }
  const judged = tests.map((): Judged => ({ adjusted: 1, of: 0, level: null }))
  for (const members of families.values()) {
    const adjusted = adjust(
      members.map((at) => tests[at]?.p ?? 1),
      correction
    )
    for (const [place, at] of members.entries()) {
      const p = adjusted[place] ?? 1
      const level = p <= levels.stricter ? 'stricter' : p <= levels.looser ? 'looser' : null
      judged[at] = { adjusted: p, of: members.length, level }
    }
  }
  return judged
}
