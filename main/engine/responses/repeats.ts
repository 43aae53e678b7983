import type { OrderSums, PairCount, SliceRepeats } from '../../../shared/contract/slice-repeats'
import { Failure } from '../../../shared/domain/fault'
import { isWide, scalesOf } from '../../../shared/domain/mapping'
import type { Metric } from '../../../shared/domain/metric'
import type { Scale } from '../../../shared/domain/scale'
import { isFirstOnly, type Slice } from '../../../shared/domain/slice'
import { answerValues } from '../../../shared/measures/answer-values'
import type { Definition } from '../../../shared/measures/definition'
import { definitionOf } from '../../../shared/measures/definitions'
import type { ClusterSums } from '../../../shared/statistics/cluster-robust'
import type { GapCount } from '../../../shared/statistics/contact-gaps'
import type { Connection, RunContext } from '../connection'
import type { Database } from '../database'
import { repeatsResponses, type Project } from '../project/project'
import { partOf } from '../import/part'
import { join, sql, trusted, type Sql } from '../sql/sql'
import { toLocal } from '../sql/zone'
import { asksDifferently, countedRows, responsesIn } from '../tabulate/relation'
import { contactOf, contactsOf } from './people'
import {
  clusterQuery,
  gapsQuery,
  orderedContacts,
  ordersQuery,
  pairsQuery,
  peopleIn,
  responsesQuery,
  shortestGapsQuery,
  totalsQuery,
  type ScoresTable
} from './repeated-answers'

interface Question {
  readonly slice: Slice
  readonly metric: Metric
  readonly definition: string
  /** Whether scores are weighted; where nothing is said they are where the project has weights. */
  readonly weighted?: boolean | undefined
}

/** Tables of one call, which its connection alone sees. */
const CONTACTS = trusted('repeats_contacts')
const PEOPLE = trusted('repeats_people')
const SCORES = trusted('repeats_scores')

/** Who answered more than once in a slice, after how many days, and what they said then. */
export const countRepeats = (
  database: Database,
  project: Project,
  { slice, metric, definition: id, weighted = true }: Question,
  context: RunContext
): Promise<SliceRepeats> => {
  const { respondent, date } = project.mapping
  if (respondent === null) throw new Failure('no-respondent')
  const [scale, ...others] = scalesOf(project, metric)
  const definition = scale && definitionOf(metric, id, scale, ...others)
  const byTouchpoint = metric === 'ces' && project.touchpoints.length > 1
  return database.lease(async (connection) => {
    const rows = <Row>(query: Sql) => connection.rows<Row>(query, context)
    try {
      await connection.run(
        sql`create or replace temp table ${CONTACTS} as ${orderedContacts({
          contacts: contactsOf(project, responsesIn(project, slice)),
          day: sql`(${toLocal(trusted('moment'), date?.zone ?? null)})::date`
        })}`,
        partOf(context, 0, 0.4)
      )
      await connection.run(
        sql`create or replace temp table ${PEOPLE} as ${peopleIn(CONTACTS)}`,
        partOf(context, 0.4, 0.5)
      )
      const [totals = NOBODY] = await rows<Totals>(totalsQuery(CONTACTS, PEOPLE))
      const counted = {
        ...totals,
        dated: date !== null,
        firstOnly: isFirstOnly(slice),
        byResponses: await rows<{ responses: number; n: number }>(responsesQuery(CONTACTS, PEOPLE)),
        gaps: await rows<GapCount>(gapsQuery(CONTACTS)),
        shortest: await rows<GapCount>(shortestGapsQuery(PEOPLE)),
        revision: project.revision
      }
      if (!definition) return { ...counted, orders: [], pairs: [], pairsAlike: [], clusters: null }
      await connection.run(
        scoresTable(project, slice, definition, [scale, ...others], weighted),
        partOf(context, 0.5, 0.8)
      )
      return {
        ...counted,
        ...(await scored(
          connection,
          { table: SCORES, single: isSingle(project, metric) },
          byTouchpoint,
          context
        ))
      }
    } finally {
      for (const table of [CONTACTS, PEOPLE, SCORES]) await connection.run(sql`drop table if exists ${table}`)
    }
  })
}

type Totals = Pick<
  SliceRepeats,
  'responses' | 'respondents' | 'inSeveralFiles' | 'withoutRespondent' | 'withoutDate'
>

const NOBODY: Totals = {
  responses: 0,
  respondents: 0,
  inSeveralFiles: 0,
  withoutRespondent: 0,
  withoutDate: 0
}

/** Whether no response has two answers to a metric. */
const isSingle = (project: Project, metric: Metric): boolean => {
  const { mapping } = project
  if (repeatsResponses(project)) return false
  return metric !== 'ces' || !isWide(mapping) || mapping.ces.columns.length === 1
}

const scored = async (
  connection: Connection,
  scores: ScoresTable,
  byTouchpoint: boolean,
  context: RunContext
) => {
  const rows = <Row>(query: Sql) => connection.rows<Row>(query, context)
  const [clusters] = await rows<ClusterSums>(clusterQuery(scores))
  return {
    orders: await rows<OrderSums>(ordersQuery(scores)),
    pairs: await rows<PairCount>(pairsQuery(scores, false)),
    // What is asked once per response is asked of no touchpoint, and where there is but one all are alike.
    pairsAlike: byTouchpoint ? await rows<PairCount>(pairsQuery(scores, true)) : [],
    clusters: clusters && clusters.n > 0 ? clusters : null
  }
}

const valuesOn = (definition: Definition, scale: Scale): Sql => {
  const values = answerValues(definition, scale).map((value) => sql`${value}::double`)
  return sql`([${join(values, ', ')}])[score::integer - ${trusted(String(scale.low))} + 1]`
}

const scoresTable = (
  project: Project,
  slice: Slice,
  definition: Definition,
  scales: readonly Scale[],
  wantsWeights: boolean
): Sql => {
  const { metric } = definition
  const values = scales.map((scale) => valuesOn(definition, scale))
  const [only = trusted('null')] = values
  const value =
    metric === 'ces' && asksDifferently(project)
      ? sql`case asked ${join(
          values.map((one, at) => sql`when ${trusted(String(at))} then ${one}`),
          ' '
        )} end`
      : only
  const weighted = wantsWeights && project.mapping.weight !== null
  const also = [sql`${contactOf(project)} as contact`, ...(metric === 'ces' ? [trusted('touchpoint')] : [])]
  return sql`create or replace temp table ${SCORES} as
select contact, respondent, again, nth, ${trusted(metric === 'ces' ? 'touchpoint, ' : '')}${value} as value, ${trusted(weighted ? 'weight' : '1')}::double as weight
from (${countedRows(project, metric, slice, [], { also })}) join ${CONTACTS} using (contact)
where score is not null${trusted(weighted ? ' and weight is not null' : '')}`
}
