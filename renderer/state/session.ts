import type { Inspection } from '../../shared/contract/inspection'
import type { ProjectSummary } from '../../shared/contract/project'
import type { Reading } from '../../shared/contract/reading'
import type { Misfit } from '../../shared/detection/project-fit'
import type { Fault } from '../../shared/domain/fault'
import type { Fitting } from '../../shared/views/ask-fit'
import type { TimedProgress } from './timed-progress'

/** Files that were looked at, and what was said of how each is written. */
export interface LookedAt {
  readonly paths: readonly string[]
  readonly readings: readonly (Reading | null)[]
  /** By themselves. */
  readonly inspection: Inspection
}

export type Replaces = readonly (number | null)[]

/** Where in the main job the window is. A project that is open stays open behind the import of the next. */
export interface Session {
  readonly project: ProjectSummary | null
  /** Files that were looked at and wait for their mapping. */
  readonly inspection: Inspection | null
  readonly lookedAt: LookedAt | null
  /** Where they are to be added to the open project: for each of them the source it replaces, if any. */
  readonly replaces: Replaces | null
  /** Files that fit the open project, and wait to be added to it at once. */
  readonly fitting: Fitting | null
  /** What keeps the files of the mapping from being added to the open project at once; none where it is another survey. */
  readonly misfits: readonly Misfit[]
  /** Whether what the last update of the open project changed is in sight. */
  readonly showsChanges: boolean
  /** What runs and may be cancelled. */
  readonly job: {
    readonly kind: 'looking' | 'importing' | 'opening' | 'saving'
    readonly progress: TimedProgress
  } | null
  /** What went wrong last; it stays until it is sent away or something succeeds. */
  readonly fault: Fault | null
}

export const NOTHING_OPEN: Session = {
  project: null,
  inspection: null,
  lookedAt: null,
  replaces: null,
  fitting: null,
  misfits: [],
  showsChanges: false,
  job: null,
  fault: null
}

export type SessionAction =
  | { type: 'started'; kind: NonNullable<Session['job']>['kind']; progress: TimedProgress }
  | { type: 'progressed'; progress: TimedProgress }
  | {
      type: 'inspected'
      inspection: Inspection
      lookedAt: LookedAt
      replaces: Replaces | null
      misfits?: readonly Misfit[]
    }
  | { type: 'fitted'; lookedAt: LookedAt; fitting: Fitting }
  | { type: 'opened'; project: ProjectSummary }
  | { type: 'updated'; project: ProjectSummary }
  | { type: 'changes'; isShown: boolean }
  | { type: 'failed'; fault: Fault }
  | { type: 'cancelled' }
  | { type: 'dismissed' }
  | { type: 'mapping-left' }
  | { type: 'closed' }

const withoutFiles = (session: Session): Session => {
  const { inspection, lookedAt, replaces, fitting, misfits, fault } = NOTHING_OPEN
  return { ...session, inspection, lookedAt, replaces, fitting, misfits, fault }
}

export const reduceSession = (session: Session, action: SessionAction): Session => {
  switch (action.type) {
    case 'started':
      return { ...session, job: { kind: action.kind, progress: action.progress }, fault: null }
    case 'progressed':
      return session.job ? { ...session, job: { ...session.job, progress: action.progress } } : session
    case 'inspected':
      return {
        ...session,
        inspection: action.inspection,
        lookedAt: action.lookedAt,
        replaces: action.replaces,
        fitting: null,
        misfits: action.misfits ?? session.misfits,
        job: null,
        fault: null
      }
    case 'fitted':
      return { ...withoutFiles(session), lookedAt: action.lookedAt, fitting: action.fitting, job: null }
    case 'opened':
      return { ...NOTHING_OPEN, project: action.project }
    case 'updated':
      return { ...NOTHING_OPEN, project: action.project, showsChanges: true }
    case 'changes':
      return session.showsChanges === action.isShown ? session : { ...session, showsChanges: action.isShown }
    case 'failed':
      return { ...session, job: null, fault: action.fault }
    case 'cancelled':
      return { ...session, job: null }
    case 'dismissed':
      return { ...session, fault: null }
    case 'mapping-left':
      return withoutFiles(session)
    case 'closed':
      return NOTHING_OPEN
  }
}
