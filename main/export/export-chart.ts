import type { ArgumentsOf, MadeFile } from '../../shared/contract/contract'
import type { CallContext } from '../../shared/contract/progress'
import type { Client } from '../../shared/contract/client'
import type { ProjectSummary } from '../../shared/contract/project'
import type { ChartFormat } from '../../shared/contract/view-state'
import { LOOKS } from '../../shared/charts/look'
import { createWords, toLanguage } from '../../shared/locale/words'
import { makePicture } from '../../shared/views/picture'
import type { Fonts } from './fonts'
import { framePicture, type FramedSvg } from './frame'
import { toPdf } from './pdf'
import { toPng } from './png'

const TYPES: Readonly<Record<ChartFormat, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  pdf: 'application/pdf'
}

interface Made {
  readonly framed: FramedSvg
  readonly title: string
  readonly language: string
  readonly fonts: Fonts
}

const MAKERS: Readonly<Record<ChartFormat, (made: Made) => Uint8Array>> = {
  png: ({ framed, fonts }) => toPng(framed, fonts.files),
  svg: ({ framed }) => new TextEncoder().encode(framed.svg),
  pdf: ({ framed, title, language, fonts }) =>
    toPdf({ picture: framed, title, language, fontFolder: fonts.folder })
}

export interface ExportDependencies {
  readonly client: Client
  readonly project: ProjectSummary
  readonly fonts: Fonts
}

/** A chart as a file: asked, measured and drawn here again from what the window shows, by the same functions. */
export const exportChart = async (
  { client, project, fonts }: ExportDependencies,
  { request, format, look, width, language: wanted }: ArgumentsOf<'chart.export'>,
  context: CallContext
): Promise<MadeFile> => {
  const language = toLanguage(wanted)
  const colours = LOOKS[look]
  context.progress({ phase: 'counting', fraction: null })
  const picture = await makePicture(
    { client, project, request, look: colours, words: createWords(language), width },
    { signal: context.signal }
  )
  context.progress({ phase: 'saving', fraction: null })
  const framed = framePicture(picture, colours)
  const bytes = MAKERS[format]({ framed, title: `${picture.title} · ${project.name}`, language, fonts })
  return {
    name: `${project.name} ${request.view}.${format}`,
    type: TYPES[format],
    bytes: new Uint8Array(bytes)
  }
}
