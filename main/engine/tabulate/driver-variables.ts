import type { AskedDriver, Outcome, UnreadAnswer } from '../../../shared/contract/slice-drivers'
import { readAnswer, type Answer } from '../../../shared/domain/answer'
import type { AnswerRules } from '../../../shared/domain/answer-rules'
import { Failure } from '../../../shared/domain/fault'
import { outcomeOf, OUTCOMES } from '../../../shared/domain/retention'
import { turn, type Scale } from '../../../shared/domain/scale'
import type { Connection, RunContext } from '../connection'
import { findDecimalMark, numberOf } from '../import/weight'
import { columnOf } from '../project/dimension'
import type { Project } from '../project/project'
import { literal } from '../sql/literal'
import { join, sql, trusted, type Sql } from '../sql/sql'
import type { People } from './people'

/** A number for each person, null where there is no answer. */
export interface Variable {
  readonly value: Sql
  /** `null` where it is a number on no scale. */
  readonly scale: Scale | null
  readonly unread: readonly UnreadAnswer[]
}

/** A column of answers holds few different ones; more than this and it is something else. */
const MOST_ANSWERS = 2000
/** Of what is no answer so much is told. */
const MOST_UNREAD = 8

interface Reading {
  readonly connection: Connection
  readonly project: Project
  readonly people: People
  readonly context: RunContext
}

/** How an outcome, or a driver that is no dimension, is read from the rows. */
export const readVariable = async (
  asked: Exclude<AskedDriver, { kind: 'dimension' }> | Outcome,
  reading: Reading
): Promise<Variable> => {
  switch (asked.kind) {
    case 'metric':
      return { ...reading.people.metric(asked.metric), unread: [] }
    case 'retained':
      return readRetention(reading)
    case 'touchpoint':
      return { ...reading.people.ease(asked.touchpoint), unread: [] }
    case 'rated':
      return readRated(asked.column, asked, reading)
    case 'number':
      return readNumbers(asked.column, reading)
  }
}

/** Who stayed, by what the words of the column say; a status that says neither is no answer. */
const readRetention = async (reading: Reading): Promise<Variable> => {
  const { project } = reading
  const status = project.mapping.retained
  if (status === null) throw new Failure('no-such-column', { details: { column: 'retained' } })
  const header = labelOf(project, status)
  return readAnswers(status, OUTCOMES, reading, (value) => {
    const outcome = outcomeOf(header, value)
    if (outcome === undefined) return { missing: 'outside' }
    return { score: outcome === 'kept' ? OUTCOMES.high : OUTCOMES.low }
  })
}

/** By the rules of effort and satisfaction. */
const readRated = (key: string, rules: AnswerRules, reading: Reading): Promise<Variable> =>
  readAnswers(key, rules.scale, reading, (value) => readAnswer(value, rules))

/** Every different answer is read once; the database looks answers up. */
const readAnswers = async (
  key: string,
  scale: Scale,
  { connection, project, people, context }: Reading,
  read: (value: string) => Answer
): Promise<Variable> => {
  const column = columnOf(project.dimensions, key)
  const values = await connection.rows<{ value: string; n: number }>(
    sql`select value::varchar as value, n from (select ${column} as value, count(*) as n from ${people.rows} group by 1)
where value is not null order by n desc, value limit ${trusted(String(MOST_ANSWERS + 1))}`,
    context
  )
  if (values.length > MOST_ANSWERS)
    throw new Failure('mapping-too-many-answers', {
      place: { column: labelOf(project, key) },
      details: { most: MOST_ANSWERS }
    })
  const scores: { value: string; score: number }[] = []
  const unread: UnreadAnswer[] = []
  for (const { value, n } of values) {
    const answer = read(value)
    if ('missing' in answer) unread.push({ value, why: answer.missing, n })
    else scores.push({ value, score: turn(scale, answer.score) })
  }
  const cases = scores.map(({ value, score }) => sql`when ${literal(value)} then ${trusted(String(score))}`)
  return {
    value:
      cases.length === 0 ? trusted('null::tinyint') : sql`(case ${column} ${join(cases, ' ')} end)::tinyint`,
    scale,
    unread: unread.slice(0, MOST_UNREAD)
  }
}

const readNumbers = async (
  key: string,
  { connection, project, people, context }: Reading
): Promise<Variable> => {
  const text = sql`${columnOf(project.dimensions, key)}::varchar`
  const mark = await findDecimalMark(
    connection,
    [{ table: trusted('project.responses'), column: text }],
    context
  )
  const number = numberOf(mark)(text)
  const value = sql`(case when isfinite(${number}) then ${number} end)`
  const unread = await connection.rows<{ value: string; n: number }>(
    sql`select value, n from (select ${text} as value, ${value} as number, count(*) as n from ${people.rows} group by all)
where value is not null and number is null order by n desc, value limit ${trusted(String(MOST_UNREAD))}`,
    context
  )
  return { value, scale: null, unread: unread.map((one) => ({ ...one, why: 'not-a-number' as const })) }
}

export const labelOf = ({ dimensions }: Project, key: string): string =>
  dimensions.find(({ id }) => id === key)?.label.trim() ?? key
