import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../places'

const fileOf = (language: string) => join(ROOT, `shared/locale/${language}.json`)

export const isWorded = (language: string): boolean => existsSync(fileOf(language))

/** What the window says under a key, in a language. */
export const wordingOf = (language: string): ((key: string) => string) => {
  const tree: unknown = JSON.parse(readFileSync(fileOf(language), 'utf8'))
  return (key) => {
    const text = key
      .split('.')
      .reduce<unknown>((at, name) => (at as Readonly<Record<string, unknown>> | undefined)?.[name], tree)
    if (typeof text !== 'string') throw new Error(`No words for ${key} in ${language}`)
    return text
  }
}
