import { spawn } from 'node:child_process'
import { ROOT } from '../places'

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

/** Runs the command line as a shell would: `npm run --silent cli -- ...`. */
export const effortscope = (...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve, reject) => {
    // On Windows npm is a batch file, which only a shell starts; the package's own script is the same everywhere.
    // What is expected is English, whatever the computer speaks.
    const env = { ...process.env, LC_ALL: 'en_US.UTF-8' }
    const child = spawn(process.execPath, ['scripts/cli.mjs', ...args], { cwd: ROOT, env })
    let out = ''
    let error = ''
    child.stdout.on('data', (text: Buffer) => (out += text.toString()))
    child.stderr.on('data', (text: Buffer) => (error += text.toString()))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out, error }))
  })
