import type { Progress } from '../../../shared/contract/progress'
import type { Words } from '../../../shared/locale/words'

/** To the left end, and away with what stood there. */
const WIPE = '\r\u001B[K'

const USUAL_WIDTH = 80

interface ProgressLine {
  readonly show: (progress: Progress) => void
  readonly clear: () => void
}

/** One line that is written over; nothing at all where the stream is no terminal, or there is none. */
export const progressLine = (stream: NodeJS.WriteStream | undefined, words: Words): ProgressLine => {
  let shown = ''
  if (!stream?.isTTY) return { show: () => undefined, clear: () => undefined }
  const write = (text: string) => {
    if (text === shown) return
    shown = text
    stream.write(WIPE + text)
  }
  return {
    show: (progress) => write(progressText(progress, words).slice(0, (stream.columns || USUAL_WIDTH) - 1)),
    clear: () => write('')
  }
}

/** "Reading 45% survey.csv" */
export const progressText = ({ phase, fraction, file }: Progress, words: Words): string =>
  [
    words.t(`phase.${phase}`),
    ...(fraction === null ? [] : [words.percent(fraction, 0)]),
    ...(file === undefined ? [] : [file])
  ].join(' ')
