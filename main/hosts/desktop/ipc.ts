import {
  ipcMain,
  type BrowserWindow,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
  type WebContents
} from 'electron'
import { z } from 'zod'
import type { Transport } from '../../../shared/contract/transport'
import type { Result } from '../../../shared/domain/fault'
import { windowStateSchema, type WindowState } from '../../../shared/contract/window-state'
import type { Words } from '../../../shared/locale/words'
import { CHANNELS } from './channels'
import { chooseFiles, choosePlace, chooseProjectFile, saveFile } from './dialogs'
import { isOwnPage } from './page'

const callSchema = z.object({ id: z.string().max(100), method: z.string().max(100), args: z.unknown() })
const cancelSchema = z.object({ id: z.string().max(100) })
const projectNameSchema = z.string().max(300)
const madeFileSchema = z.object({
  name: z.string().max(300),
  type: z.string(),
  bytes: z.instanceof(Uint8Array)
})

type MadeFile = z.infer<typeof madeFileSchema>

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

/** What is told without an answer: what is malformed is not heard. */
const listen = <T>(channel: string, schema: z.ZodType<T>, hear: (value: T) => void): void => {
  ipcMain.on(channel, (event, value: unknown) => {
    const told = isTrusted(event) ? schema.safeParse(value) : undefined
    if (told?.success) hear(told.data)
  })
}

export interface IpcOptions {
  readonly transport: Transport
  readonly window: () => BrowserWindow | undefined
  readonly words: () => Words
  /** Files the application was started with; given once. */
  readonly takeInitialFiles: () => string[]
  readonly follow: (state: WindowState) => void
  readonly dragOut: (contents: WebContents, file: MadeFile) => Result<null>
}

/** Serves the engine and the few native things to the window. */
export const serveIpc = (options: IpcOptions): void => {
  const { transport, window, words } = options
  handle(CHANNELS.call, (_, value) => {
    const { id, method, args } = callSchema.parse(value)
    return transport.call(id, method, args)
  })
  listen(CHANNELS.cancel, cancelSchema, ({ id }) => transport.cancel(id))
  transport.onEvent((event) => window()?.webContents.send(CHANNELS.event, event))
  handle(CHANNELS.initialFiles, () => Promise.resolve(options.takeInitialFiles()))
  handle(CHANNELS.chooseFiles, () => chooseFiles(window(), words()))
  handle(CHANNELS.chooseProjectFile, (_, value) =>
    chooseProjectFile(window(), words(), projectNameSchema.parse(value))
  )
  handle(CHANNELS.placeFor, (_, value) => choosePlace(window(), projectNameSchema.parse(value)))
  handle(CHANNELS.save, (_, value) => saveFile(window(), madeFileSchema.parse(value)))
  handle(CHANNELS.dragOut, ({ sender }, value) =>
    Promise.resolve(options.dragOut(sender, madeFileSchema.parse(value)))
  )
  listen(CHANNELS.state, windowStateSchema, options.follow)
}
