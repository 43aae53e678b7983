import { writeFile } from 'node:fs/promises'
import { dialog, ipcMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron'
import { z } from 'zod'
import type { Transport } from '../../../shared/contract/transport'
import type { Words } from '../../../shared/locale/words'
import { CHANNELS } from './channels'
import { isOwnPage } from './page'

const callSchema = z.object({ id: z.string().max(100), method: z.string().max(100), args: z.unknown() })
const cancelSchema = z.object({ id: z.string().max(100) })
const madeFileSchema = z.object({
  name: z.string().max(300),
  type: z.string(),
  bytes: z.instanceof(Uint8Array)
})

/** Only the main frame of our own page is listened to. */
const isTrusted = ({ senderFrame, sender }: IpcMainEvent | IpcMainInvokeEvent): boolean =>
  senderFrame !== null && senderFrame === sender.mainFrame && isOwnPage(senderFrame.url)

const handle = <T>(
  channel: string,
  answer: (event: IpcMainInvokeEvent, value: unknown) => Promise<T>
): void => {
  ipcMain.handle(channel, (event, value: unknown) => {
    if (!isTrusted(event)) throw new Error('Not a page of Effortscope')
    return answer(event, value)
  })
}

export interface IpcOptions {
  readonly transport: Transport
  readonly window: () => BrowserWindow | undefined
  readonly words: Words
  /** Files the application was started with; given once. */
  readonly takeInitialFiles: () => string[]
}

/** Serves the engine and the few native things to the window. */
export const serveIpc = ({ transport, window, words, takeInitialFiles }: IpcOptions): void => {
  handle(CHANNELS.call, (_, value) => {
    const { id, method, args } = callSchema.parse(value)
    return transport.call(id, method, args)
  })
  ipcMain.on(CHANNELS.cancel, (event, value: unknown) => {
    if (isTrusted(event)) transport.cancel(cancelSchema.parse(value).id)
  })
  transport.onEvent((event) => window()?.webContents.send(CHANNELS.event, event))
  handle(CHANNELS.initialFiles, () => Promise.resolve(takeInitialFiles()))
  handle(CHANNELS.chooseFiles, () => chooseFiles(window(), words))
  handle(CHANNELS.save, (_, value) => saveFile(window(), madeFileSchema.parse(value)))
}

const ENDINGS = [
  ...['csv', 'tsv', 'txt', 'xlsx', 'xlsm', 'sav', 'zsav', 'parquet', 'json', 'ndjson', 'jsonl'],
  ...['gz', 'zip']
]

/** Asks for survey exports or a project. */
export const chooseFiles = async (window: BrowserWindow | undefined, words: Words): Promise<string[]> => {
  const options: Electron.OpenDialogOptions = {
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: words.t('host.filter-all'), extensions: [...ENDINGS, 'effort'] },
      { name: words.t('host.filter-any'), extensions: ['*'] }
    ]
  }
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  return canceled ? [] : filePaths
}

const saveFile = async (
  window: BrowserWindow | undefined,
  { name, bytes }: z.infer<typeof madeFileSchema>
): Promise<string | null> => {
  const options = { defaultPath: name.replace(/[\\/:*?"<>|]+/g, ' ') }
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  if (canceled || !filePath) return null
  await writeFile(filePath, bytes)
  return filePath
}
