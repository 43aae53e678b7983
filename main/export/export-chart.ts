import { askOnce } from '../../shared/contract/ask-once'
import type { ArgumentsOf, MadeChart } from '../../shared/contract/contract'
import type { CallContext } from '../../shared/contract/progress'
import type { Client } from '../../shared/contract/client'
import type { ProjectSummary } from '../../shared/contract/project'
import type { ChartScale } from '../../shared/contract/chart-format'
import type { ChartFormat } from '../../shared/contract/view-state'
import { LOOKS } from '../../shared/charts/look'
import { createWords, toLanguage } from '../../shared/locale/words'
import { makePicture, makeWidePicture } from '../../shared/views/picture'
import type { Fonts } from './fonts'
import { fitPicture, type FittedPicture } from './fit-picture'
import { toPdf } from './pdf'
import { toPng } from './png'

const TYPES: Readonly<Record<ChartFormat, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  pdf: 'application/pdf'
}

interface Made {
  readonly fitted: FittedPicture
  readonly title: string
  readonly language: string
  readonly scale: ChartScale
  readonly fonts: Fonts
}

const MAKERS: Readonly<Record<ChartFormat, (made: Made) => Uint8Array>> = {
  png: ({ fitted, scale, fonts }) => toPng(fitted.framed[0], Number(scale), fonts.files),
  svg: ({ fitted }) => new TextEncoder().encode(fitted.framed[0].svg),
  pdf: ({ fitted, title, language, fonts }) => toPdf({ ...fitted, title, language, fontFolder: fonts.folder })
}

export interface ExportDependencies {
  readonly client: Client
  readonly project: ProjectSummary
  readonly fonts: Fonts
}

/** A chart as a file: asked, measured and drawn here again from what the window shows, by the same functions. */
export const exportChart = async (
  { client, project, fonts }: ExportDependencies,
  { request, format, size, scale, background, look, width, language: wanted }: ArgumentsOf<'chart.export'>,
  context: CallContext
): Promise<MadeChart> => {
  const language = toLanguage(wanted)
  const words = createWords(language)
  const colours = LOOKS[look]
  context.progress({ phase: 'counting', fraction: null })
  // A size may have the view drawn more than once.
  const asked = askOnce(client)
  const fitted = await fitPicture({
    draw: ({ width: across, height }) => {
      const input = { client: asked, project, request, look: colours, words, width: across }
      return height === undefined
        ? makePicture(input, { signal: context.signal })
        : makeWidePicture({ ...input, height }, { signal: context.signal })
    },
    size,
    width,
    isPaged: format === 'pdf',
    look: colours,
    background,
    pageText: (page, of) => words.t('export.page', { page: words.count(page), of: words.count(of) })
  })
  context.progress({ phase: 'saving', fraction: null })
  const bytes = MAKERS[format]({
    fitted,
    title: `${fitted.title} · ${project.name}`,
    language,
    scale,
    fonts
  })
  return {
    name: `${project.name} ${request.view}.${format}`,
    type: TYPES[format],
    bytes: new Uint8Array(bytes),
    fit: fitted.fit,
    pages: fitted.framed.length
  }
}
