import { commandLineIn } from './hosts/desktop/command-line'
import { runDesktop } from './hosts/desktop/desktop'

const asked = commandLineIn(process.argv)

if (asked) {
  // Electron waits for what is awaited here before it looks for a display, and then there is nothing left to wait for.
  const { runCommandLine } = await import('./hosts/cli/run')
  process.exit(await runCommandLine({ argv: asked, entryFolder: import.meta.dirname, process }))
}

runDesktop(import.meta.dirname)
