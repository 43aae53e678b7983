// Builds what is out of date: `node scripts/build.mjs [main] [renderer] [sample]`; the application without arguments.
// A part is built again when one of its sources is newer than what was built.
import { cp, mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = (...path) => join(root, ...path)

/** Left beside the application as packages: native code, and what Electron brings itself. */
const EXTERNAL = [
  'electron',
  '@duckdb/node-api',
  '@resvg/resvg-js',
  '@myriaddreamin/typst-ts-node-compiler',
  ...builtinModules,
  /^node:/
]

const INTER = 'node_modules/@expo-google-fonts/inter'

const FONTS = [
  '400Regular/Inter_400Regular.ttf',
  '500Medium/Inter_500Medium.ttf',
  '600SemiBold/Inter_600SemiBold.ttf'
]

/** Bundles entries that run in Node. */
export const buildForNode = (outDir, input) =>
  build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        external: EXTERNAL,
        input,
        // One folder for all: the worker is looked for beside the code that starts it.
        output: { chunkFileNames: '[name]-[hash].js' }
      }
    }
  })

const buildMain = () =>
  buildForNode(at('dist/main'), {
    index: at('main/index.ts'),
    application: at('main/application.ts'),
    loopback: at('main/hosts/loopback/index.ts'),
    cli: at('main/hosts/cli/index.ts'),
    'workbook-worker': at('main/engine/import/formats/workbook/workbook-worker.ts'),
    'typeset-worker': at('main/export/report/typeset-worker.ts')
  })

const buildSample = () => buildForNode(at('dist/sample'), { sample: at('samples/generate.ts') })

/** The preload runs in Electron's sandbox, which takes one CommonJS file. */
const buildPreload = () =>
  build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      target: 'chrome130',
      outDir: at('dist/preload'),
      emptyOutDir: true,
      lib: { entry: at('main/preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
      rolldownOptions: { external: ['electron'] }
    }
  })

const buildRenderer = () => build({ configFile: at('vite.config.ts'), logLevel: 'warn' })

const copyFonts = async () => {
  await mkdir(at('dist/fonts'), { recursive: true })
  for (const font of FONTS) await cp(at(INTER, font), at('dist/fonts', font.split('/').at(-1)))
  // Whoever hands the font on hands on its licence.
  await cp(at(INTER, 'LICENSE_FONT'), at('dist/fonts/LICENSE.Inter.txt'))
}

/** The one program that sets the pages of reports, for every system. */
const copyTypesetter = async () => {
  await mkdir(at('dist/typst'), { recursive: true })
  await cp(
    at('node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm'),
    at('dist/typst/typst.wasm')
  )
}

const newest = async (path) => {
  const facts = await stat(path)
  if (!facts.isDirectory()) return facts.mtimeMs
  const times = await Promise.all((await readdir(path)).map((name) => newest(join(path, name))))
  // A folder is younger than what was last taken out of it.
  return Math.max(facts.mtimeMs, ...times)
}

const PARTS = {
  main: {
    sources: ['main', 'shared', 'package.json'],
    build: [copyFonts, copyTypesetter, buildMain, buildPreload]
  },
  renderer: { sources: ['renderer', 'shared', 'vite.config.ts'], build: [buildRenderer] },
  sample: { sources: ['samples', 'shared'], build: [buildSample] }
}

const isCurrent = async (name, sources) => {
  const built = await stat(at('dist', `${name}.built`)).catch(() => undefined)
  if (!built) return false
  const times = await Promise.all(
    [...sources, 'package-lock.json', 'scripts/build.mjs'].map((source) => newest(at(source)))
  )
  return Math.max(...times) < built.mtimeMs
}

const LOCK = at('dist/.building')
const LOCK_DIES_AFTER = 120_000

/** Two commands started at once must not build into the same folder: the second waits for the first. */
const alone = async (work) => {
  await mkdir(at('dist'), { recursive: true })
  for (;;) {
    try {
      await mkdir(LOCK)
      break
    } catch {
      const held = await stat(LOCK).catch(() => undefined)
      if (held && Date.now() - held.mtimeMs > LOCK_DIES_AFTER)
        await rm(LOCK, { recursive: true, force: true })
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  try {
    return await work()
  } finally {
    await rm(LOCK, { recursive: true, force: true })
  }
}

const outOfDate = async (names) => {
  const current = await Promise.all(names.map((name) => isCurrent(name, PARTS[name].sources)))
  return names.filter((_, index) => !current[index])
}

/** Builds the named parts that are out of date. */
export const buildParts = async (names = ['main', 'renderer']) => {
  if ((await outOfDate(names)).length === 0) return
  await alone(async () => {
    for (const name of await outOfDate(names)) {
      const started = new Date()
      for (const step of PARTS[name].build) await step()
      const mark = at('dist', `${name}.built`)
      await writeFile(mark, started.toISOString())
      await utimes(mark, started, started)
    }
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = process.argv.slice(2)
  await buildParts(names.length > 0 ? names : undefined)
}
