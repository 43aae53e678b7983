/**
 * The field's words in the product's languages, without accents and in lower case, as they stand in
 * headers and answers. A word ending in `*` matches the beginning of a word, others match whole words;
 * several words in a row match in that order.
 */
export const LEXICON = {
  /** The metric is named outright. */
  ces: ['ces', 'customer effort*', 'effort score', 'effort client', 'sforzo del cliente', 'efort* client*'],
  csat: ['csat', 'satisf*', 'soddisf*', 'gradiment*', 'multumi*', 'satisfac*', 'contentement'],
  nps: [
    'nps',
    'netpro*',
    'net pro*',
    'recommend*',
    'recommand*',
    'raccomand*',
    'consiglier*',
    'recomand*',
    'promoter*'
  ],
  /** Asks how easy it was: high answers are the easy ones, as long as nothing else is said. */
  ease: [
    'easy',
    'easi*',
    'ease',
    'effortless',
    'facil*',
    'simpl*',
    'semplic*',
    'aise*',
    'usor*',
    'usurin*',
    'simplu'
  ],
  /** Makes a word of ease or difficulty a question, or a statement to agree with: "It was easy to ...". */
  asked: [
    'how',
    'made',
    'makes',
    'it was',
    'was it',
    'it is',
    'is it',
    'i found',
    'ease of',
    'comment',
    'combien',
    'mesure',
    'etait',
    'a ete',
    'facilite',
    'quanto',
    'stato',
    'stata',
    'e facile',
    'facilita',
    'cat de',
    'a fost',
    'este usor',
    'usurinta'
  ],
  /** Asks how much effort it took. */
  effort: ['effort*', 'sforz*', 'fatic*', 'efort*'],
  difficulty: [
    'difficult*',
    'difficil*',
    'difficol*',
    'dificil*',
    'dificult*',
    'hard',
    'greu*',
    'complique*',
    'complicat*'
  ],
  /** Turns a word of effort into a question about its amount: high answers are the hard ones. */
  amount: [
    'how much',
    'how hard',
    'how difficult',
    'combien',
    'quel*',
    'quanto',
    'quanta',
    'cat',
    'cata',
    'cat de'
  ],
  /** The touchpoint is named outright. */
  touchpoint: [
    'touchpoint*',
    'touch point*',
    'point de contact',
    'points de contact',
    'punto di contatto',
    'punti di contatto',
    'punct de contact',
    'puncte de contact'
  ],
  /** Words for where in a customer's doings one is. */
  moment: [
    'journey',
    'interaction',
    'moment',
    'step',
    'stage',
    'etape',
    'fase',
    'etapa',
    'parcours',
    'percorso'
  ],
  date: [
    'date',
    'time',
    'timestamp',
    'datetime',
    'answered',
    'submitted',
    'completed',
    'created',
    'recorded',
    'horodat*',
    'repondu',
    'data',
    'ora',
    'raspuns la'
  ],
  respondent: [
    'respondent*',
    'respnum',
    'respid',
    'customer',
    'customerid',
    'client',
    'clientid',
    'cliente',
    'user',
    'userid',
    'member',
    'panelist',
    'repondant*',
    'rispondent*',
    'email',
    'e mail'
  ],
  response: [
    'response id',
    'responseid',
    'submission id',
    'submissionid',
    'interview id',
    'id reponse',
    'id risposta',
    'id raspuns'
  ],
  comment: [
    'comment*',
    'verbatim*',
    'feedback',
    'remark*',
    'why',
    'reason',
    'open',
    'remarque*',
    'pourquoi',
    'commento',
    'commenti',
    'perche',
    'motivo',
    'comentari*',
    'observati*',
    'motiv*',
    'de ce'
  ],
  weight: ['weight*', 'wt', 'wgt', 'poids', 'ponder*', 'peso', 'pesi', 'pondere'],
  retained: [
    'retain*',
    'retention',
    'renew*',
    'churn*',
    'still customer',
    'stayed',
    'fidel*',
    'reste*',
    'renouvel*',
    'rinnov*',
    'restat*',
    'retinut*',
    'reinnoi*',
    'ramas*'
  ]
} as const satisfies Record<string, readonly string[]>

/** What an answer's label says of ease: +1 towards easy, -1 towards difficult, weaker for "rather". */
export const EASE_LABELS: readonly (readonly [pattern: RegExp, sign: 1 | -1])[] = [
  [/\b(not|pas|non|nu)\b.*\b(easy|facile|usor|simple|semplice|simplu)/, -1],
  [/\b(not|pas|non|nu|no)\b.*\b(difficult|hard|difficile|dificil|greu|effort|sforzo|efort)/, 1],
  [/\b(low|little|faible|peu d|basso|poco|mic|putin)\b.*\b(effort|sforzo|efort)/, 1],
  [/\b(high|much|great|fort|eleve|beaucoup|alto|molto|mare|mult)\b.*\b(effort|sforzo|efort)/, -1],
  [/\b(difficult|hard|difficile|dificil|greu|complique|complicat)/, -1],
  [/\b(easy|effortless|facile|simple|semplice|usor|simplu)/, 1],
  [/\b(disagree|dezacord|disaccordo)/, -1],
  [/\b(pas|non|per niente)\b.*\bd.?\s?accor/, -1],
  [/\b(agree|acord)\b/, 1],
  [/\bd.?\s?accor/, 1]
]
