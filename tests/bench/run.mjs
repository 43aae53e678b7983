// How fast an import and a slice are: `npm run bench [-- --rows 1000000,10000000 --parts sizes,formats]`. No thresholds.
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const at = (...path) => join(root, ...path)

/** As in scripts/build.mjs: native code stays a package. */
const EXTERNAL = [
  '@duckdb/node-api',
  '@resvg/resvg-js',
  '@myriaddreamin/typst-ts-node-compiler',
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
