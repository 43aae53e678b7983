import type { View } from '../contract/view-state'
import type { Definition } from '../measures/definition'
import { intervalMethodOf } from '../measures/interval-method'

/** Where the methods of intervals and tests are published, as a bibliography names them. */
const BY_INTERVAL: Readonly<Record<ReturnType<typeof intervalMethodOf>, readonly string[]>> = {
  t: ['Welch, B. L. (1947). Biometrika 34, 28–35.'],
  wilson: [
    'Wilson, E. B. (1927). Journal of the American Statistical Association 22, 209–212.',
    'Newcombe, R. G. (1998). Statistics in Medicine 17, 857–872, 873–890.'
  ],
  net: ['Newcombe, R. G. (1998). Statistics in Medicine 17, 857–872, 873–890.']
}

const HOLM = 'Holm, S. (1979). Scandinavian Journal of Statistics 6, 65–70.'
const KITAGAWA = 'Kitagawa, E. M. (1955). Journal of the American Statistical Association 50, 1168–1194.'
const MANN = 'Mann, H. B. (1945). Econometrica 13, 245–259.'
const SEN = 'Sen, P. K. (1968). Journal of the American Statistical Association 63, 1379–1389.'
const LANEY = 'Laney, D. B. (2002). Quality Engineering 14, 531–537.'
const BENJAMINI =
  'Benjamini, Y., Hochberg, Y. (1995). Journal of the Royal Statistical Society B 57, 289–300.'
const BONETT = 'Bonett, D. G., Wright, T. A. (2000). Psychometrika 65, 23–28.'
const JOHNSON = 'Johnson, J. W. (2000). Multivariate Behavioral Research 35, 1–19.'
const MONROE = 'Monroe, B. L., Colaresi, M. P., Quinn, K. M. (2008). Political Analysis 16, 372–403.'
const SPIEGELHALTER = 'Spiegelhalter, D. J. (2005). Statistics in Medicine 24, 1185–1202.'
const KISH = 'Kish, L. (1965). Survey Sampling. Wiley.'
const SUPPRESSION = 'GP Patient Survey (England), https://gp-patient.co.uk'

const BY_VIEW: Readonly<Record<View, readonly string[]>> = {
  overview: [HOLM],
  touchpoints: [SPIEGELHALTER],
  compare: [BONETT],
  trend: [HOLM, KITAGAWA, LANEY, MANN, SEN],
  crosstab: [BENJAMINI, HOLM],
  drivers: [JOHNSON],
  verbatims: [MONROE],
  health: [HOLM],
  definitions: []
}

/** What the methods of some definitions and views rest on, each once, in the order of their authors. */
export const methodSources = (
  definitions: readonly Definition[],
  views: readonly View[],
  hasWeights: boolean
): readonly string[] =>
  [
    ...new Set([
      ...definitions.flatMap((definition) => BY_INTERVAL[intervalMethodOf(definition)]),
      ...views.flatMap((view) => BY_VIEW[view]),
      ...(hasWeights ? [KISH] : []),
      SUPPRESSION
    ])
  ].sort()
