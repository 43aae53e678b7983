import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CallContext } from '../../shared/contract/progress'
import type { ProjectSummary } from '../../shared/contract/project'
import type { ColumnProfile } from '../../shared/detection/column-profile'
import { Database } from './database'
import type { Handlers } from './dispatch'
import { cubesFor } from './memory'
import { phased } from './phased'
import { Importer } from './import/importer'
import { Inspector } from './import/inspector'
import { readLastUpdate } from './project/last-update'
import { Mappings } from './project/mappings'
import { summarise, type Project, type StoredSource } from './project/project'
import { projectColumns } from './project/project-columns'
import { Projects } from './project/projects'
import { keepViews, listViews } from './project/saved-views'
import { keepShown, readShown } from './project/shown'
import { RecentProjects } from './project/recent'
import { countClusters } from './responses/clusters'
import { leftOutCsv } from './responses/left-out'
import { countQuality } from './responses/quality'
import { refusedCsv, refusedPage } from './responses/refused'
import { asksForFirst, FirstResponses } from './responses/first-responses'
import { countRepeats } from './responses/repeats'
import { Verbatims } from './responses/verbatims'
import { countWords } from './responses/words'
import { exportRows } from './rows/export-rows'
import { offerRows } from './rows/offer-rows'
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
  /** Keeps projects in memory, and leaves those it opens as they are: for a command that answers and ends. */
  readonly inMemory?: boolean
  readonly sampleFile: string
  /** Evaluations from which on counts are kept in cubes; from where it pays if nothing is said. */
  readonly cubesFrom?: number
  readonly version: string
  readonly now: () => Date
}

/** Calls that the engine answers; the others are about exports. */
export type EngineHandlers = Omit<Handlers, `chart.${string}` | `table.${string}` | `report.${string}`>

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
    ...(options.cubesFrom === undefined ? {} : { cubesFrom: options.cubesFrom }),
    ...(options.memoryBytes === undefined ? {} : { budget: cubesFor(options.memoryBytes) })
  })
  const verbatims = new Verbatims(database)
  const letGo = async () => {
    await Promise.all([firstResponses.forget(), cubes.forget(), verbatims.forget()])
  }
  const projects: Projects = new Projects({
    database,
    folder,
    copies: join(tempFolder, 'opened'),
    recent,
    now,
    letGo
  })
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

  /**
   * A call about the open project, which stays as it is until it is answered. If its slice is of first responses,
   * these are prepared before: a call with a slice obeys without a word of its own.
   */
  const asked =
    <Asked, Answer>(answer: (project: Project, asked: Asked, context: CallContext) => Promise<Answer>) =>
    (question: Asked, context: CallContext): Promise<Answer> =>
      projects.ask(async (project) => {
        if (asksForFirst(question)) await firstResponses.prepare(project, { signal: context.signal })
        return answer(project, question, context)
      })

  /** What is opened will be asked of. */
  const opened = (project: Project): ProjectSummary => {
    cubes.expect(project)
    return summarise(project)
  }

  const handlers: EngineHandlers = {
    'application.describe': () => Promise.resolve({ version }),

    'source.inspect': ({ files, readings }, context) => inspector.inspect(files, context, readings),
    'source.relate': ({ inspection, ces, other, renamed, sources = [] }, context) => {
      const relate = (beside: readonly StoredSource[]) =>
        inspector.relate(inspection, ces, other, context, {
          ...(renamed ? { renamed } : {}),
          sources: beside.filter(({ id }) => sources.includes(id))
        })
      return sources.length === 0 ? relate([]) : projects.ask((project) => relate(project.sources))
    },
    'source.rows': ({ inspection, file }) => inspector.firstRows(inspection, file),
    'source.decodings': ({ inspection, file }, { signal }) => inspector.decodings(inspection, file, signal),
    'source.keep': ({ inspection, how, sources = [] }, { signal }) =>
      inspector.keep(inspection, how, sources, { signal }),
    'source.beside': asked((project, { inspection, without }, context) =>
      inspector.beside(inspection, project, without, context)
    ),
    'source.overlap': asked((project, { inspection }, context) =>
      inspector.overlap(inspection, project, context)
    ),
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
    'project.update': async ({ inspection, ...update }, context) => {
      const columns = inspector.columnsOf(inspection)
      const updated = await importer.update({ inspectionId: inspection, ...update }, context)
      await remember(updated, columns)
      return opened(updated)
    },
    'project.lastUpdate': asked(() => database.lease(readLastUpdate)),
    'project.open': async ({ file }) => opened(await projects.openFile(file)),
    'project.openSample': async (_, context) => opened(await sample.open(context)),
    'project.columns': asked((project) => Promise.resolve(projectColumns(project))),
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

    'project.shown': asked(() => database.lease(readShown)),
    'project.keepShown': async ({ project, state, as }) => {
      await projects.write(project, (connection) => keepShown(connection, state, as))
      return null
    },
    'project.saveAs': async ({ project, file, state }, context) =>
      opened(await projects.saveAs(project, file, state, context)),

    'views.list': asked(() => database.lease(listViews)),
    'views.keep': async ({ project, views }) => {
      await projects.write(project, (connection) => keepViews(connection, views))
      return null
    },

    'slice.describe': asked((project, { slice }, { signal }) =>
      sliceFacts(database, project, slice, { signal }, cubes)
    ),
    'slice.tabulate': asked((project, question, { signal }) =>
      tabulate(database, project, question, { signal }, cubes)
    ),
    'slice.joint': asked((project, question, { signal }) =>
      countJointly(database, project, question, { signal }, cubes)
    ),
    'slice.drivers': asked((project, question, context) =>
      sliceDrivers(database, project, question, context)
    ),
    'slice.arms': asked((project, question, { signal }) =>
      countArms(database, project, question, { signal })
    ),
    'slice.clusters': asked((project, question, context) =>
      countClusters(database, project, question, phased(context, 'counting'))
    ),
    'slice.repeats': asked((project, question, context) =>
      countRepeats(database, project, question, phased(context, 'counting'))
    ),
    'slice.retention': asked((project, question, context) =>
      countRetention(database, project, question, phased(context, 'counting'))
    ),
    'slice.quality': asked((project, request, context) =>
      countQuality(database, project, request, phased(context, 'counting'))
    ),
    'slice.values': asked((project, question, { signal }) =>
      dimensionValues(database, project, question, { signal }, cubes)
    ),
    'slice.words': asked((project, question, context) => countWords(database, project, question, context)),

    'verbatims.page': asked((project, question, context) =>
      verbatims.page(project, question, phased(context, 'counting'))
    ),

    'rows.offer': asked((project, { slice }, { signal }) => offerRows(database, project, slice, { signal })),
    'rows.export': asked((project, request, context) =>
      exportRows(database, project, request, version, context)
    ),

    'refused.page': asked((_, page, { signal }) => refusedPage(database, page, { signal })),
    'refused.save': asked(async ({ name }, _, { signal }) => ({
      name: `${name} refused rows.csv`,
      type: 'text/csv',
      bytes: await refusedCsv(database, { signal })
    })),
    'left-out.save': asked(async (project, _, { signal }) => ({
      name: `${project.name} rows left out.csv`,
      type: 'text/csv',
      bytes: await leftOutCsv(database, project, { signal })
    }))
  }

  return {
    handlers,
    settled: () => cubes.settled(),
    kept: () => cubes.size,
    project: () => projects.ask((project) => Promise.resolve(summarise(project))),
    close: async () => {
      await projects.close()
      await inspector.forgetAll()
      await database.close()
    }
  }
}
