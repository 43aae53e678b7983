import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createWords } from '../../../shared/locale/words'
import packageJson from '../../../package.json'
import { createApplication } from '../../application'
import { bundledPaths, tempFolderOf } from '../../paths'
import { dataFolder } from '../data-folder'
import { startLoopback } from './server'

const openers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', '']
}

/** Shows an address in the browser the user prefers. */
const openBrowser = (address: string): void => {
  const [command = 'xdg-open', ...args] = openers[process.platform] ?? []
  spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}

const serve = async (): Promise<void> => {
  const args = process.argv.slice(2)
  const words = createWords('en')
  const tempFolder = tempFolderOf(process)
  const uploadFolder = join(tempFolder, 'uploads')
  await mkdir(uploadFolder, { recursive: true })
  const application = await createApplication({
    ...bundledPaths(import.meta.dirname),
    dataFolder: dataFolder(),
    tempFolder,
    version: packageJson.version,
    now: () => new Date(),
    log: (message) => process.stderr.write(`${message}\n`)
  })
  const server = await startLoopback({
    transport: application.transport,
    pageFolder: join(import.meta.dirname, '../renderer'),
    uploadFolder,
    key: randomBytes(18).toString('base64url'),
    initialFiles: args.filter((arg) => !arg.startsWith('-')).map((file) => resolve(file))
  })
  process.stdout.write(`${words.t('host.serving', { address: server.address })}\n`)
  if (args.includes('--open')) openBrowser(server.address)
  const end = async () => {
    await server.close()
    await application.close()
    await rm(tempFolder, { recursive: true, force: true })
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end())
}

await serve()
