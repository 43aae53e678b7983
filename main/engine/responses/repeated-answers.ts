import { join, sql, trusted, type Sql } from '../sql/sql'

/**
 * Queries on people who answered more than once. They are asked of these tables, and of `people` made of the first.
 *
 * `contacts`, one row a response:
 *   contact      which response
 *   respondent   who answered; null where nobody is named
 *   again        whether the respondent has others; false where nobody is named
 *   nth          the how-manieth response of the respondent it is, by time, those without a time last, then by place
 *   days         days since the one before, by the dates in the analyst's zone; null for the first and without a date
 *   file         the file it stands in, as a number
 *   undated      whether nobody knows when
 *
 * `scores`, one row an answer with a score: contact, respondent, again, nth, touchpoint, value, weight (1 without
 * weights).
 */

export interface ScoresTable {
  readonly table: Sql
  /** Whether each response has but one answer: then nothing has to be summed by response. */
  readonly single: boolean
}

/** The place of a response from which on later ones are told together. */
export const LAST_ORDER = 10

/** Later responses that are set against the first. */
export const LAST_PAIRED = 5

interface ContactsTable {
  /** Contacts as `contactsOf` has them. */
  readonly contacts: Sql
  /** The date of `moment` in the analyst's zone. */
  readonly day: Sql
}

/** The rows of the table of contacts. Nobody is set in order by those whom nobody names. */
export const orderedContacts = ({ contacts, day }: ContactsTable): Sql =>
  sql`select contact, respondent, place // 4294967296 as file, moment is null as undated,
respondent is not null and (row_number() over known > 1 or lead(place) over known is not null) as again,
case when respondent is not null then row_number() over known end::uinteger as nth,
case when respondent is not null then (${day} - lag(${day}) over known) end::integer as days
from ${contacts} window known as (partition by respondent order by moment nulls last, place)`

/**
 * One row a respondent of several responses: `responses`, `undated` ones, `shortest` gap, and whether they stand in
 * `several` files.
 */
export const peopleIn = (contacts: Sql): Sql =>
  sql`select respondent, count(*) as responses, count(*) filter (undated) as undated, min(days) as shortest,
min(file) <> max(file) as several from ${contacts} where again group by respondent`

/** Responses, respondents, and what is not known of them, in one row. */
export const totalsQuery = (contacts: Sql, people: Sql): Sql =>
  sql`select count(respondent)::double as responses, (count(*) - count(respondent))::double as "withoutRespondent",
count(*) filter (undated and respondent is not null)::double as "withoutDate",
(count(*) filter (not again and respondent is not null) + (select count(*) from ${people}))::double as respondents,
(select count(*) filter (several) from ${people})::double as "inSeveralFiles" from ${contacts}`

/** Respondents by the number of their responses: `responses`, `n`. */
export const responsesQuery = (contacts: Sql, people: Sql): Sql =>
  sql`select 1::double as responses, count(*)::double as n from ${contacts} where not again and respondent is not null having count(*) > 0
union all select responses::double, count(*)::double from ${people} group by 1 order by 1`

/** Gaps by number of days: `days`, `n`. Responses without a date have no gap. */
export const gapsQuery = (contacts: Sql): Sql =>
  sql`select days, count(*)::double as n from ${contacts} where days is not null group by days order by days`

/** Respondents with two dated responses or more by their shortest gap: `days`, `n`. */
export const shortestGapsQuery = (people: Sql): Sql =>
  sql`select shortest as days, count(*)::double as n from ${people} where shortest is not null group by all order by all`

/** What each response scored: the mean of its answers, under weights the weighted one. */
const responseScores = ({ table, single }: ScoresTable, columns: readonly Sql[], those: Sql): Sql =>
  single
    ? sql`(select ${join(columns, ', ')}, value, weight from ${table} where ${those} and weight > 0)`
    : sql`(select ${join(columns, ', ')}, sum(weight * value) / sum(weight) as value, avg(weight) as weight
from ${table} where ${those} group by all having sum(weight) > 0)`

/** Responses by the how-manieth of their respondent they are: `place`, `n` and the sums of a weighted mean. */
export const ordersQuery = (scores: ScoresTable): Sql =>
  sql`select least(nth, ${LAST_ORDER})::double as place, count(*)::double as n, sum(weight) as mass,
sum(weight * value) as sum
from ${responseScores(scores, [trusted('nth'), trusted('contact')], trusted('respondent is not null'))} group by all order by all`

/**
 * Respondents by how much a later response of theirs scored above their first: `place` of the later one,
 * `difference`, `n`, `mass` and `squares` of their weights (the mean of the two), `first` and `later`, sums of
 * scores. With `alike`, only touchpoints that both responses rated count, each against itself, then their mean.
 */
export const pairsQuery = (scores: ScoresTable, alike: boolean): Sql => {
  const by = [trusted('respondent'), ...(alike ? [trusted('touchpoint')] : [])]
  const those = sql`again and nth <= ${LAST_PAIRED}`
  const pairs = sql`select respondent, later.nth, one.value as first, later.value as later, (one.weight + later.weight) / 2 as weight
from responses as one join responses as later using (${join(by, ', ')}) where one.nth = 1 and later.nth > 1`
  // Without touchpoints, and where a response has but one, there is one pair of two responses already.
  const each =
    alike && !scores.single
      ? sql`select nth, avg(first) as first, avg(later) as later, avg(weight) as weight from (${pairs}) group by respondent, nth`
      : pairs
  return sql`with responses as materialized ${responseScores(scores, [...by, trusted('nth')], those)}
select nth::double as place, round(later - first, 9) as difference, count(*)::double as n, sum(weight) as mass,
sum(weight * weight) as squares, sum(weight * first) as first, sum(weight * later) as later from (${each})
group by all order by all`
}

/**
 * The sums of a cluster-robust interval, one row as `ClusterSums` has them; nulls where nobody answered. A response
 * of nobody is that of a person of its own.
 */
export const clusterQuery = ({ table, single }: ScoresTable): Sql => {
  const sums = trusted('count(*) as n, sum(weight) as mass, sum(weight * value) as total')
  const alone = single
    ? sql`select 1, weight, weight * value from ${table} where not again`
    : sql`select ${sums} from ${table} where not again group by contact`
  return sql`select count(*)::double as respondents, sum(n)::double as n, sum(mass) as mass, sum(total) as sum,
sum(mass * mass) as "massSquared", sum(mass * total) as products, sum(total * total) as "sumSquared" from
(select ${sums} from ${table} where again group by respondent union all ${alone})`
}
