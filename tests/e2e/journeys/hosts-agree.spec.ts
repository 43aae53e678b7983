import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { INITIAL_CHOICES } from '../../../shared/contract/chart-format'
import { decode, encode } from '../../../shared/contract/codec'
import { CHART_FORMATS, CHART_VIEWS, INITIAL_VIEW } from '../../../shared/contract/view-state'
import { TOUCHPOINT } from '../../../shared/domain/slice'
import { expect, test } from '../fixtures'
import { ROOT } from '../places'
import type { AppWindow } from '../window'

type Ask = (method: string, args: unknown) => Promise<unknown>

/** Asks as the window's page does: over IPC on the desktop, over HTTP in a browser. */
const throughWindow =
  ({ kind, page, address }: AppWindow): Ask =>
  async (method, args) => {
    if (kind === 'desktop')
      return page.evaluate(
        ([name, given]) =>
          (
            window as unknown as {
              effortscope: { call: (id: string, name: unknown, given: unknown) => Promise<unknown> }
            }
          ).effortscope.call(crypto.randomUUID(), name, given),
        [method, args]
      )
    const body = encode({ id: crypto.randomUUID(), method, args }) as Uint8Array<ArrayBuffer>
    const answer = await fetch(new URL('call', address), { method: 'POST', body })
    return decode(new Uint8Array(await answer.arrayBuffer()))
  }

/** Asks the application that was built, in this very process. */
const inProcess = async (folder: string): Promise<{ ask: Ask; close: () => Promise<void> }> => {
  const built = join(ROOT, 'dist/main/application.js')
  const { createApplication } = (await import(built)) as typeof import('../../../main/application')
  await mkdir(join(folder, 'in-process'))
  const { transport, close } = await createApplication({
    dataFolder: join(folder, 'in-process'),
    tempFolder: join(folder, 'in-process/temp'),
    inMemory: true,
    sampleFile: join(ROOT, 'samples/retail-pulse.csv'),
    fontFolder: join(ROOT, 'dist/fonts'),
    version: '0.0.0',
    now: () => new Date(),
    log: () => undefined
  })
  return { ask: (method, args) => transport.call(crypto.randomUUID(), method, args), close }
}

const SLICE = {
  filters: [
    { op: 'is', dimension: 'country', values: ['FR', 'IT'] },
    { op: 'not', of: { op: 'is', dimension: TOUCHPOINT, values: ['Billing'] } }
  ]
}
const ALL = { filters: [] }
const VIEW = { ...INITIAL_VIEW, slice: SLICE, drivers: { ...INITIAL_VIEW.drivers, columns: ['country'] } }
const PICTURE = { look: 'light', width: 960, language: 'en', ...INITIAL_CHOICES }

const QUESTIONS: readonly (readonly [method: string, args: unknown])[] = [
  ['slice.describe', { slice: SLICE }],
  ['slice.tabulate', { metric: 'ces', slice: ALL, by: [TOUCHPOINT] }],
  ['slice.tabulate', { metric: 'csat', slice: SLICE, by: [TOUCHPOINT, 'country'] }],
  ['slice.tabulate', { metric: 'nps', slice: SLICE, by: [] }],
  ['slice.joint', { other: 'csat', slice: SLICE }],
  ['slice.joint', { other: 'nps', slice: ALL, by: TOUCHPOINT }],
  ['slice.arms', { other: 'csat', slice: SLICE }],
  ['slice.clusters', { metric: 'ces', slice: ALL, by: TOUCHPOINT, values: [[0, 0, 0, 0, 1, 1, 1]] }],
  ['slice.values', { dimension: 'country', slice: SLICE }],
  ['refused.page', { offset: 0, limit: 10 }],
  ['refused.save', {}],
  ...CHART_FORMATS.flatMap((format) =>
    CHART_VIEWS.map((view) => ['chart.export', { request: { ...VIEW, view }, format, ...PICTURE }] as const)
  )
]

const NONSENSE: typeof QUESTIONS = [
  ['slice.tabulate', { metric: 'effort', slice: ALL, by: [] }],
  ['slice.tabulate', { metric: 'ces', slice: ALL, by: ['nowhere'] }],
  ['no.such.call', {}]
]

test('every host gives the answer that is given in process, to the byte', async ({ app, start, folder }) => {
  await start.title.waitFor()
  const window = throughWindow(app)
  const { ask, close } = await inProcess(folder)
  try {
    for (const open of [window, ask]) expect(await open('project.openSample', {})).toMatchObject({ ok: true })
    for (const [questions, ok] of [
      [QUESTIONS, true],
      [NONSENSE, false]
    ] as const)
      for (const [method, args] of questions) {
        const given = await window(method, args)
        expect(given, method).toMatchObject({ ok })
        expect(given, method).toEqual(await ask(method, args))
      }
  } finally {
    await close()
  }
})
