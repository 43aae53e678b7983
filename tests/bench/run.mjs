// How fast an import and a slice are: `npm run bench [-- --rows 1000000,10000000 --parts sizes,window]`. No thresholds.
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { buildParts } from '../../scripts/build.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const at = (...path) => join(root, ...path)

// The window that is measured is the one that is shipped.
if (process.argv.some((argument) => /window|start|verbatims/.test(argument))) await buildParts()

/** As in scripts/build.mjs: native code stays a package. */
const EXTERNAL = [
  '@duckdb/node-api',
  '@resvg/resvg-js',
  '@myriaddreamin/typst-ts-node-compiler',
  '@playwright/test',
  ...builtinModules,
  /^node:/
]

await build({
  configFile: false,
  root,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: at('dist/bench'),
    emptyOutDir: true,
    rolldownOptions: {
      external: EXTERNAL,
      input: {
        bench: at('tests/bench/bench.ts'),
        child: at('tests/bench/child.ts'),
        'workbook-worker': at('main/engine/import/formats/workbook/workbook-worker.ts')
      },
      output: { chunkFileNames: '[name]-[hash].js' }
    }
  }
})
await import(pathToFileURL(at('dist/bench/bench.js')).href)
