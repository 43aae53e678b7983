import { gzipSync } from 'node:zlib'
import { encode } from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reading } from '../../shared/contract/reading'
import { startApplication, type TestApplication } from '../fixtures/application'
import { faultOf } from '../fixtures/faults'
import { makeScratch, type Scratch } from '../fixtures/scratch'

let application: TestApplication
let scratch: Scratch

beforeAll(async () => {
  ;[application, scratch] = await Promise.all([startApplication(), makeScratch()])
})
afterAll(() => Promise.all([application.end(), scratch.clear()]))

const inspect = async (content: string | Uint8Array, reading?: Reading, name = 'survey.csv') =>
  application.client.call('source.inspect', {
    files: [await scratch.write(name, content)],
    ...(reading ? { readings: [reading] } : {})
  })

const decodings = async (content: string | Uint8Array, reading?: Reading, name?: string) => {
  const { id } = await inspect(content, reading, name)
  return application.client.call('source.decodings', { inspection: id, file: 0 })
}

const ROMANIAN = 'Întrebare,Ușurință\nCât de ușor?,5\nȚară și oraș,4\n'
const CEDILLA = ROMANIAN.replaceAll('ș', 'ş').replaceAll('ț', 'ţ').replaceAll('Ț', 'Ţ')
const FRENCH = 'Étape,Facilité\nà l’accueil,5\nreçu payé,4\n'

describe('an encoding that was said', () => {
  it.each([
    ['windows-1250', CEDILLA],
    ['windows-1252', FRENCH],
    ['iso-8859-1', FRENCH.replace('’', "'")],
    ['iso-8859-2', CEDILLA],
    ['iso-8859-15', FRENCH.replace('’', "'").replace('payé', 'cœur à 5 €')],
    ['iso-8859-16', ROMANIAN],
    ['cp852', CEDILLA],
    ['macroman', FRENCH],
    ['utf-16le', ROMANIAN],
    ['utf-16be', ROMANIAN],
    ['windows-1251', 'Вопрос,Оценка\nЛегко ли,5\n'],
    ['shift_jis', '質問,評価\n簡単でしたか,5\n']
  ])('%s is used', async (encoding, text) => {
    const { files, preview } = await inspect(encode(text, encoding), { encoding })
    const [header = [], ...rows] = text
      .trim()
      .split('\n')
      .map((line) => line.split(','))
    expect(files[0]).toMatchObject({ encoding, headers: header, refused: 0 })
    expect(preview).toEqual(rows)
  })

  it('is used whatever the bytes look like', async () => {
    const wrong = await inspect(ROMANIAN, { encoding: 'windows-1252' })
    expect(wrong.files[0]).toMatchObject({ encoding: 'windows-1252', headers: ['ÃŽntrebare', 'UÈ™urinÈ›Äƒ'] })
    const marked = await inspect(`\uFEFF${ROMANIAN}`, { encoding: 'windows-1250' })
    expect(marked.files[0]?.headers[0]).toMatch(/^ď»żĂŽntrebare/)
    const broken = await inspect(encode(FRENCH, 'windows-1252'), { encoding: 'utf-8' })
    expect(broken.files[0]).toMatchObject({ encoding: 'utf-8', headers: ['\uFFFDtape', 'Facilit\uFFFD'] })
  })

  it('makes text of what does not look like it', async () => {
    const long = 'абвгдежзиклмнопрстуфхцчшщъыьэюя'.repeat(3)
    const text = encode(`${long},${long}\nя${long},${long}\n`, 'utf-16le')
    expect(await faultOf(inspect(text))).toMatchObject({ code: 'kind-binary' })
    const { files } = await inspect(text, { encoding: 'utf-16le' })
    expect(files[0]).toMatchObject({ encoding: 'utf-16le', headers: [long, long] })
  })

  it.each([
    ['CP1250', 'windows-1250'],
    ['Windows 1250', 'windows-1250'],
    ['latin2', 'iso-8859-2'],
    ['Mac-Roman', 'macroman'],
    ['UTF8', 'utf-8'],
    ['ibm852', 'cp852']
  ])('may be named %s', async (said, encoding) => {
    const { files } = await inspect('a,b\n1,2\n', { encoding: said })
    expect(files[0]?.encoding).toBe(encoding)
  })

  it.each(['klingon', 'base64', 'hex', ' '])(
    'is refused where there is none of that name: %j',
    async (encoding) => {
      expect(await faultOf(inspect('a,b\n1,2\n', { encoding }))).toMatchObject({
        code: 'no-such-encoding',
        details: { encoding },
        place: { file: 'survey.csv' }
      })
    }
  )

  it('holds for JSON too', async () => {
    const { files } = await inspect(encode('[{"Ţară": "România", "ces": 5}]', 'cp852'), { encoding: 'cp852' })
    expect(files[0]).toMatchObject({ format: 'json', encoding: 'cp852', headers: ['Ţară', 'ces'] })
  })
})

describe('UTF-16 without a mark', () => {
  it.each([
    ['utf-16le', 'Ερώτηση,Βαθμός\nΕύκολο,5\n'],
    ['utf-16be', 'Вопрос,Оценка\nЛегко ли,5\n']
  ])('%s is known in other scripts too', async (encoding, text) => {
    const { files } = await inspect(encode(text, encoding))
    expect(files[0]).toMatchObject({ encoding, headers: text.split('\n', 1)[0]?.split(',') })
  })
})

describe('what words read like in other encodings', () => {
  it('is shown for those that the bytes are valid in, the detected one first', async () => {
    const found = await decodings(encode(CEDILLA, 'windows-1250'))
    expect(found[0]).toMatchObject({ encoding: 'windows-1250', detected: true })
    expect(found.filter(({ detected }) => detected)).toHaveLength(1)
    const read = new Map(found.map(({ encoding, samples }) => [encoding, samples.join(' ')]))
    expect(read.get('windows-1250')).toContain('Uşurinţă')
    expect(read.get('windows-1252')).toContain('Uºurinþã')
    expect(read.get('iso-8859-16')).toContain('Ușurință')
    expect([...read.keys()]).not.toContain('utf-8')
    expect([...read.keys()].some((name) => name.startsWith('utf-16'))).toBe(false)
    expect(new Set(found.map(({ samples }) => samples.length)).size).toBe(1)
  })

  it('keeps what was detected first where another was said, and offers that one too', async () => {
    const found = await decodings(encode(CEDILLA, 'windows-1250'), { encoding: 'shift_jis' })
    expect(found[0]).toMatchObject({ encoding: 'windows-1250', detected: true })
    expect(found.map(({ encoding }) => encoding)).toContain('shift_jis')
  })

  it('is of UTF-8 where the text is', async () => {
    const [first] = await decodings(ROMANIAN)
    expect(first).toMatchObject({ encoding: 'utf-8', detected: true })
    expect(first?.samples.join(' ')).toContain('Ușurință')
  })

  it('is one where the zeros of UTF-16 leave no choice', async () => {
    const found = await decodings(encode(ROMANIAN, 'utf-16be'))
    expect(found).toMatchObject([{ encoding: 'utf-16be', detected: true }])
    expect(found[0]?.samples.join(' ')).toContain('Ușurință')
  })

  it('is nothing for plain ASCII, and for what is no text', async () => {
    expect(await decodings('a,b\n1,2\n')).toEqual([])
  })

  it('is of the text within an archive', async () => {
    const [first] = await decodings(gzipSync(encode(CEDILLA, 'windows-1250')), undefined, 'survey.csv.gz')
    expect(first?.samples.join(' ')).toContain('Uşurinţă')
  })

  it('is found where only the end of a file has such letters', async () => {
    const rows = '5,plain\n'.repeat(400_000)
    const [first] = await decodings(encode(`ces,comment\n${rows}5,uşor şi plăcut\n`, 'windows-1250'))
    expect(first).toMatchObject({ encoding: 'windows-1250', samples: ['uşor şi plăcut'] })
  })
})
