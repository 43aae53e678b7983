import { textWidth, type Weight } from '../../../shared/charts/text-width'
import type { Words } from '../../../shared/locale/words'
import type { Cell, Column, Row, Table } from '../../../shared/tables/table'

/** A cell as it is set: its text, and what stands behind and below it. */
interface LaidCell {
  readonly text: string
  readonly letters: string
  readonly interval: string
  /** Whether it stays on one line, as numbers do. */
  readonly tight: boolean
  /** Letters of a word from which on it may be broken anywhere. */
  readonly longest: number
}

interface Heading {
  readonly text: string
  /** Columns it stands above, and the first of them. */
  readonly span: number
  readonly at: number
  readonly align: Align
}

type Align = 'start' | 'end'

/** Columns that go on a page side by side. */
interface LaidPart {
  readonly title: string
  /** Of each column, its inset included, in points. */
  readonly widths: readonly number[]
  readonly aligns: readonly Align[]
  /** Room behind the numbers of each column for their letters, in points. */
  readonly letters: readonly number[]
  readonly headings: readonly (readonly Heading[])[]
  readonly rows: readonly { readonly kind: string; readonly cells: readonly LaidCell[] }[]
}

/** A table as it is set on pages of a width. */
export interface LaidTable {
  readonly parts: readonly LaidPart[]
  readonly notes: readonly string[]
  /** Of its type, in points. */
  readonly size: number
  /** Left and right of a cell, in points. */
  readonly inset: number
  /** Whether it takes pages of its own, turned on their side. */
  readonly wide: boolean
}

/** What a page has room for, upright and turned on its side, in points. */
export interface Room {
  readonly upright: number
  readonly turned: number
}

/** Sizes of type that a table is tried in, the usual one first. The last is the smallest that is read with ease on paper. */
const SIZES = [8.5, 7.7, 7, 6.4] as const
const SMALLEST = 6.4
/** Intervals and letters are set smaller than what they stand by. */
const BESIDE = 0.84
const INSET = 0.5
/** Letters of a word that a column makes room for; longer ones are broken. */
const LONGEST_WORD = 24
const LONGEST_HEADING = 12
/** How wide a column of text wants to be at most, in the size of its type. */
const TEXT_AT_MOST = 34
const NAME_AT_MOST = 26
/** Up to here a text stays on one line, in the size of its type. */
const SHORT = 8
/** A table that fills less of the page than this is left as narrow as it is. */
const STRETCHED_FROM = 0.62

const wordsOf = (text: string): string[] => text.split(/\s+/)

/** Figures are set as wide as one another; what the font's own kerning adds is allowed for. */
const setWidth = (text: string, size: number, weight: Weight = 400): number =>
  1.02 * textWidth(text.replaceAll(/\d/g, '0'), size, weight)

/** The widest word, of those that are not broken. */
const widestWord = (text: string, longest: number, size: number, weight: Weight): number =>
  Math.max(
    0,
    ...wordsOf(text).map((word) => setWidth(Array.from(word).slice(0, longest).join(''), size, weight))
  )

const isTight = ({ number }: Cell): boolean => number !== undefined

const weightOf = ({ kind }: Row): Weight => (kind === 'total' ? 600 : kind === 'net' ? 500 : 400)

/** Room for the letters of a column, which stand behind its numbers and leave these under one another. */
const lettersRoom = (cells: readonly Cell[], size: number): number =>
  Math.max(0, ...cells.map(({ letters }) => (letters ? setWidth(letters, size * BESIDE, 500) + 2.5 : 0)))

const intervalWidth = ({ interval }: Cell, size: number): number =>
  interval ? setWidth(interval.text, size * BESIDE) : 0

interface Wanted {
  readonly least: number
  readonly most: number
}

/** Between which widths a column is read well. */
const wantedBy = ({ name, kind }: Column, cells: readonly (readonly [Cell, Row])[], size: number): Wanted => {
  const atMost = (kind === 'name' ? NAME_AT_MOST : TEXT_AT_MOST) * size
  const head = {
    least: widestWord(name, LONGEST_HEADING, size, 600),
    most: Math.max(
      kind === 'number' ? setWidth(name, size, 600) / 2 + size : setWidth(name, size, 600),
      widestWord(name, LONGEST_WORD, size, 600)
    )
  }
  const letters = lettersRoom(
    cells.map(([cell]) => cell),
    size
  )
  const all = cells.map(([cell, row]): Wanted => {
    const whole = setWidth(cell.text, size, weightOf(row)) + letters
    const interval = intervalWidth(cell, size) + letters
    return {
      least: Math.max(
        interval,
        isTight(cell) ? whole : widestWord(cell.text, LONGEST_WORD, size, weightOf(row)) + letters
      ),
      most: Math.max(interval, isTight(cell) ? whole : Math.min(whole, atMost))
    }
  })
  const inset = 2 * INSET * size + 1
  const most = Math.max(0, ...all.map((one) => one.most))
  // What is short, such as a date, is not worth a second line.
  const whole = most <= SHORT * size ? most : Math.max(0, ...all.map((one) => one.least))
  const least = Math.max(head.least, whole) + inset
  return { least, most: Math.max(least, head.most + inset, most + inset) }
}

/** Columns under one heading want room for it between them. */
const widened = (wanted: readonly Wanted[], columns: readonly Column[], size: number): Wanted[] => {
  const groups = columns.map(({ over }) => (over ? JSON.stringify(over) : ''))
  return wanted.map((one, at) => {
    const heading = columns[at]?.over?.at(-1)
    if (heading === undefined) return one
    const own = wanted.filter((_, other) => groups[other] === groups[at])
    const lacking = setWidth(heading, size, 600) + 2 * INSET * size - sum(own.map(({ most }) => most))
    return { ...one, most: one.most + Math.max(0, lacking / own.length) }
  })
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Widths for columns that have room: what each wants, or its share of what there is beyond the least. */
const shared = (wanted: readonly Wanted[], kinds: readonly Column['kind'][], room: number): number[] => {
  const alike = likeNumbers(wanted, kinds)
  const one = sum(alike.map(({ most }) => most)) <= room ? alike : wanted
  const [least, most] = [sum(one.map((each) => each.least)), sum(one.map((each) => each.most))]
  if (most > room) {
    const part = (room - least) / (most - least)
    return one.map((each) => each.least + part * (each.most - each.least))
  }
  if (most < STRETCHED_FROM * room) return one.map((each) => each.most)
  // What is over goes to columns of text, or to all where there are none.
  const takers = kinds.map((kind) => kind === 'text' || !kinds.includes('text'))
  const each = (room - most) / takers.filter(Boolean).length
  return one.map((width, at) => width.most + (takers[at] ? each : 0))
}

/** Columns of numbers as wide as one another, as the widest of them wants to be. */
const likeNumbers = (wanted: readonly Wanted[], kinds: readonly Column['kind'][]): Wanted[] => {
  const widest = Math.max(0, ...wanted.filter((_, at) => kinds[at] === 'number').map(({ most }) => most))
  return wanted.map((one, at) => (kinds[at] === 'number' ? { ...one, most: widest } : one))
}

/** Which columns go side by side: all, or as many as there is room for behind the names. */
const partsOf = (wanted: readonly Wanted[], names: number, room: number): number[][] => {
  const least = (at: number) => wanted[at]?.least ?? 0
  const heads = Array.from({ length: names }, (_, at) => at)
  const left = room - sum(heads.map(least))
  const others = wanted.map((_, at) => at).slice(names)
  const many = Math.max(1, Math.ceil(sum(others.map(least)) / left))
  // Parts of like width, rather than full ones and a rest.
  const fair = Math.min(left, (sum(others.map(least)) / many) * 1.08)
  const parts: number[][] = []
  let used = Infinity
  for (const at of others) {
    if (used + least(at) > fair) {
      parts.push([])
      used = 0
    }
    parts.at(-1)?.push(at)
    used += least(at)
  }
  return (parts.length === 0 ? [[]] : parts).map((part) => [...heads, ...part])
}

/** Rows of headings: those above several columns, then the names of the columns. */
const headingsOf = (columns: readonly Column[]): Heading[][] => {
  const deep = Math.max(0, ...columns.map(({ over }) => over?.length ?? 0))
  const above = Array.from({ length: deep }, (_, level) => {
    const row: { text: string; span: number; path: string }[] = []
    for (const { over = [] } of columns) {
      const path = JSON.stringify(over.slice(0, level + 1))
      const last = row.at(-1)
      if (last && over.length > level && last.path === path) last.span += 1
      else row.push({ text: over[level] ?? '', span: 1, path })
    }
    let at = 0
    return row.map(({ text, span }): Heading => {
      const heading = { text, span, at, align: at === 0 ? 'start' : 'end' } as const
      at += span
      return heading
    })
  })
  return [
    ...above,
    columns.map((column, at): Heading => ({ text: column.name, span: 1, at, align: alignOf(column) }))
  ]
}

const alignOf = ({ kind }: Column): Align => (kind === 'number' ? 'end' : 'start')

const NO_CELL: Cell = { text: '' }

/** The names at its left, which parts of a table repeat; a first column that is none is taken for one. */
const namesOf = (columns: readonly Column[]): number => {
  const end = columns.findIndex(({ kind }) => kind !== 'name')
  return Math.max(1, end === -1 ? columns.length : end)
}

/**
 * How a table goes on pages: at the usual size where it has room, in smaller type where it has not, then turned on
 * its side, then in parts that each begin with the names. Nothing is ever cut.
 */
export const layTable = (table: Table, room: Room, words: Words): LaidTable => {
  const { title, columns, rows, notes = [] } = table
  const wantedAt = (size: number) =>
    widened(
      columns.map((column, at) =>
        wantedBy(
          column,
          rows.map((row) => [row.cells[at] ?? NO_CELL, row] as const),
          size
        )
      ),
      columns,
      size
    )
  const fits = (size: number, width: number) => sum(wantedAt(size).map(({ least }) => least)) <= width
  const size = SIZES.find((one) => fits(one, room.upright))
  const turned = size === undefined ? SIZES.find((one) => fits(one, room.turned)) : undefined
  const chosen = size ?? turned ?? SMALLEST
  const width = turned === undefined ? room.upright : room.turned
  const wanted = wantedAt(chosen)
  const parts = partsOf(wanted, namesOf(columns), width)
  return {
    parts: parts.map((places, at) => {
      const own = places.flatMap((place) => columns[place] ?? [])
      return {
        title:
          parts.length === 1
            ? title
            : words.t('document.part', {
                title,
                part: words.count(at + 1),
                parts: words.count(parts.length)
              }),
        widths: shared(
          places.flatMap((place) => wanted[place] ?? []),
          own.map(({ kind }) => kind),
          width
        ),
        aligns: own.map(alignOf),
        letters: places.map((place) =>
          lettersRoom(
            rows.map(({ cells }) => cells[place] ?? NO_CELL),
            chosen
          )
        ),
        headings: headingsOf(own),
        rows: rows.map((row) => ({
          kind: row.kind ?? '',
          cells: places.map((place) => laidCell(row.cells[place] ?? NO_CELL))
        }))
      }
    }),
    notes,
    size: chosen,
    inset: INSET * chosen,
    wide: turned !== undefined
  }
}

const laidCell = (cell: Cell): LaidCell => ({
  text: cell.text,
  letters: cell.letters ?? '',
  interval: cell.interval?.text ?? '',
  tight: isTight(cell),
  longest: LONGEST_WORD
})
