/** Stands for a letter that the fonts of a report do not have. */
export const UNSET = '□'

/** Letters of other scripts than the fonts have, and pictures; joiners and variants belong to what they stand behind. */
const NOT_IN_FONTS =
  /(?:[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]|\p{Emoji_Presentation}|[\u{1f000}-\u{1faff}\u3000-\u303f\uff00-\uffef])(?:\u200d?[\p{Emoji_Modifier}\ufe0e\ufe0f]|\p{M})*/gu

/** A text as it can be set: what no font has is seen to be missing. */
export const settable = (text: string): string => text.replace(NOT_IN_FONTS, UNSET)

/** How many letters of a text cannot be set. */
export const countUnset = (text: string): number => text.match(NOT_IN_FONTS)?.length ?? 0
