import type { ChartChoices } from '../../shared/contract/chart-format'
import type { ChartFormat } from '../../shared/contract/view-state'
import type { Words } from '../../shared/locale/words'

/** What a format makes of a chart as it is chosen now: "picture, 2x, slide". */
export const pictureAbout = (
  format: ChartFormat,
  { size, scale }: Pick<ChartChoices, 'size' | 'scale'>,
  { t }: Words
): string =>
  [t(`export.${format}-about`, { scale }), ...(size === 'screen' ? [] : [t(`export.sizes.${size}`)])].join(
    ', '
  )
