import type { MissingCount, RespondentsAre } from '../../../shared/contract/project'
import type { AnswerRules } from '../../../shared/domain/answer-rules'
import { Failure } from '../../../shared/domain/fault'
import { cesRules, isOneRowEach, type Mapping } from '../../../shared/domain/mapping'
import type { Metric } from '../../../shared/domain/metric'
import { FILE, TIME, TOUCHPOINT } from '../../../shared/domain/slice'
import type { Connection, RunContext } from '../connection'
import type { StoredDimension } from '../project/dimension'
import { literal } from '../sql/literal'
import { join, sql, trusted, type Sql } from '../sql/sql'
import { answerKey, scoreOf } from './answers'
import { momentOf } from './moment'
import { MOST_NAMES, namesFrom, readNames } from './names'
import { partOf } from './part'
import { respondentOf, respondentsOf } from './person'
import { columnIn, columnsOf, headerOf, tableOf, type RawSource } from './raw-source'
import { countResponses, idsAreShared, responseOf } from './response-id'
import { trimmed } from './trimmed'
import { findDecimalMark, weightOf } from './weight'

export interface Built {
  readonly responses: number
  readonly dimensions: readonly StoredDimension[]
  readonly touchpoints: readonly string[]
  readonly missing: readonly MissingCount[]
  /** `null` where no column names respondents. */
  readonly respondentsAre: RespondentsAre | null
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
  const builder = new Builder(connection, sources, partOf(context, 0, 0.5))
  await builder.addEffort(mapping)
  if (mapping.csat)
    await builder.addScores('csat', [{ key: mapping.csat.column, name: 'csat' }], mapping.csat)
  if (mapping.nps) await builder.addScores('nps', [{ key: mapping.nps.column, name: 'nps' }], mapping.nps)
  const touchpoints = await builder.addTouchpoints(mapping)
  builder.addFiles()
  if (mapping.date) builder.addTime(mapping.date)
  if (mapping.weight !== null) await builder.addWeight(mapping.weight)
  const responses = await builder.addResponse(mapping)
  const respondentsAre = await builder.addRespondent(mapping)
  for (const key of mapping.dimensions) await builder.addDimension(key)
  await builder.build(partOf(context, 0.5, 1))
  return { responses, touchpoints, dimensions: builder.dimensions, missing: builder.missing, respondentsAre }
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

  /** Columns ces_1, ces_2, ... in the order of the mapping, those asked alike read together. */
  async addEffort(mapping: Mapping): Promise<void> {
    const columns = mapping.ces.columns.map(({ column }, index) => ({
      key: column,
      name: `ces_${index + 1}`,
      rules: cesRules(mapping, column)
    }))
    for (const rules of new Set(columns.map((column) => column.rules)))
      await this.addScores(
        'ces',
        columns.filter((column) => column.rules === rules),
        rules
      )
  }

  /** The columns of a metric whose answers are read by the same rules. */
  async addScores(
    metric: Metric,
    asked: readonly { readonly key: string; readonly name: string }[],
    rules: AnswerRules
  ): Promise<void> {
    const keys = asked.map(({ key }) => key)
    const columns = keys.flatMap((key) => columnsOf(this.#sources, key))
    const header = keys.map((key) => headerOf(this.#sources, key)).join(', ')
    const read = await answerKey(this.#connection, columns, { ...rules, header }, this.#context)
    if (read.scores.size === 0 && metric === 'ces')
      throw new Failure('no-answers-on-scale', {
        place: { column: header },
        details: { low: rules.scale.low, high: rules.scale.high }
      })
    for (const answer of read.missing) this.#addMissing({ metric, ...answer })
    for (const { key, name } of asked) this.add(name, key, (raw) => scoreOf(raw, read))
  }

  /** Columns asked on different scales may hold the same answer that is no score. */
  #addMissing({ metric, value, why, n }: MissingCount): void {
    const at = this.missing.findIndex(
      (known) => known.metric === metric && known.value === value && known.why === why
    )
    this.missing.splice(at < 0 ? this.missing.length : at, 1, {
      metric,
      value,
      why,
      n: n + (this.missing[at]?.n ?? 0)
    })
  }

  /** The touchpoint column of a long file; a wide one names its touchpoints in the mapping. */
  async addTouchpoints({ touchpoint, ces }: Mapping): Promise<readonly string[]> {
    const names =
      touchpoint === null
        ? namesFrom(ces.columns.map((column) => column.touchpoint))
        : await readNames(this.#connection, columnsOf(this.#sources, touchpoint), this.#context)
    if (names.count > MOST_NAMES)
      throw new Failure('mapping-too-many-touchpoints', {
        place: { column: headerOf(this.#sources, touchpoint ?? '') },
        details: { most: MOST_NAMES }
      })
    if (touchpoint !== null) this.add('touchpoint', touchpoint, (raw) => sql`${trimmed(raw)}::${names.type}`)
    this.#addDimension(TOUCHPOINT, 'touchpoint', names.count)
    return names.values
  }

  addFiles(): void {
    this.#addDimension(FILE, 'source', this.#sources.length)
  }

  addTime({ column: key, format, zone }: NonNullable<Mapping['date']>): void {
    this.add('answered_at', key, (raw) => momentOf(raw, format, zone))
    this.dimensions.push({
      id: TIME,
      label: headerOf(this.#sources, key),
      kind: 'time',
      values: 0,
      column: 'answered_at'
    })
  }

  async addWeight(key: string): Promise<void> {
    const mark = await findDecimalMark(this.#connection, columnsOf(this.#sources, key), this.#context)
    this.add('weight', key, weightOf(mark))
  }

  /** Counts the responses, and keeps which row belongs to which where that is not one each. */
  async addResponse(mapping: Mapping): Promise<number> {
    const { response } = mapping
    const rows = this.#sources.reduce((sum, source) => sum + source.rows, 0)
    if (response === null || isOneRowEach(mapping)) return rows
    const shared = await idsAreShared(this.#connection, this.#sources, response, this.#context)
    const responses = await countResponses(this.#connection, this.#sources, response, shared, this.#context)
    if (responses < rows) this.add('response', response, responseOf(shared))
    return responses
  }

  async addRespondent({ respondent }: Mapping): Promise<RespondentsAre | null> {
    if (respondent === null) return null
    const are = await respondentsOf(this.#connection, this.#sources, respondent, this.#context)
    this.add('respondent', respondent, respondentOf(are))
    return are
  }

  async addDimension(key: string): Promise<void> {
    const column = `d${this.dimensions.length + 1}`
    const names = await readNames(this.#connection, columnsOf(this.#sources, key), this.#context)
    this.add(column, key, (raw) => sql`${trimmed(raw)}::${names.type}`)
    this.#addDimension(key, column, names.count)
  }

  #addDimension(id: string, column: string, values: number): void {
    const label = id.startsWith('@') ? '' : headerOf(this.#sources, id)
    this.dimensions.push({ id, label, kind: 'category', values, column })
  }

  async build(context: RunContext): Promise<void> {
    const files = namesFrom(this.#sources.map(({ name }) => name))
    const selects = this.#sources.map((source) => {
      const columns = this.#parts.map(
        ({ name, key, read }) => sql`${read(columnIn(source, key), source)} as ${trusted(name)}`
      )
      const own = [sql`rowid::uinteger as row`, sql`${literal(source.name)}::${files.type} as source`]
      return sql`select ${join([...own, ...columns], ', ')} from ${tableOf(source)}`
    })
    await this.#connection.run(trusted('drop table if exists project.responses_next'))
    await this.#connection.run(
      sql`create table project.responses_next as ${join(selects, ' union all ')}`,
      context
    )
  }
}
