import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Failure } from '../../../../shared/domain/fault'
import type { Connection, RunContext } from '../../connection'
import { literal } from '../../sql/literal'
import { join, sql, trusted, type Sql } from '../../sql/sql'
import type { DecodedText } from '../decode'
import type { OpenedFile, ReadTarget } from '../opened-file'
import { partOf } from '../part'
import { storedColumns } from '../raw-columns'
import { emptyRefused } from '../refused'

/** One record may be so long, in bytes. */
const LONGEST_RECORD = 64 * 1024 * 1024

/** Lines of NDJSON, an array of records, or an object that holds such an array under some name. */
type Shape = { kind: 'lines' } | { kind: 'array' } | { kind: 'within'; pointer: string }

const pointerTo = (...names: readonly string[]): string =>
  names.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

const pointers = (paths: readonly (readonly string[])[]): Sql =>
  sql`[${join(
    paths.map((path) => literal(pointerTo(...path))),
    ', '
  )}]`

const size = trusted(`maximum_object_size = ${LONGEST_RECORD}`)

/** The records of a file, one JSON value a row; `null` where a line is broken. */
const records = (file: string, shape: Shape): Sql => {
  switch (shape.kind) {
    case 'lines':
      return sql`select json from read_ndjson_objects(${literal(file)}, ignore_errors = true, ${size})`
    case 'array':
      return sql`select json from read_json_objects(${literal(file)}, format = 'array', ${size})`
    case 'within':
      return sql`select unnest(json_extract(json, ${literal(shape.pointer)})::json[]) as json
from read_json_objects(${literal(file)}, format = 'unstructured', ${size})`
  }
}

/** Which fields are objects wherever they are anything. A record is taken apart once for all of them. */
const nestedOf = async (
  connection: Connection,
  table: Sql,
  names: readonly string[],
  context: RunContext
): Promise<ReadonlySet<string>> => {
  if (names.length === 0) return new Set()
  const tests = names.map((_, index) => {
    const type = trusted(`types[${index + 1}]`)
    return sql`coalesce(bool_and(coalesce(${type} in ('OBJECT', 'NULL'), true)) and bool_or(${type} = 'OBJECT'), false)`
  })
  const [found] = await connection.rows<{ nested: boolean[] }>(
    sql`select [${join(tests, ', ')}] as nested from (select json_type(json, ${pointers(names.map((name) => [name]))}) as types from ${table} where json is not null)`,
    context
  )
  return new Set(names.filter((_, index) => found?.nested[index]))
}

/** Names of the fields, nested objects opened one level, in the order they first appear. */
const fieldsOf = async (connection: Connection, table: Sql, context: RunContext): Promise<string[][]> => {
  const outer = await connection.rows<{ name: string }>(
    sql`
with lists as (select json_keys(json) as names, min(rowid) as row from ${table} where json is not null group by names),
  named as (select row, unnest(names) as name, generate_subscripts(names, 1) as place from lists)
select name from named group by name order by min(row), min(place)`,
    partOf(context, 0, 0.5)
  )
  const nested = await nestedOf(
    connection,
    table,
    outer.map(({ name }) => name),
    partOf(context, 0.5, 1)
  )
  const fields: string[][] = []
  for (const { name } of outer) {
    if (!nested.has(name)) fields.push([name])
    else {
      const inner = await connection.rows<{ name: string }>(
        sql`
with within as (select rowid as row, json_extract(json, ${literal(pointerTo(name))}) as json from ${table}),
  named as (select row, unnest(json_keys(json)) as name, generate_subscripts(json_keys(json), 1) as place from within where json_type(json) = 'OBJECT')
select name from named group by name order by min(row), min(place)`,
        context
      )
      fields.push(...inner.map((field) => [name, field.name]))
    }
  }
  return fields
}

const load = async (text: DecodedText, shape: Shape, target: ReadTarget): Promise<readonly string[]> => {
  const { connection, table, refused, limit, context } = target
  const staged = trusted('temp.staged_json')
  const limited = limit === undefined ? trusted('') : sql` limit ${trusted(String(limit))}`
  await connection.run(trusted('drop table if exists temp.staged_json'))
  try {
    await connection.run(
      sql`create temp table staged_json as ${records(text.file, shape)}${limited}`,
      partOf(context, 0, 0.3)
    )
  } catch (error) {
    context.signal.throwIfAborted()
    throw new Failure('broken-json', {}, error)
  }
  const fields = await fieldsOf(connection, staged, partOf(context, 0.3, 0.6))
  if (fields.length === 0) throw new Failure('json-without-records')
  const columns = fields.map((_, index) => trusted(`cells[${index + 1}]`))
  await connection.run(sql`create table ${table} (${storedColumns(fields.length, target.varied)})`)
  await connection.run(
    sql`insert into ${table} select ${join(columns, ', ')} from (select json_extract_string(json, ${pointers(fields)}) as cells from ${staged} where json is not null)`,
    partOf(context, 0.6, 1)
  )
  const broken = await connection.rows<{ n: number }>(
    sql`select count(*) as n from ${staged} where json is null`
  )
  await connection.run(emptyRefused(refused))
  if ((broken[0]?.n ?? 0) > 0) await insertBroken(text.file, target)
  await connection.run(trusted('drop table temp.staged_json'))
  return fields.map((path) => path.join('.'))
}

/** Finds the broken lines again, now with their numbers: the database says only how many there are. */
const insertBroken = async (
  file: string,
  { connection, refused, limit, context }: ReadTarget
): Promise<void> => {
  let line = 0
  let records = 0
  for await (const text of createInterface({
    input: createReadStream(file, { signal: context.signal }),
    crlfDelay: Infinity
  })) {
    line += 1
    if (text.trim() === '') continue
    records += 1
    if (limit !== undefined && records > limit) break
    if (!isJson(text))
      await connection.run(
        sql`insert into ${refused} values (${line}::bigint, 1, 'broken-record', null, ${text.slice(0, 2000)})`
      )
  }
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The shape of a JSON text by its beginning; the name of the array for an object around the records. */
const shapeOf = async (
  text: DecodedText,
  start: string,
  connection: Connection,
  context: RunContext
): Promise<Shape> => {
  if (start.startsWith('[')) return { kind: 'array' }
  const firstLine = start.split('\n', 1)[0] ?? ''
  if (isJson(firstLine) && start.trimEnd() !== firstLine.trimEnd()) return { kind: 'lines' }
  try {
    const arrays = await connection.rows<{ name: string; items: number }>(
      sql`
with whole as (select json from read_json_objects(${literal(text.file)}, format = 'unstructured', ${size}) limit 1),
  named as (select unnest(json_keys(json)) as name, json from whole)
select name, json_array_length(json, '/' || replace(replace(name, '~', '~0'), '/', '~1'))::bigint as items
from named where json_type(json, '/' || replace(replace(name, '~', '~0'), '/', '~1')) = 'ARRAY' order by items desc`,
      context
    )
    const [longest] = arrays
    if (longest) return { kind: 'within', pointer: pointerTo(longest.name) }
  } catch (error) {
    context.signal.throwIfAborted()
    throw new Failure('broken-json', {}, error)
  }
  return { kind: 'lines' }
}

/** JSON: an array of responses, an object that holds one, or one response a line. */
export const openJson = async (
  text: DecodedText,
  start: string,
  connection: Connection,
  context: RunContext
): Promise<OpenedFile> => {
  const shape = await shapeOf(text, start, connection, context)
  return {
    format: shape.kind === 'lines' ? 'ndjson' : 'json',
    encoding: text.encoding,
    headers: [],
    estimatedRows: text.lines,
    read: (target) => load(text, shape, target)
  }
}
