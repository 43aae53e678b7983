import type { FileOverlap, SharedRows } from '../contract/file-overlap'
import type { Source } from '../contract/project'

/** Where a file belongs in a project, and why: beside what it has, or in the place of some of its sources. */
export interface ProposedPlace {
  /** Ids of the sources; none for a further wave. */
  readonly replaces: readonly number[]
  /**
   * `holds-all`: it holds the rows of those sources; `same-name`: it has the name of that source; `holds-some`: it
   * holds some rows of a source, which count twice beside it, or are left out as repeated.
   */
  readonly why: 'holds-all' | 'same-name' | 'holds-some' | null
  /** What it shares with the sources that are spoken of. */
  readonly shared: readonly SharedRows[]
}

/** A file that holds nearly all rows of a source is a later export of the same answers, of which a few were corrected. */
const NEARLY_ALL = 0.9

/** What a file most likely is to a project. Nothing is decided by it: it is said, and can be chosen otherwise. */
export const proposePlace = (
  name: string,
  overlap: FileOverlap,
  sources: readonly Pick<Source, 'id' | 'name'>[],
  taken: readonly number[]
): ProposedPlace => {
  const shared = overlap.shared.filter(({ source }) => !taken.includes(source))
  const whole = shared.filter((rows) => rows.shared >= NEARLY_ALL * rows.rows)
  if (whole.length > 0)
    return { replaces: whole.map(({ source }) => source), why: 'holds-all', shared: whole }
  const same = sources.find((source) => source.name === name && !taken.includes(source.id))
  if (same)
    return {
      replaces: [same.id],
      why: 'same-name',
      shared: shared.filter(({ source }) => source === same.id)
    }
  return { replaces: [], why: shared.length > 0 ? 'holds-some' : null, shared }
}
