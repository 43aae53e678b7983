import type { ColumnProfile } from '../../../shared/detection/column-profile'
import { assignRole } from '../../../shared/detection/draft/assign-role'
import { columnsWith, type Draft } from '../../../shared/detection/draft/draft'
import { onOneScale } from '../../../shared/detection/draft/draft-scales'
import { SINGLE_ROLES, type Role } from '../../../shared/detection/role'
import { isZone } from '../../../shared/domain/zone'
import type { Words } from '../../../shared/locale/words'
import { readScale } from './arguments'
import type { Options } from './commands/options'
import { readCesColumns, type FindColumn } from './column-names'
import { applyKeep } from './left-out'
import type { MappingInput } from './mapping-input'
import { UsageError } from './usage-error'
import { readLabels, settleScales } from './word-labels'

export const applyOptions = (
  draft: Draft,
  { inspection, options, words }: MappingInput,
  find: FindColumn
): Draft => {
  const { columns } = inspection
  let next = draft
  // A role that one column alone may have is an option of that name.
  for (const role of SINGLE_ROLES) {
    const name = options[role]
    if (name !== undefined) next = assignRole(next, columns, find(name).key, role)
  }
  if (options.ces !== undefined)
    next = applyCes(next, columns, readCesColumns(options.ces, columns, find), options)
  const cesScale = options['ces-scale']
  const csatScale = options['csat-scale']
  // One scale was said for all columns.
  if (cesScale !== undefined)
    next = settleScales(onOneScale(next, columns), inspection, 'ces', readScale(cesScale, words))
  if (csatScale !== undefined) next = settleScales(next, inspection, 'csat', readScale(csatScale, words))
  const labels = options.labels === undefined ? {} : readLabels(options.labels, words)
  return {
    ...applyKeep(next, options.keep, words),
    ces: { ...next.ces, ...(cesScale === undefined ? {} : readScale(cesScale, words)) },
    alikeInWaves: (['ces', 'csat'] as const).filter((metric) => options[`${metric}-scale`] !== undefined),
    otherScales: next.otherScales.map((other) => ({ ...other, labels: { ...other.labels, ...labels } })),
    csat: { ...next.csat, ...(csatScale === undefined ? {} : readScale(csatScale, words)) },
    labels: { ...next.labels, ces: { ...next.labels.ces, ...labels } },
    dateFormat: options['date-format'] ?? next.dateFormat,
    dateZone: readZone(options['date-zone'], words) ?? next.dateZone,
    missing: options.missing?.split(',').map((code) => code.trim()) ?? next.missing
  }
}

const readZone = (value: string | undefined, words: Words): string | undefined => {
  if (value !== undefined && !isZone(value)) throw new UsageError(words.t('cli.bad-zone', { value }))
  return value
}

type NamedColumn = ReturnType<typeof readCesColumns>[number]

/** The columns given are the CES columns; several of them, or named ones, make the file a wide one. */
const applyCes = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  given: readonly NamedColumn[],
  options: Options
): Draft => {
  const reassign = (before: Draft, keys: readonly string[], role: Role) =>
    keys.reduce((next, key) => assignRole(next, columns, key, role), before)
  const others = columnsWith(draft, 'ces', columns)
    .map(({ key }) => key)
    .filter((key) => given.every((column) => column.key !== key))
  const wide = given.length > 1 || given.some(({ touchpoint }) => touchpoint !== undefined)
  const touchpoint = wide && options.touchpoint === undefined ? columnsWith(draft, 'touchpoint', columns) : []
  const cleared = reassign(
    reassign(draft, others, 'ignore'),
    touchpoint.map(({ key }) => key),
    'dimension'
  )
  const assigned = reassign(
    cleared,
    given.map(({ key }) => key),
    'ces'
  )
  const names = given.flatMap(({ key, touchpoint: name }) =>
    name === undefined ? [] : [[key, name] as const]
  )
  return { ...assigned, touchpoints: { ...assigned.touchpoints, ...Object.fromEntries(names) } }
}
