import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { hasSharedData, sharedFile } from '../../fixtures/shared-data'
import { ROOT } from '../places'
import { effortscope } from './command-line'

const inspect = async (file: string): Promise<unknown> => {
  const { code, out, error } = await effortscope('inspect', file, '--format', 'json')
  expect(code, error).toBe(0)
  return JSON.parse(out)
}

test('what is found in a file is printed with its reasons', async () => {
  const found = await inspect(join(ROOT, 'samples/retail-pulse.csv'))
  expect(found).toMatchObject({
    files: [{ name: 'retail-pulse.csv', format: 'csv', encoding: 'utf-8', delimiter: ',', packed: null }],
    rows: 20_000,
    exact: true,
    refused: 0,
    ces: {
      low: 1,
      high: 7,
      easy: 'high',
      evidence: [
        { easy: 'high', text: 'The header says so: 7 is “strongly agree”' },
        { easy: 'high' },
        { easy: 'high' }
      ]
    },
    csat: { low: 1, high: 5 },
    problems: []
  })
  expect(found).toHaveProperty(
    'columns',
    expect.arrayContaining([
      expect.objectContaining({
        header: 'Touchpoint',
        role: 'touchpoint',
        reason: 'header word “touchpoint”'
      })
    ])
  )
})

test('the same for people', async () => {
  const { code, out } = await effortscope('inspect', join(ROOT, 'samples/retail-pulse.csv'))
  expect(code).toBe(0)
  expect(out).toContain('retail-pulse.csv, CSV, UTF-8, comma, ')
  expect(out).toMatch(/touchpoint +Touchpoint \(header word “touchpoint”\)/)
})

test.describe('real exports', () => {
  test.skip(!hasSharedData, 'the surveys are not beside the project')

  test('a Qualtrics export is known by its three header rows', async () => {
    expect(await inspect(sharedFile('surveys/sample.csv'))).toMatchObject({
      files: [{ preset: 'qualtrics', rows: 1 }],
      ces: null
    })
  })

  test('an SPSS file says what its columns mean', async () => {
    const found = await inspect(sharedFile('spss/basic/sample_missing.sav'))
    expect(found).toMatchObject({ files: [{ format: 'spss', encoding: 'windows-1252', rows: 7 }] })
    expect(found).toHaveProperty(
      'columns',
      expect.arrayContaining([expect.objectContaining({ header: 'mynum', label: 'numeric' })])
    )
  })
})
