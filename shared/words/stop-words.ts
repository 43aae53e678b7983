import type { CommentLanguage } from './comment-language'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/**
 * Words that say nothing of an experience, written without accents: articles, pronouns, prepositions, auxiliaries,
 * words of degree, and what is left of elided and contracted forms. No negation is among them, and no word of
 * time or quantity that a complaint may turn on ("again", "encore", "ancora", "iar").
 */
export const STOP_WORDS: Readonly<Record<CommentLanguage, ReadonlySet<string>>> = {
  en: words(`a about all also am an and any are as at be because been being both but by can could d did do does
    doing done each even few for from get got had has have having he her here hers him his how i if in into is it
    its just ll m me more most my of on one only or other our out own quite rather re really s so some such t than
    that the their them then there these they this those through to too us ve very was we were what when where which
    while who whom why will with would you your yours should may might must much many`),
  fr: words(`a ai aie ainsi alors assez au aussi autre aux avais avait avec avez avoir avons c car ce ceci
    cela celle celui ces cet cette ceux chez ci comme d dans de des donc dont du elle elles en est et etaient etais
    etait ete etes etre eu fait faire faut il ils j je jusqu l la le les leur leurs lorsqu lui m ma mais me meme mes
    moi mon n ne nos notre nous on ont ou par parce peu peut peux peuvent plus pour pouvez pouvoir pu puis puisqu qu quand que quel quelle quels
    quelles qui quoi s sa se sera ses si soit son sont suis sur t ta te tes toi ton tous tout toute toutes tres trop
    tu un une va vers vos votre vous y`),
  it: words(`a abbiamo abbia agli ai al alla alle allo all anch anche avere aveva avevo avuto c che chi ci coi col
    come com con cos cosi cui d da dagli dai dal dall dalla dalle dallo degli dei del dell della delle dello di dov
    dove e ed era erano ero essere fa fare fatto fra gli ha hai hanno ho i il in io l la le lei li lo loro lui m ma
    me mi mia mie miei mio molta molte molti molto ne negli nei nel nell nella nelle nello noi nostra nostro o ogni
    per perche pero piu po poi posso possono potuto proprio puo quale quando quanto quasi quella quelle quelli quello quell quest questa
    queste questi questo qui s se sei si sia siamo siete sono sta stata stati stato su sua sue sugli sui sul sull
    sulla sulle suo suoi t ti tra troppo tu tua tuo tutt tutta tutte tutti tutto un una uno v va vi voi vostra
    vostro`),
  ro: words(`a acea aceasta aceea acel acela acele acest acesta aceste acestea acestui ai aia al ale alt alta alte
    am an ar are as asa asta astfel asupra ati atat au avea aveam avem aveti avut b ca cand care caruia cat cate ce
    cea cei cel cele cu cum d da dar daca de deci deja deoarece despre din dintre doar dupa e ea ei el ele era erau
    eram este eu eram fi fie fiecare fiind fost foarte i ii il imi in intr inainte intre isi iti l la le li lor lui
    m ma mai mea mei mele meu mi mult multe multi ne ni noastre noi nostru o or pana pe pentru poate pot poti prea prin pt puteam putut s sa
    sale sau sa se si sunt suntem spre sub sa t tau te toata toate tot toti tu u un una unde unei unele unor unui v
    va vi voi vor vostru`)
}
