import type { Command } from '../commands/commands'
import type { Ask } from './analysis'
import { askChange } from './change'
import { askCorrelate } from './correlate'
import { askCrosstab } from './crosstab'
import { askDefinitions } from './definitions'
import { askDrivers } from './drivers'
import { askFatigue } from './fatigue'
import { askFunnel } from './funnel'
import { askQuality } from './quality'
import { askRetention } from './retention'
import { askTest } from './test'
import { askTrend } from './trend'
import { askWords } from './words'

/** Subcommands that each answer one question of the files. */
export const ANALYSES = {
  definitions: askDefinitions,
  test: askTest,
  crosstab: askCrosstab,
  trend: askTrend,
  funnel: askFunnel,
  change: askChange,
  drivers: askDrivers,
  correlate: askCorrelate,
  retention: askRetention,
  fatigue: askFatigue,
  quality: askQuality,
  words: askWords
} as const satisfies Partial<Record<Command, Ask>>

export const isAnalysis = (command: Command): command is keyof typeof ANALYSES =>
  Object.hasOwn(ANALYSES, command)
