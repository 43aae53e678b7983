import type { KeptRows } from '../../../shared/contract/inspection'
import { isOneRowEach, type LeavingOut } from '../../../shared/domain/mapping'
import { joinedKeys } from '../../../shared/domain/renamed'
import type { Connection, RunContext } from '../connection'
import { sql, type Sql } from '../sql/sql'
import { countRepeated, emptyLeftOut, leaveOut } from './leave-out'
import { mergeProfiles, profileTable, type ProfiledWave } from './profile'
import { tableOf } from './raw-source'
import { countResponses, idsAreShared } from './response-id'

/** A wave with the rows of it that were looked at. */
interface SampledWave extends ProfiledWave {
  readonly sample: Sql
}

/** Leaves rows out of those looked at as the import will of all, and counts the rest as an inspection does. */
export const countKept = async (
  connection: Connection,
  waves: readonly SampledWave[],
  how: LeavingOut,
  marks: Sql,
  context: RunContext
): Promise<KeptRows> => {
  await connection.run(emptyLeftOut(marks))
  try {
    const files = waves.map((wave) => ({ ...wave, keys: joinedKeys(wave.keys, how.renamed) }))
    const rows = files.map(({ keys, profile, sample }, id) => ({
      id,
      keys,
      rows: profile.rows,
      table: sample
    }))
    const kept = await leaveOut(connection, rows, how, marks, context)
    const profiles = []
    for (const [index, { headers, keys, profile, facts }] of files.entries()) {
      const source = kept.sources[index]
      const own =
        source && source.rows < profile.rows
          ? await profileTable(connection, tableOf(source), headers.length, context)
          : profile
      profiles.push({ headers, keys, profile: own, facts })
    }
    const count = kept.sources.reduce((sum, source) => sum + source.rows, 0)
    const responses = await responsesIn(connection, kept.sources, how, count, context)
    const left = kept.leftOut.filter(({ why }) => why === 'duplicate')
    return {
      columns: mergeProfiles(profiles),
      rows: count,
      responses,
      leftOut: kept.leftOut.map(({ why, key, n }) => ({ why, key, n })),
      repeated:
        how.repeated === 'leave-out'
          ? left.reduce((sum, { n }) => sum + n, 0)
          : await countRepeated(connection, kept.sources, how, marks, context)
    }
  } finally {
    await connection.run(sql`drop table ${marks}`)
  }
}

const responsesIn = async (
  connection: Connection,
  sources: Parameters<typeof countResponses>[1],
  how: LeavingOut,
  rows: number,
  context: RunContext
): Promise<number> => {
  const { response } = how
  if (response === null || isOneRowEach(how)) return rows
  const shared = await idsAreShared(connection, sources, response, context)
  return countResponses(connection, sources, response, shared, context)
}
