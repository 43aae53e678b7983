import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ProjectSummary } from '../../shared/contract/project'
import type { ColumnProfile } from '../../shared/detection/column-profile'
import { Failure } from '../../shared/domain/fault'
import { Database } from './database'
import type { Handlers } from './dispatch'
import { phased } from './phased'
import { Importer } from './import/importer'
import { Inspector } from './import/inspector'
import { Mappings } from './project/mappings'
import { summarise, type Project } from './project/project'
import { Projects } from './project/projects'
import { keepViews, listViews } from './project/saved-views'
import { forgetKept, keepShown, readShown } from './project/shown'
import { RecentProjects } from './project/recent'
import { countClusters } from './responses/clusters'
import { leftOutCsv } from './responses/left-out'
import { countQuality } from './responses/quality'
import { refusedCsv, refusedPage } from './responses/refused'
import { FirstResponses } from './responses/first-responses'
import { preparing } from './responses/preparing'
import { countRepeats } from './responses/repeats'
import { Verbatims } from './responses/verbatims'
import { countWords } from './responses/words'
import { Sample } from './sample'
import { countArms } from './tabulate/arms'
import { sliceDrivers } from './tabulate/drivers'
import { Cubes } from './tabulate/cubes'
import { countJointly } from './tabulate/joint'
import { countRetention } from './tabulate/retention'
import { sliceFacts } from './tabulate/slice-facts'
import { tabulate } from './tabulate/tabulate'
import { dimensionValues } from './tabulate/values'

/** Everything the engine needs of the world. */
export interface EngineOptions {
  /** Where projects and small settings live. */
  readonly dataFolder: string
  /** Where work that outgrows the memory, and files being decoded, are put. */
  readonly tempFolder: string
  /** Bytes the database may hold; as many as the machine can spare where nothing is said. */
  readonly memoryBytes?: number
  /** Keeps projects in memory: for a command that answers and ends. */
  readonly inMemory?: boolean
  readonly sampleFile: string
  /** Evaluations from which on counts are kept in cubes; from where it pays if nothing is said. */
  readonly cubesFrom?: number
  readonly version: string
  readonly now: () => Date
}

/** Calls that the engine answers; the others are about exports. */
export type EngineHandlers = Omit<Handlers, `chart.${string}`>

export interface Engine {
  readonly handlers: EngineHandlers
  /** Resolves once nothing is made any more behind what was asked. */
  readonly settled: () => Promise<void>
  /** How many cubes of the open project there are. */
  readonly kept: () => number
  /** The open project as others see it. */
  readonly project: () => Promise<ProjectSummary>
  /** Lets go of everything. Stop what runs before. */
  readonly close: () => Promise<void>
}

/** Puts the engine together. It knows no Electron, no HTTP and no terminal. */
export const createEngine = async (options: EngineOptions): Promise<Engine> => {
  const { dataFolder, tempFolder, version, now } = options
  await mkdir(tempFolder, { recursive: true })
  const database = await Database.create({
    spillFolder: join(tempFolder, 'spill'),
    ...(options.memoryBytes === undefined ? {} : { memoryBytes: options.memoryBytes })
  })
  const recent = new RecentProjects(join(dataFolder, 'recent.json'))
  const mappings = new Mappings(join(dataFolder, 'mappings.json'))
  const folder = options.inMemory ? null : join(dataFolder, 'projects')
  const firstResponses = new FirstResponses(database)
  const cubes: Cubes = new Cubes(database, {
    isOpen: (project) => projects.open === project,
    ...(options.cubesFrom === undefined ? {} : { cubesFrom: options.cubesFrom })
  })
  const verbatims = new Verbatims(database)
  const letGo = async () => {
    await Promise.all([firstResponses.forget(), cubes.forget(), verbatims.forget()])
  }
  const projects: Projects = new Projects({ database, folder, recent, now, letGo })
  const inspector = new Inspector(database, tempFolder)
  const importer = new Importer({ projects, inspector, madeBy: version, now })
  const sample = new Sample({
    file: options.sampleFile,
    note: join(dataFolder, 'sample.json'),
    inspector,
    importer,
    projects
  })
  await projects.tidy()

  /** What was imported is imported, whether or not its mapping can be kept for the next time. */
  const remember = async ({ file, name, mapping }: Project, columns: readonly ColumnProfile[]) => {
    if (file === null) return
    await mappings
      .remember({
        project: name,
        mappedAt: now().toISOString(),
        columns: columns.map(({ key, header }) => ({ key, header })),
        mapping
      })
      .catch(() => undefined)
  }

  /** What is opened will be asked of. */
  const opened = (project: Project): ProjectSummary => {
    cubes.expect(project)
    return summarise(project)
  }

  /** The open project, if it is still the one that is spoken of. */
  const openProject = async (id: string): Promise<Project> => {
    const project = await projects.ready()
    if (project.id !== id) throw new Failure('no-project')
    return project
  }

  const handlers: EngineHandlers = {
    'application.describe': () => Promise.resolve({ version }),

    'source.inspect': ({ files, readings }, context) => inspector.inspect(files, context, readings),
    'source.relate': ({ inspection, ces, other, renamed, sources = [] }, context) =>
      inspector.relate(inspection, ces, other, context, {
        ...(renamed ? { renamed } : {}),
        sources: projects.open?.sources.filter(({ id }) => sources.includes(id)) ?? []
      }),
    'source.rows': ({ inspection, file }) => inspector.firstRows(inspection, file),
    'source.decodings': ({ inspection, file }, { signal }) => inspector.decodings(inspection, file, signal),
    'source.keep': ({ inspection, how, sources = [] }, { signal }) =>
      inspector.keep(inspection, how, sources, { signal }),
    'source.beside': async ({ inspection, without }, context) =>
      inspector.beside(inspection, await projects.ready(), without, context),
    'source.forget': async ({ inspection }) => {
      // An import of it that was stopped may still be clearing up.
      await projects.settled()
      await inspector.forget(inspection)
      return null
    },

    'mapping.recall': ({ inspection }) =>
      mappings.recall(inspector.columnsOf(inspection).map(({ key }) => key)),

    'project.import': async ({ inspection, mapping, name }, context) => {
      const columns = inspector.columnsOf(inspection)
      const project = await importer.import(inspection, mapping, name, context)
      await remember(project, columns)
      return opened(project)
    },
    'project.update': async ({ inspection, project, mapping, replaces }, context) => {
      const columns = inspector.columnsOf(inspection)
      const updated = await importer.update({ inspectionId: inspection, project, mapping, replaces }, context)
      await remember(updated, columns)
      return opened(updated)
    },
    'project.open': async ({ file }) => opened(await projects.openFile(file)),
    'project.openSample': async (_, context) => opened(await sample.open(context)),
    'project.close': async () => {
      await projects.close()
      return null
    },
    'project.recent': () => recent.list(),
    'project.nameFor': ({ name }) => projects.nameFor(name),
    'project.forget': async ({ file }) => {
      await recent.forget(file)
      return null
    },

    'project.shown': async () => {
      await projects.ready()
      return database.lease(readShown)
    },
    'project.keepShown': async ({ project, state, as }) => {
      await openProject(project)
      await database.lease((connection) => keepShown(connection, state, as))
      return null
    },
    'project.saveAs': async ({ project, file, state }, context) => {
      await openProject(project)
      const moved = await projects.saveAs(file, forgetKept, context)
      await database.lease((connection) => keepShown(connection, state, 'saved'))
      return summarise(moved)
    },

    'views.list': async () => {
      await projects.ready()
      return database.lease(listViews)
    },
    'views.keep': async ({ views }) => {
      await projects.ready()
      await database.lease((connection) => keepViews(connection, views))
      return null
    },

    'slice.describe': async ({ slice }, { signal }) =>
      sliceFacts(database, await projects.ready(), slice, { signal }, cubes),
    'slice.tabulate': async (question, { signal }) =>
      tabulate(database, await projects.ready(), question, { signal }, cubes),
    'slice.joint': async (question, { signal }) =>
      countJointly(database, await projects.ready(), question, { signal }, cubes),
    'slice.drivers': async (question, context) =>
      sliceDrivers(database, await projects.ready(), question, context),
    'slice.arms': async (question, { signal }) =>
      countArms(database, await projects.ready(), question, { signal }),
    'slice.clusters': async (question, context) =>
      countClusters(database, await projects.ready(), question, phased(context, 'counting')),
    'slice.repeats': async (question, context) =>
      countRepeats(database, await projects.ready(), question, phased(context, 'counting')),
    'slice.retention': async (question, context) =>
      countRetention(database, await projects.ready(), question, phased(context, 'counting')),
    'slice.quality': async (request, context) =>
      countQuality(database, await projects.ready(), request, phased(context, 'counting')),
    'slice.values': async (question, { signal }) =>
      dimensionValues(database, await projects.ready(), question, { signal }, cubes),
    'slice.words': async (question, context) =>
      countWords(database, await projects.ready(), question, context),

    'verbatims.page': async (question, context) =>
      verbatims.page(await projects.ready(), question, phased(context, 'counting')),

    'refused.page': (page, { signal }) => refusedPage(database, page, { signal }),
    'refused.save': async (_, { signal }) => ({
      name: `${(await projects.ready()).name} refused rows.csv`,
      type: 'text/csv',
      bytes: await refusedCsv(database, { signal })
    }),
    'left-out.save': async (_, { signal }) => ({
      name: `${(await projects.ready()).name} rows left out.csv`,
      type: 'text/csv',
      bytes: await leftOutCsv(database, await projects.ready(), { signal })
    })
  }

  return {
    handlers: preparing(handlers, async ({ signal }) =>
      firstResponses.prepare(await projects.ready(), { signal })
    ),
    settled: () => cubes.settled(),
    kept: () => cubes.size,
    project: async () => summarise(await projects.ready()),
    close: async () => {
      await projects.close()
      await inspector.forgetAll()
      await database.close()
    }
  }
}
