// Starts Effortscope: `npm start -- [FILE...] [--host desktop|loopback] [--open]`.
// Opens the Electron window; where Electron cannot run, says why and serves the same window to a browser.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildParts } from './build.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const args = process.argv.slice(2)

const fail = (message) => {
  process.stderr.write(`${message}\n`)
  process.exit(2)
}

const optionOf = (name) => {
  const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`))
  if (at < 0) return undefined
  const [found] = args.splice(at, 1)
  return found.includes('=') ? found.slice(name.length + 1) : args.splice(at, 1)[0]
}

const host = optionOf('--host')
if (host !== undefined && !['desktop', 'loopback'].includes(host)) fail('--host takes desktop or loopback.')

const electronFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))

/** The Electron binary that is on this machine, if there is one. */
const installedElectron = () => {
  const pathFile = join(electronFolder, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : undefined
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const binary = override ? join(override, name ?? 'electron') : name && join(electronFolder, 'dist', name)
  return binary && existsSync(binary) ? binary : undefined
}

/** Whether the place Electron's binary comes from answers at all: its own installer would wait for minutes. */
const canDownload = async () => {
  try {
    await fetch(process.env.ELECTRON_MIRROR ?? 'https://github.com', {
      method: 'HEAD',
      signal: AbortSignal.timeout(6000)
    })
    return true
  } catch {
    return false
  }
}

const download = async () => {
  if (!(await canDownload())) return undefined
  process.stderr.write('Downloading Electron, once.\n')
  const installer = spawn(process.execPath, [join(electronFolder, 'install.js')], { stdio: 'inherit' })
  await new Promise((resolve) => installer.once('close', resolve))
  return installedElectron()
}

/** Why Electron cannot show a window here; `undefined` where nothing speaks against it. */
const obstacle = () => {
  if (process.platform !== 'linux') return undefined
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no display'
  if (process.getuid?.() === 0) return 'root has no sandbox'
  return undefined
}

/** Runs Electron until it ends; tells whether it came up. */
const runElectron = (binary) =>
  new Promise((resolve) => {
    const started = Date.now()
    const child = spawn(binary, [root, ...args.filter((arg) => arg !== '--open')], { stdio: 'inherit' })
    child.once('error', () => resolve(false))
    child.once('close', (code) => resolve(code === 0 || Date.now() - started > 10_000))
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  })

/** Shows the desktop window; gives the reason where it cannot. */
const tryDesktop = async () => {
  const reason = obstacle()
  if (reason) return reason
  const binary = installedElectron() ?? (await download())
  if (!binary) return 'its binary is not here and cannot be downloaded'
  return (await runElectron(binary)) ? undefined : 'it ended as soon as it was started'
}

await buildParts()
const reason = host === 'loopback' ? 'asked for' : await tryDesktop()
if (reason === undefined) process.exit(0)
if (host === 'desktop') fail(`Electron cannot run here: ${reason}.`)
if (host === undefined)
  process.stderr.write(`Electron cannot run here: ${reason}. Serving the window to a browser instead.\n`)
process.argv.splice(2, Infinity, ...args)
await import(new URL('../dist/main/loopback.js', import.meta.url))
