import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export const ROOT = join(import.meta.dirname, '../..')

const require = createRequire(import.meta.url)

/** The Electron to test in: the one named by ELECTRON_OVERRIDE_DIST_PATH, or the one the package brought. */
export const electronBinary = (): string | undefined => {
  const folder = dirname(require.resolve('electron/package.json'))
  const pathFile = join(folder, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : undefined
  const { ELECTRON_OVERRIDE_DIST_PATH: override } = process.env
  const binary = override ? join(override, name ?? 'electron') : name && join(folder, 'dist', name)
  return binary && existsSync(binary) ? binary : undefined
}

const CHROMIUMS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
]

/** The Chromium to test in: named by CHROMIUM_PATH, or where systems put one. */
export const chromiumBinary = (): string | undefined =>
  [process.env.CHROMIUM_PATH, ...CHROMIUMS].find((path) => path !== undefined && existsSync(path))

export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)

/** electron-builder names the folders of processors other than x64. */
const ARCH = process.arch === 'x64' ? '' : `-${process.arch}`

const PACKAGED: Partial<Record<NodeJS.Platform, string>> = {
  linux: `linux${ARCH}-unpacked/effortscope`,
  win32: `win${ARCH}-unpacked/Effortscope.exe`,
  darwin: `mac${ARCH}/Effortscope.app/Contents/MacOS/Effortscope`
}

/** The packaged application, where `npm run dist` made one. */
export const packagedBinary = (): string | undefined => {
  const place = PACKAGED[process.platform]
  const path = place && join(ROOT, 'release', place)
  return path && existsSync(path) ? path : undefined
}

/** Root has no sandbox: only tests run as root, and only they say so. */
export const SANDBOX_ARGS = process.getuid?.() === 0 ? ['--no-sandbox'] : []
