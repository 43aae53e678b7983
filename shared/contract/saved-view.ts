import { z } from 'zod'
import { readOwnFile } from '../domain/own-file'
import { keptViewSchema } from './view-state'

const viewName = z.string().trim().min(1).max(100)

/** What the workbench showed, kept in the project under a name. */
export const savedViewSchema = z.object({
  id: z.string().min(1).max(100),
  name: viewName,
  state: keptViewSchema
})

export type SavedView = z.infer<typeof savedViewSchema>

/** In the order in which they are listed. */
export const savedViewsSchema = z.array(savedViewSchema).max(500)

const KIND = 'effortscope-views'
const VERSION = 1

const FILE = {
  kind: KIND,
  version: VERSION,
  content: z.object({ views: z.array(z.object({ name: viewName, state: keptViewSchema })).max(500) }),
  faults: { foreign: 'view-file-foreign', newer: 'view-file-newer', broken: 'view-file-broken' }
} as const

export type SharedView = Omit<SavedView, 'id'>

/** The text of a file of views, to be handed on: how things are looked at, and none of the answers. */
export const writeViewFile = (views: readonly SharedView[]): string =>
  `${JSON.stringify({ kind: KIND, version: VERSION, views: views.map(({ name, state }) => ({ name, state })) }, null, 2)}\n`

/** The views in a file; `name` is said where it holds none, or cannot be understood. */
export const readViewFile = (text: string, name: string): readonly SharedView[] =>
  readOwnFile(FILE, text, name).views
