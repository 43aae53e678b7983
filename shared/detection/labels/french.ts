import type { LanguageLabels } from './label-family'

export const FRENCH: LanguageLabels = {
  families: {
    ease: {
      fully: ['{totalement|tout a fait} facile'],
      most: ['extremement {facile|simple}'],
      very: ['tres {facile|simple|aise}'],
      plain: ['{facile|simple|aise}'],
      some: ['{plutot|assez|relativement|un peu|moyennement} {facile|simple}'],
      middle: ['ni {facile ni difficile|difficile ni facile|simple ni complique}'],
      notSo: ['{pas tres|peu|pas vraiment} {facile|simple}'],
      unSome: ['{plutot|assez|relativement|un peu|moyennement} {difficile|complique}'],
      unPlain: ['{difficile|complique}', 'pas facile'],
      unVery: ['tres {difficile|complique}'],
      unMost: ['extremement {difficile|complique}'],
      unFully: ['{totalement|tout a fait} difficile'],
      notAtAll: ['pas du tout {facile|simple}']
    },
    effort: {
      most: ['aucun effort', 'pas d effort'],
      very: ['{tres peu d|tres faible} effort', 'tres peu d efforts'],
      plain: ['{peu d|faible} effort', 'peu d efforts'],
      middle: ['effort {moyen|modere}', 'quelques efforts'],
      unPlain: ['beaucoup d {effort|efforts}', 'effort {important|eleve}'],
      unVery: ['effort tres {important|eleve}', 'enormement d {effort|efforts}']
    },
    satisfaction: {
      fully: ['{totalement|entierement|tout a fait|completement} satisfait/e'],
      most: ['extremement satisfait/e'],
      very: ['tres satisfait/e'],
      plain: ['satisfait/e'],
      some: ['{plutot|assez|moyennement|partiellement|un peu} satisfait/e'],
      middle: ['ni satisfait/e ni {insatisfait/e|mecontent/e}', 'ni insatisfait/e ni satisfait/e'],
      notSo: ['{pas tres|peu|pas vraiment} satisfait/e'],
      unSome: [
        '{plutot|assez|moyennement|partiellement|un peu} {insatisfait/e|mecontent/e}',
        'plutot pas satisfait/e'
      ],
      unPlain: ['{insatisfait/e|mecontent/e|pas satisfait/e}'],
      unVery: ['tres {insatisfait/e|mecontent/e}'],
      unMost: ['extremement {insatisfait/e|mecontent/e}'],
      unFully: ['{totalement|entierement|tout a fait|completement} {insatisfait/e|mecontent/e}'],
      notAtAll: ['pas du tout satisfait/e']
    },
    agreement: {
      fully: ['{totalement|entierement|completement} d accord'],
      very: ['{tout a fait|fortement} d accord'],
      plain: ['d accord'],
      some: ['{plutot|assez|partiellement|moyennement|un peu|en partie} d accord'],
      middle: ['ni d accord ni {pas d accord|en desaccord|desaccord}', 'ni en accord ni en desaccord'],
      notSo: ['peu d accord', 'pas {vraiment|tres} d accord'],
      unSome: ['{plutot|partiellement|un peu|en partie} {pas d accord|en desaccord}', 'plutot desaccord'],
      unPlain: ['{pas d accord|en desaccord|desaccord}'],
      unVery: ['{fortement|tout a fait} {pas d accord|en desaccord}'],
      unFully: ['{totalement|entierement|completement} {en desaccord|pas d accord}'],
      notAtAll: ['pas du tout d accord']
    },
    likelihood: {
      most: ['{extremement probable|certainement}'],
      very: ['tres probable'],
      plain: ['{probable|probablement}'],
      some: ['{plutot|assez} probable'],
      middle: ['ni probable ni improbable', 'peut etre'],
      notSo: ['{peu|pas tres} probable'],
      unSome: ['{plutot|assez} improbable', 'plutot pas probable'],
      unPlain: ['{improbable|probablement pas|pas probable}'],
      unVery: ['tres improbable'],
      unMost: ['{extremement improbable|certainement pas}'],
      notAtAll: ['pas du tout probable']
    },
    quality: {
      fully: ['{excellent/e|exceptionnel}'],
      very: ['tres {bon|bonne|bien}'],
      plain: ['{bon|bonne|bien}'],
      some: ['{plutot|assez} {bon|bonne|bien}'],
      middle: ['{moyen|moyenne|correct/e|passable|acceptable}'],
      unSome: ['{plutot|assez} {mauvais/e|mal}'],
      unPlain: ['{mauvais/e|mediocre}'],
      unVery: ['tres mauvais/e'],
      unFully: ['{horrible|inacceptable|execrable}']
    },
    rated: {
      plain: ['{bon|bonne|positif}'],
      middle: ['{semi positif|mitige}'],
      unPlain: ['{mauvais/e|negatif}']
    }
  },
  neutral: ['{neutre|indifferent/e|sans avis|mitige/e}', 'ni l un ni l autre'],
  noAnswer: [
    '{ne sait pas|je ne sais pas|ne sais pas|nsp|ns p}',
    '{sans reponse|sans opinion|pas de reponse|pas d avis|pas d opinion|non reponse}',
    '{non applicable|sans objet|pas concerne/e|non concerne/e|ne s applique pas}',
    '{ne souhaite pas repondre|ne se prononce pas|prefere ne pas repondre|refus}',
    'ne sait pas {sans reponse|nsp}'
  ]
}
