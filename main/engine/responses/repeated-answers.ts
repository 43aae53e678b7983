import { sql, trusted, type Sql } from '../sql/sql'

/**
 * Queries on people who answered more than once. `rows` is a relation with the columns
 *
 *   respondent   who answered; rows without one are in none of the counts
 *   moment, row  when, and the place in the file: answers are ordered by them, those without a time last
 *   day          the date in the analyst's zone
 *   score        the answer, turned so that high is easy; null where there is none
 *   weight       only where asked for
 */
export interface RepeatedRows {
  readonly rows: Sql
}

const ORDER = trusted('over (partition by respondent order by moment nulls last, row)')

const gaps = ({ rows }: RepeatedRows): Sql =>
  sql`(select respondent, (day - lag(day) ${ORDER})::integer as days
from ${rows} where respondent is not null and day is not null)`

/** Gaps by number of days: `days`, `n`. Answers without a date have no gap. */
export const gapsQuery = (repeated: RepeatedRows): Sql =>
  sql`select days, count(*)::double as n from ${gaps(repeated)}
where days is not null group by days order by days`

/** Respondents with two answers or more by their shortest gap: `days`, `n`. */
export const shortestGapsQuery = (repeated: RepeatedRows): Sql =>
  sql`select days, count(*)::double as n from
(select min(days) as days from ${gaps(repeated)} where days is not null group by respondent)
group by days order by days`

/** First and later answers of the people who gave both: `first`, `later`, `n`. `place` is 2 for the second answer. */
export const answerOrderQuery = ({ rows }: RepeatedRows, place: number): Sql =>
  sql`select first, later, count(*)::double as n from
(select max(score) filter (place = 1) as first, max(score) filter (place = ${place}) as later from
(select respondent, score, row_number() ${ORDER} as place from ${rows}
where respondent is not null and score is not null)
group by respondent)
where later is not null group by all order by all`

/** The sums of a cluster-robust interval, one row as `ClusterSums` has them; nulls where nobody answered. */
export const clusterQuery = ({ rows }: RepeatedRows, weighted: boolean): Sql => {
  const mass = trusted(weighted ? 'weight' : '1')
  const usable = trusted(weighted ? ' and weight is not null' : '')
  return sql`select count(*)::double as respondents, sum(n)::double as n, sum(mass) as mass, sum(total) as sum,
sum(mass * mass) as "massSquared", sum(mass * total) as products, sum(total * total) as "sumSquared" from
(select count(*) as n, sum((${mass})::double) as mass, sum((${mass})::double * score) as total from ${rows}
where respondent is not null and score is not null${usable}
group by respondent)`
}

/**
 * Only the first answer of each respondent, the first with a score if there is one; every row without a respondent is
 * kept, as nobody knows whose it is.
 */
export const firstAnswers = ({ rows }: RepeatedRows): Sql =>
  sql`(select * from ${rows} qualify respondent is null
or row_number() over (partition by respondent order by score is null, moment nulls last, row) = 1)`
