import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, dialog, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import type { Words } from '../../../shared/locale/words'
import { plainFileName } from './plain-file-name'

const ENDINGS = [
  ...['csv', 'tsv', 'txt', 'xlsx', 'xlsm', 'sav', 'zsav', 'parquet', 'json', 'ndjson', 'jsonl'],
  ...['gz', 'zip']
]

const PROJECT = 'effort'

type Window = BrowserWindow | undefined

/** Asks for survey exports or a project. */
export const chooseFiles = async (window: Window, words: Words): Promise<string[]> => {
  const options: OpenDialogOptions = {
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: words.t('host.filter-all'), extensions: [...ENDINGS, PROJECT] },
      { name: words.t('host.filter-any'), extensions: ['*'] }
    ]
  }
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  return canceled ? [] : filePaths
}

const askPlace = async (window: Window, options: SaveDialogOptions): Promise<string | null> => {
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  return canceled || !filePath ? null : filePath
}

/** Asks where a project is to go on. */
export const chooseProjectFile = async (
  window: Window,
  words: Words,
  name: string,
  proposed = join(app.getPath('documents'), `${plainFileName(name)}.${PROJECT}`)
): Promise<string | null> => {
  const chosen = await askPlace(window, {
    title: words.t('menu.save-as'),
    defaultPath: proposed,
    filters: [{ name: words.t('host.filter-project'), extensions: [PROJECT] }]
  })
  if (chosen === null || chosen.toLowerCase().endsWith(`.${PROJECT}`)) return chosen
  const whole = `${chosen}.${PROJECT}`
  // Not every system adds the ending, and one that does not has not asked about the file with it.
  return existsSync(whole) ? chooseProjectFile(window, words, name, whole) : whole
}

/** Asks where a file is to be written; `null` where that was declined. */
export const choosePlace = (window: Window, name: string): Promise<string | null> =>
  askPlace(window, { defaultPath: plainFileName(name) })

/** Asks where a made file is to be kept, and writes it there; `null` where that was declined. */
export const saveFile = async (
  window: Window,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array }
): Promise<string | null> => {
  const place = await choosePlace(window, name)
  if (place !== null) await writeFile(place, bytes)
  return place
}
