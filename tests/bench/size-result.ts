import type { Measured } from './child'
import type { AloneTimes } from './duckdb-alone'
import type { ImportTimes } from './our-import'
import type { ReopenedTimes } from './slices'

/** All that was measured for one number of responses; times in milliseconds. */
export interface SizeResult {
  readonly rows: number
  readonly bytes: number
  readonly alone: Measured<AloneTimes>
  readonly ours: Measured<ImportTimes>
  readonly slices: Measured<ReopenedTimes>
}
