import type { GroupClusters, SharedClusters } from '../../../shared/contract/slice-clusters'
import { cesRules, cesScales } from '../../../shared/domain/mapping'
import { sameScale } from '../../../shared/domain/scale'
import type { Slice } from '../../../shared/domain/slice'
import type { Connection, RunContext } from '../connection'
import type { Project } from '../project/project'
import { join, sql, trusted, type Sql } from '../sql/sql'
import { responsesIn } from '../tabulate/relation'

interface PairRow extends Record<string, unknown> {
  /** Places of the touchpoints; the same twice where one is counted by itself, -1 for everybody. */
  readonly i: number
  readonly j: number
  /** Their scores. */
  readonly one: number
  readonly other: number
  readonly n: number
  readonly w: number
  readonly w2: number
  /** Of one touchpoint by itself: people who rated no other. */
  readonly alone: number
}

/**
 * The touchpoints of a wide file whose rows are people of their own, summed as `SliceClusters` has them, from the answers
 * to each and to each two: counts of at most as many cells as there are pairs of answers, whatever the number of rows.
 * `values`: for each scale what each answer counts as, lowest first.
 */
export const touchpointPairs = async (
  connection: Connection,
  project: Project,
  slice: Slice,
  values: readonly (readonly number[])[],
  context: RunContext
): Promise<{ people: number; groups: GroupClusters[]; shared: SharedClusters[] }> => {
  const { mapping } = project
  const scales = cesScales(mapping)
  const asked = mapping.ces.columns.map(({ column, touchpoint }, place) => {
    const { scale } = cesRules(mapping, column)
    const list = values[scales.findIndex((other) => sameScale(other, scale))] ?? []
    return { place, touchpoint, valueOf: (score: number) => list[score - scale.low] ?? 0 }
  })
  const rows = await connection.rows<PairRow>(pairsQuery(project, slice, asked.length), context)
  const valueOf = (place: number, score: number) => asked[place]?.valueOf(score) ?? 0
  const sum = (some: readonly PairRow[], of: (row: PairRow) => number) =>
    some.reduce((total, row) => total + of(row), 0)
  const groups = asked.flatMap(({ place, touchpoint }) => {
    const own = rows.filter(({ i, j }) => i === place && j === place)
    if (own.length === 0) return []
    const value = ({ one }: PairRow) => valueOf(place, one)
    const n = sum(own, (row) => row.n)
    return [
      {
        place,
        key: touchpoint,
        alone: sum(own, (row) => row.alone),
        sums: {
          respondents: n,
          n,
          mass: sum(own, ({ w }) => w),
          sum: sum(own, (row) => row.w * value(row)),
          massSquared: sum(own, ({ w2 }) => w2),
          products: sum(own, (row) => row.w2 * value(row)),
          sumSquared: sum(own, (row) => row.w2 * value(row) ** 2)
        }
      }
    ]
  })
  const shared = groups.flatMap((one, at) =>
    groups.slice(at + 1).flatMap((other, later): SharedClusters[] => {
      const both = rows.filter(({ i, j }) => i === one.place && j === other.place)
      if (both.length === 0) return []
      const first = (row: PairRow) => valueOf(one.place, row.one)
      const second = (row: PairRow) => valueOf(other.place, row.other)
      return [
        {
          one: at,
          other: at + 1 + later,
          overlap: {
            respondents: sum(both, (row) => row.n),
            massMass: sum(both, ({ w2 }) => w2),
            massSum: sum(both, (row) => row.w2 * second(row)),
            sumMass: sum(both, (row) => row.w2 * first(row)),
            sumSum: sum(both, (row) => row.w2 * first(row) * second(row))
          }
        }
      ]
    })
  )
  const people = sum(
    rows.filter(({ i }) => i < 0),
    (row) => row.n
  )
  return { people, groups: groups.map(({ key, alone, sums }) => ({ key, alone, sums })), shared }
}

const pairsQuery = (project: Project, slice: Slice, count: number): Sql => {
  const weighted = project.mapping.weight !== null
  const score = (place: number) => trusted(`ces_${place + 1}`)
  const from = sql`${responsesIn(project, slice)}${trusted(weighted ? ' and weight is not null' : '')}`
  const sums = trusted(
    weighted
      ? 'count(*)::double as n, sum(weight) as w, sum(weight * weight) as w2'
      : 'count(*)::double as n, count(*)::double as w, count(*)::double as w2'
  )
  const places = Array.from({ length: count }, (_, place) => place)
  const others = (place: number) =>
    places.flatMap((other) => (other === place ? [] : [sql`${score(other)} is null`]))
  const single = places.map((place) => {
    const alone = [sql`true`, ...others(place)]
    return sql`select ${place}::integer as i, ${place}::integer as j, ${score(place)}::integer as one, null::integer as other, ${sums},
count(*) filter (${join(alone, ' and ')})::double as alone from ${from} and ${score(place)} is not null group by 3`
  })
  const pairs = places.flatMap((i) =>
    places.slice(i + 1).map(
      (
        j
      ) => sql`select ${i}::integer, ${j}::integer, ${score(i)}::integer, ${score(j)}::integer, ${sums}, 0::double
from ${from} and ${score(i)} is not null and ${score(j)} is not null group by 3, 4`
    )
  )
  const anybody = join(
    places.map((place) => sql`${score(place)} is not null`),
    ' or '
  )
  const everybody = sql`select -1, -1, null, null, count(*)::double, 0, 0, 0 from ${from} and (${anybody})`
  return join([...single, ...pairs, everybody], '\nunion all\n')
}
