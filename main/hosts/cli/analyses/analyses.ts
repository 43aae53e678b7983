import type { Command } from '../arguments'
import type { Ask } from './analysis'
import { askChange } from './change'
import { askCrosstab } from './crosstab'
import { askDefinitions } from './definitions'
import { askQuality } from './quality'
import { askRetention } from './retention'

/** Subcommands that each answer one question of the files. */
export const ANALYSES = {
  definitions: askDefinitions,
  crosstab: askCrosstab,
  change: askChange,
  retention: askRetention,
  quality: askQuality
} as const satisfies Partial<Record<Command, Ask>>

export const isAnalysis = (command: Command): command is keyof typeof ANALYSES =>
  Object.hasOwn(ANALYSES, command)
