import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assignRole } from '../../shared/detection/draft/assign-role'
import { draftFrom } from '../../shared/detection/draft/draft-from'
import { mappingOf as mappingOfDraft } from '../../shared/detection/draft/draft-mapping'
import type { Mapping } from '../../shared/domain/mapping'
import { FILE } from '../../shared/domain/slice'
import { startApplication, type TestApplication } from '../fixtures/application'
import { answersOf } from '../fixtures/counts'
import { faultOf } from '../fixtures/faults'
import { foretellAndImport } from '../fixtures/foretold'
import { mappingOf } from '../fixtures/mappings'
import { qualtrics } from '../fixtures/qualtrics'
import { makeScratch, type Scratch } from '../fixtures/scratch'

let application: TestApplication
let scratch: Scratch

beforeAll(async () => {
  ;[application, scratch] = await Promise.all([startApplication(), makeScratch()])
})
afterAll(() => Promise.all([application.end(), scratch.clear()]))

/** What detection proposes for files, with what the analyst says of the scale. */
const proposed = async (files: string[]): Promise<Mapping> => {
  const { columns, id } = await application.client.call('source.inspect', { files })
  await application.client.call('source.forget', { inspection: id })
  const draft = assignRole(draftFrom(columns), columns, 'q1', 'ces')
  const mapping = mappingOfDraft({ ...draft, ces: { low: 1, high: 7, good: 'high' } }, columns)
  if (!mapping) throw new Error('The mapping is not complete')
  return mapping
}

const ROWS = [
  'IP Address,True,R_1aBcD2eFgH3iJkL,FR,5',
  'Survey Preview,True,R_2aBcD2eFgH3iJkL,FR,1',
  'Survey Preview,False,R_3aBcD2eFgH3iJkL,PREVIEWLAND,1',
  'Umfragenvorschau,True,R_4aBcD2eFgH3iJkL,FR,1',
  'Spam,True,R_5aBcD2eFgH3iJkL,FR,1',
  'Survey Test,True,R_6aBcD2eFgH3iJkL,FR,1',
  'IP Address,False,R_7aBcD2eFgH3iJkL,IT,',
  'IP Address,FALSE,R_8aBcD2eFgH3iJkL,IT,3',
  'Imported,True,R_1aBcD2eFgH3iJkL,FR,6',
  'IP Address,True,R_9aBcD2eFgH3iJkL,RO,',
  'Offline,True,,RO,7'
]

describe('an export of Qualtrics', () => {
  it('leaves out previews, tests, spam, unfinished and repeated responses, with their counts', async () => {
    const file = await scratch.write('qualtrics.csv', qualtrics(...ROWS))
    const { account, forecast, project, kept } = await foretellAndImport(
      application,
      [file],
      await proposed([file])
    )
    expect(account).toEqual({
      rowsIn: 11,
      kept: 3,
      leftOut: [
        { why: 'preview', column: 'Status', n: 3 },
        { why: 'test', column: 'Status', n: 1 },
        { why: 'spam', column: 'Status', n: 1 },
        { why: 'unfinished', column: 'Finished', n: 2 },
        { why: 'duplicate', column: null, n: 1 }
      ],
      refused: 0,
      touchpoints: 1,
      asked: 3,
      scored: 2,
      missing: [{ why: 'blank', n: 1 }]
    })
    expect(forecast.account).toEqual(account)
    expect(kept.repeated).toBe(1)
    expect(project).toMatchObject({ responses: 3, evaluations: 3, missing: 1 })
    expect(project.period).toEqual({ from: '2026-01-18 08:00:00', to: '2026-01-20 08:00:00' })
  })

  it('has no values, answers or responses of rows left out', async () => {
    const file = await scratch.write('qualtrics.csv', qualtrics(...ROWS))
    await foretellAndImport(application, [file], await proposed([file]))
    expect(await answersOf(application, 'ces', ['country'])).toEqual({
      FR: [[0, 0, 0, 0, 0, 1, 0], 0],
      RO: [[0, 0, 0, 0, 0, 0, 1], 1]
    })
  })

  it('keeps what it is told to keep', async () => {
    const file = await scratch.write('qualtrics.csv', qualtrics(...ROWS))
    const mapping = await proposed([file])
    const previews = mapping.leftOut.filter(({ why }) => why === 'preview')
    const only = await foretellAndImport(application, [file], {
      ...mapping,
      leftOut: previews,
      repeated: 'keep'
    })
    expect(only.account).toMatchObject({ kept: 8, leftOut: [{ why: 'preview', n: 3 }] })
    expect(only.forecast.account).toEqual(only.account)
    expect(only.kept).toMatchObject({ repeated: 1, responses: 7 })
    const all = await foretellAndImport(application, [file], { ...mapping, leftOut: [], repeated: 'keep' })
    expect(all.account).toMatchObject({ kept: 11, leftOut: [] })
    expect(all.project.responses).toBe(10)
  })

  it('in codes says the same', async () => {
    const file = await scratch.write(
      'codes.csv',
      qualtrics(
        '0,1,R_1,FR,5',
        '1,1,R_2,FR,5',
        '17,1,R_3,FR,5',
        '2,1,R_4,FR,5',
        '8,1,R_5,FR,5',
        '4,0,R_6,FR,5'
      )
    )
    const { account } = await foretellAndImport(application, [file], await proposed([file]))
    expect(account.leftOut.map(({ why, n }) => [why, n])).toEqual([
      ['preview', 2],
      ['test', 1],
      ['spam', 1],
      ['unfinished', 1]
    ])
  })

  it('of previews alone is read, as there is nothing else in it', async () => {
    const file = await scratch.write(
      'previews.csv',
      qualtrics('Survey Preview,True,R_1,FR,5', 'Survey Preview,True,R_2,IT,4')
    )
    const { account } = await foretellAndImport(application, [file], await proposed([file]))
    expect(account).toMatchObject({ kept: 2, leftOut: [] })
  })
})

describe('a rule', () => {
  const rule = { why: 'unfinished', column: 'sent', values: [''] } as const

  it('may mean what is blank, and says nothing of a file without its column', async () => {
    const files = [
      await scratch.write('one.csv', 'sent,ces\n2026-01-01,5\n,4\n" ",3\n'),
      await scratch.write('two.csv', 'ces,other\n5,x\n4,y\n')
    ]
    const { account, forecast } = await foretellAndImport(application, files, mappingOf({ leftOut: [rule] }))
    expect(account).toMatchObject({
      rowsIn: 5,
      kept: 3,
      leftOut: [{ why: 'unfinished', column: 'sent', n: 2 }]
    })
    expect(forecast.account).toEqual(account)
    expect(await answersOf(application, 'ces', [FILE])).toEqual({
      'one.csv': [[0, 0, 0, 0, 1, 0, 0], 0],
      'two.csv': [[0, 0, 0, 1, 1, 0, 0], 0]
    })
  })

  it('that leaves nothing is refused', async () => {
    const file = await scratch.write('all.csv', 'sent,ces\n,5\n,4\n')
    const importing = foretellAndImport(application, [file], mappingOf({ leftOut: [rule] }))
    expect((await faultOf(importing)).code).toBe('all-left-out')
  })
})

describe('a repeated response', () => {
  const repeated = { repeated: 'leave-out', response: 'id' } as const
  const dated = { date: { column: 'day', format: 'iso' } } as const
  const write = (name: string, ...rows: readonly string[]) =>
    scratch.write(name, ['id,day,touchpoint,ces', ...rows].join('\n') + '\n')
  const kept = async (files: string[], more: Parameters<typeof mappingOf>[0]) => {
    const { account, forecast } = await foretellAndImport(
      application,
      files,
      mappingOf({ ...repeated, ...more })
    )
    expect(forecast.account).toEqual(account)
    return account.kept
  }

  it('counts by its last row, and one without an id is none', async () => {
    const file = await write(
      'wide.csv',
      '1,2026-01-01,a,1',
      ' 1 ,2026-01-02,a,2',
      '2,2026-01-01,a,3',
      ',2026-01-01,a,4',
      ',2026-01-01,a,5'
    )
    expect(await kept([file], {})).toBe(4)
    expect(await answersOf(application, 'ces')).toEqual({ '': [[0, 1, 1, 1, 1, 0, 0], 0] })
  })

  it('is the same touchpoint again in a long file', async () => {
    const file = await write(
      'long.csv',
      '1,2026-01-01,a,1',
      '1,2026-01-01,b,2',
      '1,2026-01-01,b,3',
      '2,2026-01-01,b,4'
    )
    expect(await kept([file], { touchpoint: 'touchpoint' })).toBe(3)
    expect(await answersOf(application, 'ces')).toEqual({ '': [[1, 0, 1, 1, 0, 0, 0], 0] })
  })

  it('is found in a later file where ids are drawn at random', async () => {
    const first = await write('1.csv', 'R_1aBcD2eFgH3iJkL,2026-01-01,a,1', 'R_2aBcD2eFgH3iJkL,2026-01-01,a,2')
    const second = await write(
      '2.csv',
      'R_2aBcD2eFgH3iJkL,2026-02-01,a,3',
      'R_3aBcD2eFgH3iJkL,2026-02-01,a,4'
    )
    expect(await kept([first, second], {})).toBe(3)
    expect(await answersOf(application, 'ces')).toEqual({ '': [[1, 0, 1, 1, 0, 0, 0], 0] })
  })

  it('is not the response with its number in another wave', async () => {
    const first = await write('1.csv', '1,2026-01-01 10:00,a,1', '2,2026-01-01 11:00,a,2')
    const second = await write('2.csv', '1,2026-02-01 10:00,a,3', '2,2026-02-01 11:00,a,4')
    expect(await kept([first, second], dated)).toBe(4)
    expect(await kept([first, second], {})).toBe(4)
  })

  it('is, where it was answered at the same time', async () => {
    const first = await write('1.csv', '1,2026-01-01 10:00,a,1', '2,2026-01-01 11:00,a,2', '3,,a,7')
    const second = await write('2.csv', '1,2026-01-01 10:00,a,3', '2,2026-02-01 11:00,a,4', '3,,a,7')
    expect(await kept([first, second], dated)).toBe(5)
    expect(await answersOf(application, 'ces')).toEqual({ '': [[0, 1, 1, 1, 0, 0, 2], 0] })
  })
})
