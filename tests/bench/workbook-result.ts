import type { Measured } from './child'
import type { WorkbookTimes } from './workbook-import'

/** What was measured for a workbook. */
export interface WorkbookResult {
  readonly rows: number
  readonly bytes: number
  readonly ours: Measured<WorkbookTimes>
}
