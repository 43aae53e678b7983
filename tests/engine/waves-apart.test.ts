import { afterAll, describe, expect, it } from 'vitest'
import { isWish, readArguments } from '../../main/hosts/cli/arguments'
import { openSession } from '../../main/hosts/cli/session'
import { createWords } from '../../shared/locale/words'
import { startApplication } from '../fixtures/application'
import { answersOf } from '../fixtures/counts'
import { makeScratch } from '../fixtures/scratch'

const scratch = await makeScratch()
const application = await startApplication()
const words = createWords('en')
afterAll(async () => {
  await application.end()
  await scratch.clear()
})

const wave = (name: string, high: number) =>
  scratch.write(
    name,
    `How easy was it?,Place\n${Array.from({ length: 40 * high }, (_, row) => `${(row % high) + 1},A`).join('\n')}\n`
  )

const summarise = async (...options: string[]) => {
  const given = readArguments(
    ['summary', await wave('spring.csv', 5), await wave('autumn.csv', 7), '--ces-easy', 'high', ...options],
    words
  )
  if (isWish(given)) throw new Error('That asks for help')
  return openSession(given, { client: application.client, words, say: () => undefined })
}

describe('waves that ask one question on different scales', () => {
  it('are not pooled: which they are is said, and what to do', async () => {
    await expect(summarise()).rejects.toThrow(
      'Answers to “How easy was it?” run 1–5 in spring.csv; 1–7 in autumn.csv. ' +
        'Pooled, their figures would be wrong: summarise the files one by one, or say that it is one scale with --ces-scale.'
    )
  })

  it('are, where somebody says that it is one scale', async () => {
    await summarise('--ces-scale', '1-7')
    expect(await answersOf(application, 'ces')).toEqual({ '': [[80, 80, 80, 80, 80, 40, 40], 0] })
  })
})
