#!/usr/bin/env node
import { runCommandLine } from './run'

process.exitCode = await runCommandLine({
  argv: process.argv.slice(2),
  entryFolder: import.meta.dirname,
  process
})
