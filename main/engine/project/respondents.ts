import type { Mapping } from '../../../shared/domain/mapping'
import type { Connection } from '../connection'
import { namesFrom } from '../import/names'
import { respondentOf, respondentsOf } from '../import/person'
import { columnIn, joinSources, rawTable, type RawSource } from '../import/raw-source'
import { literal } from '../sql/literal'
import { join, sql, trusted, type Sql } from '../sql/sql'

/**
 * Carries a project forward that was made before responses had a column of respondents: it gets the one that an import
 * of its files would make, if its mapping names respondents.
 */
export const addRespondents = async (
  connection: Connection,
  { respondent, renamed }: Mapping,
  sources: readonly RawSource[]
): Promise<void> => {
  if (respondent === null) return
  const files = namesFrom(sources.map(({ name }) => name))
  const nameOf = ({ name }: RawSource): Sql => sql`${literal(name)}::${files.type}`
  const joined = joinSources(sources, renamed)
  const counting = joined.map((source) => ({
    ...source,
    table: sql`(select * from ${rawTable(source.id)} as raw where exists
(select 1 from project.responses where source = ${nameOf(source)} and row = raw.rowid))`
  }))
  const are = await respondentsOf(connection, counting, respondent)
  const people = joined.map(
    (source) => sql`select ${nameOf(source)} as source, rowid::uinteger as row,
${respondentOf(are)(columnIn(source, respondent), source)} as respondent from ${rawTable(source.id)}`
  )
  for (const step of [
    sql`create table project.responses_next as
select * from project.responses left join (${join(people, ' union all ')}) using (source, row)`,
    trusted('drop table project.responses'),
    trusted('alter table project.responses_next rename to responses'),
    sql`update project.state set counts = json_merge_patch(counts, ${JSON.stringify({ respondentsAre: are })}::json)`
  ])
    await connection.run(step)
}
