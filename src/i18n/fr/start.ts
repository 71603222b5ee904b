import type { start as english } from "../en/start.ts";
import type { Translation } from "../messages.ts";

/** The texts that the pane starts with, in French. */
export const start: Translation<typeof english> = {
  // Titres
  imGroups: "Groupes de messagerie",
  newGroup: "Nouveau groupe",
  newContact: "Nouveau contact",

  // Boutons
  back: "Retour",
  refresh: "Actualiser",
  createGroup: "Créer le groupe",
  creating: "Création…",
  addContact: "Ajouter le contact",
  adding: "Ajout…",
  cancel: "Annuler",
  reload: "Recharger",

  // La liste
  list: "Groupes et personnes",
  reading: "Lecture…",
  readAt: "Lu à {time}",
  notRead: "Pas lu",
  people: { one: "{count} personne", other: "{count} personnes" },
  listRead: "Liste lue, {groups}, {contacts}",
  groupsCount: { one: "{count} groupe", other: "{count} groupes" },
  contactsCount: { one: "{count} contact", other: "{count} contacts" },

  // Formulaires
  groupName: "Nom du groupe",
  groupNameHint: "Tel qu’il apparaîtra dans Skype Entreprise.",
  groupExists: {
    one: "Vous avez déjà « {name} », avec {count} personne. Le créer de nouveau ne fait que l’afficher.",
    other: "Vous avez déjà « {name} », avec {count} personnes. Le créer de nouveau ne fait que l’afficher.",
  },
  imAddress: "Adresse de messagerie instantanée",
  willBeSentAs: "Sera envoyé comme {address}",
  displayName: "Nom complet",
  displayNameHint: "Affiché dans la liste. S’il est vide, l’adresse est utilisée.",
  contactKeepsName: "Ce contact est dans votre liste sous le nom « {name} » et le garde.",
  group: "Groupe",
  otherContacts: "Autres contacts",
  favorites: "Favoris",
  groupsNotRead: "Vos groupes n’ont pas pu être lus : seuls ceux créés ici peuvent être choisis.",
  stillWaiting: "Toujours en attente d’Exchange.",

  // Ce qui ne va pas dans une saisie
  enterGroupName: "Entrez un nom de groupe.",
  enterImAddress: "Entrez une adresse de messagerie instantanée.",
  noAt: "Il n’y a pas de @ dans cette adresse.",
  twoAts: "Il y a plus d’un @.",
  blankInAddress: "Il y a un espace dans cette adresse.",
  nothingBefore: "Il manque quelque chose avant le @.",
  nothingAfter: "Il manque quelque chose après le @.",
  addressTooLong: "L’adresse dépasse {count} caractères.",
  characterRefused: "Le caractère {character} ne peut pas être envoyé.",

  // Résultats
  announceGroupMade: "{name} créé",
  announceContactMade: "{name} ajouté à {group}",

  // Ajouter un groupe de distribution
  announceDistributionGroupMade: "{name} ajouté à la liste",

  // Menus
  more: "Plus",

  // En cours
  changesUnderWay: { one: "{count} modification en cours", other: "{count} modifications en cours" },
  tryingAgain: "{why} Prochain essai dans {seconds} s ({next} sur {tries}).",
  changedAtOnce: "La même chose a été modifiée ailleurs au même moment.",

  // La recherche, et le remplissage de la liste
  howFull: "Remplissage de la liste",
  groupsOfMost: "{count} groupes sur {most}",
  contactsOfMost: "{count} contacts sur {most}",
  nearlyFull: "presque plein",
  readingPortions: "Lecture : {read} contacts sur {of}",

  // Hors d’Outlook, et nos propres fautes
  outsideTitle: "IM groups est un complément Outlook",
  outsideText:
    "Il affiche et modifie les groupes et les contacts qu’Exchange conserve pour Skype Entreprise. Il ne fonctionne que dans Outlook.",
  outsideHow:
    "Dans Outlook, ouvrez un message et choisissez le bouton du complément. S’il n’y en a pas, votre administrateur peut l’ajouter.",
  officeMissing: "Outlook n’a pas pu être joint.",
  officeMissingText:
    "Les fichiers qui relient un complément à Outlook viennent de Microsoft (appsforoffice.microsoft.com et ajax.aspnetcdn.com) et n’ont pas été chargés. Rien n’a été modifié dans votre liste.",
  ownFault: "Ce complément a rencontré une faute qui lui est propre.",
  ownFaultText: "Rien d’autre n’a été envoyé à Exchange. Rechargez le volet ; la liste est alors relue.",

  // Échecs passagers, et ce qui n’est plus là
  unreachable: "Exchange est injoignable.",
  busyChange: "Exchange est occupé.",
  noAnswer: "Aucune réponse d’Exchange en {seconds} secondes.",
  gone: "« {name} » a été supprimé ailleurs entre-temps.",
  offline: "Il n’y a pas de connexion.",
  tooManyCalls: "Outlook est occupé par d’autres appels de compléments.",

  // Une version plus récente
  partMissingTitle: "Une partie de ce complément n’a pas pu être chargée.",
  partMissingText:
    "Une version plus récente l’a peut-être remplacée. Rechargez-le : ce que vous avez saisi est conservé. Si cela n’aide pas, contactez votre administrateur.",
  partMissingTyped:
    "Une version plus récente l’a peut-être remplacée. Copiez ce que vous avez saisi, car cela ne peut pas être conservé, puis rechargez-le. Si cela n’aide pas, contactez votre administrateur.",

  // Une autre route
  turnedTitle: "La route directe est désormais utilisée.",
};
