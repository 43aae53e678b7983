import type { LanguageLabels } from './label-family'

export const ROMANIAN: LanguageLabels = {
  families: {
    ease: {
      fully: ['{complet|in totalitate} {usor/a|simplu}'],
      most: ['extrem de {usor/a|simplu|facil}'],
      very: ['foarte {usor/a|simplu|facil}'],
      plain: ['{usor|usoara|simplu|facil}'],
      some: ['{destul de|oarecum|relativ|putin|mai degraba} {usor/a|simplu|facil}'],
      middle: ['nici {usor nici dificil|usor nici greu|dificil nici usor|greu nici usor}'],
      notSo: ['nu {prea|foarte} {usor|simplu}', 'nu este prea usor'],
      unSome: ['{destul de|oarecum|relativ|putin|mai degraba} {dificil/a|greu|complicat}'],
      unPlain: ['{dificil/a|greu|complicat}'],
      unVery: ['foarte {dificil/a|greu|complicat}'],
      unMost: ['extrem de {dificil/a|greu|complicat}'],
      unFully: ['{complet|in totalitate} {dificil|greu}'],
      notAtAll: ['deloc {usor|simplu}', 'nu a fost deloc usor']
    },
    effort: {
      most: ['{niciun efort|nici un efort|fara efort}'],
      very: ['{foarte putin efort|efort foarte mic|efort foarte redus}'],
      plain: ['{putin efort|efort mic|efort redus}'],
      middle: ['efort {mediu|moderat}'],
      unPlain: ['{mult efort|efort mare}'],
      unVery: ['{foarte mult efort|efort foarte mare}']
    },
    satisfaction: {
      fully: ['{complet|total|pe deplin|in totalitate} {multumit/a|satisfacut/a}'],
      most: ['extrem de {multumit/a|satisfacut/a}'],
      very: ['foarte {multumit/a|satisfacut/a}'],
      plain: ['{multumit/a|satisfacut/a}'],
      some: ['{destul de|oarecum|relativ|partial|mai degraba} {multumit/a|satisfacut/a}'],
      middle: [
        'nici {multumit/a nici nemultumit/a|nemultumit/a nici multumit/a|satisfacut/a nici nesatisfacut/a}'
      ],
      notSo: ['{nu prea|nu foarte|putin} {multumit/a|satisfacut/a}'],
      unSome: ['{destul de|oarecum|relativ|partial|mai degraba} {nemultumit/a|nesatisfacut/a}'],
      unPlain: ['{nemultumit/a|nesatisfacut/a}'],
      unVery: ['foarte {nemultumit/a|nesatisfacut/a}'],
      unMost: ['extrem de {nemultumit/a|nesatisfacut/a}'],
      unFully: ['{complet|total|in totalitate} {nemultumit/a|nesatisfacut/a}'],
      notAtAll: ['deloc {multumit/a|satisfacut/a}']
    },
    agreement: {
      fully: ['{acord total|total de acord|complet de acord|in totalitate de acord|sunt total de acord}'],
      very: ['{acord puternic|puternic de acord|foarte de acord|intru totul de acord}'],
      plain: ['{acord|de acord|sunt de acord}'],
      some: ['{acord partial|partial de acord|oarecum de acord|mai degraba de acord|acord moderat}'],
      middle: [
        'nici {acord nici dezacord|de acord nici in dezacord|de acord nici impotriva|dezacord nici acord}'
      ],
      unSome: [
        '{dezacord partial|partial in dezacord|oarecum in dezacord|mai degraba in dezacord|dezacord moderat}'
      ],
      unPlain: ['{dezacord|in dezacord|nu sunt de acord}'],
      unVery: ['{dezacord puternic|puternic in dezacord|foarte in dezacord}'],
      unFully: [
        '{dezacord total|total in dezacord|complet in dezacord|in totalitate in dezacord|sunt total in dezacord}'
      ],
      notAtAll: ['{deloc de acord|nu sunt deloc de acord}']
    },
    likelihood: {
      most: ['{extrem de probabil|sigur|cu siguranta}'],
      very: ['foarte probabil'],
      plain: ['{probabil|probabil da}'],
      some: ['{destul de|oarecum} probabil'],
      middle: ['nici probabil nici improbabil', 'poate'],
      notSo: ['{putin|nu prea} probabil'],
      unSome: ['{destul de|oarecum} improbabil'],
      unPlain: ['{improbabil|probabil nu}'],
      unVery: ['foarte improbabil'],
      unMost: ['{extrem de improbabil|sigur nu|cu siguranta nu}'],
      notAtAll: ['deloc probabil']
    },
    quality: {
      fully: ['{excelent/a|exceptional}'],
      very: ['foarte {bun/a|bine}'],
      plain: ['{bun/a|bine}'],
      some: ['{destul de} {bun/a|bine}'],
      middle: ['{mediu|satisfacator|acceptabil|nici bun nici rau}'],
      unSome: ['destul de {slab/a|rau}'],
      unPlain: ['{slab/a|rau|rea|prost}'],
      unVery: ['foarte {slab/a|rau|prost}'],
      unFully: ['{groaznic|inacceptabil|ingrozitor}']
    },
    rated: {
      plain: ['{bun/a|pozitiv}'],
      middle: ['semi pozitiv'],
      unPlain: ['{rau|negativ}']
    }
  },
  neutral: ['{neutru|neutra|indiferent}', 'nici una nici alta'],
  noAnswer: [
    '{nu stiu|nu stie|nu pot sa spun|nu pot aprecia}',
    '{nu se aplica|nu este cazul|nu e cazul|neaplicabil|inaplicabil}',
    '{nu raspund|nu raspunde|fara raspuns|niciun raspuns|prefer sa nu raspund|fara opinie|nu am o opinie}',
    'nu stiu nu raspund',
    'ns nr'
  ]
}
