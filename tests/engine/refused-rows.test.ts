import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRecords } from '../fixtures/records'
import { startApplication, type TestApplication } from '../fixtures/application'
import { importFiles, refusedRows } from '../fixtures/imports'
import { mappingOf } from '../fixtures/mappings'
import { makeScratch, type Scratch } from '../fixtures/scratch'

let application: TestApplication
let scratch: Scratch

beforeAll(async () => {
  ;[application, scratch] = await Promise.all([startApplication(), makeScratch()])
})
afterAll(() => Promise.all([application.end(), scratch.clear()]))

/** Imports a survey; gives the rows that were read, and what was refused. */
const read = async (content: string) => {
  const file = await scratch.write('survey.csv', content)
  const { project, inspection } = await importFiles(application, [file], mappingOf())
  expect(inspection.refused).toBe(project.refused)
  return { rows: project.responses, refused: project.refused, list: await refusedRows(application) }
}

const places = (list: Awaited<ReturnType<typeof read>>['list']) =>
  list.map(({ line, lines, reason }) => [line, lines, reason])

describe('a row that cannot be read', () => {
  it('is kept with its file, line, reason and text', async () => {
    const { rows, list } = await read('ces,country\n5,FR\n4\n3,IT\n2,RO,extra\n\n7,FR\n')
    expect(rows).toBe(3)
    expect(list).toMatchObject([
      { file: 'survey.csv', line: 3, lines: 1, reason: 'too-few-cells', text: '4' },
      { file: 'survey.csv', line: 5, lines: 1, reason: 'too-many-cells', text: '2,RO,extra' }
    ])
  })

  it('has the number of its line where cells before it hold line breaks', async () => {
    const { rows, list } = await read(
      '\nces,"comment\nof yours"\n5,"one\ntwo"\n4,"a\nb\nc"\n9\n3,x\n\n7,8,9\n'
    )
    expect(rows).toBe(3)
    expect(places(list)).toEqual([
      [9, 1, 'too-few-cells'],
      [12, 1, 'too-many-cells']
    ])
  })

  it('takes no blank line with it', async () => {
    const { rows, list } = await read('ces,b\n5,x\n\n\n4\n\n3,y\n')
    expect(rows).toBe(2)
    expect(places(list)).toEqual([[5, 1, 'too-few-cells']])
  })

  it('is too long to be one', async () => {
    const { rows, list } = await read(`ces,b\n5,x\n4,${'y'.repeat(17 * 1024 * 1024)}\n3,z\n`)
    expect(rows).toBe(2)
    expect(places(list)).toEqual([[3, 1, 'line-too-long']])
    expect(list[0]?.text.length).toBeLessThanOrEqual(2000)
  })
})

describe('a quotation mark that is never closed', () => {
  const lines = (count: number, broken: (index: number) => boolean) =>
    `ces,comment\n${Array.from({ length: count }, (_, index) => `${(index % 7) + 1},${broken(index) ? '"' : ''}c${index}\n`).join('')}`

  it.each([
    ['near the beginning', 3, 40],
    ['in the middle', 2500, 5000],
    ['in the last line', 4999, 5000]
  ])('costs its own line alone: %s', async (_, at, count) => {
    const { rows, list } = await read(lines(count, (index) => index === at))
    expect(rows).toBe(count - 1)
    expect(places(list)).toEqual([[at + 2, 1, 'unclosed-quote']])
  })

  it('twice is taken for one quoted cell only where that makes whole records', async () => {
    const { rows, refused } = await read(lines(1000, (index) => index === 100 || index === 600))
    expect(rows + refused).toBe(1000)
    expect(refused).toBe(2)
  })

  it('does not hide the line breaks of cells that are closed', async () => {
    const { rows, list } = await read('ces,b\n5,"one\ntwo"\n4,"three\n3,four\n2,"five\nsix\nseven"\n')
    expect(rows).toBe(3)
    expect(places(list)).toEqual([[4, 1, 'unclosed-quote']])
  })

  it('stands before text within a cell', async () => {
    const { rows, list } = await read('ces,b\n5,"so" so\n4,fine\n3,not "really" hard\n')
    expect(rows).toBe(2)
    expect(places(list)).toEqual([[2, 1, 'unclosed-quote']])
  })
})

it('is not made of a delimiter at the end of its line', async () => {
  const { rows, list } = await read('ces,b\n5,x,\n4,y\n')
  expect([rows, list]).toEqual([2, []])
  const mended = await read('ces,b\n5,x,\n4,"y\n3,z,\n2,w,,\n')
  expect(mended.rows).toBe(3)
  expect(places(mended.list)).toEqual([[3, 1, 'unclosed-quote']])
})

it('is saved, with the others, as a CSV that a spreadsheet does not run', async () => {
  await read('ces,b\n5,x\n"=1+1"\n"a ""b""",c,d\n4,y\n')
  const { name, type, bytes } = await application.client.call('refused.save', {})
  expect({ name, type }).toEqual({ name: 'Test refused rows.csv', type: 'text/csv' })
  const [header, ...rows] = [...readRecords(new TextDecoder().decode(bytes), ',')].map(({ cells }) => cells)
  expect(header).toEqual(['file', 'line', 'lines', 'reason', 'column', 'text'])
  expect(rows.map((cells) => [cells[1], cells[3], cells[5]])).toEqual([
    ['3', 'too-few-cells', '"=1+1"'],
    ['4', 'too-many-cells', '"a ""b""",c,d']
  ])
})

it('is given in pages, with the others', async () => {
  await read(`ces,b\n5,x\n${'4\n'.repeat(25)}`)
  const page = (offset: number) => application.client.call('refused.page', { offset, limit: 10 })
  const pages = await Promise.all([0, 10, 20, 30].map(page))
  expect(pages.map(({ total }) => total)).toEqual([25, 25, 25, 25])
  expect(pages.flatMap(({ rows }) => rows.map(({ line }) => line))).toEqual(
    Array.from({ length: 25 }, (_, index) => index + 3)
  )
})
