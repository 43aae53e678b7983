import type { InspectedFile } from '../contract/inspection'
import type { WavesAlike } from '../detection/wave-scales'
import { rangeText } from './scale-words'
import type { Words } from './words'

const scaleText = ({ range, good }: WavesAlike, { t }: Words): string => {
  if (!range) return t('wave.scale-unknown')
  return good === null
    ? rangeText(range)
    : t('wave.scale-easy', { range: rangeText(range), answer: range[good] })
}

/** "1–5 in 2024.csv; 1–7 in 2025.csv", with the easy end where waves differ in that alone. */
export const wavesText = (
  waves: readonly WavesAlike[],
  files: readonly Pick<InspectedFile, 'name'>[],
  words: Words
): string => {
  const turned = new Set(waves.map(({ range }) => range && rangeText(range))).size < waves.length
  return words.apart(
    waves.map((alike) =>
      words.t('wave.on-scale', {
        scale: scaleText(turned ? alike : { ...alike, good: null }, words),
        files: words.every(alike.files.map((at) => files[at]?.name ?? ''))
      })
    )
  )
}
