import { quotedIdentifier } from '@duckdb/node-api'

/** What may be bound. Lists become VARCHAR[]; dates and numbers are bound as text and cast in the SQL. */
export type Value = string | number | boolean | null | readonly string[]

/**
 * SQL text with its values beside it, nested freely. A value is always bound, a name goes through
 * `identifier`, and anything else through `trusted`, a word one can search for in review.
 */
export class Sql {
  readonly parts: readonly string[]
  readonly values: readonly Value[]

  constructor(parts: readonly string[], values: readonly Value[]) {
    this.parts = parts
    this.values = values
  }

  /** The text with numbered placeholders. */
  get text(): string {
    return this.parts.reduce((text, part, index) => (index === 0 ? part : `${text}$${index}${part}`), '')
  }
}

export function sql(strings: TemplateStringsArray, ...inserts: readonly (Sql | Value)[]): Sql {
  const parts = [strings[0] ?? '']
  const values: Value[] = []
  inserts.forEach((insert, index) => {
    const tail = strings[index + 1] ?? ''
    if (insert instanceof Sql) {
      parts.push((parts.pop() ?? '') + (insert.parts[0] ?? ''))
      insert.values.forEach((value, at) => {
        values.push(value)
        parts.push(insert.parts[at + 1] ?? '')
      })
      parts.push((parts.pop() ?? '') + tail)
    } else {
      values.push(insert)
      parts.push(tail)
    }
  })
  return new Sql(parts, values)
}

/** A name, quoted. It must have been looked up before: quoting keeps it harmless, not right. */
export const identifier = (name: string): Sql => new Sql([quotedIdentifier(name)], [])

/** Text of our own that goes in as it stands. */
export const trusted = (text: string): Sql => new Sql([text], [])

export const join = (parts: readonly Sql[], separator: string): Sql =>
  parts.reduce<Sql | undefined>(
    (joined, part) => (joined ? sql`${joined}${trusted(separator)}${part}` : part),
    undefined
  ) ?? trusted('')
