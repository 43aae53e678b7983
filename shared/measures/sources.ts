import type { Source } from './definition'

/** Who publishes definitions, and where: the addresses are those of METHODS 1 and 2, and no others. */

export const DELIGHTED: Source = {
  name: 'Delighted',
  address: 'https://help.delighted.com/article/249-how-is-ces-calculated'
}

export const DELIGHTED_SURVEYS: Source = {
  name: 'Delighted',
  address: 'https://help.delighted.com/article/534-ces-surveys'
}

export const CUSTOMER_GAUGE: Source = {
  name: 'CustomerGauge',
  address:
    'https://support.customergauge.com/support/solutions/articles/5000871817-additional-score-for-ces-csat-and-rating-questions'
}

/** Gartner's own rule is known second-hand only, so the link says who quotes it, in words of every language. */
export const CES_2: Source = {
  name: 'Gartner CES 2.0 (via Zonka Feedback)',
  address:
    'https://www.zonkafeedback.com/guides/customer-effort-score-guide/how-to-measure-customer-effort-score'
}

export const SOLUCX: Source = {
  name: 'Solucx',
  address: 'https://socket.dev/npm/package/@solucx/indicators/diff/1.1.0'
}

export const NICEREPLY: Source = {
  name: 'Nicereply',
  address: 'https://support.nicereply.com/article/267-how-is-ces-calculated'
}

export const BENBRIA: Source = {
  name: 'Benbria',
  address: 'https://help.benbria.com/en/articles/3358803-customer-effort-score-ces-question-type'
}

/** Its address in METHODS is not https, and the window opens nothing else. */
export const CEB: Source = { name: 'CEB' }

export const LEWIS_SAURO: Source = {
  name: 'Lewis & Sauro',
  address: 'https://measuringu.com/convert-point-scales/'
}

export const CYS: Source = {
  name: 'CYS',
  address:
    'https://support.cys.group/support/solutions/articles/3000095531-customer-effort-score-7-point-scale-to-index'
}

export const NET_EASY: Source = {
  name: 'BT Net Easy',
  address: 'https://www.contactcentrehelper.com/neteasy-the-latest-metric-for-your-contact-centre-48492.htm'
}

export const GORGIAS: Source = {
  name: 'Gorgias',
  address: 'https://docs.gorgias.com/en-US/measure-ticket-quality-satisfaction-6422690'
}

export const FORMBRICKS: Source = { name: 'Formbricks' }

export const RETENTLY: Source = {
  name: 'Retently',
  address:
    'https://help.retently.com/en/articles/4288876-customer-experience-metrics-you-can-track-with-retently'
}

export const REICHHELD: Source = { name: 'Reichheld (2003)' }

export const HEXIA: Source = {
  name: 'Hexia',
  address: 'https://support.hexia.app/en/knowledge-base/ces'
}

export const SITECORE: Source = {
  name: 'Sitecore',
  address:
    'https://doc.sitecore.com/personalize/users/sitecore-personalize/en/voice-of-customer-dashboard.html'
}
