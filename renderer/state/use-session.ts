import { useCallback, useMemo, useReducer, useRef } from 'react'
import { CallError, type CallOptions, type Client } from '../../shared/contract/client'
import type { Host } from '../../shared/contract/host'
import type { Inspection } from '../../shared/contract/inspection'
import type { ProjectSummary } from '../../shared/contract/project'
import type { Reading } from '../../shared/contract/reading'
import { messageOf, type Fault } from '../../shared/domain/fault'
import type { Mapping } from '../../shared/domain/mapping'
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
  readonly importAs: (mapping: Mapping, name: string) => void
  readonly leaveMapping: () => void
  readonly cancel: () => void
  readonly dismiss: () => void
  readonly close: () => void
}

const faultOf = (error: unknown): Fault =>
  error instanceof CallError ? error.fault : { code: 'internal', cause: messageOf(error) }

const idsIn = (replaces: Replaces): number[] => replaces.filter((source) => source !== null)

const isProject = (path: string): boolean => path.toLowerCase().endsWith('.effort')

export const useSession = (client: Client, host: Host): [Session, SessionActions] => {
  const [session, dispatch] = useReducer(reduceSession, NOTHING_OPEN)
  const running = useRef<AbortController | null>(null)
  const { lookedAt, replaces } = session
  const inspected = session.inspection?.id
  const projectId = session.project?.id

  /** Runs one long thing at a time: a new one stops the one before. */
  const run = useCallback(
    async (
      kind: NonNullable<Session['job']>['kind'],
      work: (options: CallOptions & { signal: AbortSignal }) => Promise<void>
    ) => {
      running.current?.abort()
      const controller = new AbortController()
      running.current = controller
      const timed = timeProgress(() => performance.now())
      dispatch({
        type: 'started',
        kind,
        progress: timed({ phase: kind === 'importing' ? 'reading' : 'looking', fraction: null })
      })
      try {
        await work({
          signal: controller.signal,
          progress: (progress) => dispatch({ type: 'progressed', progress: timed(progress) })
        })
      } catch (error) {
        const fault = faultOf(error)
        if (running.current !== controller) return
        dispatch(
          controller.signal.aborted || fault.code === 'cancelled'
            ? { type: 'cancelled' }
            : { type: 'failed', fault }
        )
      }
    },
    []
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
      await forget()
      dispatch({
        type: 'inspected',
        inspection: shown,
        lookedAt: { paths, readings, inspection },
        replaces: into
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
        if (paths.length > 0) void run('looking', (options) => inspect(paths, options))
      },
      openFiles: (files) => {
        if (files.length > 0)
          void run('looking', async (options) => inspect(await host.pathsOf(files, options.signal), options))
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
        if (inspected === undefined || projectId === undefined || !replaces) return
        const args = { inspection: inspected, project: projectId, mapping, replaces: idsIn(replaces) }
        void run('importing', async (options) => opened(await client.call('project.update', args, options)))
      },
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
      cancel: () => running.current?.abort(),
      dismiss: () => dispatch({ type: 'dismissed' }),
      close: () => {
        void client.call('project.close', {})
        dispatch({ type: 'closed' })
      }
    }
  }, [client, host, inspected, lookedAt, projectId, replaces, run])

  return [session, actions]
}
