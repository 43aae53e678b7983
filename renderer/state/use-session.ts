import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react'
import { CallError, type CallOptions, type Client } from '../../shared/contract/client'
import type { Host } from '../../shared/contract/host'
import type { Inspection } from '../../shared/contract/inspection'
import type { ProjectSummary } from '../../shared/contract/project'
import type { Reading } from '../../shared/contract/reading'
import { messageOf, type Fault } from '../../shared/domain/fault'
import type { ViewState } from '../../shared/contract/view-state'
import type { Mapping } from '../../shared/domain/mapping'
import { askFit } from '../../shared/views/ask-fit'
import { askSnapshot } from '../../shared/views/ask-snapshot'
import { keptWork } from './kept-work'
import { NOTHING_OPEN, reduceSession, type LookedAt, type Replaces, type Session } from './session'
import { timeProgress } from './timed-progress'

/** What a user can do with files and projects. */
export interface SessionActions {
  /** Survey exports are looked at; a project is opened. */
  readonly openPaths: (paths: readonly string[]) => void
  readonly openFiles: (files: readonly File[]) => void
  readonly openProject: (file: string) => void
  readonly openSample: () => void
  /** Looks at the files again, some of them read as it is said; `null` as they were found out. */
  readonly readAs: (files: readonly number[], reading: Reading | null) => void
  /** Looks at the files beside the open project, as further waves of it or in place of some of its sources. */
  readonly addTo: (replaces: Replaces) => void
  /** Looks at the files by themselves, as a project of their own. */
  readonly setApart: () => void
  readonly update: (mapping: Mapping) => void
  /** Adds files that fit the open project to it, in place of some of its sources. */
  readonly updateAtOnce: (replaces: readonly number[]) => void
  /** Shows what the last update changed, or the view again. */
  readonly showChanges: (isShown: boolean) => void
  readonly importAs: (mapping: Mapping, name: string) => void
  readonly leaveMapping: () => void
  /** Keeps what the open project shows, so that it is there when it is opened again. */
  readonly keep: (state: ViewState) => void
  /** Saves what the open project shows; tells whether that is done. */
  readonly save: (state: ViewState) => Promise<boolean>
  /** Goes on in another file, with what is shown as saved; tells whether that is done. */
  readonly saveAs: (file: string, state: ViewState) => Promise<boolean>
  readonly cancel: () => void
  readonly dismiss: () => void
  readonly close: () => void
}

const faultOf = (error: unknown): Fault =>
  error instanceof CallError ? error.fault : { code: 'internal', cause: messageOf(error) }

const FIRST_PHASE = {
  looking: 'looking',
  opening: 'looking',
  importing: 'reading',
  saving: 'saving'
} as const

const idsIn = (replaces: Replaces): number[] => replaces.filter((source) => source !== null)

const isProject = (path: string): boolean => path.toLowerCase().endsWith('.effort')

/** A project is opened in place of what is open; files are looked at beside it. */
const kindOf = ([first]: readonly string[]) =>
  first !== undefined && isProject(first) ? ('opening' as const) : ('looking' as const)

export const useSession = (client: Client, host: Host): [Session, SessionActions] => {
  const [session, dispatch] = useReducer(reduceSession, NOTHING_OPEN)
  const running = useRef<AbortController | null>(null)
  const { lookedAt, replaces, project } = session
  const inspected = lookedAt?.inspection.id
  const projectId = project?.id
  const isMapping = session.inspection !== null

  const kept = useMemo(
    () =>
      keptWork((project, state) =>
        client.call('project.keepShown', { project, state, as: 'kept' }).then(
          () => undefined,
          (error: unknown) => dispatch({ type: 'failed', fault: faultOf(error) })
        )
      ),
    [client]
  )

  useEffect(() => {
    window.addEventListener('beforeunload', kept.leave)
    return () => window.removeEventListener('beforeunload', kept.leave)
  }, [kept])

  /** Runs one long thing at a time: a new one stops the one before. Tells whether it was done. */
  const run = useCallback(
    async (
      kind: NonNullable<Session['job']>['kind'],
      work: (options: CallOptions & { signal: AbortSignal }) => Promise<void>
    ): Promise<boolean> => {
      running.current?.abort()
      const controller = new AbortController()
      running.current = controller
      const timed = timeProgress(() => performance.now())
      dispatch({
        type: 'started',
        kind,
        progress: timed({ phase: FIRST_PHASE[kind], fraction: null })
      })
      try {
        // Whatever comes next may be of another project.
        await kept.flush()
        await work({
          signal: controller.signal,
          progress: (progress) => dispatch({ type: 'progressed', progress: timed(progress) })
        })
        return true
      } catch (error) {
        const fault = faultOf(error)
        if (running.current !== controller) return false
        dispatch(
          controller.signal.aborted || fault.code === 'cancelled'
            ? { type: 'cancelled' }
            : { type: 'failed', fault }
        )
        return false
      }
    },
    [kept]
  )

  const actions = useMemo((): SessionActions => {
    const opened = (project: ProjectSummary) => dispatch({ type: 'opened', project })
    const forget = async () => {
      if (inspected !== undefined) await client.call('source.forget', { inspection: inspected })
    }
    const inspect = async (paths: readonly string[], options: CallOptions) => {
      const [first] = paths
      if (first !== undefined && isProject(first)) {
        opened(await client.call('project.open', { file: first }, options))
        return
      }
      await look({ paths, readings: [] }, options)
    }
    /** What was looked at before is let go only once something else was: until then it can be imported. */
    const look = async (
      { paths, readings }: Pick<LookedAt, 'paths' | 'readings'>,
      options: CallOptions,
      into: Replaces | null = null
    ) => {
      const inspection = await client.call(
        'source.inspect',
        { files: [...paths], readings: [...readings] },
        options
      )
      const shown = into ? await beside(inspection, into, options) : inspection
      const fit = project && !isMapping ? await fitOf(inspection, project, options) : null
      await forget()
      const next = { paths, readings, inspection }
      if (fit?.kind === 'fits') dispatch({ type: 'fitted', lookedAt: next, fitting: fit.fitting })
      else
        dispatch({
          type: 'inspected',
          inspection: shown,
          lookedAt: next,
          replaces: into,
          misfits: fit?.kind === 'unlike' ? fit.misfits : []
        })
    }
    const fitOf = async (inspection: Inspection, into: ProjectSummary, options: CallOptions) => {
      try {
        return await askFit(client, into, inspection, options)
      } catch (error) {
        await client.call('source.forget', { inspection: inspection.id })
        throw error
      }
    }
    /** What the project holds until then is kept with it, so that what changed can be told. */
    const updateWith = (mapping: Mapping, into: readonly number[]) => {
      if (inspected === undefined || !project) return
      void run('importing', async (options) => {
        const before = await askSnapshot(client, project, options)
        const args = { inspection: inspected, project: project.id, mapping, replaces: [...into], before }
        dispatch({ type: 'updated', project: await client.call('project.update', args, options) })
      })
    }
    const beside = async ({ id }: Inspection, into: Replaces, options: CallOptions): Promise<Inspection> => {
      try {
        return await client.call('source.beside', { inspection: id, without: idsIn(into) }, options)
      } catch (error) {
        if (id !== inspected) await client.call('source.forget', { inspection: id })
        throw error
      }
    }
    return {
      openPaths: (paths) => {
        if (paths.length > 0) void run(kindOf(paths), (options) => inspect(paths, options))
      },
      openFiles: (files) => {
        if (files.length > 0)
          void run(kindOf(files.map(({ name }) => name)), async (options) =>
            inspect(await host.pathsOf(files, options.signal), options)
          )
      },
      openProject: (file) =>
        void run('opening', async (options) => opened(await client.call('project.open', { file }, options))),
      openSample: () =>
        void run('opening', async (options) => opened(await client.call('project.openSample', {}, options))),
      readAs: (files, reading) => {
        if (lookedAt === null) return
        const { paths } = lookedAt
        const readings = paths.map((_, index) =>
          files.includes(index) ? reading : (lookedAt.readings[index] ?? null)
        )
        void run('looking', (options) => look({ paths, readings }, options, replaces))
      },
      addTo: (into) => {
        if (lookedAt === null) return
        void run('looking', async (options) =>
          dispatch({
            type: 'inspected',
            inspection: await beside(lookedAt.inspection, into, options),
            lookedAt,
            replaces: into
          })
        )
      },
      setApart: () => {
        if (lookedAt === null) return
        dispatch({ type: 'inspected', inspection: lookedAt.inspection, lookedAt, replaces: null })
      },
      update: (mapping) => {
        if (replaces) updateWith(mapping, idsIn(replaces))
      },
      updateAtOnce: (into) => {
        if (project) updateWith(project.mapping, into)
      },
      showChanges: (isShown) => dispatch({ type: 'changes', isShown }),
      importAs: (mapping, name) => {
        if (inspected === undefined) return
        void run('importing', async (options) =>
          opened(await client.call('project.import', { inspection: inspected, mapping, name }, options))
        )
      },
      leaveMapping: () => {
        void forget()
        dispatch({ type: 'mapping-left' })
      },
      keep: (state) => {
        if (projectId !== undefined) kept.keep(projectId, state)
      },
      save: async (state) => {
        if (projectId === undefined) return false
        kept.drop()
        try {
          // What is being kept is written before, or it would stand beside what is saved.
          await kept.flush()
          await client.call('project.keepShown', { project: projectId, state, as: 'saved' })
          return true
        } catch (error) {
          dispatch({ type: 'failed', fault: faultOf(error) })
          kept.keep(projectId, state)
          return false
        }
      },
      saveAs: async (file, state) => {
        if (projectId === undefined) return false
        return run('saving', async (options) =>
          opened(await client.call('project.saveAs', { project: projectId, file, state }, options))
        )
      },
      cancel: () => running.current?.abort(),
      dismiss: () => dispatch({ type: 'dismissed' }),
      close: () => {
        void kept.flush().then(() => client.call('project.close', {}))
        dispatch({ type: 'closed' })
      }
    }
  }, [client, host, inspected, isMapping, kept, lookedAt, project, projectId, replaces, run])

  return [session, actions]
}
