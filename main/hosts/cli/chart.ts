import { extname } from 'node:path'
import type { Client } from '../../../shared/contract/client'
import {
  CHART_BACKGROUNDS,
  CHART_SCALES,
  CHART_SIZES,
  CHART_WIDTH,
  INITIAL_CHOICES
} from '../../../shared/contract/chart-format'
import { CHART_FORMATS, CHART_VIEWS, INITIAL_VIEW } from '../../../shared/contract/view-state'
import type { Words } from '../../../shared/locale/words'
import { askedScales, readDefinition } from './analyses/asked-score'
import { choose, type Arguments } from './arguments'
import type { Session } from './session'
import { DataError, UsageError } from './usage-error'
import { writeMade } from './write-file'

/** What the options ask of a chart, checked before any file is read. */
export const readChartOptions = ({ options }: Arguments, words: Words) => {
  if (options.out === undefined) throw new UsageError(words.t('cli.needs-option', { option: '--out' }))
  const format = choose('--out', extname(options.out).slice(1).toLowerCase(), [...CHART_FORMATS], words)
  const view = choose('--view', options.view, [...CHART_VIEWS], words)
  return {
    ...{ out: options.out, format, view },
    ...{
      size: choose('--size', options.size ?? INITIAL_CHOICES.size, CHART_SIZES, words),
      scale: choose('--scale', options.scale ?? INITIAL_CHOICES.scale, CHART_SCALES, words),
      background: choose(
        '--background',
        options.background ?? INITIAL_CHOICES.background,
        CHART_BACKGROUNDS,
        words
      )
    }
  }
}

/** Makes a chart by the same call the window makes, and writes it. */
export const writeChart = async (
  { project, slice }: Session,
  { options, ...rest }: Arguments,
  { client, words, say }: { client: Client; words: Words; say: (sentence: string) => void }
): Promise<void> => {
  const { out, view, ...chosen } = readChartOptions({ options, ...rest }, words)
  if (view === 'compare' && !project.mapping.csat) throw new DataError(words.t('cli.no-csat'))
  const [{ id: ces }] = readDefinition(
    options.definition,
    [['ces', askedScales(project, 'ces', words)]],
    words
  )
  const made = await client.call('chart.export', {
    request: { ...INITIAL_VIEW, view, slice, ces, weighted: project.hasWeights },
    ...chosen,
    look: 'light',
    width: CHART_WIDTH.usual,
    language: words.language
  })
  await writeMade(out, made.bytes)
  say(words.t('cli.written', { file: out }))
  const { fit, pages } = made
  if (fit !== 'whole') say(words.t(`export.fit-${fit}`, { count: pages, n: words.count(pages) }))
}
