import type { Phrases } from './phrases'

export const ENGLISH: Phrases = {
  easy: {
    Returns: [
      'Returned the shoes in five minutes, label already in the box.',
      'Dropped the parcel at the corner shop and the refund came two days later.',
      'Printed the return label straight from the app.'
    ],
    Billing: [
      'The invoice was clear and I could download it at once.',
      'A wrong charge was refunded the same day.',
      'Changing my payment card took one click.'
    ],
    'Support call': [
      'Got through in under a minute and the lady sorted it out.',
      'The agent knew my order and fixed it on the first call.',
      'No waiting on the phone and a very friendly voice.'
    ],
    Account: [
      'Reset my password in seconds.',
      'Changed my address and everything was saved.',
      'Logging in with the code by text works well.'
    ],
    Delivery: [
      'The parcel came on the day promised.',
      'Tracking was spot on and the driver was polite.',
      'I could pick a delivery slot that suited me.'
    ],
    'Support chat': [
      'The chat answered straight away and solved it.',
      'Quick chat, no need to explain twice.',
      'The assistant found my order number by itself.'
    ],
    Onboarding: [
      'Signing up was quick, but the welcome voucher never arrived.',
      'Easy to register, yet the first order discount was missing.',
      'Simple sign-up, then a flood of newsletters I never asked for.'
    ],
    Checkout: [
      'Paid in three clicks.',
      'The basket remembered my card and address.',
      'Checkout on the phone was smooth, from basket to receipt.'
    ]
  },
  difficult: {
    Returns: [
      'I had to print a label and I do not own a printer.',
      'Three weeks and still no refund for my return.',
      'The return form kept asking for a number I do not have.',
      'Had to queue at the post office twice to return one jacket.'
    ],
    Billing: [
      'I was charged twice and nobody could tell me why.',
      'The invoice shows an amount I never agreed to.',
      'Could not find my invoice anywhere on the site.',
      'The refund is "being processed" for a month now.'
    ],
    'Support call': [
      'Forty minutes on hold, then the line went dead.',
      'Passed from one agent to another, explaining it all again.',
      'The phone menu has no option for my problem.',
      'They promised to call back and never did.'
    ],
    Account: [
      'The password link had expired before the e-mail arrived.',
      'Locked out of my account and no way to prove who I am.',
      'Cannot change my e-mail address without ringing you.',
      'The verification code never came.'
    ],
    Delivery: [
      'The parcel was left in the rain.',
      'Tracking said delivered, but there was nothing at my door.',
      'Waited in all day and the driver never rang.',
      'Delivered to a neighbour I do not know.'
    ],
    'Support chat': [
      'The bot keeps repeating the same answer.',
      'The chat closed while I was typing.',
      'Waited for a human in the chat and gave up.',
      'It did not understand "missing item" at all.'
    ],
    Onboarding: [
      'The sign-up form rejected my phone number.',
      'The confirmation e-mail went astray, so I registered twice.',
      'Too many questions before I could even look around.',
      'The welcome voucher code is not accepted.'
    ],
    Checkout: [
      'The payment failed three times, then I was charged anyway.',
      'The discount code was refused at the last step.',
      'The basket emptied itself when I logged in.',
      'My postcode was not recognised.'
    ]
  },
  neither: [
    'It went all right, nothing special.',
    'Neither easy nor hard.',
    'Works, but takes too many steps.',
    'Fine in the end, after a second try.',
    'Could be clearer.'
  ],
  newCarrier: [
    'Since you changed carrier my parcels are always late.',
    'The new courier does not ring, he just leaves a card.',
    'With the new carrier the tracking page is empty for days.',
    'The new courier took my parcel to a depot an hour away.'
  ],
  askedAgain: [
    'Another survey already? That is the third this month.',
    'Please stop sending me questions after every click.',
    'You keep asking and nothing changes.'
  ],
  thanks: ['Thank you!', 'Well done.', 'Keep it up.', 'Will order again.'],
  plea: ['Please fix this.', 'Not good enough.', 'I expected better.', 'Somebody should look into it.']
}
