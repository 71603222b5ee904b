import type { StartMessages } from "../messages.ts";

/** French texts of the start: the frame of the list, and the two main forms. */
export const start: StartMessages = {
  // "ltr" or "rtl": the direction in which the language is written
  direction: "ltr",

  // Titles
  imGroups: "Groupes IM",
  newGroup: "Nouveau groupe",
  newContact: "Nouveau contact",

  // Buttons
  back: "Retour",
  refresh: "Actualiser",
  createGroup: "Créer le groupe",
  creating: "Création…",
  addContact: "Ajouter le contact",
  addContacts: { one: "Ajouter {count} contact", other: "Ajouter {count} contacts" },
  adding: "Ajout…",
  cancel: "Annuler",
  reload: "Recharger",

  // Contact list
  list: "Groupes et personnes",
  loading: "Chargement…",
  updatedAt: "Mise à jour : {time}",
  noName: "(sans nom)",
  notLoaded: "Liste non chargée",
  people: { one: "{count} personne", other: "{count} personnes" },
  listRead: "Liste mise à jour : {groups}, {contacts}",
  groupsCount: { one: "{count} groupe", other: "{count} groupes" },
  contactsCount: { one: "{count} contact", other: "{count} contacts" },

  // Forms
  groupName: "Nom du groupe",
  groupNameHint: "Nom affiché dans Skype Entreprise.",
  groupExists: {
    one: "Vous avez déjà « {name} », avec {count} personne. Si vous le recréez, il s’ouvre et rien n’est modifié.",
    other:
      "Vous avez déjà « {name} », avec {count} personnes. Si vous le recréez, il s’ouvre et rien n’est modifié.",
  },
  nameOrImAddress: "Nom ou adresse de messagerie instantanée",
  nameOrImAddressHint: "Entrez un nom ou collez des adresses",
  addressWillBeSaved: "Adresse enregistrée : {address}",
  displayName: "Nom complet",
  displayNameHint: "Affiché dans votre liste. Si vous laissez ce champ vide, l’adresse est affichée.",
  group: "Groupe",
  otherContacts: "Autres contacts",
  favorites: "Favoris",
  groupsNotRead:
    "Vos groupes n’ont pas pu être chargés. Vous pouvez sélectionner uniquement ceux que vous avez créés dans ce volet.",
  stillWaiting: "Toujours en attente d’Exchange.",

  // Problems of typed text
  enterGroupName: "Entrez un nom de groupe.",
  enterNameOrAddress: "Entrez un nom ou une adresse de messagerie instantanée.",
  selectToCorrect: "Sélectionnez « {text} » pour corriger, ou retirez-le.",
  confirmFirst: "Confirmez d’abord l’adresse de messagerie instantanée.",
  internalAddress:
    "Il s’agit d’une adresse Exchange interne. Entrez l’adresse de messagerie instantanée de la personne, par exemple nom@contoso.com.",
  noAt: "L’adresse doit contenir un @, par exemple nom@contoso.com.",
  twoAts: "Une adresse ne peut contenir qu’un seul @.",
  spaceInAddress: "Une adresse ne peut pas contenir d’espace.",
  nothingBefore: "Entrez la partie située avant le @.",
  nothingAfter: "Entrez la partie située après le @, par exemple contoso.com.",
  addressTooLong: "Une adresse peut contenir {count} caractères au maximum.",
  characterRefused: "Supprimez le caractère {character}. Il ne peut pas être utilisé.",

  // Results
  announceGroupMade: "{name} créé",
  announceContactMade: "{name} ajouté à {group}",

  // Add distribution group
  announceDistributionGroupMade: "{name} ajouté à votre liste",

  // Menus
  more: "Plus",

  // In progress
  changesUnderWay: {
    one: "Enregistrement de {count} modification…",
    other: "Enregistrement de {count} modifications…",
  },
  tryingAgain: "{why} Nouvelle tentative dans {seconds} s ({next} sur {tries}).",
  changedAtOnce: "Le même élément était en cours de modification ailleurs.",

  // Load in portions
  readingPortions: "{read} contacts chargés sur {of}",

  // Outside Outlook, and errors of this add-in
  outsideTitle: "Groupes IM fonctionne uniquement dans Outlook",
  outsideText:
    "Ce complément gère les groupes et les contacts Skype Entreprise enregistrés dans votre boîte aux lettres Exchange.",
  outsideHow:
    "Dans Outlook, ouvrez un message et sélectionnez Groupes IM. Si ce bouton n’apparaît pas, demandez à votre administrateur de l’ajouter.",
  officeMissing: "Impossible de se connecter à Outlook.",
  officeMissingText:
    "Des fichiers de Microsoft nécessaires au complément n’ont pas été chargés (appsforoffice.microsoft.com, ajax.aspnetcdn.com). Rien n’a été modifié dans votre liste. Vérifiez votre connexion Internet, puis rouvrez ce volet. Si le problème persiste, contactez votre administrateur.",
  addInError: "Un problème est survenu dans ce complément.",
  addInErrorText:
    "Rien d’autre n’a été envoyé à Exchange. Rechargez le volet pour afficher votre liste actuelle.",

  // Temporary failures, and deleted groups
  unreachable: "Impossible de se connecter à Exchange.",
  exchangeBusy: "Exchange est occupé.",
  noAnswer: "Exchange n’a pas répondu dans un délai de {seconds} secondes.",
  groupDeletedOutside: "« {name} » a été supprimé en dehors de ce volet.",
  offline: "Vous êtes hors connexion.",
  tooManyCalls: "Outlook traite déjà d’autres demandes de compléments.",

  // Newer release
  partMissingTitle: "Une partie de ce complément n’a pas pu être chargée.",
  partMissingText:
    "Le complément a peut-être été mis à jour. Sélectionnez Recharger : votre saisie est conservée. Si le problème persiste, contactez votre administrateur.",
  partMissingTyped:
    "Le complément a peut-être été mis à jour. Votre saisie ne peut pas être conservée : copiez-la, puis sélectionnez Recharger. Si le problème persiste, contactez votre administrateur.",

  // Switch of the connection
  switchedTitle: "Vous êtes maintenant connecté directement à Exchange.",
};
