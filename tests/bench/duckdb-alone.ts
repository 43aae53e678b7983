import { join } from 'node:path'
import { DuckDBInstance, quotedString } from '@duckdb/node-api'
import { timed } from './stopwatch'

export interface AloneOptions {
  readonly file: string
  readonly folder: string
}

export interface AloneTimes {
  readonly load: number
  readonly checkpoint: number
  readonly total: number
}

/** What the database needs by itself to bring the file into a project file: the measure of our import. */
export const loadAlone = async ({ file, folder }: AloneOptions): Promise<AloneTimes> => {
  const instance = await DuckDBInstance.create(':memory:', { temp_directory: join(folder, 'spill') })
  const connection = await instance.connect()
  const run = (query: string) => timed(() => connection.run(query))
  await run(`attach ${quotedString(join(folder, 'alone.duckdb'))} as project (storage_version 'latest')`)
  const load = await run(`create table project.t as select * from read_csv(${quotedString(file)})`)
  const checkpoint = await run('checkpoint project')
  connection.closeSync()
  instance.closeSync()
  return { load: load.ms, checkpoint: checkpoint.ms, total: load.ms + checkpoint.ms }
}
