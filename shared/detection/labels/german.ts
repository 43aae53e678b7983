import type { LanguageLabels } from './label-family'

export const GERMAN: LanguageLabels = {
  families: {
    ease: {
      fully: ['{vollig|vollkommen} {einfach|leicht}'],
      most: ['{extrem|ausserst} {einfach|leicht}'],
      very: ['sehr {einfach|leicht}'],
      plain: ['{einfach|leicht}'],
      some: ['{eher|ziemlich|etwas|relativ|recht|einigermassen} {einfach|leicht}'],
      middle: [
        'weder {einfach noch schwierig|leicht noch schwer|leicht noch schwierig|einfach noch schwer|schwierig noch einfach|schwer noch leicht}'
      ],
      notSo: ['nicht {so|sehr|besonders} {einfach|leicht}'],
      unSome: ['{eher|ziemlich|etwas|relativ|recht|einigermassen} {schwierig|schwer}'],
      unPlain: ['{schwierig|schwer}', 'nicht {einfach|leicht}'],
      unVery: ['sehr {schwierig|schwer}'],
      unMost: ['{extrem|ausserst} {schwierig|schwer}'],
      unFully: ['{vollig|vollkommen} schwierig', 'unmoglich'],
      notAtAll: ['{uberhaupt nicht|gar nicht} {einfach|leicht}']
    },
    effort: {
      most: ['{kein aufwand|keine anstrengung}'],
      very: ['{sehr geringer|sehr wenig|sehr niedriger} aufwand'],
      plain: ['{geringer|wenig|niedriger} aufwand'],
      middle: ['{mittlerer|massiger} aufwand'],
      unPlain: ['{hoher|viel|grosser} aufwand'],
      unVery: ['{sehr hoher|sehr viel|sehr grosser} aufwand']
    },
    satisfaction: {
      fully: ['{vollig|vollkommen|voll und ganz|vollstandig} zufrieden'],
      most: ['{extrem|ausserst} zufrieden'],
      very: ['sehr zufrieden'],
      plain: ['zufrieden'],
      some: ['{eher|ziemlich|etwas|teilweise|einigermassen} zufrieden'],
      middle: ['weder {zufrieden noch unzufrieden|unzufrieden noch zufrieden}', 'teils teils'],
      notSo: ['nicht {so|sehr|besonders} zufrieden', 'weniger zufrieden', 'wenig zufrieden'],
      unSome: ['{eher|ziemlich|etwas|teilweise|einigermassen} unzufrieden', 'eher nicht zufrieden'],
      unPlain: ['{unzufrieden|nicht zufrieden}'],
      unVery: ['sehr unzufrieden'],
      unMost: ['{extrem|ausserst} unzufrieden'],
      unFully: ['{vollig|vollkommen} unzufrieden'],
      notAtAll: ['{uberhaupt nicht|gar nicht} zufrieden']
    },
    agreement: {
      fully: ['stimme {vollig|vollstandig|vollkommen} zu', 'trifft {vollig|vollkommen} zu'],
      most: ['stimme {ausserordentlich} zu'],
      very: ['stimme {voll und ganz|stark|voll|sehr} zu', 'trifft {voll und ganz|voll} zu'],
      plain: ['stimme zu', 'ich stimme zu', 'zustimmung', 'trifft zu'],
      some: ['stimme {eher|teilweise|etwas|einigermassen} zu', 'trifft eher zu'],
      middle: [
        'weder {noch|zustimmung noch ablehnung|zutreffend noch unzutreffend}',
        'teils teils',
        'stimme weder zu noch {nicht zu|lehne ich ab}'
      ],
      unSome: ['stimme {eher|teilweise|etwas} nicht zu', 'lehne eher ab', 'trifft eher nicht zu'],
      unPlain: ['stimme nicht zu', 'ich stimme nicht zu', 'lehne ab', 'ablehnung', 'trifft nicht zu'],
      unVery: ['lehne stark ab', 'stimme {stark|sehr} nicht zu'],
      unFully: ['lehne {vollig|vollstandig} ab'],
      notAtAll: ['stimme {uberhaupt nicht|gar nicht} zu', 'trifft {uberhaupt nicht|gar nicht} zu']
    },
    likelihood: {
      most: ['{extrem|ausserst|hochst} wahrscheinlich'],
      very: ['sehr wahrscheinlich'],
      plain: ['wahrscheinlich'],
      some: ['{eher|ziemlich} wahrscheinlich'],
      middle: ['weder wahrscheinlich noch unwahrscheinlich', 'vielleicht'],
      notSo: ['{nicht sehr|wenig} wahrscheinlich'],
      unSome: ['{eher|ziemlich} unwahrscheinlich'],
      unPlain: ['{unwahrscheinlich|wahrscheinlich nicht}'],
      unVery: ['sehr unwahrscheinlich'],
      unMost: ['{extrem|ausserst|hochst} unwahrscheinlich'],
      notAtAll: ['{uberhaupt nicht|gar nicht} wahrscheinlich']
    },
    quality: {
      fully: ['{ausgezeichnet|hervorragend|exzellent}'],
      very: ['sehr gut'],
      plain: ['gut'],
      some: ['{eher|ziemlich} gut'],
      middle: ['{mittelmassig|durchschnittlich|befriedigend|akzeptabel|weder gut noch schlecht}'],
      unSome: ['{eher|ziemlich} schlecht'],
      unPlain: ['schlecht'],
      unVery: ['sehr schlecht'],
      unFully: ['{schrecklich|furchtbar|inakzeptabel|miserabel}']
    },
    rated: {
      plain: ['{gut|positiv}'],
      middle: ['{teilweise positiv|halb positiv}'],
      unPlain: ['{schlecht|negativ}']
    }
  },
  neutral: ['{neutral|weder noch|unentschieden|unentschlossen}'],
  noAnswer: [
    '{weiss nicht|ich weiss nicht|weiss ich nicht}',
    '{keine angabe|k a|keine antwort|keine meinung|nicht beantwortet}',
    '{nicht zutreffend|entfallt|nicht relevant}',
    'weiss nicht keine angabe'
  ]
}
