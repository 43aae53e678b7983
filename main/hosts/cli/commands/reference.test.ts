import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { describe, expect, it } from 'vitest'
import { createWords, LANGUAGES } from '../../../../shared/locale/words'
import { isWish, readArguments } from '../arguments'
import { COMMANDS, optionsOf, subcommandOf } from './commands'
import { OPTION_NAMES } from './options'
import { pageOf } from './page'
import { printPage } from './print-page'
import { referenceOf } from './reference'

const words = createWords('en')

const REFERENCE = join(import.meta.dirname, '../../../../docs/reference.md')

const ALL = [null, ...COMMANDS]

/** An example as a shell takes it apart. */
const typed = (example: string): string[] =>
  (example.replace(/ >.*$/, '').match(/(?:"[^"]*"|[^ ])+/g) ?? []).map((part) => part.replaceAll('"', ''))

describe('the reference', () => {
  it('in docs is what is declared: `npx vitest run main/hosts/cli/commands -u` writes it', async () => {
    const layout = await resolveConfig(REFERENCE)
    await expect(await format(referenceOf(words), { ...layout, parser: 'markdown' })).toMatchFileSnapshot(
      REFERENCE
    )
  })

  it.each(LANGUAGES)('in %s fits a terminal of 80 columns', (language) => {
    for (const command of ALL) {
      const lines = printPage(pageOf(command, createWords(language))).split('\n')
      expect(lines.filter((line) => line.length > 80 || /\s$/.test(line))).toEqual([])
    }
  })

  it('names every option that a subcommand takes, and no other', () => {
    for (const command of COMMANDS) {
      const page = printPage(pageOf(command, words))
      const named = new Set(page.match(/(?<=^ +(?:-., )?--)[\w-]+/gm))
      expect([...named].sort(), command).toEqual([...new Set(optionsOf(command))].sort())
    }
  })
})

describe('what is declared', () => {
  it('has a use for every option', () => {
    const used = new Set(COMMANDS.flatMap(optionsOf))
    expect(OPTION_NAMES.filter((name) => !used.has(name))).toEqual([])
  })

  it.each(
    COMMANDS.flatMap((command) =>
      subcommandOf(command).examples.map((example) => [command, example] as const)
    )
  )('of %s is shown by an example that is understood: %s', (command, example) => {
    const [program, ...argv] = typed(example)
    const given = readArguments(argv, words)
    expect(program).toBe('effortscope')
    expect(isWish(given) ? given : given.command).toBe(command)
  })
})
