import type { Result } from '../domain/fault'
import type { MadeFile } from './contract'
import type { Transport } from './transport'
import type { MenuCommand, WindowState } from './window-state'

/** What a window asks of the host it is shown by: the engine, and the few native things. */
export interface Host extends Transport {
  readonly kind: 'desktop' | 'loopback'
  /** Where the files that were dropped or picked can be read by the engine. */
  readonly pathsOf: (files: readonly File[], signal?: AbortSignal) => Promise<string[]>
  /** Asks for files in the system's own dialog; `null` where the page has to ask itself. */
  readonly chooseFiles: (() => Promise<string[]>) | null
  /** Gives a file to the user: where it was saved, or `null` where that was declined. */
  readonly save: (file: MadeFile) => Promise<string | null>
  /** Where the engine may write a file of this name, too large to be handed on whole; `null` where that was declined. */
  readonly placeFor: (name: string) => Promise<string | null>
  /** Gives the user what was written at such a place: where it is then. */
  readonly handOver: (place: string) => Promise<string>
  /** Asks where a project of this name is to go on; `null` where the page cannot choose places. */
  readonly chooseProjectFile: ((name: string) => Promise<string | null>) | null
  /** Lets a picture that is being dragged leave the window as a file; `null` where the browser does that. */
  readonly dragOut: ((file: MadeFile) => Promise<Result<null>>) | null
  /** What the window shows and can do now. */
  readonly tell: (state: WindowState) => void
  /** Told what was chosen in the host's menu. */
  readonly onCommand: (listener: (command: MenuCommand) => void) => () => void
  /** Files that the application was started with. */
  readonly initialFiles: () => Promise<string[]>
  /** Files that are opened from outside the page: by the menu, or by a second start. */
  readonly onFiles: (listener: (paths: string[]) => void) => () => void
}

/** The name under which the desktop host is found in the window. */
export const HOST_NAME = 'effortscope'
