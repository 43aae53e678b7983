import { FAMILIES, positionOf, type Family, type Step } from './labels/label-family'
import { meaningsOf, type LabelLanguage, type Meaning } from './labels/dictionary'
import { templatesOf, type Template } from './labels/scale-templates'

/** A label of a column and the answers it goes by, such as "Very easy" and "VERY EASY". */
export interface WordLabel {
  readonly label: string
  readonly n: number
}

/** A way to read a set of labels: how many answers the scale has, and which of them each label is, 1 the worst. */
export interface WordScale {
  readonly family: Family
  readonly points: number
  readonly answers: ReadonlyMap<string, number>
}

export interface WordReading {
  readonly family: Family
  /** Each label the family knows, with its step. */
  readonly steps: ReadonlyMap<string, Step>
  /** One where the labels leave no doubt; none where they cannot all be labels of one scale. */
  readonly scales: readonly WordScale[]
}

const familyMeaning = (label: string, family: Family): Meaning[] =>
  meaningsOf(label).filter((meaning) => meaning.family === family)

/** The families that know most of what was answered, beyond what stands in the middle of any scale. */
const familiesOf = (labels: readonly WordLabel[]): Family[] => {
  const known = FAMILIES.map((family) => {
    const found = labels
      .map(({ label, n }) => ({ n, step: familyMeaning(label, family)[0]?.step }))
      .filter(({ step }) => step !== undefined)
    const speaks = found.some(({ step }) => step !== 'middle')
    return { family, n: speaks ? found.reduce((sum, { n }) => sum + n, 0) : 0 }
  })
  const most = Math.max(...known.map(({ n }) => n))
  return most === 0 ? [] : known.filter(({ n }) => n === most).map(({ family }) => family)
}

/** The languages that are spoken beyond doubt: those with a label that no other has. */
const spoken = (meanings: readonly (readonly Meaning[])[]): ReadonlySet<LabelLanguage> =>
  new Set(
    meanings.flatMap((own) => {
      const languages = new Set(own.map(({ language }) => language))
      return languages.size === 1 ? [...languages] : []
    })
  )

/**
 * Whether two different labels of one language claim one step, as no scale has it. Labels that may be of two
 * languages do not: "fácil" is also a Romanian word, and no rival of "ușor" in a survey asked in both.
 */
const clash = (labels: readonly string[], family: Family): boolean => {
  // Several faces look alike, and a rating with a comment is the rating.
  if (family === 'faces' || family === 'rated') return false
  const all = labels.map((label) => familyMeaning(label, family))
  const languages = spoken(all)
  const heard = all.map((own) => {
    const likely = own.filter(({ language }) => languages.has(language))
    return likely.length > 0 ? likely : own
  })
  const rivals = (one: readonly Meaning[], other: readonly Meaning[]) =>
    one.every((meaning) =>
      other.every(
        ({ language, step, entry }) =>
          language === meaning.language &&
          step === meaning.step &&
          step !== 'middle' &&
          entry !== meaning.entry
      )
    )
  return heard.some((one, index) => heard.slice(index + 1).some((other) => rivals(one, other)))
}

/** Scales of strong labels alone are as unlikely as a scale with a weaker label that nobody chose. */
const STRONG: readonly Step[] = ['fully', 'most', 'very', 'middle', 'unVery', 'unMost', 'unFully', 'notAtAll']

const costOf = (template: Template, seen: ReadonlySet<Step>): number =>
  template.length - seen.size + (template.every((step) => STRONG.includes(step)) ? 2 : 0)

/**
 * The scales that a set of steps may belong to: those with the fewest answers that nobody gave, and those with one
 * more. A scale without a middle is also one whose middle nobody chose, so that is asked and not assumed.
 */
const fitting = (family: Family, seen: ReadonlySet<Step>): Template[] => {
  const possible = templatesOf(family)
    .filter((template) => [...seen].every((step) => template.includes(step)))
    .map((template) => ({ template, cost: costOf(template, seen) }))
    .sort((one, other) => one.cost - other.cost || one.template.length - other.template.length)
  const least = possible[0]?.cost ?? 0
  return possible
    .filter(({ cost }) => cost <= least + (seen.size > 2 ? 1 : 2))
    .map(({ template }) => template)
}

const signature = ({ points, answers }: WordScale): string => `${points}: ${[...answers].join(' ')}`

/** A help desk asks for good or bad alone; its export says by these words that it is one. */
const HELP_DESK = /^(?:un)?offered$|^(?:good|bad) with comment$/i

const readFamily = (labels: readonly WordLabel[], family: Family): WordReading => {
  const steps = new Map<string, Step>()
  for (const { label } of labels) {
    const [meaning] = familyMeaning(label, family)
    if (meaning) steps.set(label, meaning.step)
  }
  const seen = new Set(steps.values())
  if (seen.size < 2 || clash([...steps.keys()], family)) return { family, steps, scales: [] }
  const scales = fitting(family, seen).map((template): WordScale => ({
    family,
    points: template.length,
    answers: new Map([...steps].map(([label, step]) => [label, template.length - template.indexOf(step)]))
  }))
  return { family, steps, scales }
}

/**
 * What a column's labels say of the scale they are the answers of; `undefined` where no language knows them. Labels
 * that several families know ("good", "bad") may be answers of the scales of each.
 */
export const readWords = (labels: readonly WordLabel[]): WordReading | undefined => {
  const helpDesk = labels.some(({ label }) => HELP_DESK.test(label))
  const [first, ...others] = (helpDesk ? (['rated'] as const) : familiesOf(labels)).map((family) =>
    readFamily(labels, family)
  )
  if (!first) return undefined
  const scales = [first, ...others]
    .flatMap((reading) => reading.scales)
    .filter(({ points }) => !helpDesk || points === 2)
    .sort((one, other) => one.points - other.points)
  const different = new Map(scales.map((scale) => [signature(scale), scale]))
  return { ...first, scales: [...different.values()] }
}

/** How far towards the good end a label stands, whatever it speaks of; `undefined` where no language knows it. */
export const positionOfLabel = (label: string): number | undefined => {
  const [meaning] = meaningsOf(label)
  return meaning && positionOf(meaning.step)
}
