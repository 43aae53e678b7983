import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from '../fixtures'
import { settled } from '../pages/settled'
import { StartPage } from '../pages/start-page'
import { WorkbenchPage } from '../pages/workbench-page'
import { electronBinary, ROOT, SANDBOX_ARGS } from '../places'
import { doneAllTheSame, environment, makeFile, type AppWindow } from '../window'

test.skip(({ hostKind }) => hostKind !== 'desktop', 'a tab has no menu, no place and no file of its own')

const SURVEY = `Response,Touchpoint,Country,"How easy was it? (1 = very difficult, 7 = very easy)"\n${Array.from(
  { length: 240 },
  (_, row) => `${row},${row % 2 ? 'Checkout' : 'Returns'},${row % 3 ? 'FR' : 'IT'},${(row % 7) + 1}`
).join('\n')}\n`

const electronOf = ({ electron }: AppWindow): ElectronApplication => {
  if (!electron) throw new Error('No Electron')
  return electron
}

interface Item {
  readonly enabled: boolean
  readonly checked: boolean
}

/** What is expected of an item of the menu, by its command. Asked again while the main process is busy starting. */
const expectItem = (app: AppWindow, id: string, item: Partial<Item>): Promise<void> =>
  expect
    .poll(
      () =>
        electronOf(app)
          .evaluate(({ Menu }, id) => {
            const item = Menu.getApplicationMenu()?.getMenuItemById(id)
            return item ? { enabled: item.enabled, checked: item.checked } : null
          }, id)
          .catch(() => null),
      { message: id }
    )
    .toMatchObject(item)

/** Chooses an item of the menu, once it does something. */
const choose = async (app: AppWindow, id: string): Promise<void> => {
  await expectItem(app, id, { enabled: true })
  await electronOf(app)
    .evaluate(({ Menu }, id) => {
      Menu.getApplicationMenu()?.getMenuItemById(id)?.click()
    }, id)
    .catch(doneAllTheSame)
}

const recentIn = (app: AppWindow): Promise<string[] | undefined> =>
  electronOf(app)
    .evaluate(
      ({ Menu }) =>
        Menu.getApplicationMenu()
          ?.getMenuItemById('recent')
          ?.submenu?.items.map(({ label }) => label) ?? []
    )
    .catch(doneAllTheSame)

const titleOf = (app: AppWindow): Promise<string | undefined> =>
  electronOf(app)
    .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())
    .catch(doneAllTheSame)

const expectTitle = (app: AppWindow, title: string) => expect.poll(() => titleOf(app)).toBe(title)

/** Has the system's dialog answer with a place. */
const answerPlace = (app: AppWindow, filePath: string): Promise<void> =>
  electronOf(app)
    .evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, filePath)
    .catch(doneAllTheSame)

/** Imports the survey; the project is called Shop. */
const importShop = async (app: AppWindow, folder: string): Promise<WorkbenchPage> => {
  const start = new StartPage(app.page)
  await start.drop(await makeFile(folder, 'Shop.csv', SURVEY))
  await app.page.getByRole('button', { name: 'Import', exact: true }).click()
  await app.page.getByRole('heading', { name: 'How hard is it?' }).waitFor()
  await settled(app.page)
  return new WorkbenchPage(app.page)
}

/** Starts Effortscope a second time on the same folder, and waits until that one has ended. */
const startAgain = async (folder: string, ...files: string[]): Promise<void> => {
  const second = spawn(
    electronBinary() ?? '',
    [...SANDBOX_ARGS, `--user-data-dir=${join(folder, 'electron')}`, ROOT, ...files],
    { env: environment(folder), stdio: 'ignore' }
  )
  await once(second, 'exit')
}

test('what is shown is kept without a word, saved when asked for, and reverted', async ({
  openWindow,
  folder
}) => {
  const app = await openWindow()
  const workbench = await importShop(app, folder)
  await expectTitle(app, 'Shop · Effortscope')
  for (const id of ['save', 'revert']) await expectItem(app, id, { enabled: false })

  // Going to another view leaves nothing to save.
  await workbench.show('Touchpoints')
  await expectTitle(app, 'Shop · Effortscope')
  await workbench.filter('Country', 'FR')
  await expectTitle(app, '● Shop · Effortscope')
  await expect(app.page.getByRole('banner').getByRole('img', { name: /^Not saved/ })).toBeVisible()
  await choose(app, 'save')
  await expectTitle(app, 'Shop · Effortscope')
  await expect(app.page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()

  // Closed as soon as it is changed: nobody is asked, and nothing is lost.
  await workbench.define('Mean')
  await expectTitle(app, '● Shop · Effortscope')
  await workbench.show('Health')
  await app.close()

  const again = await openWindow()
  await new StartPage(again.page).recent('Shop').click()
  await expectTitle(again, '● Shop · Effortscope')
  await expect(again.page.getByRole('navigation').getByRole('button', { name: 'Health' })).toHaveAttribute(
    'aria-current',
    'page'
  )
  const later = new WorkbenchPage(again.page)
  await expect(again.page.getByRole('button', { name: /^Definition of CES/ })).toContainText('Mean')
  await expect(later.responses).toHaveText('160 of 240 responses')
  await choose(again, 'revert')
  await expectTitle(again, 'Shop · Effortscope')
  await expect(again.page.getByRole('button', { name: /^Definition of CES/ })).toContainText('% easy')
  await expect(later.responses).toHaveText('160 of 240 responses')
  // Reverting is a step like any other.
  await choose(again, 'undo')
  await expectTitle(again, '● Shop · Effortscope')
})

test('a project saved as another goes on there, and the one before is as it was saved', async ({
  openWindow,
  folder
}) => {
  const app = await openWindow()
  const workbench = await importShop(app, folder)
  await workbench.filter('Country', 'FR')
  await mkdir(join(folder, 'elsewhere'))

  await answerPlace(app, join(folder, 'nowhere/Copy.effort'))
  await choose(app, 'save-as')
  await expect(app.page.getByRole('alert')).toContainText('Copy.effort: The file cannot be written.')
  await expectTitle(app, '● Shop · Effortscope')
  await expect(workbench.responses).toHaveText('160 of 240 responses')

  await answerPlace(app, join(folder, 'elsewhere/France'))
  await choose(app, 'save-as')
  await expectTitle(app, 'France · Effortscope')
  await expect(app.page.getByRole('alert')).toHaveCount(0)
  expect(await readdir(join(folder, 'elsewhere'))).toContain('France.effort')
  // It is the same window still: what was done can be undone.
  await workbench.undo()
  await expect(workbench.responses).toHaveText('240 of 240 responses')
  await workbench.redo()
  await expect.poll(() => recentIn(app)).toEqual(['France', 'Shop'])
  await app.close()

  const again = await openWindow({ files: [join(folder, 'elsewhere/France.effort')] })
  await expectTitle(again, 'France · Effortscope')
  await expect(again.page.getByTestId('responses')).toHaveText('160 of 240 responses')
  await electronOf(again).evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('recent')?.submenu?.items[1]?.click()
  })
  await expectTitle(again, 'Shop · Effortscope')
  await expect(again.page.getByTestId('responses')).toHaveText('240 of 240 responses')
})

test('the menu does what the palette does, and follows the window', async ({ app, start, workbench }) => {
  await start.title.waitFor()
  await expectItem(app, 'sample', { enabled: true })
  for (const id of ['save', 'save-as', 'close', 'undo', 'view trend', 'export png', 'keys'])
    await expectItem(app, id, { enabled: false })

  await choose(app, 'sample')
  await app.page.getByRole('heading', { name: 'How hard is it?' }).waitFor()
  await expectItem(app, 'view overview', { enabled: true, checked: true })
  await expectItem(app, 'export png', { enabled: false })
  await choose(app, 'view touchpoints')
  await expect(app.page.getByRole('heading', { name: 'Where is it hard?' })).toBeVisible()
  await expectItem(app, 'view touchpoints', { enabled: true, checked: true })
  await expectItem(app, 'view overview', { enabled: true, checked: false })

  await workbench.filter('Country', 'FR')
  await choose(app, 'undo')
  await expect(workbench.responses).toHaveText('20,000 of 20,000 responses')
  await choose(app, 'redo')
  await expect(workbench.responses).not.toHaveText('20,000 of 20,000 responses')
  await choose(app, 'clear')
  await expect(workbench.responses).toHaveText('20,000 of 20,000 responses')
  await expectItem(app, 'clear', { enabled: false })

  // Where one types, undo is about the text.
  await choose(app, 'filter')
  const search = app.page.getByRole('searchbox')
  await search.pressSequentially('xyz')
  await choose(app, 'undo')
  await expect(search).not.toHaveValue('xyz')
  await app.page.keyboard.press('Escape')
  await app.page.keyboard.press('Escape')

  await choose(app, 'look dark')
  await expect(app.page.locator('html')).toHaveAttribute('data-look', 'dark')
  await expectItem(app, 'look dark', { checked: true })
  await expectItem(app, 'look system', { checked: false })
  expect(await app.saving(() => choose(app, 'export svg'))).toMatch(/\.svg$/)
  await choose(app, 'keys')
  await app.page.getByRole('dialog', { name: 'Keyboard' }).getByRole('button', { name: 'Close' }).click()
  await choose(app, 'commands')
  await app.page.getByRole('searchbox').fill('close project')
  await app.page.getByRole('option', { name: 'Close project' }).click()
  await expect(start.title).toBeVisible()
  await expectTitle(app, 'Effortscope')
  await expectItem(app, 'view touchpoints', { enabled: false })
  await expectItem(app, 'view touchpoints', { checked: false })
})

test('the window opens where it was closed, as large as it was', async ({ openWindow }) => {
  const bounds = (app: AppWindow) =>
    electronOf(app).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  const app = await openWindow()
  await electronOf(app).evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 120, y: 70, width: 1010, height: 640 })
  )
  await expect.poll(() => bounds(app)).toEqual({ x: 120, y: 70, width: 1010, height: 640 })
  await app.close()
  const again = await openWindow({ size: null })
  expect(await bounds(again)).toEqual({ x: 120, y: 70, width: 1010, height: 640 })
})

test('the window opens in the look that was chosen, before its page knows', async ({
  openWindow,
  folder
}) => {
  const look = (app: AppWindow) => electronOf(app).evaluate(({ nativeTheme }) => nativeTheme.themeSource)
  const app = await openWindow()
  expect(await look(app)).toBe('system')
  await choose(app, 'look dark')
  await expect(app.page.locator('html')).toHaveAttribute('data-look', 'dark')
  await expect.poll(() => look(app)).toBe('dark')
  await app.close()
  expect(JSON.parse(await readFile(join(folder, 'data/window.json'), 'utf8'))).toMatchObject({ look: 'dark' })
  expect(await look(await openWindow())).toBe('dark')
})

test('a second start hands its files to the first window and ends', async ({ openWindow, folder }) => {
  const app = await openWindow()
  await importShop(app, folder)
  const shop = join(folder, 'Shop to send.effort')
  await choose(app, 'close')
  await new StartPage(app.page).title.waitFor()
  await copyFile(join(folder, 'data/projects/Shop.effort'), shop)
  await electronOf(app).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  await startAgain(folder, shop)
  await expectTitle(app, 'Shop to send · Effortscope')
  expect(
    await electronOf(app).evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      return { isVisible: window?.isVisible(), isMinimized: window?.isMinimized() }
    })
  ).toEqual({ isVisible: true, isMinimized: false })
  expect(electronOf(app).windows()).toHaveLength(1)
  // As macOS opens what is double-clicked.
  await electronOf(app).evaluate(
    ({ app }, file) => app.emit('open-file', { preventDefault: () => undefined }, file),
    join(folder, 'data/projects/Shop.effort')
  )
  await expectTitle(app, 'Shop · Effortscope')
})

test('what is malformed on a channel is not heard', async ({ app, start }) => {
  await start.title.waitFor()
  await expectItem(app, 'open', { enabled: true })
  await app.page.evaluate(() => {
    const { tell, cancel } = (
      window as unknown as { effortscope: Record<'tell' | 'cancel', (value: unknown) => void> }
    ).effortscope
    tell({ language: 'xx', project: null, can: [], chosen: [] })
    tell({ language: 'en', project: null, can: ['quit'], chosen: [] })
    cancel(7)
  })
  const malformed = app.page.evaluate(() => {
    const { dragOut } = (window as unknown as { effortscope: { dragOut: (file: unknown) => unknown } })
      .effortscope
    return dragOut({ name: 'x.png', type: 'image/png', bytes: 'none' })
  })
  await expect(malformed).rejects.toThrow()
  await start.openSample()
  await expectItem(app, 'open', { enabled: true })
})

test('a chart that cannot be written to be dragged out is told of, and all goes on', async ({
  app,
  start
}) => {
  await start.openSample()
  const folder = await electronOf(app).evaluate(({ app: electron }) =>
    [electron.getPath('temp'), `effortscope-${process.pid}`].join('/')
  )
  await writeFile(join(folder, 'dragged'), 'a file where the folder would be')
  const grip = app.page.getByTitle('Drag the picture out of the window')
  await grip.hover()
  await grip.dispatchEvent('dragstart')
  await expect(app.page.getByRole('contentinfo').getByRole('status')).toContainText(
    'The file cannot be written'
  )
  await rm(join(folder, 'dragged'))
  await app.saving(() => new WorkbenchPage(app.page).exportAs('PNG'))
})

test('a chart is dragged out as the picture that is exported', async ({ app, start }) => {
  await start.openSample()
  await electronOf(app).evaluate(({ webContents }) => {
    const dragged: { file: string; width: number }[] = []
    Object.assign(globalThis, { dragged })
    for (const contents of webContents.getAllWebContents())
      contents.startDrag = ({ file, icon }) => {
        if (typeof icon !== 'string') dragged.push({ file, width: icon.getSize().width })
      }
  })
  const grip = app.page.getByTitle('Drag the picture out of the window')
  await grip.hover()
  await grip.dispatchEvent('dragstart')
  const dragged = () =>
    electronOf(app).evaluate(
      () => (globalThis as unknown as { dragged: { file: string; width: number }[] }).dragged
    )
  await expect.poll(async () => (await dragged()).length).toBe(1)
  const { file, width } = (await dragged())[0] ?? { file: '', width: 0 }
  expect(width).toBe(160)
  expect(await readdir(dirname(file))).toEqual([basename(file)])
  const saved = await app.saving(() => new WorkbenchPage(app.page).exportAs('PNG'))
  expect(await readFile(file)).toEqual(await readFile(saved))
  await app.close()
  expect(existsSync(file)).toBe(false)
})
