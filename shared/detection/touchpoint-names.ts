import { rangeInHeader } from './scale-guess'
import { labelsInHeader } from './written-labels'

/** Words of a header that name the metric, not the touchpoint. */
const METRIC_WORDS =
  /\b(?:ces|csat|effort(?: score)?|customer effort(?: score)?|score|rating|ease(?: of)?)\b/giu

const commonStart = (texts: readonly string[]): number => {
  const [first = '', ...others] = texts
  let length = 0
  while (length < first.length && others.every((other) => other[length] === first[length])) length += 1
  const boundary = first.slice(0, length).search(/[^\p{L}\p{N}][\p{L}\p{N}]*$/u)
  return boundary < 0 ? 0 : boundary + 1
}

const commonEnd = (texts: readonly string[]): number => {
  const [first = '', ...others] = texts
  let length = 0
  while (length < first.length && others.every((other) => other.at(-1 - length) === first.at(-1 - length)))
    length += 1
  const boundary = first.slice(first.length - length).search(/[^\p{L}\p{N}]/u)
  return boundary < 0 ? 0 : length - boundary
}

const EDGES = /^[\s\-–—:.,]+|[\s\-–—:.,]+$/g

/** Without what stands around a name: blanks, dashes, brackets around all of it or without their other half. */
const tidy = (text: string): string => {
  const bare = text.replace(/[_\s]+/g, ' ').replace(EDGES, '')
  const opens = /^[[(]/.test(bare)
  const closes = /[\])]$/.test(bare)
  const inside = bare.slice(opens ? 1 : 0, closes ? -1 : undefined)
  const whole = opens && closes && !/[[\]()]/.test(inside)
  if (whole || (opens && !/[\])]/.test(inside) && !closes)) return inside.replace(EDGES, '')
  return closes && !opens && !/[[(]/.test(inside) ? inside.replace(EDGES, '') : bare
}

/** "1 - Extremely simple 5 - Very difficult" behind a question: its anchors, a line each where the form was filled in. */
const withoutAnchors = (header: string): string => {
  const at = header.search(/(?<=\s)\d{1,2}\s*[=:.)–-]\s*\p{L}/u)
  return at > 0 && labelsInHeader(header.slice(at)).length > 1 ? header.slice(0, at) : header
}

/** Without what states the scale, "(1 = very difficult, 7 = very easy)": it says nothing of the touchpoint. */
const withoutScale = (header: string): string =>
  withoutAnchors(header).replace(/\s*[[(]([^[\]()]*)[\])]/gu, (bracket, inside: string) =>
    rangeInHeader(inside) || labelsInHeader(inside).length > 1 ? '' : bracket
  )

/**
 * Names for the touchpoints of a wide file, from its CES headers: what is in brackets (a grid question
 * with its rows), else what is left when the scale and all that the headers share is taken off, else the header.
 */
export const touchpointNames = (headers: readonly string[]): string[] => {
  const brackets = headers.map((header) => /\[([^\]]+)\]\s*$/.exec(header)?.[1]?.trim())
  const asked = new Set(brackets).size === headers.length
  if (headers.length > 1 && asked && brackets.every((name) => name !== undefined)) return brackets
  const trimmed = headers.map((header) => withoutScale(header).trim())
  const start = trimmed.length > 1 ? commonStart(trimmed) : 0
  const cut = trimmed.map((header) => header.slice(start))
  const end = cut.length > 1 ? commonEnd(cut) : 0
  const own = cut.map((header) => tidy(header.slice(0, header.length - end)))
  const named = own.map((name) => tidy(name.replace(METRIC_WORDS, ' ')))
  const candidates = [named, trimmed.map(tidy), headers.map((header) => tidy(header.trim()))]
  return candidates.find(areNames) ?? headers.map((header) => header.trim())
}

const areNames = (names: readonly string[]): boolean =>
  new Set(names).size === names.length && names.every((name) => name !== '')
