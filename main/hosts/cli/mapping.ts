import { assignRole } from '../../../shared/detection/draft/assign-role'
import { columnsWith, type Draft, type OtherScale } from '../../../shared/detection/draft/draft'
import { draftFrom } from '../../../shared/detection/draft/draft-from'
import { mappingOf } from '../../../shared/detection/draft/draft-mapping'
import { draftOf } from '../../../shared/detection/draft/draft-of'
import { problemsOf } from '../../../shared/detection/draft/draft-problems'
import { decideOthers, polarityOf, withEnd, withOtherEnd } from '../../../shared/detection/draft/easy-end'
import { joinColumns } from '../../../shared/detection/join-columns'
import type { Joint } from '../../../shared/detection/polarity'
import { SINGLE_ROLES } from '../../../shared/detection/role'
import type { Mapping } from '../../../shared/domain/mapping'
import type { MappingTemplate } from '../../../shared/domain/mapping-file'
import { evidenceText, roleName } from '../../../shared/locale/detection-words'
import { choose } from './arguments'
import { columnFinder } from './column-names'
import { explain } from './explain-problem'
import { sayQuestions } from './left-out'
import { checkTemplate, readTemplate } from './mapping-file'
import type { MappingInput } from './mapping-input'
import { applyOptions } from './mapping-options'
import { relate, relateOthers } from './relate'
import { sayCodes, sayDetected, sayOthers, saySuspects } from './say-mapping'
import { DataError } from './usage-error'
import { sayWords } from './word-labels'

/** Options that change a mapping; a mapping from a file is used as it stands where none of them is given. */
const MAPPING_OPTIONS = [
  ...SINGLE_ROLES,
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

/** The mapping file that was named, if these are files for it. */
const templateFor = async (input: MappingInput): Promise<MappingTemplate | null> => {
  const { inspection, options, words, say } = input
  if (options.mapping === undefined) return null
  const template = await readTemplate(options.mapping)
  const given = [...SINGLE_ROLES, 'ces' as const].filter((role) => options[role] !== undefined)
  const { columns } = joinColumns(inspection, template.mapping.renamed)
  checkTemplate(template, { columns, given, words, say })
  const weight = inspection.columns.find(({ key }) => key === template.mapping.weight)
  if (weight && options.weight === undefined)
    say(words.t('cli.mapping-weight', { column: weight.header.trim() }))
  return template
}

/** Weights change every figure: a weight column that nobody named is mentioned and left alone. */
const withoutSilentWeight = (draft: Draft, { inspection, options, words, say }: MappingInput): Draft => {
  const [weight] = columnsWith(draft, 'weight', inspection.columns)
  if (!weight || options.weight !== undefined) return draft
  say(words.t('cli.weight-unused', { column: weight.header.trim() }))
  return assignRole(draft, inspection.columns, weight.key, 'ignore')
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
