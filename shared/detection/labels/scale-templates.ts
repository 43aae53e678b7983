import type { Family, Step } from './label-family'

/** Steps of a scale in words, best first. */
export type Template = readonly Step[]

const LEVELS = ['fully', 'most', 'very', 'plain', 'some'] as const

const MIRROR: Record<(typeof LEVELS)[number], Step> = {
  fully: 'unFully',
  most: 'unMost',
  very: 'unVery',
  plain: 'unPlain',
  some: 'unSome'
}

/** Every choice of levels, each mirrored on the other side, with a middle and without. */
const mirrored = (): Template[] => {
  const choices = Array.from({ length: 2 ** LEVELS.length - 1 }, (_, index) =>
    LEVELS.filter((_level, at) => ((index + 1) >> at) & 1)
  )
  return choices.flatMap((levels) => {
    const below = levels.map((level) => MIRROR[level]).reverse()
    // "Not at all satisfied" ends many a scale whose other end is "very satisfied".
    const belows: Template[] = [
      below,
      [...below.slice(0, -1), 'notAtAll'],
      ...(levels.length === 2
        ? [['notSo', 'notAtAll'] as const, [below[0] ?? 'notSo', 'notAtAll'] as const]
        : [])
    ]
    return belows.flatMap((bad) => [
      [...levels, 'middle' as const, ...bad],
      ...(levels.length > 1 ? [[...levels, ...bad]] : [])
    ])
  })
}

/** Scales that go from a lot to nothing at all. */
const FROM_NOTHING: readonly Template[] = [
  ['most', 'very', 'some', 'notSo', 'notAtAll'],
  ['most', 'very', 'plain', 'some', 'notAtAll'],
  ['most', 'very', 'some', 'notAtAll'],
  ['very', 'some', 'notSo', 'notAtAll'],
  ['very', 'plain', 'notSo', 'notAtAll'],
  ['very', 'plain', 'some', 'notSo', 'notAtAll'],
  ['fully', 'very', 'plain', 'notSo', 'notAtAll'],
  ['very', 'some', 'notAtAll']
]

const QUALITY: readonly Template[] = [
  ['fully', 'very', 'plain', 'fair', 'unPlain'],
  ['fully', 'very', 'plain', 'middle', 'unPlain'],
  ['fully', 'plain', 'fair', 'unPlain'],
  ['fully', 'plain', 'middle', 'unPlain'],
  ['fully', 'plain', 'middle', 'fair', 'unPlain'],
  ['fully', 'plain', 'fair', 'unPlain', 'unVery'],
  ['fully', 'plain', 'middle', 'unPlain', 'unVery'],
  ['plain', 'fair', 'unPlain'],
  ['very', 'plain', 'fair', 'unPlain', 'unVery']
]

const EFFORT: readonly Template[] = [['most', 'plain', 'middle', 'unPlain', 'unVery']]

const MIRRORED = mirrored()

/** The scales on which a family of labels is asked. */
export const templatesOf = (family: Family): readonly Template[] => {
  switch (family) {
    case 'ease':
    case 'satisfaction':
    case 'agreement':
    case 'likelihood':
      return [...MIRRORED, ...FROM_NOTHING]
    case 'effort':
      return [...MIRRORED, ...EFFORT]
    case 'quality':
      return [...MIRRORED, ...QUALITY]
    case 'rated':
      return [
        ['plain', 'unPlain'],
        ['plain', 'middle', 'unPlain']
      ]
    case 'faces':
      return MIRRORED
    case 'thumbs':
      return [['plain', 'unPlain']]
  }
}
