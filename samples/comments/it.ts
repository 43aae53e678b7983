import type { Phrases } from './phrases'

export const ITALIAN: Phrases = {
  easy: {
    Returns: [
      "Reso semplicissimo, l'etichetta era già nel pacco.",
      "Ho stampato l'etichetta del reso direttamente dall'app.",
      'Pacco lasciato al punto di ritiro e rimborso in due giorni.'
    ],
    Billing: [
      'Fattura chiara e subito scaricabile.',
      'Addebito sbagliato corretto in giornata.',
      'Ho cambiato la carta di pagamento in un minuto.'
    ],
    'Support call': [
      'Operatrice gentilissima, risolto alla prima telefonata.',
      'Nessuna attesa al telefono e risposta precisa.',
      "L'operatore conosceva già il mio ordine."
    ],
    Account: [
      'Password reimpostata in pochi secondi.',
      'Ho cambiato indirizzo senza problemi.',
      "L'accesso con il codice via SMS funziona bene."
    ],
    Delivery: [
      'Pacco arrivato il giorno previsto.',
      'Tracciamento preciso e corriere gentile.',
      "Ho potuto scegliere l'orario di consegna."
    ],
    'Support chat': [
      'Risposta immediata in chat.',
      'La chat ha trovato subito il mio ordine.',
      'Chat veloce, senza dover ripetere tutto.'
    ],
    Onboarding: [
      'Iscrizione veloce, ma il buono di benvenuto non è mai arrivato.',
      'Facile registrarsi, peccato per lo sconto sul primo ordine che mancava.',
      'Registrazione semplice, poi troppe newsletter.'
    ],
    Checkout: [
      'Pagato in tre clic.',
      'Carrello e carta già salvati, comodissimo.',
      'Ordine fatto dal telefono senza intoppi.'
    ]
  },
  difficult: {
    Returns: [
      "Non riesco a stampare l'etichetta del reso.",
      "Bisogna stampare un'etichetta e non ho la stampante.",
      'Tre settimane e ancora nessun rimborso per il reso.',
      'Il modulo del reso chiede un numero che non ho.'
    ],
    Billing: [
      'Mi avete addebitato due volte lo stesso ordine.',
      "L'importo della fattura non corrisponde all'ordine.",
      'Impossibile trovare la fattura sul sito.',
      'Rimborso ancora "in lavorazione" dopo un mese.'
    ],
    'Support call': [
      'Quaranta minuti di attesa, poi è caduta la linea.',
      "Passato da un operatore all'altro, ho dovuto rispiegare tutto.",
      'Il menu telefonico non prevede il mio problema.',
      'Dovevano richiamarmi e non lo hanno fatto.'
    ],
    Account: [
      'Il link per la password era già scaduto.',
      'Account bloccato e nessun modo per sbloccarlo.',
      "Non posso cambiare l'indirizzo e-mail senza telefonare.",
      'Il codice di verifica non arriva mai.'
    ],
    Delivery: [
      'Pacco lasciato sotto la pioggia.',
      'Il tracciamento dice "consegnato", ma non ho ricevuto nulla.',
      'Ho aspettato tutto il giorno e il corriere non ha suonato.',
      'Consegnato a un vicino che non conosco.'
    ],
    'Support chat': [
      'Il bot ripete sempre la stessa risposta.',
      'La chat si è chiusa mentre scrivevo.',
      'Impossibile parlare con una persona in chat.',
      'Non capisce la domanda, ho rinunciato.'
    ],
    Onboarding: [
      'Il modulo di iscrizione rifiuta il mio numero di telefono.',
      "L'e-mail di conferma si è persa, mi sono dovuto registrare due volte.",
      'Troppe domande prima di poter guardare il sito.',
      'Il codice di benvenuto non viene accettato.'
    ],
    Checkout: [
      'Pagamento rifiutato tre volte, eppure addebitato.',
      "Codice sconto rifiutato all'ultimo passaggio.",
      "Il carrello si è svuotato dopo l'accesso.",
      'Il mio CAP non viene riconosciuto.'
    ]
  },
  neither: [
    'Tutto sommato accettabile.',
    'Né facile né difficile.',
    'Funziona, ma ci sono troppi passaggi.',
    'Bene alla fine, al secondo tentativo.',
    'Potrebbe essere più chiaro.'
  ],
  newCarrier: [
    'Da quando avete cambiato corriere i pacchi arrivano sempre in ritardo.',
    'Il nuovo corriere non suona, lascia solo un avviso.',
    'Con il nuovo corriere il tracciamento resta vuoto per giorni.',
    "Il nuovo corriere ha portato il pacco a un'ora da casa mia."
  ],
  askedAgain: [
    'Un altro questionario? È il terzo questo mese.',
    'Basta sondaggi a ogni clic, per favore.',
    'Continuate a chiedere e non cambia nulla.'
  ],
  thanks: ['Grazie!', 'Complimenti.', 'Continuate così.', 'Ordinerò ancora.'],
  plea: ['Da migliorare.', 'Molto deluso.', 'Sistemate questo problema.', 'Mi aspettavo di meglio.']
}
