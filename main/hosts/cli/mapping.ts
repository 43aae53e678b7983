import type { Client } from '../../../shared/contract/client'
import type { Inspection } from '../../../shared/contract/inspection'
import type { ColumnProfile } from '../../../shared/detection/column-profile'
import { assignRole } from '../../../shared/detection/draft/assign-role'
import { columnsOn, columnsWith, type Draft, type OtherScale } from '../../../shared/detection/draft/draft'
import { draftFrom } from '../../../shared/detection/draft/draft-from'
import { mappingOf } from '../../../shared/detection/draft/draft-mapping'
import { problemsOf, wavesApart, type DraftProblem } from '../../../shared/detection/draft/draft-problems'
import { onOneScale } from '../../../shared/detection/draft/draft-scales'
import { decideOthers, polarityOf, withEnd, withOtherEnd } from '../../../shared/detection/draft/easy-end'
import { draftOf } from '../../../shared/detection/draft/draft-of'
import { joinColumns } from '../../../shared/detection/join-columns'
import { codesOf, metricAnswers } from '../../../shared/detection/draft/metric-answers'
import type { Joint } from '../../../shared/detection/polarity'
import type { Role } from '../../../shared/detection/role'
import { METRICS } from '../../../shared/domain/metric'
import type { Mapping } from '../../../shared/domain/mapping'
import type { MappingTemplate } from '../../../shared/domain/mapping-file'
import { isZone } from '../../../shared/domain/zone'
import { evidenceText, problemText, roleName, roleReasonText } from '../../../shared/locale/detection-words'
import { wavesText } from '../../../shared/locale/wave-words'
import type { Words } from '../../../shared/locale/words'
import { choose, readScale, type Options } from './arguments'
import { columnFinder, readCesColumns, type FindColumn } from './column-names'
import { applyKeep, sayQuestions } from './left-out'
import { checkTemplate, readTemplate } from './mapping-file'
import { relate, relateOthers } from './relate'
import { DataError, UsageError } from './usage-error'
import { explainWords, readLabels, sayWords, settleScales } from './word-labels'

export interface MappingInput {
  readonly client: Client
  readonly inspection: Inspection
  readonly options: Options
  readonly words: Words
  /** Says something on the error stream. */
  readonly say: (sentence: string) => void
}

/** Options that name the column of a role. */
const ROLE_OPTIONS = ['touchpoint', 'csat', 'nps', 'date', 'respondent', 'response', 'weight'] as const

/** Options that change a mapping; a mapping from a file is used as it stands where none of them is given. */
const MAPPING_OPTIONS = [
  ...ROLE_OPTIONS,
  ...([
    'ces',
    'ces-scale',
    'ces-easy',
    'csat-scale',
    'date-format',
    'date-zone',
    'missing',
    'labels',
    'keep'
  ] as const)
] as const

/**
 * The mapping that the options, the mapping file and, where both are silent, detection make; what was detected
 * is said.
 */
export const mapColumns = async (input: MappingInput): Promise<Mapping> => {
  const template = await templateFor(input)
  const renamed = template?.mapping.renamed ?? {}
  return mapJoined({ ...input, inspection: joinColumns(input.inspection, renamed) }, template)
}

const mapJoined = async (input: MappingInput, template: MappingTemplate | null): Promise<Mapping> => {
  const { client, inspection, options, words, say } = input
  const { columns } = inspection
  const find = columnFinder(columns, words)
  if (template && MAPPING_OPTIONS.every((option) => options[option] === undefined)) return template.mapping
  const found = template ? draftOf(template.mapping, columns) : withoutSilentWeight(draftFrom(columns), input)
  const given = applyOptions(found, input, find)
  const joint = await relate(client, inspection, given)
  const jointOf = await relateOthers(client, inspection, given)
  const draft = decideEase(given, input, joint, jointOf)
  sayDetected(draft, input)
  sayWords(draft, inspection, words, say)
  sayQuestions(draft, input)
  const mapping = mappingOf(draft, columns)
  if (!mapping)
    throw new DataError(
      problemsOf(draft, columns)
        .map((problem) => explain(problem, draft, input, joint))
        .join(' ')
    )
  for (const scale of ['ces', 'csat'] as const)
    if (!template && options[`${scale}-scale`] === undefined && mapping[scale])
      say(words.t('cli.detected-scale', { metric: roleName(scale, words), ...mapping[scale].scale }))
  if (options['ces-scale'] === undefined) sayOthers(draft, input, jointOf)
  saySuspects(draft, input)
  sayCodes(mapping, input)
  return mapping
}

/** Codes on a long scale that stand out are counted as answers: that is said, and `--missing` leaves them out. */
const saySuspects = (draft: Draft, { inspection, words, say }: MappingInput): void => {
  const found = [
    ...METRICS.map((metric) => metricAnswers(draft, inspection.columns, metric)),
    ...draft.otherScales.map((other) => metricAnswers(draft, inspection.columns, 'ces', other))
  ]
  const codes = [...new Set(found.flatMap(({ suspects }) => codesOf(suspects)))]
  if (codes.length > 0) say(`${words.t('import.suspected', { codes: codes.join(', ') })}.`)
}

/** The mapping file that was named, if these are files for it. */
const templateFor = async (input: MappingInput): Promise<MappingTemplate | null> => {
  const { inspection, options, words, say } = input
  if (options.mapping === undefined) return null
  const template = await readTemplate(options.mapping)
  const given = [...ROLE_OPTIONS, 'ces' as const].filter((role) => options[role] !== undefined)
  const { columns } = joinColumns(inspection, template.mapping.renamed)
  checkTemplate(template, { columns, given, words, say })
  const weight = inspection.columns.find(({ key }) => key === template.mapping.weight)
  if (weight && options.weight === undefined)
    say(words.t('cli.mapping-weight', { column: weight.header.trim() }))
  return template
}

/** One list of codes serves every metric whose scale does not hold them: which it was applied to is said. */
const sayCodes = (mapping: Mapping, { options, words, say }: MappingInput): void => {
  const codes = new Map<string, string[]>()
  for (const code of mapping.ces.missing) {
    const metrics = METRICS.filter((metric) => mapping[metric]?.missing.includes(code))
    const names = words.every(metrics.map((metric) => roleName(metric, words)))
    codes.set(names, [...(codes.get(names) ?? []), code])
  }
  if (options.missing === undefined) return
  for (const [metrics, list] of codes) say(words.t('cli.codes', { codes: list.join(','), metrics }))
}

/** Weights change every figure: a weight column that nobody named is mentioned and left alone. */
const withoutSilentWeight = (draft: Draft, { inspection, options, words, say }: MappingInput): Draft => {
  const [weight] = columnsWith(draft, 'weight', inspection.columns)
  if (!weight || options.weight !== undefined) return draft
  say(words.t('cli.weight-unused', { column: weight.header.trim() }))
  return assignRole(draft, inspection.columns, weight.key, 'ignore')
}

const applyOptions = (
  draft: Draft,
  { inspection, options, words }: MappingInput,
  find: FindColumn
): Draft => {
  const { columns } = inspection
  let next = draft
  for (const role of ROLE_OPTIONS) {
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

const decideEase = (
  draft: Draft,
  { inspection, options, words, say }: MappingInput,
  joint: Joint | null,
  jointOf: (other: OtherScale) => Joint | null
): Draft => {
  if (options['ces-easy'] !== undefined) {
    const good = choose('--ces-easy', options['ces-easy'], ['high', 'low'], words)
    const otherScales = draft.otherScales.map((other) => ({
      ...withOtherEnd(draft, inspection.columns, other, good),
      said: true
    }))
    return withEnd({ ...draft, otherScales }, inspection.columns, 'ces', good)
  }
  // Of the columns in a mapping file somebody said it; of others named beside it nobody did.
  if (options.mapping !== undefined && options.ces === undefined) return draft
  const { good, evidence } = polarityOf(draft, inspection.columns, joint)
  const [reason] = evidence.filter((piece) => piece.good === good)
  if (good !== null && reason)
    say(words.t(`cli.detected-ease-${good}`, { evidence: evidenceText(reason, words) }))
  return withEnd(decideOthers(draft, inspection.columns, jointOf), inspection.columns, 'ces', good)
}

/** Columns on another scale than most, and what their easy end rests on. */
const sayOthers = (
  draft: Draft,
  { inspection, options, words, say }: MappingInput,
  jointOf: (other: OtherScale) => Joint | null
): void => {
  for (const other of draft.otherScales) {
    const { low, high, good } = other.scale
    const headers = columnsOn(draft, inspection.columns, other).map(({ header }) => header.trim())
    const evidence = polarityOf(draft, inspection.columns, jointOf(other), other).evidence.filter(
      (piece) => piece.good === good
    )
    const sameRange = low === draft.ces.low && high === draft.ces.high
    say(
      words.t(sameRange ? 'cli.detected-other-way' : 'cli.detected-other-scale', {
        columns: words.every(headers),
        low,
        high
      })
    )
    if (options['ces-easy'] === undefined && good !== null && evidence[0])
      say(words.t(`cli.detected-ease-${good}`, { evidence: evidenceText(evidence[0], words) }))
  }
}

const SAID_ROLES: readonly Role[] = ['touchpoint', 'ces', 'csat', 'nps', 'date', 'respondent', 'response']

const sayDetected = (draft: Draft, { inspection, words, say }: MappingInput): void => {
  for (const column of inspection.columns) {
    const guess = draft.roles[column.key]
    if (!guess || !SAID_ROLES.includes(guess.role)) continue
    if (guess.reason.code === 'chosen' || guess.reason.code === 'mapped-before') continue
    say(
      words.t('cli.detected-role', {
        role: roleName(guess.role, words),
        column: column.header.trim(),
        reason: roleReasonText(guess.reason, words)
      })
    )
  }
}

const explain = (problem: DraftProblem, draft: Draft, input: MappingInput, joint: Joint | null): string => {
  const { words, inspection } = input
  switch (problem) {
    case 'no-ces':
      return words.t('cli.undecided-ces')
    case 'ces-words':
      return explainWords(draft, inspection, 'ces', words)
    case 'csat-words':
      return explainWords(draft, inspection, 'csat', words)
    case 'nps-words':
      return explainWords(draft, inspection, 'nps', words)
    case 'ease-unknown': {
      const { evidence } = polarityOf(draft, inspection.columns, joint)
      const list = evidence.map((piece) => evidenceText(piece, words)).join('; ')
      return `${words.t('cli.undecided-ease')} ${words.t('cli.undecided-ease-evidence', { evidence: list })}`
    }
    case 'waves-differ':
      return (['ces', 'csat'] as const)
        .flatMap((metric) =>
          wavesApart(draft, inspection.columns, metric).map(({ column, waves }) =>
            words.t('cli.undecided-waves', {
              column: column.header.trim(),
              waves: wavesText(waves, inspection.files, words),
              option: `--${metric}-scale`
            })
          )
        )
        .join(' ')
    case 'date-order':
      return words.t('cli.undecided-date', {
        column: columnsWith(draft, 'date', inspection.columns)[0]?.header.trim() ?? ''
      })
    case 'several-ces-in-long':
      return words.t('cli.several-ces')
    default:
      return `${problemText(problem, words)}.`
  }
}
