/** What a number stands for, by the format it is shown in. */
export type NumberKind = 'number' | 'date' | 'datetime' | 'time' | 'duration'

/** Formats that go by number alone. From 27 on they are those of East Asia, dates or times by language. */
const BUILT_IN: readonly (readonly [first: number, last: number, kind: NumberKind])[] = [
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'datetime'],
  [27, 36, 'date'],
  [45, 45, 'time'],
  [46, 46, 'duration'],
  [47, 47, 'time'],
  [50, 58, 'date']
]

export const builtInKind = (id: number): NumberKind =>
  BUILT_IN.find(([first, last]) => id >= first && id <= last)?.[2] ?? 'number'

/** Words, padding, colours, conditions and languages: all that is not the shape of the number. */
const WORDING = /"[^"]*"?|\\.|[_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]|general|standard/gi

/** What a format's code makes of a number. Minutes are told from months by the hours or seconds beside them. */
export const kindOfFormat = (code: string): NumberKind => {
  const [shape = ''] = code.replace(WORDING, '').split(';', 1)
  if (/\[[hms]+\]/i.test(shape)) return 'duration'
  const withoutHalves = shape.replace(/am\/pm|a\/p/gi, 'h')
  const clock = /[hs]/i.test(withoutHalves)
  const day = /[yd]|m{3,}/i.test(withoutHalves) || (!clock && /m/i.test(withoutHalves))
  if (day) return clock ? 'datetime' : 'date'
  return clock ? 'time' : 'number'
}
