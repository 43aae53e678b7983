/** Beginnings of the names of months, without accents: English, French, Italian, Romanian, German, Spanish. */
export const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'gen', 'ian', 'ene'],
  ['feb', 'fev'],
  ['mar'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mag'],
  ['jun', 'juin', 'giu', 'iun'],
  ['jul', 'juil', 'lug', 'iul'],
  ['aug', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt', 'ott'],
  ['nov', 'noi'],
  ['dec', 'dez', 'dic']
]

/** A name of a month as it may be spelled, accents included. */
export const MONTH_NAME = String.raw`(?:janv?|janvier|january|januar|gen|gennaio|ian|ianuarie|ene|enero|feb|february|februar|februarie|febbraio|febrero|f[eé]v|f[eé]vr|f[eé]vrier|mar|mars|march|m[aä]rz|marzo|martie|apr|april|aprile|aprilie|avr|avril|abr|abril|may|mai|maggio|mag|mayo|jun|june|juni|juin|junio|giu|giugno|iun|iunie|jul|july|juli|juil|juillet|julio|lug|luglio|iul|iulie|aug|august|ao[uû]t|ago|agosto|sept?|september|septembre|septiembre|septembrie|settembre|set|sett|oct|october|octobre|octubre|octombrie|okt|oktober|ott|ottobre|nov|november|novembre|noviembre|noi|noiembrie|d[eé]c|december|d[eé]cembre|decembrie|dez|dezember|dic|dicembre|diciembre)`
