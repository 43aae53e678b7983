import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { askedKeys } from '../../tests/fixtures/asked-keys'
import { PHASES } from '../contract/progress'
import { REFUSAL_REASONS } from '../contract/refused'
import { EVIDENCE_CODES } from '../detection/evidence'
import { ROLE_REASON_CODES } from '../detection/role'
import { MISSING_REASONS } from '../domain/answer'
import { FAULT_CODES } from '../domain/fault'
import { METRICS } from '../domain/metric'
import { CES } from '../measures/ces'
import { CSAT } from '../measures/csat'
import { NPS } from '../measures/nps'
import { LANGUAGES } from './words'
import en from './en.json'

interface Tree {
  readonly [key: string]: string | Tree
}

const leavesOf = (tree: Tree, path: readonly string[] = []): [key: string, text: string][] =>
  Object.entries(tree).flatMap(([name, below]) =>
    typeof below === 'string'
      ? [[[...path, name].join('.'), below] as [string, string]]
      : leavesOf(below, [...path, name])
  )

const LEAVES = leavesOf(en)

const leavesIn = (language: string) =>
  leavesOf(JSON.parse(readFileSync(join(import.meta.dirname, `${language}.json`), 'utf8')) as Tree)

const PLURAL = /_(zero|one|two|few|many|other)$/

/** Keys as they are asked for: those in several numbers by the name they share. */
const WORDED = new Set(LEAVES.map(([key]) => key.replace(PLURAL, '')))

const DEFINITIONS = [...CES, ...CSAT, ...NPS].flatMap(({ metric, id }) =>
  ['name', 'about'].map((part) => `definition.${metric}.${id}.${part}`)
)

describe('words', () => {
  let asked: ReturnType<typeof askedKeys>

  // The compiler reads the whole of the sources.
  beforeAll(() => {
    asked = askedKeys()
  }, 300_000)

  it('are asked for by keys that the compiler knows', () => {
    expect(asked.unclear).toEqual([])
    expect(asked.keys.size).toBeGreaterThan(300)
  })

  it('are there for every key that is asked for', () => {
    expect([...asked.keys, ...DEFINITIONS].filter((key) => !WORDED.has(key))).toEqual([])
  })

  it('are asked for, all of them', () => {
    const keys = new Set([...asked.keys, ...DEFINITIONS])
    expect([...WORDED].filter((key) => !keys.has(key))).toEqual([])
  })
})

describe.each(LANGUAGES.map((language) => [language, leavesIn(language)] as const))(
  'words in %s',
  (language, leaves) => {
    const texts = new Map(leaves)

    it('are those of English, in the numbers of the language', () => {
      const numbers = new Intl.PluralRules(language).resolvedOptions().pluralCategories
      const expected = LEAVES.flatMap(([key]) => {
        const name = key.replace(PLURAL, '')
        return name === key ? [key] : numbers.map((number) => `${name}_${number}`)
      })
      expect([...texts.keys()].sort()).toEqual([...new Set(expected)].sort())
    })

    it('are no blanks, and end their sentences', () => {
      expect(leaves.filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
      const faults = leaves.filter(([key]) => key.startsWith('fault.'))
      expect(faults.filter(([, text]) => !/[.)]$|\{\{cause\}\}$/.test(text)).map(([key]) => key)).toEqual([])
    })

    it('say what the English ones say: the same values in them', () => {
      const valuesIn = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort()
      const english = new Map(LEAVES)
      const englishOf = (key: string) => english.get(key) ?? english.get(key.replace(PLURAL, '_other')) ?? ''
      const unlike = leaves.filter(
        ([key, text]) => String(valuesIn(text)) !== String(valuesIn(englishOf(key)))
      )
      // A number may be left out where the word itself says it: "one answer".
      expect(unlike.filter(([key]) => !PLURAL.test(key)).map(([key]) => key)).toEqual([])
    })
  }
)

const sourcesIn = (folder: string): string[] =>
  readdirSync(join(import.meta.dirname, '../..', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|sql)$/.test(name) && !name.includes('.test.'))
    .map((name) => join(folder, name))

const read = (file: string): string => readFileSync(join(import.meta.dirname, '../..', file), 'utf8')

describe('codes', () => {
  it.each<[list: string, declared: string, codes: readonly string[], makers: string[]]>([
    ['faults', 'shared/domain/fault.ts', FAULT_CODES, ['main', 'renderer', 'shared']],
    ['evidence', 'shared/detection/evidence.ts', EVIDENCE_CODES, ['shared/detection']],
    ['reasons of roles', 'shared/detection/role.ts', ROLE_REASON_CODES, ['shared/detection']],
    ['reasons of refusals', 'shared/contract/refused.ts', REFUSAL_REASONS, ['main/engine']],
    ['reasons why answers are missing', 'shared/domain/answer.ts', MISSING_REASONS, ['shared/domain']],
    ['phases', 'shared/contract/progress.ts', PHASES, ['main']]
  ])('%s are made somewhere, each of them', (_, declared, codes, makers) => {
    const list = /\[[^\]]*\] as const/
    const text = [...new Set([...makers.flatMap(sourcesIn), declared])]
      .map((file) => (file === declared ? read(file).replace(list, '') : read(file)))
      .join('\n')
    expect(codes.filter((code) => !text.includes(`'${code}'`))).toEqual([])
  })

  it('of evidence and of roles are not mistaken for one another', () => {
    const polarity =
      read('shared/detection/polarity.ts') +
      read('shared/detection/range-evidence.ts') +
      read('shared/detection/good-ends.ts')
    expect(EVIDENCE_CODES.filter((code) => !polarity.includes(`code: '${code}'`))).toEqual([])
  })

  it('of metrics are those that have definitions', () => {
    expect([...new Set([...CES, ...CSAT, ...NPS].map(({ metric }) => metric))]).toEqual([...METRICS])
  })
})
