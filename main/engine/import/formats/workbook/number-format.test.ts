import { expect, it } from 'vitest'
import { builtInKind, kindOfFormat, type NumberKind } from './number-format'

it.each<[code: string, kind: NumberKind]>([
  ['General', 'number'],
  ['Standard', 'number'],
  ['0.00', 'number'],
  ['0.00E+00', 'number'],
  ['#,##0;[Red]-#,##0', 'number'],
  ['0 "days"', 'number'],
  ['0\\d', 'number'],
  ['[$€-407] #,##0.00', 'number'],
  ['_-* #,##0.00_s', 'number'],
  ['@', 'number'],
  ['', 'number'],
  ['yyyy-mm-dd', 'date'],
  ['dd/mm/yy', 'date'],
  ['mmm', 'date'],
  ['[$-409]d-mmm-yy;@', 'date'],
  ['yyyy"年"m"月"d"日"', 'date'],
  ['yyyy-mm-dd hh:mm', 'datetime'],
  ['m/d/yy h:mm AM/PM', 'datetime'],
  ['dd\\-mmm\\-yyyy\\ hh:mm:ss.000', 'datetime'],
  ['h:mm', 'time'],
  ['mm:ss', 'time'],
  ['h AM/PM', 'time'],
  ['[h]:mm:ss', 'duration'],
  ['[mm]:ss', 'duration']
])('%j shows a %s', (code, kind) => expect(kindOfFormat(code)).toBe(kind))

it.each<[id: number, kind: NumberKind]>([
  [0, 'number'],
  [10, 'number'],
  [14, 'date'],
  [21, 'time'],
  [22, 'datetime'],
  [46, 'duration'],
  [49, 'number'],
  [57, 'date']
])('the format of number %d shows a %s', (id, kind) => expect(builtInKind(id)).toBe(kind))
