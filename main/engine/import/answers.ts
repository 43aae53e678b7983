import { readAnswer, type MissingReason } from '../../../shared/domain/answer'
import type { AnswerRules } from '../../../shared/domain/answer-rules'
import { Failure } from '../../../shared/domain/fault'
import { turn } from '../../../shared/domain/scale'
import type { Connection, RunContext } from '../connection'
import { literal } from '../sql/literal'
import { join, sql, trusted, type Sql } from '../sql/sql'
import type { RawColumn } from './raw-source'
import { trimmed } from './trimmed'

/** A column of answers holds few different ones; more than this and it is something else. */
const MOST_ANSWERS = 2000

/** How the raw answers of some columns become scores: a score for each text that has one, turned so that high is good. */
export interface AnswerKey {
  readonly scores: ReadonlyMap<string, number>
  readonly missing: readonly { value: string | null; why: MissingReason; n: number }[]
}

/**
 * Reads every different answer once, in TypeScript, where the rules are tested; the database then only
 * looks answers up.
 */
export const answerKey = async (
  connection: Connection,
  columns: readonly RawColumn[],
  { header, ...rules }: AnswerRules & { header: string },
  context: RunContext
): Promise<AnswerKey> => {
  const counts = new Map<string | null, number>()
  for (const { table, column } of columns) {
    const values = await connection.rows<{ value: string | null; n: number }>(
      sql`select ${trimmed(column)} as value, count(*) as n from ${table} group by 1 limit ${trusted(String(MOST_ANSWERS + 1))}`,
      context
    )
    if (values.length > MOST_ANSWERS)
      throw new Failure('mapping-too-many-answers', {
        place: { column: header },
        details: { most: MOST_ANSWERS }
      })
    for (const { value, n } of values) counts.set(value, (counts.get(value) ?? 0) + n)
  }
  const scores = new Map<string, number>()
  const missing: AnswerKey['missing'][number][] = []
  for (const [value, n] of counts) {
    const answer = readAnswer(value, rules)
    if ('missing' in answer) missing.push({ value, why: answer.missing, n })
    else if (value !== null) scores.set(value, turn(rules.scale, answer.score))
  }
  return { scores, missing: missing.sort((one, other) => other.n - one.n) }
}

/** The score of a raw column, null for what is no score. */
export const scoreOf = (column: Sql, { scores }: AnswerKey): Sql => {
  if (scores.size === 0) return trusted('null::tinyint')
  const answers = join([...scores.keys()].map(literal), ', ')
  const turned = trusted([...scores.values()].join(', '))
  return sql`([${turned}]::tinyint[])[list_position([${answers}], ${trimmed(column)})]`
}
