import type { MissingCount } from '../../../shared/contract/project'
import type { AnswerRules } from '../../../shared/domain/answer-rules'
import { Failure } from '../../../shared/domain/fault'
import type { Mapping } from '../../../shared/domain/mapping'
import type { Metric } from '../../../shared/domain/metric'
import { FILE, TIME, TOUCHPOINT } from '../../../shared/domain/slice'
import type { Connection, RunContext } from '../connection'
import type { StoredDimension } from '../project/dimension'
import { literal } from '../sql/literal'
import { join, sql, trusted, type Sql } from '../sql/sql'
import { answerKey, scoreOf } from './answers'
import { momentOf } from './moment'
import { namesFrom, readNames } from './names'
import { columnIn, columnsOf, headerOf, joinSources, rawTable, type RawSource } from './raw-source'
import { countResponses, responseOf } from './response-id'
import { trimmed } from './trimmed'
import { weightOf } from './weight'

export interface Built {
  readonly responses: number
  readonly dimensions: readonly StoredDimension[]
  readonly touchpoints: readonly string[]
  readonly missing: readonly MissingCount[]
}

/** A column of the table of responses: its name, and how it is read from a raw column of a file. */
interface Part {
  readonly name: string
  readonly key: string
  readonly read: (raw: Sql, source: RawSource) => Sql
}

/**
 * Makes `project.responses_next` from the raw tables: one row a response (or, in a long file, a row an
 * evaluation), scores turned so that high is good, dimensions dictionary-encoded, times in UTC. Reads the
 * raw tables and changes nothing of them.
 */
export const buildResponses = async (
  connection: Connection,
  sources: readonly RawSource[],
  mapping: Mapping,
  context: RunContext
): Promise<Built> => {
  const builder = new Builder(connection, joinSources(sources, mapping.renamed), context)
  await builder.addScores(
    'ces',
    mapping.ces.columns.map(({ column }) => column),
    mapping.ces
  )
  if (mapping.csat) await builder.addScores('csat', [mapping.csat.column], mapping.csat)
  if (mapping.nps) await builder.addScores('nps', [mapping.nps.column], mapping.nps)
  const touchpoints = await builder.addTouchpoints(mapping)
  builder.addFiles()
  if (mapping.date) builder.addTime(mapping.date.column, mapping.date.format)
  if (mapping.weight !== null) builder.add('weight', mapping.weight, weightOf)
  const responses = await builder.addResponse(mapping)
  for (const key of mapping.dimensions) await builder.addDimension(key)
  await builder.build()
  return { responses, touchpoints, dimensions: builder.dimensions, missing: builder.missing }
}

class Builder {
  readonly dimensions: StoredDimension[] = []
  readonly missing: MissingCount[] = []
  readonly #parts: Part[] = []
  readonly #connection: Connection
  readonly #sources: readonly RawSource[]
  readonly #context: RunContext

  constructor(connection: Connection, sources: readonly RawSource[], context: RunContext) {
    this.#connection = connection
    this.#sources = sources
    this.#context = context
  }

  add(name: string, key: string, read: Part['read']): void {
    this.#parts.push({ name, key, read })
  }

  /** Columns ces_1, ces_2, ..., csat, nps. */
  async addScores(metric: Metric, keys: readonly string[], rules: AnswerRules): Promise<void> {
    const columns = keys.flatMap((key) => columnsOf(this.#sources, key))
    const header = keys.map((key) => headerOf(this.#sources, key)).join(', ')
    const read = await answerKey(this.#connection, columns, { ...rules, header }, this.#context)
    if (read.scores.size === 0 && metric === 'ces')
      throw new Failure('no-answers-on-scale', {
        place: { column: header },
        details: { low: rules.scale.low, high: rules.scale.high }
      })
    this.missing.push(...read.missing.map((answer) => ({ metric, ...answer })))
    keys.forEach((key, index) => {
      const name = metric === 'ces' ? `ces_${index + 1}` : metric
      this.add(name, key, (raw) => scoreOf(raw, read))
    })
  }

  /** The touchpoint column of a long file; a wide one names its touchpoints in the mapping. */
  async addTouchpoints({ touchpoint, ces }: Mapping): Promise<readonly string[]> {
    const names =
      touchpoint === null
        ? namesFrom(ces.columns.map((column) => column.touchpoint))
        : await readNames(this.#connection, columnsOf(this.#sources, touchpoint), this.#context)
    if (touchpoint !== null) this.add('touchpoint', touchpoint, (raw) => sql`${trimmed(raw)}::${names.type}`)
    this.#addDimension(TOUCHPOINT, 'touchpoint', names.values.length)
    return names.values
  }

  addFiles(): void {
    this.#addDimension(FILE, 'source', this.#sources.length)
  }

  addTime(key: string, format: string): void {
    this.add('answered_at', key, (raw) => momentOf(raw, format))
    this.dimensions.push({
      id: TIME,
      label: headerOf(this.#sources, key),
      kind: 'time',
      values: 0,
      column: 'answered_at'
    })
  }

  /** Counts the responses, and keeps which row belongs to which where that is not one each. */
  async addResponse({ response }: Mapping): Promise<number> {
    const rows = this.#sources.reduce((sum, source) => sum + source.rows, 0)
    if (response === null) return rows
    const responses = await countResponses(this.#connection, this.#sources, response, this.#context)
    if (responses < rows) this.add('response', response, responseOf)
    return responses
  }

  async addDimension(key: string): Promise<void> {
    const column = `d${this.dimensions.length + 1}`
    const names = await readNames(this.#connection, columnsOf(this.#sources, key), this.#context)
    this.add(column, key, (raw) => sql`${trimmed(raw)}::${names.type}`)
    this.#addDimension(key, column, names.values.length)
  }

  #addDimension(id: string, column: string, values: number): void {
    const label = id.startsWith('@') ? '' : headerOf(this.#sources, id)
    this.dimensions.push({ id, label, kind: 'category', values, column })
  }

  async build(): Promise<void> {
    const files = namesFrom(this.#sources.map(({ name }) => name))
    const selects = this.#sources.map((source) => {
      const columns = this.#parts.map(
        ({ name, key, read }) => sql`${read(columnIn(source, key), source)} as ${trusted(name)}`
      )
      const own = [sql`rowid::uinteger as row`, sql`${literal(source.name)}::${files.type} as source`]
      return sql`select ${join([...own, ...columns], ', ')} from ${rawTable(source.id)}`
    })
    await this.#connection.run(trusted('drop table if exists project.responses_next'))
    await this.#connection.run(
      sql`create table project.responses_next as ${join(selects, ' union all ')}`,
      this.#context
    )
  }
}
