// Packages Effortscope into release/: `npm run dist -- [options of electron-builder]`. Without options, makes
// what this system's users install; with `--dir`, the application alone, for tests/e2e/packaged.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildParts } from './build.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const args = process.argv.slice(2)

/**
 * Where Electron's own binary cannot be downloaded, ELECTRON_OVERRIDE_DIST_PATH names another. It may be any
 * version, from anywhere: fit for trying the package, and refused for an installer that others would run.
 */
const insteadOfDownload = () => {
  const { ELECTRON_OVERRIDE_DIST_PATH: folder } = process.env
  if (!folder) return []
  if (!args.some((arg) => arg === 'dir' || arg === '--dir')) {
    process.stderr.write(
      'ELECTRON_OVERRIDE_DIST_PATH is set: nothing is shipped with an Electron that was not downloaded for it. Unset it, or add --dir to try the package.\n'
    )
    process.exit(2)
  }
  const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  process.stderr.write(
    `Packaging with Electron ${version} of ELECTRON_OVERRIDE_DIST_PATH, to be tried only.\n`
  )
  return [`-c.electronDist=${folder}`, `-c.electronVersion=${version}`]
}

const builder = createRequire(import.meta.url).resolve('electron-builder/package.json')
const options = [...args, ...insteadOfDownload(), '--publish', 'never']

await buildParts()
const child = spawn(process.execPath, [join(dirname(builder), 'cli.js'), ...options], {
  cwd: root,
  stdio: 'inherit'
})
child.once('close', (code) => process.exit(code ?? 1))
