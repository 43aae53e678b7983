import { describe, expect, it } from 'vitest'
import type { Inspection } from '../../shared/contract/inspection'
import type { ProjectSummary } from '../../shared/contract/project'
import { NOTHING_OPEN, reduceSession, type Session } from './session'

const inspectionOf = (id: string): Inspection => ({
  id,
  files: [],
  columns: [],
  shown: 0,
  preview: [],
  exact: true,
  rows: 0,
  refused: 0
})

const progress = { phase: 'looking', fraction: null, elapsed: 0 } as const

const LOOKED_AT = { paths: ['a.csv'], readings: [{ encoding: 'cp852' }], inspection: inspectionOf('one') }

const inspected = reduceSession(NOTHING_OPEN, {
  type: 'inspected',
  inspection: inspectionOf('one'),
  lookedAt: LOOKED_AT,
  replaces: null
})

const reading: Session = reduceSession(inspected, { type: 'started', kind: 'looking', progress })

describe('files that are looked at again', () => {
  it('stay as they were looked at while that lasts', () => {
    expect(reading).toMatchObject({
      inspection: { id: 'one' },
      lookedAt: LOOKED_AT,
      job: { kind: 'looking' }
    })
  })

  it('stay so where it is cancelled', () => {
    expect(reduceSession(reading, { type: 'cancelled' })).toEqual(inspected)
  })

  it('stay so where it fails, and it is said why', () => {
    const fault = { code: 'one-column' } as const
    expect(reduceSession(reading, { type: 'failed', fault })).toEqual({ ...inspected, fault })
  })

  it('are the new ones with what was said of them once it is done', () => {
    const inspection = inspectionOf('two')
    const lookedAt = { paths: ['a.csv'], readings: [null], inspection }
    const after = reduceSession(reading, { type: 'inspected', inspection, lookedAt, replaces: null })
    expect(after).toEqual({ ...NOTHING_OPEN, inspection, lookedAt })
  })

  it('are forgotten with their mapping', () => {
    expect(reduceSession(inspected, { type: 'mapping-left' })).toEqual(NOTHING_OPEN)
  })
})

describe('files that fit the open project', () => {
  const project = { id: 'project-1' } as ProjectSummary
  const fitting = { files: [], rows: 0, exact: true, responses: 0, refused: 0, missing: 0, leftOut: 0 }
  const open = reduceSession(NOTHING_OPEN, { type: 'opened', project })
  const fitted = reduceSession(open, { type: 'fitted', lookedAt: LOOKED_AT, fitting })

  it('wait beside it without a sheet, and are forgotten where nobody wants them', () => {
    expect(fitted).toMatchObject({ project, fitting, inspection: null })
    expect(reduceSession(fitted, { type: 'mapping-left' })).toEqual(open)
  })

  it('wait still where adding them is cancelled', () => {
    const adding = reduceSession(fitted, { type: 'started', kind: 'importing', progress })
    expect(reduceSession(adding, { type: 'cancelled' })).toEqual(fitted)
  })

  it('leave what they changed in sight, until something else is looked at', () => {
    const updated = reduceSession(fitted, { type: 'updated', project })
    expect(updated).toEqual({ ...open, showsChanges: true })
    expect(reduceSession(updated, { type: 'changes', isShown: false })).toEqual(open)
  })
})
