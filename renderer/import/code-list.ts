import type { Words } from '../../shared/locale/words'

/** "0, 6 and 99" */
export const codeList = (codes: readonly string[], { language }: Words): string =>
  new Intl.ListFormat(language).format(codes)
