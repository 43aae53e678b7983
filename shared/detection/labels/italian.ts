import type { LanguageLabels } from './label-family'

export const ITALIAN: LanguageLabels = {
  families: {
    ease: {
      fully: ['{completamente|del tutto} facile'],
      most: ['estremamente {facile|semplice}', '{facilissimo|semplicissimo}'],
      very: ['molto {facile|semplice}'],
      plain: ['{facile|semplice}'],
      some: ['{abbastanza|piuttosto|leggermente|un po|relativamente} {facile|semplice}'],
      middle: ['ne {facile ne difficile|difficile ne facile|semplice ne complicato}'],
      notSo: ['{poco|non molto|non tanto|non proprio} {facile|semplice}'],
      unSome: ['{abbastanza|piuttosto|leggermente|un po|relativamente} {difficile|complicato}'],
      unPlain: ['{difficile|complicato}', 'non facile'],
      unVery: ['molto {difficile|complicato}'],
      unMost: ['estremamente {difficile|complicato}', 'difficilissimo'],
      unFully: ['{completamente|del tutto} difficile'],
      notAtAll: ['{per niente|per nulla|affatto} {facile|semplice}']
    },
    effort: {
      most: ['{nessuno sforzo|nessun impegno}'],
      very: ['{pochissimo|molto poco} sforzo', 'sforzo molto basso'],
      plain: ['poco sforzo', 'sforzo basso'],
      middle: ['sforzo {medio|moderato}'],
      unPlain: ['{molto sforzo|sforzo alto|sforzo elevato}'],
      unVery: ['{moltissimo sforzo|sforzo molto alto|sforzo molto elevato}']
    },
    satisfaction: {
      fully: ['{completamente|totalmente|pienamente|del tutto} {soddisfatto/a|contento/a}'],
      most: ['estremamente {soddisfatto/a|contento/a}'],
      very: ['molto {soddisfatto/a|contento/a}'],
      plain: ['{soddisfatto/a|contento/a}'],
      some: ['{abbastanza|piuttosto|leggermente|un po|parzialmente} {soddisfatto/a|contento/a}'],
      middle: ['ne {soddisfatto/a ne insoddisfatto/a|insoddisfatto/a ne soddisfatto/a}'],
      notSo: ['{poco|non molto|non tanto} {soddisfatto/a|contento/a}'],
      unSome: ['{abbastanza|piuttosto|leggermente|un po|parzialmente} {insoddisfatto/a|scontento/a}'],
      unPlain: ['{insoddisfatto/a|scontento/a|non soddisfatto/a}'],
      unVery: ['molto {insoddisfatto/a|scontento/a}'],
      unMost: ['estremamente {insoddisfatto/a|scontento/a}'],
      unFully: ['{completamente|totalmente|del tutto} {insoddisfatto/a|scontento/a}'],
      notAtAll: ['{per niente|per nulla|affatto} {soddisfatto/a|contento/a}']
    },
    agreement: {
      fully: ['{completamente|totalmente|pienamente|del tutto} d accordo'],
      very: ['{molto|fortemente|assolutamente} d accordo'],
      plain: ['{d accordo|concordo}'],
      some: ['{abbastanza|piuttosto|parzialmente|in parte|leggermente} d accordo'],
      middle: ['ne d accordo ne {in disaccordo|disaccordo|contrario}', 'ne in accordo ne in disaccordo'],
      notSo: ['{poco|non molto} d accordo'],
      unSome: ['{abbastanza|piuttosto|parzialmente|in parte|leggermente} in disaccordo'],
      unPlain: ['{in disaccordo|non d accordo|disaccordo|non sono d accordo}'],
      unVery: ['{molto|fortemente|assolutamente} in disaccordo'],
      unFully: ['{completamente|totalmente|del tutto} in disaccordo'],
      notAtAll: ['{per niente|per nulla|affatto} d accordo']
    },
    likelihood: {
      most: ['{estremamente probabile|certamente}'],
      very: ['molto probabile'],
      plain: ['{probabile|probabilmente|probabilmente si}'],
      some: ['{abbastanza|piuttosto} probabile'],
      middle: ['ne probabile ne improbabile', 'forse'],
      notSo: ['{poco|non molto} probabile'],
      unSome: ['{abbastanza|piuttosto} improbabile'],
      unPlain: ['{improbabile|probabilmente no|non probabile}'],
      unVery: ['molto improbabile'],
      unMost: ['{estremamente improbabile|certamente no}'],
      notAtAll: ['{per niente|per nulla|affatto} probabile']
    },
    quality: {
      fully: ['{eccellente|ottimo/a}'],
      very: ['molto {buono/a|bene}'],
      plain: ['{buono/a|bene}'],
      some: ['{abbastanza|piuttosto} {buono/a|bene}', 'discreto/a'],
      middle: ['{medio/a|sufficiente|nella media|accettabile}'],
      unSome: ['{abbastanza|piuttosto} {scarso/a|cattivo/a}'],
      unPlain: ['{scarso/a|cattivo/a|insufficiente|mediocre}'],
      unVery: ['molto {scarso/a|cattivo/a}', 'gravemente insufficiente'],
      unFully: ['{pessimo/a|terribile|inaccettabile}']
    },
    rated: {
      plain: ['{buono/a|positivo/a}'],
      middle: ['semi positivo'],
      unPlain: ['{cattivo/a|negativo/a}']
    }
  },
  neutral: ['{neutrale|neutro/a|indifferente}', 'ne l uno ne l altro'],
  noAnswer: [
    '{non so|non lo so|non saprei|non sa}',
    '{non applicabile|non pertinente|non disponibile|n d}',
    '{nessuna risposta|non risponde|nessuna opinione|preferisco non rispondere|non risposto}',
    'non {so|sa} non {risponde|rispondo}'
  ]
}
