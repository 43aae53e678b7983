import { rowsMeant, valuesFound } from '../../../shared/detection/left-out'
import type { Draft } from '../../../shared/detection/draft/draft'
import { LEFT_OUT_REASONS, type LeftOutReason } from '../../../shared/domain/left-out'
import { accountOfProject, type ProjectFacts } from '../../../shared/figures/account'
import { evaluationsSum, leftOutName, rowsSum } from '../../../shared/locale/account-words'
import type { Words } from '../../../shared/locale/words'
import type { MappingInput } from './mapping-input'
import { UsageError } from './usage-error'

/** What --keep calls the reasons. */
const NAMES: Readonly<Record<LeftOutReason, string>> = {
  preview: 'previews',
  test: 'tests',
  spam: 'spam',
  unfinished: 'unfinished',
  duplicate: 'duplicates'
}

const readKeep = (value: string, words: Words): LeftOutReason[] =>
  value.split(',').map((part) => {
    const found = LEFT_OUT_REASONS.find((why) => NAMES[why] === part.trim().toLowerCase())
    if (found === undefined)
      throw new UsageError(
        words.t('cli.bad-choice', {
          option: '--keep',
          value: part.trim(),
          choices: words.list(Object.values(NAMES))
        })
      )
    return found
  })

/** The draft with the rules off whose rows are to be kept. */
export const applyKeep = (draft: Draft, keep: string | undefined, words: Words): Draft => {
  if (keep === undefined) return draft
  const kept = readKeep(keep, words)
  return {
    ...draft,
    leftOut: draft.leftOut.map((rule) => (kept.includes(rule.why) ? { ...rule, on: false } : rule)),
    repeated: kept.includes('duplicate') ? 'keep' : draft.repeated
  }
}

/** Rows that only look as if they were no responses of customers are kept, and mentioned. */
export const sayQuestions = (draft: Draft, { inspection, options, words, say }: MappingInput): void => {
  for (const rule of draft.leftOut) {
    const column = inspection.columns.find(({ key }) => key === rule.column)
    if (rule.on || !column || options.keep?.includes(NAMES[rule.why])) continue
    const n = rowsMeant(rule, column)
    if (n === 0) continue
    const header = column.header.trim()
    say(
      words.t('cli.kept-in-question', {
        what: leftOutName(rule.why, words),
        rows: words.t('count.rows', { count: n, n: words.count(n) }),
        column: header,
        values: words.list(valuesFound(rule, column).map((value) => value || words.t('left-out.nothing')))
      })
    )
  }
}

/** What was left out of a project and how to keep it, and what became of every row and answer. */
export const sayAccount = (project: ProjectFacts, words: Words, say: (sentence: string) => void): void => {
  const { t, count } = words
  for (const { why, column, n } of project.leftOut)
    say(
      t('cli.left-out', {
        what: column === null ? leftOutName(why, words) : `${leftOutName(why, words)} (${column})`,
        rows: t('count.rows', { count: n, n: count(n) }),
        name: NAMES[why]
      })
    )
  const account = accountOfProject(project)
  say(`${rowsSum(account, words)}; ${evaluationsSum(account, words)}.`)
}
