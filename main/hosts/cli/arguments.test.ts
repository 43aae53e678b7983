import { describe, expect, it } from 'vitest'
import { createWords } from '../../../shared/locale/words'
import { choose, isWish, readArguments, readScale } from './arguments'
import { readChartOptions } from './chart'
import { UsageError } from './usage-error'

const words = createWords('en')
const read = (...argv: string[]) => readArguments(argv, words)

describe('what was asked for', () => {
  it('is a command, files and options', () => {
    expect(
      read('summary', 'a.csv', 'b.csv', '--ces', 'Q1', '--where', 'a=1', '--where', 'b=2', '--missing=6,0')
    ).toEqual({
      command: 'summary',
      files: ['a.csv', 'b.csv'],
      options: { ces: 'Q1', where: ['a=1', 'b=2'], missing: '6,0' }
    })
    expect(read('chart', '--out', 'c.pdf', '--', '--strange.csv')).toMatchObject({ files: ['--strange.csv'] })
  })

  it.each([
    [['--help'], { help: null }],
    [['-h'], { help: null }],
    [['help'], { help: null }],
    [['summary', 'a.csv', '--help'], { help: 'summary' }],
    [['help', 'trend'], { help: 'trend' }],
    [['--version'], { version: true }]
  ])('%j is no question but %j', (argv, wanted) => expect(read(...argv)).toEqual(wanted))

  it.each([
    [[], /^Say what to do: summary, definitions, .*, report, inspect, or mapping\.$/],
    [['draw', 'a.csv'], 'Unknown command “draw”.'],
    [['help', 'draw'], 'Unknown command “draw”.'],
    [['summary'], 'Name at least one file.'],
    [['summary', 'a.csv', '-x'], 'Unknown option “-x”.'],
    [['summary', 'a.csv', '--quiet=no'], '--quiet takes no value.'],
    [['summary', 'a.csv', '--grid', 'a,b,c'], '“summary” takes no --grid. See “effortscope help summary”.'],
    [['mapping', 'a.csv', '--where', 'a=1'], '“mapping” takes no --where.'],
    [['summary', 'a.csv', '--ces-scale', '-2-2'], 'If that is “-2-2”, write --ces-scale=-2-2.'],
    [['summary', 'a.csv', '--nothing'], 'Unknown option “--nothing”.'],
    [['summary', 'a.csv', '--ces'], '--ces needs a value.'],
    [['summary', 'a.csv', '--help=yes'], '--help takes no value.']
  ])('%j is wrong usage', (argv, message) => {
    expect(() => read(...argv)).toThrow(UsageError)
    expect(() => read(...argv)).toThrow(message)
  })
})

describe('a scale', () => {
  it.each([
    ['1-7', 1, 7],
    [' 0 - 10 ', 0, 10],
    ['1–5', 1, 5],
    ['1..7', 1, 7],
    ['-2-2', -2, 2],
    ['-3--1', -3, -1]
  ])('%j', (text, low, high) => expect(readScale(text, words)).toEqual({ low, high }))

  it.each(['', '7', '7-1', '5-5', '1-x', 'a-b', '1.5-7', '1-7-9', '1 7'])('is not %j', (text) => {
    expect(() => readScale(text, words)).toThrow(new UsageError(`“${text}” is no scale. Write it like 1-7.`))
  })
})

describe('a choice', () => {
  it('is the first where nothing was said, and one of those there are', () => {
    expect(choose('--format', undefined, ['table', 'json'], words)).toBe('table')
    expect(choose('--format', 'json', ['table', 'json'], words)).toBe('json')
    expect(() => choose('--format', 'xml', ['table', 'json'], words)).toThrow(
      new UsageError('--format takes table or json, not “xml”.')
    )
  })
})

describe('a chart', () => {
  const options = (...argv: string[]) => {
    const given = read('chart', 'a.csv', ...argv)
    if (isWish(given)) throw new Error('That asks for help')
    return readChartOptions(given, words)
  }

  it('is written in the format of its ending', () => {
    expect(options('--out', 'some/Chart.PDF')).toEqual({
      out: 'some/Chart.PDF',
      format: 'pdf',
      view: 'touchpoints',
      size: 'screen',
      scale: '2',
      background: 'white'
    })
    expect(options('--out', 'a.svg', '--view', 'compare')).toMatchObject({ format: 'svg', view: 'compare' })
  })

  it.each([
    [[], '--out is needed.'],
    [['--out', 'chart'], '--out takes png, svg, or pdf, not “”.'],
    [['--out', 'chart.jpg'], '--out takes png, svg, or pdf, not “jpg”.'],
    [
      ['--out', 'a.png', '--view', 'crosstab'],
      '--view takes touchpoints, compare, trend, drivers, verbatims, or health, not “crosstab”.'
    ]
  ])('asked for by %j is wrong usage', (argv, message) => {
    expect(() => options(...argv)).toThrow(new UsageError(message))
  })
})
