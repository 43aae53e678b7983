import { join } from 'node:path'

/** The font files that come with the application: exports look alike on every machine. */
export interface Fonts {
  readonly folder: string
  readonly files: readonly string[]
}

const FILES = ['Inter_400Regular.ttf', 'Inter_500Medium.ttf', 'Inter_600SemiBold.ttf']

export const fontsIn = (folder: string): Fonts => ({ folder, files: FILES.map((file) => join(folder, file)) })
