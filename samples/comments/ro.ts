import type { Phrases } from './phrases'

export const ROMANIAN: Phrases = {
  easy: {
    Returns: [
      'Retur foarte simplu, eticheta era deja în colet.',
      'Am tipărit eticheta de retur direct din aplicație.',
      'Am lăsat coletul la punctul de ridicare și am primit banii în două zile.'
    ],
    Billing: [
      'Factura este clară și se descarcă imediat.',
      'Plata greșită a fost corectată în aceeași zi.',
      'Am schimbat cardul într-un minut.'
    ],
    'Support call': [
      'Operatoarea a fost amabilă și a rezolvat din primul apel.',
      'Fără așteptare la telefon, răspuns precis.',
      'Operatorul știa deja comanda mea.'
    ],
    Account: [
      'Am schimbat parola în câteva secunde.',
      'Adresa s-a modificat fără probleme.',
      'Autentificarea cu codul din SMS merge bine.'
    ],
    Delivery: [
      'Coletul a ajuns în ziua promisă.',
      'Urmărirea coletului e exactă și curierul politicos.',
      'Am putut alege ora livrării.'
    ],
    'Support chat': [
      'Răspuns imediat pe chat.',
      'Chatul a găsit singur comanda mea.',
      'Discuție rapidă, nu a trebuit să repet nimic.'
    ],
    Onboarding: [
      'Înscriere rapidă, dar voucherul de bun venit nu a mai venit.',
      'Ușor de creat contul, însă reducerea la prima comandă a lipsit.',
      'Înregistrare simplă, apoi prea multe newslettere.'
    ],
    Checkout: [
      'Am plătit din trei clicuri.',
      'Coșul și cardul erau salvate, foarte comod.',
      'Comandă de pe telefon fără nicio problemă.'
    ]
  },
  difficult: {
    Returns: [
      'Nu am putut tipări eticheta de retur.',
      'Trebuie tipărită o etichetă și nu am imprimantă.',
      'De trei săptămâni aștept banii pentru retur.',
      'Formularul de retur cere un număr pe care nu îl am.'
    ],
    Billing: [
      'Mi-ați luat banii de două ori pentru aceeași comandă.',
      'Suma de pe factură nu corespunde cu comanda.',
      'Nu găsesc factura nicăieri pe site.',
      'Rambursarea este "în curs de procesare" de o lună.'
    ],
    'Support call': [
      'Patruzeci de minute de așteptare, apoi s-a întrerupt.',
      'Am fost plimbat de la un operator la altul și am explicat totul din nou.',
      'Meniul telefonic nu are opțiune pentru problema mea.',
      'Au promis că mă sună și nu a mai sunat nimeni.'
    ],
    Account: [
      'Linkul pentru parolă era deja expirat.',
      'Contul este blocat și nu am cum să îl deblochez.',
      'Nu pot schimba adresa de e-mail fără să vă sun.',
      'Codul de verificare nu ajunge niciodată.'
    ],
    Delivery: [
      'Coletul a fost lăsat în ploaie.',
      'Scrie "livrat", dar nu am primit nimic.',
      'Am așteptat toată ziua și curierul nu a sunat.',
      'Coletul a fost lăsat la un vecin pe care nu îl cunosc.'
    ],
    'Support chat': [
      'Robotul repetă mereu același răspuns.',
      'Chatul s-a închis în timp ce scriam.',
      'Nu am reușit să vorbesc cu un om pe chat.',
      'Nu înțelege întrebarea, am renunțat.'
    ],
    Onboarding: [
      'Formularul de înscriere nu acceptă numărul meu de telefon.',
      'E-mailul de confirmare s-a pierdut, m-am înscris de două ori.',
      'Prea multe întrebări înainte să pot vedea site-ul.',
      'Codul de bun venit nu este acceptat.'
    ],
    Checkout: [
      'Plata a fost refuzată de trei ori și totuși mi-au luat banii.',
      'Codul de reducere este refuzat la ultimul pas.',
      'Coșul s-a golit după ce m-am autentificat.',
      'Codul meu poștal nu este recunoscut.'
    ]
  },
  neither: [
    'A mers binișor, nimic special.',
    'Nici ușor, nici greu.',
    'Funcționează, dar sunt prea mulți pași.',
    'Bine până la urmă, din a doua încercare.',
    'Ar putea fi mai clar.'
  ],
  newCarrier: [
    'De când ați schimbat curierul, coletele ajung mereu târziu.',
    'Noul curier nu sună, lasă doar un aviz.',
    'Cu noul curier, urmărirea rămâne goală zile întregi.',
    'Noul curier mi-a dus coletul la un depozit la o oră de mers.'
  ],
  askedAgain: [
    'Încă un chestionar? Este al treilea luna aceasta.',
    'Nu îmi mai trimiteți sondaje după fiecare clic.',
    'Tot întrebați și nu se schimbă nimic.'
  ],
  thanks: ['Mulțumesc!', 'Felicitări.', 'Țineți-o tot așa.', 'Voi mai comanda.'],
  plea: ['Trebuie îmbunătățit.', 'Foarte dezamăgit.', 'Vă rog să rezolvați.', 'Mă așteptam la mai mult.']
}
