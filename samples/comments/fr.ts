import type { Phrases } from './phrases'

export const FRENCH: Phrases = {
  easy: {
    Returns: [
      'Retour très simple, étiquette déjà dans le colis.',
      "J'ai pu imprimer l'étiquette de retour depuis l'appli.",
      'Colis déposé au point relais et remboursement en deux jours.'
    ],
    Billing: [
      'Facture claire et facile à télécharger.',
      "L'erreur de facturation a été corrigée le jour même.",
      'Changer de carte bancaire a pris une minute.'
    ],
    'Support call': [
      'Conseillère très aimable, problème réglé au premier appel.',
      "Pas d'attente au téléphone, réponse précise.",
      'Le conseiller avait déjà mon dossier sous les yeux.'
    ],
    Account: [
      'Mot de passe changé en quelques secondes.',
      "Modification de l'adresse sans souci.",
      'La connexion avec le code reçu par SMS marche bien.'
    ],
    Delivery: [
      'Colis livré le jour prévu.',
      'Suivi de livraison précis et livreur sympathique.',
      "J'ai pu choisir le créneau de livraison."
    ],
    'Support chat': [
      'Réponse immédiate sur le chat.',
      'Le chat a trouvé ma commande tout seul, bravo.',
      'Conversation rapide, pas besoin de répéter.'
    ],
    Onboarding: [
      "Inscription rapide, mais le bon de bienvenue n'est jamais arrivé.",
      "Facile de s'inscrire, par contre pas de remise sur la première commande.",
      'Inscription simple, puis une avalanche de newsletters.'
    ],
    Checkout: [
      'Paiement en trois clics.',
      'Panier et carte enregistrés, très pratique.',
      'Commande passée depuis le téléphone sans aucun souci.'
    ]
  },
  difficult: {
    Returns: [
      "Impossible d'imprimer l'étiquette de retour.",
      "Il faut imprimer une étiquette et je n'ai pas d'imprimante.",
      "Trois semaines que j'attends le remboursement de mon retour.",
      "Le formulaire de retour demande un numéro que je n'ai pas."
    ],
    Billing: [
      'Débité deux fois pour la même commande.',
      'Le montant de la facture ne correspond pas à ma commande.',
      'Impossible de retrouver ma facture sur le site.',
      'Remboursement toujours "en cours de traitement" depuis un mois.'
    ],
    'Support call': [
      "Quarante minutes d'attente, puis la ligne a coupé.",
      "On m'a passé trois conseillers, il a fallu tout réexpliquer.",
      'Le serveur vocal ne propose pas mon problème.',
      "On devait me rappeler, personne ne l'a fait."
    ],
    Account: [
      'Le lien du mot de passe avait déjà expiré.',
      'Compte bloqué et aucun moyen de le débloquer.',
      'Impossible de changer mon adresse e-mail sans vous téléphoner.',
      "Le code de vérification n'arrive jamais."
    ],
    Delivery: [
      'Colis laissé sous la pluie devant la porte.',
      'Le suivi indique "livré", mais je n\'ai rien reçu.',
      "J'ai attendu toute la journée, le livreur n'a pas sonné.",
      'Colis remis à un voisin que je ne connais pas.'
    ],
    'Support chat': [
      'Le robot répète toujours la même réponse.',
      "Le chat s'est fermé pendant que j'écrivais.",
      'Impossible de parler à un humain sur le chat.',
      "Il ne comprend pas ma question, j'ai abandonné."
    ],
    Onboarding: [
      "Le formulaire d'inscription refuse mon numéro de téléphone.",
      "L'e-mail de confirmation s'est perdu, j'ai dû m'inscrire deux fois.",
      'Trop de questions avant de pouvoir regarder le site.',
      "Le code de bienvenue n'est pas accepté."
    ],
    Checkout: [
      'Paiement refusé trois fois, et pourtant débité.',
      'Le code promo est refusé à la dernière étape.',
      "Mon panier s'est vidé quand je me suis connecté.",
      "Mon code postal n'est pas reconnu."
    ]
  },
  neither: [
    'Correct, sans plus.',
    'Ni facile ni difficile.',
    "Ça marche, mais il y a trop d'étapes.",
    'Bien à la fin, après un deuxième essai.',
    'Ça pourrait être plus clair.'
  ],
  newCarrier: [
    'Depuis le nouveau transporteur, mes colis arrivent toujours en retard.',
    'Le nouveau livreur ne sonne pas, il laisse un avis de passage.',
    'Avec le nouveau transporteur, le suivi reste vide pendant des jours.',
    'Le nouveau transporteur a déposé mon colis à une heure de chez moi.'
  ],
  askedAgain: [
    "Encore un questionnaire ? C'est le troisième ce mois-ci.",
    "Arrêtez de m'envoyer des enquêtes à chaque clic.",
    'Vous demandez toujours et rien ne change.'
  ],
  thanks: ['Merci !', 'Bravo.', 'Continuez comme ça.', 'Je recommanderai.'],
  plea: ['À revoir.', 'Très décevant.', 'Merci de corriger cela.', "Je m'attendais à mieux."]
}
