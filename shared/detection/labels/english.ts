import type { LanguageLabels } from './label-family'

export const ENGLISH: LanguageLabels = {
  families: {
    ease: {
      fully: ['completely {easy|effortless}'],
      most: ['extremely {easy|simple}', 'incredibly easy'],
      very: ['very {easy|simple}', 'really easy'],
      plain: ['easy', 'simple', 'moderately easy', 'effortless'],
      some: ['{somewhat|slightly|fairly|rather|quite|a little|a bit|mostly} easy'],
      middle: ['neither {easy nor difficult|easy nor hard|difficult nor easy|hard nor easy}'],
      notSo: ['not {so|very|that|particularly} easy'],
      unSome: ['{somewhat|slightly|fairly|rather|quite|a little|a bit|mostly} {difficult|hard}'],
      unPlain: ['{difficult|hard}', 'moderately {difficult|hard}', 'not easy'],
      unVery: ['very {difficult|hard}', 'really {difficult|hard}'],
      unMost: ['{extremely|incredibly} {difficult|hard}'],
      unFully: ['{completely difficult|impossible}'],
      notAtAll: ['not at all easy', 'not easy at all']
    },
    effort: {
      most: ['extremely low effort', 'no effort', 'no effort at all'],
      very: ['very low effort', 'very little effort'],
      plain: ['low effort', 'little effort', 'a little effort'],
      some: ['{somewhat|slightly|fairly|rather} low effort'],
      middle: ['{moderate|medium|average|some} effort', 'a moderate amount of effort'],
      unSome: ['{somewhat|slightly|fairly|rather} high effort'],
      unPlain: ['{high|much} effort', 'a lot of effort'],
      unVery: ['very {high|much} effort', 'a great deal of effort'],
      unMost: ['extremely high effort', 'extreme effort']
    },
    satisfaction: {
      fully: ['{completely|totally|fully} satisfied'],
      most: ['{extremely|highly} satisfied', 'delighted'],
      very: ['very satisfied', 'very happy'],
      plain: ['satisfied', 'happy', 'moderately satisfied'],
      some: ['{somewhat|slightly|fairly|rather|quite|mostly} satisfied', 'somewhat happy'],
      middle: ['neither {satisfied nor dissatisfied|satisfied nor unsatisfied|dissatisfied nor satisfied}'],
      notSo: ['not {so|very|that|particularly} satisfied'],
      unSome: [
        '{somewhat|slightly|fairly|rather|quite|mostly} {dissatisfied|unsatisfied}',
        'somewhat unhappy'
      ],
      unPlain: ['{dissatisfied|unsatisfied|unhappy}', 'moderately dissatisfied', 'not satisfied'],
      unVery: ['very {dissatisfied|unsatisfied|unhappy}'],
      unMost: ['{extremely|highly} {dissatisfied|unsatisfied}'],
      unFully: ['{completely|totally|fully} {dissatisfied|unsatisfied}'],
      notAtAll: ['not at all satisfied', 'not satisfied at all']
    },
    agreement: {
      fully: ['{completely|totally|fully} agree'],
      most: ['very strongly agree'],
      very: ['strongly agree', 'agree strongly'],
      plain: ['agree', 'moderately agree'],
      some: [
        '{somewhat|slightly|partly|partially|mildly|mostly} agree',
        'agree {somewhat|slightly|a little}',
        'tend to agree'
      ],
      middle: [
        'neither {agree nor disagree|agree or disagree|disagree nor agree}',
        'neither agree nor disagree neutral',
        'neutral neither agree nor disagree'
      ],
      unSome: [
        '{somewhat|slightly|partly|partially|mildly|mostly} disagree',
        'disagree {somewhat|slightly|a little}',
        'tend to disagree'
      ],
      unPlain: ['disagree', 'moderately disagree'],
      unVery: ['strongly disagree', 'disagree strongly'],
      unMost: ['very strongly disagree'],
      unFully: ['{completely|totally|fully} disagree'],
      notAtAll: ['do not agree at all', 'not at all agree']
    },
    likelihood: {
      most: ['extremely likely', 'definitely'],
      very: ['very likely'],
      plain: ['likely', 'moderately likely', 'probably'],
      some: ['{somewhat|slightly|fairly|rather|quite} likely'],
      middle: ['neither likely nor unlikely', 'might or might not'],
      notSo: ['not {so|very|that} likely'],
      unSome: ['{somewhat|slightly|fairly|rather|quite} unlikely'],
      unPlain: ['unlikely', 'moderately unlikely', 'not likely', 'probably not'],
      unVery: ['very unlikely'],
      unMost: ['extremely unlikely', 'definitely not'],
      notAtAll: ['not at all likely', 'not likely at all']
    },
    quality: {
      fully: ['{excellent|outstanding|exceptional}'],
      most: ['extremely good'],
      very: ['very good', 'great'],
      plain: ['good'],
      some: ['{fairly|rather|somewhat} good'],
      middle: ['{average|ok|okay|acceptable|neither good nor bad}'],
      fair: ['fair'],
      unSome: ['{fairly|rather|somewhat} {poor|bad}', 'below average'],
      unPlain: ['{poor|bad}'],
      unVery: ['very {poor|bad}'],
      unMost: ['extremely {poor|bad}'],
      unFully: ['{terrible|awful|horrible|unacceptable}']
    },
    rated: {
      plain: ['good', 'good with comment', 'positive'],
      middle: ['semi positive'],
      unPlain: ['bad', 'bad with comment', 'negative']
    },
    thumbs: { plain: ['thumbs up', 'thumb up'], unPlain: ['thumbs down', 'thumb down'] }
  },
  neutral: ['{neutral|neither|undecided|indifferent}', 'in the middle', 'neutral neither'],
  noAnswer: [
    '{don t|do not} know',
    'i {don t|do not} know',
    '{not sure|unsure|no opinion|no answer|no response|not answered|not asked|dk|unknown}',
    '{not applicable|n a|na|does not apply|doesn t apply|skipped}',
    '{don t know|not applicable} {n a|na}',
    '{don t know|dk} {refused|not sure|no answer}',
    '{prefer|rather} not {to say|to answer|say|answer}',
    '{can t|cannot} say',
    '{refused|refuse to answer|declined|declined to answer}',
    'not applicable na',
    // What tools write into a cell that was left empty.
    '{blank|null|missing|no data}',
    // Asked, and not asked, in a help desk's export.
    '{offered|unoffered}',
    // A survey tool's "other".
    'oth'
  ]
}
