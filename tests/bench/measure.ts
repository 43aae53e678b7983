import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Measured } from './child'
import type { MeasureName, Measures } from './measures'

/** Runs one measure in a process of its own, so that its peak memory is nobody else's. */
export const measure = <M extends MeasureName>(
  name: M,
  given: Parameters<Measures[M]>[0]
): Promise<Measured<Awaited<ReturnType<Measures[M]>>>> =>
  new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'child.js'), [name, JSON.stringify(given)])
    child.on('message', resolve)
    child.on('error', reject)
    child.on('exit', (code, signal) => reject(new Error(`${name} ended early: ${signal ?? code}`)))
  })
