import { isCommand } from '../cli/commands/commands'

/** What is understood without a subcommand before it. */
const ALONE = ['help', '--help', '-h', '--version']

/**
 * What is asked of the command line, from the subcommand on; nothing where a window is wanted. What stands before it is
 * for Chromium.
 */
export const commandLineIn = (argv: readonly string[]): readonly string[] | undefined => {
  const said = argv.slice(1)
  const at = said.findIndex((arg) => ALONE.includes(arg) || !arg.startsWith('-'))
  const first = said[at]
  return first !== undefined && (ALONE.includes(first) || isCommand(first)) ? said.slice(at) : undefined
}
