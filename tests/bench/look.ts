import { benchApplication } from './bench-application'
import { timed } from './stopwatch'

export interface LookOptions {
  readonly file: string
  readonly folder: string
}

/** Milliseconds that a look at a file takes. */
export const lookAt = async ({ file, folder }: LookOptions): Promise<number> => {
  const application = await benchApplication(folder)
  const { ms } = await timed(() => application.client.call('source.inspect', { files: [file] }))
  await application.close()
  return ms
}
