import type { LanguageLabels } from './label-family'

export const SPANISH: LanguageLabels = {
  families: {
    ease: {
      fully: ['{totalmente|completamente} facil'],
      most: ['extremadamente {facil|sencillo}', '{facilisimo}'],
      very: ['muy {facil|sencillo/a}'],
      plain: ['{facil|sencillo/a}'],
      some: ['{bastante|algo|un poco|mas bien|relativamente} {facil|sencillo}'],
      middle: ['ni {facil ni dificil|dificil ni facil|sencillo ni complicado}'],
      notSo: ['{poco|no muy|no tan} {facil|sencillo}'],
      unSome: ['{bastante|algo|un poco|mas bien|relativamente} {dificil|complicado}'],
      unPlain: ['{dificil|complicado/a}'],
      unVery: ['muy {dificil|complicado/a}'],
      unMost: ['extremadamente {dificil|complicado}'],
      unFully: ['{totalmente|completamente} dificil'],
      notAtAll: ['{nada|para nada} {facil|sencillo}']
    },
    effort: {
      most: ['{ningun esfuerzo|sin esfuerzo}'],
      very: ['{muy poco esfuerzo|esfuerzo muy bajo}'],
      plain: ['{poco esfuerzo|esfuerzo bajo}'],
      middle: ['esfuerzo {medio|moderado}'],
      unPlain: ['{mucho esfuerzo|esfuerzo alto}'],
      unVery: ['{muchisimo esfuerzo|esfuerzo muy alto}']
    },
    satisfaction: {
      fully: ['{totalmente|completamente|plenamente} {satisfecho/a|contento/a}'],
      most: ['extremadamente {satisfecho/a|contento/a}'],
      very: ['muy {satisfecho/a|contento/a}'],
      plain: ['{satisfecho/a|contento/a}'],
      some: ['{bastante|algo|un poco|mas bien|parcialmente} {satisfecho/a|contento/a}'],
      middle: ['ni {satisfecho/a ni insatisfecho/a|insatisfecho/a ni satisfecho/a}'],
      notSo: ['{poco|no muy} {satisfecho/a|contento/a}'],
      unSome: ['{bastante|algo|un poco|mas bien|parcialmente} {insatisfecho/a|descontento/a}'],
      unPlain: ['{insatisfecho/a|descontento/a|no satisfecho/a}'],
      unVery: ['muy {insatisfecho/a|descontento/a}'],
      unMost: ['extremadamente {insatisfecho/a|descontento/a}'],
      unFully: ['{totalmente|completamente} {insatisfecho/a|descontento/a}'],
      notAtAll: ['{nada|para nada} {satisfecho/a|contento/a}']
    },
    agreement: {
      fully: ['{totalmente|completamente} de acuerdo'],
      very: ['{muy|fuertemente} de acuerdo'],
      plain: ['{de acuerdo|estoy de acuerdo}'],
      some: ['{bastante|algo|un poco|mas bien|parcialmente} de acuerdo'],
      middle: ['ni de acuerdo ni {en desacuerdo|desacuerdo}', 'ni en acuerdo ni en desacuerdo'],
      notSo: ['poco de acuerdo'],
      unSome: ['{bastante|algo|un poco|mas bien|parcialmente} en desacuerdo'],
      unPlain: ['{en desacuerdo|desacuerdo|no estoy de acuerdo}'],
      unVery: ['{muy|fuertemente} en desacuerdo'],
      unFully: ['{totalmente|completamente} en desacuerdo'],
      notAtAll: ['{nada|para nada} de acuerdo']
    },
    likelihood: {
      most: ['{extremadamente probable|seguro|definitivamente}'],
      very: ['muy probable'],
      plain: ['{probable|probablemente}'],
      some: ['{bastante|algo} probable'],
      middle: ['ni probable ni improbable', 'quizas'],
      notSo: ['{poco|no muy} probable'],
      unSome: ['{bastante|algo} improbable'],
      unPlain: ['{improbable|probablemente no}'],
      unVery: ['muy improbable'],
      unMost: ['{extremadamente improbable|definitivamente no}'],
      notAtAll: ['{nada|para nada} probable']
    },
    quality: {
      fully: ['{excelente|excepcional}'],
      very: ['muy {bueno/a|bien}'],
      plain: ['{bueno/a|bien}'],
      some: ['bastante {bueno/a|bien}'],
      middle: ['{regular|normal|aceptable|ni bueno ni malo}'],
      unSome: ['bastante malo/a'],
      unPlain: ['{malo/a|mal|deficiente}'],
      unVery: ['muy {malo/a|mal}'],
      unFully: ['{pesimo/a|terrible|inaceptable|horrible}']
    },
    rated: {
      plain: ['{bueno/a|positivo/a}'],
      middle: ['semi positivo'],
      unPlain: ['{malo/a|negativo/a}']
    }
  },
  neutral: ['{neutral|neutro/a|indiferente}', 'ni uno ni otro'],
  noAnswer: [
    '{no se|no lo se|no sabe|ns|ns nc}',
    '{no aplica|no aplicable|no procede|no corresponde}',
    '{no contesta|no responde|sin respuesta|sin opinion|prefiero no contestar|prefiero no responder}',
    'no sabe no {contesta|responde}'
  ]
}
