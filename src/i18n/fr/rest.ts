import type { LaterMessages } from "../messages.ts";

/** French texts that load after the start. */
export const rest: LaterMessages = {
  // ---- Screens and results ----
  // Titles
  person: "Personne",

  // Buttons
  done: "Terminé",
  tryAgain: "Réessayer",
  toTheForm: "Retour au formulaire",
  details: "Détails",
  technicalDetails: "Détails techniques",
  whatYouCanDo: "Ce que vous pouvez faire",
  copy: "Copier",
  copied: "Copié",
  copyFailed: "Copie impossible",
  copyNamed: "Copier : {name}",
  copyTheText: "Copier le texte",
  copyDetails: "Copier les détails",
  showMore: { one: "Afficher {count} de plus", other: "Afficher {count} de plus" },

  // Contact list
  noContactsYet: "Aucun contact pour l’instant",
  noContactsHint: "Ajoutez les personnes avec lesquelles vous échangez et organisez-les en groupes.",
  listIsEmpty: "Votre liste est vide",
  tips: "Conseils",
  tipSelectGroup: "Sélectionnez un groupe pour voir les personnes qui s’y trouvent.",
  tipRightClick: "Cliquez avec le bouton droit sur une ligne pour en faire plus.",
  tipDrag: "Faites glisser des personnes pour les déplacer.",
  dismissTips: "Fermer les conseils",
  noOneInGroup: "Personne dans ce groupe pour l’instant.",
  membersNotListed: "Exchange n’indique pas les membres d’un groupe de distribution.",
  notDescribed: {
    one: "{count} autre personne sans détails",
    other: "{count} autres personnes sans détails",
  },
  inGroups: { one: "dans {count} groupe", other: "dans {count} groupes" },
  phone: "Téléphone",

  // Keyboard shortcuts
  keyboardShortcuts: "Raccourcis clavier",
  keysMove: "Passer d’une ligne à l’autre",
  keysExpand: "Ouvrir ou fermer un groupe",
  keysOpen: "Ouvrir le groupe ou la personne",
  keysGroupPage: "Afficher la page du groupe",
  keysJump: "Atteindre un nom",
  keysSelect: "Sélectionner une personne",
  keysSelectSeveral: "Sélectionner plusieurs personnes",
  keysSelectAll: "Sélectionner toutes les personnes affichées",
  keysClearSelection: "Effacer la sélection",
  keysMenu: "Afficher le menu de la ligne",
  keysRename: "Renommer le groupe",
  keysCopy: "Copier les adresses",
  keysRemove: "Retirer du groupe, supprimer le groupe",
  keysHelp: "Afficher cette liste",
  keyShift: "Maj",
  keyEnter: "Entrée",
  keySpace: "Espace",
  keyEscape: "Échap",
  keyDelete: "Suppr",

  // Settings
  settings: "Paramètres",
  theme: "Thème",
  matchOutlook: "Identique à Outlook",
  themeLight: "Clair",
  themeDark: "Sombre",
  language: "Langue",
  matchOutlookLanguage: "Identique à Outlook ({language})",
  storedOnDevice: "Enregistré sur cet appareil",
  storedJobs: "Contacts à ajouter et rapports",
  storedChanges: "Modifications de nombreuses personnes",
  storedDrafts: "Formulaires que vous n’avez pas terminés",
  storedSettings: "Paramètres et connexion",
  kilobytes: "{count} Ko",
  nothingStored: "Rien n’est enregistré.",
  storedHint: "Vos contacts eux-mêmes sont enregistrés dans Exchange.",
  deleteStoredAsk: "Supprimer les données enregistrées…",
  deleteStored: "Supprimer les données enregistrées",
  deleteStoredTitle: "Supprimer les données enregistrées ?",
  deleteStoredSettings: "Vos paramètres redeviennent ce qu’ils étaient au début.",
  deleteStoredUnadded: {
    one: "{count} contact qui reste à ajouter ne sera pas ajouté.",
    other: "{count} contacts qui restent à ajouter ne seront pas ajoutés.",
  },
  deleteStoredUndo: "Les modifications de plus de 20 personnes ne pourront plus être annulées.",
  deleteStoredStays: "Vos groupes et vos contacts dans Exchange restent tels quels.",
  storedDeleted: "Données enregistrées supprimées",
  storedNotDeleted:
    "Certaines données n’ont pas pu être supprimées. Fermez les autres volets de ce complément, puis réessayez.",
  storedBusy:
    "Des contacts sont en cours d’ajout ou de modification, dans ce volet ou dans un autre. Vous pourrez supprimer les données enregistrées une fois l’opération terminée.",
  about: "À propos",
  productName: "IM Groups for Outlook",
  version: "Version {version}",
  licenses: "Licences",
  privacy: "Confidentialité",
  privacyLeaves: "Ce qui quitte cet ordinateur",
  privacyExchange:
    "Vos modifications et ce que vous recherchez dans l’annuaire de votre organisation sont envoyés uniquement à votre serveur Exchange.",
  privacyMicrosoft:
    "Le script d’Outlook pour les compléments est chargé depuis Microsoft, sauf si votre organisation en conserve une copie. Microsoft voit votre adresse réseau et l’heure.",
  privacyLinks:
    "Conversation, Appeler et Envoyer un e-mail transmettent des adresses ou des numéros à Outlook ou au programme qui s’ouvre.",
  privacyNoOneElse: "Rien n’est envoyé à qui que ce soit d’autre.",
  privacySettings: "Vos paramètres, l’affichage de la liste et la dernière connexion utilisée.",
  privacyDrafts: "Ce que vous avez tapé dans un formulaire, pendant que le volet se recharge.",
  privacyJobs:
    "Pendant l’ajout de nombreux contacts : leurs noms et adresses, jusqu’à ce que vous fermiez le rapport, pendant 30 jours au maximum.",
  privacyChanges:
    "Pour une modification de plus de 20 personnes : leurs noms, adresses, numéros de téléphone et groupes, jusqu’à ce que vous l’annuliez ou la fermiez, pendant 30 jours au maximum.",
  privacyNever: "Les mots de passe, les photos et vos recherches ne sont jamais enregistrés.",

  // Results
  result: "Résultat",
  allFields: "Tous les champs",
  xml: "XML",
  groupCreatedWithoutResponse: "Exchange n’a pas répondu à temps, mais le groupe a été créé.",
  groupPresentText:
    "{name} est dans votre liste. Il y était peut-être déjà : votre liste n’était pas encore chargée.",
  groupExistingWithPeople: {
    one: "{name} était déjà dans votre liste, avec {count} personne.",
    other: "{name} était déjà dans votre liste, avec {count} personnes.",
  },
  contactExistingText: "{name} était déjà dans {group}.",
  contactPresentText:
    "{name} est dans {group}. Ce contact y était peut-être déjà : votre liste n’était pas encore chargée.",
  addedWithoutResponse: "Exchange n’a pas répondu à temps, mais le contact a été ajouté.",
  notInListNow: "{name} n’est plus dans votre liste.",
  inGroupsTitle: "Dans les groupes",
  addToAGroup: "Ajouter à un groupe",
  addToGroupAsk: "Ajouter à un groupe…",
  contactInformation: "Coordonnées",
  identifiers: "Identifiants",
  chat: "Conversation",
  call: "Appeler",
  sendEmail: "Envoyer un e-mail",
  groupChat: "Conversation de groupe",
  startGroupChat: "Démarrer une conversation de groupe",
  sendEmailToGroup: "Envoyer un e-mail au groupe",
  withoutEmail: {
    one: "{count} personne n’a pas d’adresse e-mail et n’est pas dans le message.",
    other: "{count} personnes n’ont pas d’adresse e-mail et ne sont pas dans le message.",
  },
  emailAddressesCopied:
    "Il y a trop de personnes pour un seul lien de message. Leurs adresses e-mail ont été copiées : collez-les dans un nouveau message.",
  imAddressesCopied:
    "Il y a trop de personnes pour démarrer une seule conversation. Leurs adresses de messagerie instantanée ont été copiées.",
  copyAllDetails: "Copier tous les détails",
  peopleTitle: "Personnes",
  addMembers: "Ajouter des personnes",
  addPeopleToChat:
    "Personne n’est encore dans ce groupe. Ajoutez des personnes pour converser avec toutes à la fois.",
  removeNamedFromGroup: "Retirer {name} du groupe",
  showAllPeople: { one: "Afficher {count} personne", other: "Afficher les {count} personnes" },
  noOneYet: "Personne pour l’instant",
  groupExistingText: "{name} était déjà dans votre liste.",
  unknownBefore: "Il existait peut-être déjà : votre liste n’était pas encore chargée.",
  groupType: "Type de groupe",
  kind_user: "Votre propre groupe",
  kind_favorites: "Favoris (groupe système)",
  kind_tagged: "Marqués (groupe système)",
  kind_otherContacts: "Autres contacts (groupe système)",
  kind_unknown: "Autre",
  members: "Membres",
  none: "Aucun",
  storeId: "ID du groupe",
  changeKey: "Clé de modification",
  smtpAddress: "Adresse e-mail",
  email: "E-mail",
  type: "Type",
  person_Person: "Personne",
  person_DistributionList: "Groupe de distribution",
  person_Room: "Salle",
  person_Place: "Lieu",
  created: "Créé le",
  personaId: "ID de persona",
  sources: "Sources",
  imContact: "Contact de messagerie instantanée",
  notImContact: "Pas un contact de messagerie instantanée",
  writable: "Modifiable",
  readOnly: "Lecture seule",
  hidden: "Masqué",
  visible: "Visible",
  sourceId: "ID de la source",
  empty: "vide",
  deeper: "D’autres champs figurent dans l’onglet XML.",
  request: "Demande",
  replyFacts: "Réponse · {size} · {seconds} s · via Outlook",
  noReply: "Aucune réponse.",

  // ---- Failures ----
  // What happened, what it means for the user's list, what to do next
  nothingWasChanged: "Rien n’a été modifié dans votre liste.",
  notInList: "Votre liste a été vérifiée et la modification n’y figure pas.",
  nothingIsLost: "Rien n’a été perdu dans votre liste.",
  youCanTryAgain: "Vous pouvez réessayer.",
  tryAgainNext: "Réessayez. Si le problème persiste, contactez votre administrateur.",
  waitAndTry: "Attendez une minute, puis réessayez.",
  listNotShown: "Votre liste ne peut pas être affichée pour le moment, mais rien n’y a été modifié.",
  listOfBefore: "Votre liste est affichée telle qu’elle a été chargée la dernière fois.",
  formsStillWork: "Vous pouvez toujours créer des groupes et ajouter des contacts.",
  busyGroup: "Exchange est occupé et n’a pas créé le groupe.",
  busyContact: "Exchange est occupé et n’a pas ajouté le contact.",
  busyList: "Exchange est occupé et n’a pas pu charger votre liste.",
  refusedGroup: "Exchange ne permet pas aux compléments de créer des groupes de messagerie instantanée.",
  refusedContact: "Exchange ne permet pas aux compléments d’ajouter des contacts de messagerie instantanée.",
  refusedList: "Exchange ne permet pas aux compléments d’utiliser votre liste de contacts.",
  refusedForm: "Votre administrateur peut vous aider.",
  refusedStart: "Rien n’a été modifié dans votre liste. Les options suivantes s’offrent à vous :",
  stoppedWaiting: "Vous avez annulé avant la réponse d’Exchange.",
  notSent: "Rien n’a été envoyé à Exchange.",
  mayGroup: "Le groupe a peut-être été créé, peut-être pas.",
  mayContact: "Le contact a peut-être été ajouté, peut-être pas.",
  findingOutGroup: "Votre liste est en cours de vérification. Ne recréez pas le groupe pour l’instant.",
  findingOutContact: "Votre liste est en cours de vérification. Ne recommencez pas l’ajout pour l’instant.",
  readingTheList: "Vérification de votre liste…",
  groupNotCreated: "Le groupe n’a pas été créé.",
  contactNotAdded: "Le contact n’a pas été ajouté.",
  stillUnknownGroup: "Impossible de savoir si le groupe a été créé.",
  stillUnknownContact: "Impossible de savoir si le contact a été ajouté.",
  stillUnknownChange: "Impossible de savoir si une modification a eu lieu.",
  refreshToSee: "Votre liste n’a pas pu être chargée. Sélectionnez Actualiser pour vérifier.",
  groupLimit: "Votre liste contient déjà 64 groupes, le nombre maximal.",
  groupLimitNext:
    "Le groupe n’a pas été créé. Supprimez un groupe dont vous n’avez plus besoin, puis réessayez.",
  contactLimit: "Votre liste contient déjà 1 000 contacts, le nombre maximal.",
  contactLimitNext:
    "Le contact n’a pas été ajouté. Retirez un contact dont vous n’avez plus besoin, puis réessayez.",
  groupDeletedOutsideNext:
    "Votre liste est en cours d’actualisation et votre saisie est conservée. Sélectionnez un autre groupe.",
  otherMailbox: "Le groupe sélectionné appartient à une autre boîte aux lettres.",
  signInEnded: "Votre session a expiré.",
  signInNext: "Reconnectez-vous à Outlook, puis réessayez.",
  mailboxFull: "Votre boîte aux lettres est pleine.",
  makeRoom: "Supprimez ou archivez des messages pour libérer de l’espace, puis réessayez.",
  mailboxNotFound: "Exchange n’a pas trouvé votre boîte aux lettres.",
  outlookNotFound: "Outlook n’a pas trouvé Exchange à l’adresse utilisée.",
  outlookNotFoundNext:
    "Exchange est peut-être arrêté, ou l’adresse est peut-être incorrecte. Contactez votre administrateur.",
  forbidden: "Exchange n’a pas autorisé ce complément à se connecter.",
  changeDenied: "Exchange ne permet pas à votre compte d’effectuer cette modification.",
  accountNotAccepted: "Exchange n’accepte pas votre compte.",
  passwordExpired: "Votre mot de passe a expiré ou doit être changé.",
  passwordExpiredNext: "Changez votre mot de passe, reconnectez-vous à Outlook, puis réessayez.",
  askAdministrator: "Contactez votre administrateur.",
  replyTooLarge: "La réponse est trop volumineuse pour Outlook (limite : 1 Mo).",
  requestTooLarge: "Cette demande est trop volumineuse pour Outlook (limite : 1 Mo).",
  shortenAndTry: "Raccourcissez votre saisie, puis réessayez.",
  noPermission: "Ce complément n’est pas autorisé à utiliser votre boîte aux lettres.",
  noPermissionNext: "Demandez à votre administrateur de lui accorder l’autorisation ReadWriteMailbox.",
  noItem: "Aucun message ou rendez-vous n’est sélectionné.",
  noItemNext:
    "Les compléments Outlook ont besoin d’un élément sélectionné. Sélectionnez un message ou un rendez-vous, puis réessayez.",
  offlineNext: "Vérifiez votre connexion réseau, puis réessayez.",
  notExchange: "Une page web a répondu à la place d’Exchange.",
  notExchangeNext: "Une page de connexion ou un proxy s’interpose peut-être. Contactez votre administrateur.",
  brokenReply: "La réponse d’Exchange n’a pas pu être lue.",
  noValue: "Outlook n’a renvoyé aucune réponse d’Exchange.",
  failureCode: "Erreur",
  badRequest: "Exchange n’a pas accepté la demande.",
  badRequestNext:
    "Il s’agit d’un problème du complément. Copiez les détails techniques et envoyez-les au support.",
  otherError: "Exchange a renvoyé une erreur.",
  outlookReturnedError: "Outlook a renvoyé une erreur.",
  changeNotKnown:
    "Impossible de savoir si une modification a eu lieu. Sélectionnez Actualiser pour vérifier.",

  // Details of a failure
  operation: "Opération",
  route: "Connexion",
  outlook: "Outlook",
  when: "Heure",
  attempts: "Tentatives",
  took: "Durée",
  seconds: "{count} s",
  serverText: "Message du serveur",
  outlookError: "Erreur d’Outlook",
  backOff: "Réessayer après",
  milliseconds: "{count} ms",
  place: "Emplacement",
  lineAndPosition: "Ligne {line}, position {position}",
  violation: "Violation",
  problem: "Problème",
  pathAtFault: "Élément",
  server: "Version du serveur",

  // Text for the administrator
  askYourAdministrator: "Contacter votre administrateur",
  askHint: "Copiez un court message qui explique ce qui est bloqué et comment l’autoriser.",
  administratorText:
    "IM Groups for Outlook n’a pas pu exécuter {operation} dans la boîte aux lettres {address}.\n\nExchange a répondu : {message}\n\nExplication : via Outlook (makeEwsRequestAsync), le serveur n’autorise les compléments à appeler que certaines opérations des services web Exchange, et celles des listes de contacts de messagerie instantanée ne figurent pas dans la liste publiée par Microsoft. Avec le compte de l’utilisateur, les mêmes opérations sont accessibles à l’adresse /EWS/Exchange.asmx.\n\nSolution : configurer la connexion directe du complément, qui utilise ce compte. La procédure figure dans docs/administrators.md, dans la version du complément. Nous ne connaissons aucun paramètre d’Exchange Server qui ajoute des opérations à cette liste.",
  administratorTextDirect:
    "IM Groups for Outlook n’a pas pu exécuter {operation} dans la boîte aux lettres {address} par la connexion directe.\n\nExchange a répondu : {message}\n\nExplication : Exchange ne permet pas au compte de l’utilisateur d’utiliser les opérations des listes de contacts de messagerie instantanée.\n\nSolution : vérifier que le navigateur se connecte en tant que propriétaire de cette boîte aux lettres et qu’EWS y est activé (EwsEnabled et EwsApplicationAccessPolicy dans Get-CASMailbox et Get-OrganizationConfig).",

  // ---- Changes of the list ----
  // Menus
  moveToGroup: "Déplacer vers un groupe…",
  alsoAddToGroup: "Ajouter à un autre groupe…",
  copyImAddress: "Copier l’adresse",
  removeFromThisGroup: "Retirer de ce groupe",
  removeFromListAsk: "Retirer de la liste…",
  selectEveryone: "Sélectionner tout le monde",
  rename: "Renommer",
  addContactHere: "Ajouter un contact ici",
  copyAllAddresses: "Copier toutes les adresses",
  deleteGroupAsk: "Supprimer le groupe…",
  movePeopleTo: { one: "Déplacer {count} personne vers…", other: "Déplacer {count} personnes vers…" },
  addPeopleTo: {
    one: "Ajouter {count} personne à un groupe…",
    other: "Ajouter {count} personnes à un groupe…",
  },
  addPeopleToGroup: {
    one: "Ajouter {count} personne à un groupe",
    other: "Ajouter {count} personnes à un groupe",
  },
  emailPeople: {
    one: "Envoyer un e-mail à {count} personne",
    other: "Envoyer un e-mail à {count} personnes",
  },
  chatWithPeople: { one: "Discuter avec {count} personne", other: "Discuter avec {count} personnes" },
  copySomeAddresses: { one: "Copier {count} adresse", other: "Copier {count} adresses" },
  removePeopleFromGroup: {
    one: "Retirer {count} personne du groupe",
    other: "Retirer {count} personnes du groupe",
  },
  removePeopleFromList: {
    one: "Retirer {count} personne de la liste…",
    other: "Retirer {count} personnes de la liste…",
  },
  newPhoneContact: "Nouveau contact téléphonique",
  addDistributionGroup: "Ajouter un groupe de distribution",
  showTagged: "Afficher le groupe Marqués",
  taggedShown: "Groupe Marqués affiché",
  taggedHidden: "Groupe Marqués masqué",
  expandAll: "Tout développer",
  collapseAll: "Tout réduire",
  allExpanded: "Tous les groupes sont développés",
  allCollapsed: "Tous les groupes sont réduits",
  sortPeopleBy: "Trier les personnes par",
  sortByName: "Nom",
  sortByRecent: "Ajout récent",
  sortedByName: "Tri par nom",
  sortedByRecent: "Tri par ajout récent",
  move: "Déplacer vers un groupe",
  removeFromGroup: "Retirer du groupe",
  newName: "Nouveau nom",
  save: "Enregistrer",
  nameTaken: "Vous avez déjà un groupe de ce nom.",

  // Confirmation dialogs
  moveTitle: { one: "Déplacer {count} personne", other: "Déplacer {count} personnes" },
  copyTitle: {
    one: "Ajouter {count} personne à des groupes",
    other: "Ajouter {count} personnes à des groupes",
  },
  addToGroups: { one: "Ajouter à {count} groupe", other: "Ajouter à {count} groupes" },
  fromGroups: "De {groups}",
  searchGroups: "Rechercher des groupes",
  groupsLabel: "Groupes",
  alreadyInGroup: "Déjà membre",
  moveNow: "Déplacer",
  noOtherGroup: "Vous n’avez pas d’autre groupe. Commencez par en créer un.",
  deleteGroupTitle: "Supprimer « {group} » ?",
  removeOneTitle: "Retirer {name} ?",
  removeTitle: { one: "Retirer {count} personne ?", other: "Retirer {count} personnes ?" },
  removeFromTitle: {
    one: "Retirer {count} personne de {group} ?",
    other: "Retirer {count} personnes de {group} ?",
  },
  removeFromListTitle: {
    one: "Retirer {count} personne de votre liste ?",
    other: "Retirer {count} personnes de votre liste ?",
  },
  deleteGroupWithTitle: {
    one: "Supprimer « {group} » avec {count} personne ?",
    other: "Supprimer « {group} » avec {count} personnes ?",
  },
  undoTitle: {
    one: "Annuler cette modification pour {count} personne ?",
    other: "Annuler cette modification pour {count} personnes ?",
  },
  undoNow: "Annuler les modifications",
  undoMoveText: "Ces personnes reviennent dans {group}.",
  undoCopyText:
    "Ces personnes sont de nouveau retirées de {to}. Personne n’est supprimé : qui n’est dans aucun autre groupe est conservé.",
  undoRemoveText: "Ces personnes sont de nouveau ajoutées à {group}.",
  undoDeleteText: "Ces personnes sont de nouveau ajoutées à votre liste, comme nouveaux contacts.",
  undoGroupText: "« {group} » est créé de nouveau, et ces personnes y sont ajoutées.",
  lostWithGroup: {
    one: "{count} personne n’est dans aucun autre groupe et serait définitivement supprimée de votre liste :",
    other:
      "{count} personnes ne sont dans aucun autre groupe et seraient définitivement supprimées de votre liste :",
  },
  lostFromList: {
    one: "{count} personne sera définitivement supprimée de votre liste :",
    other: "{count} personnes seront définitivement supprimées de votre liste :",
  },
  othersStay: {
    one: "{count} autre personne reste dans votre liste.",
    other: "Les {count} autres restent dans votre liste.",
  },
  keepThem: {
    one: "Conserver cette personne dans Autres contacts",
    other: "Conserver ces personnes dans Autres contacts",
  },
  keepSome: {
    one: "Conserver {count} de ces personnes dans Autres contacts",
    other: "Conserver {count} de ces personnes dans Autres contacts",
  },
  othersNotKept:
    "Les autres sont retirées d’Autres contacts et donc supprimées. Si vous annulez ensuite cette action, elles sont ajoutées comme nouveaux contacts.",
  keptThenDeleted: "Déplacement vers Autres contacts avant la suppression du groupe.",
  keptThenRemoved: "Déplacement vers Autres contacts.",
  cannotComeBack:
    "Exchange ne peut pas les restaurer. Si vous annulez ensuite cette action, ces personnes sont ajoutées comme nouveaux contacts.",
  deleteGroup: "Supprimer le groupe",
  deleteGroupAnd: {
    one: "Supprimer le groupe et {count} personne",
    other: "Supprimer le groupe et {count} personnes",
  },
  remove: "Retirer",
  removeFromList: "Retirer de la liste",
  readingToBeSure: "Vérification de votre liste pour savoir qui est concerné…",
  nowNobodyLost: "Personne ne sera supprimé : tout le monde est dans un autre groupe.",

  // In progress
  saving: "Enregistrement…",
  checking: "Vérification…",
  stop: "Arrêter",

  // Completed changes
  undo: "Annuler",
  dismiss: "Fermer",
  undoAvailable: "{what}. Vous pouvez annuler.",
  renamed: "« {group} » renommé en « {to} »",
  movedOne: "{name} déplacé vers {to}",
  moved: { one: "{count} personne déplacée vers {to}", other: "{count} personnes déplacées vers {to}" },
  addedToOne: "{name} ajouté à {to}",
  addedTo: { one: "{count} personne ajoutée à {to}", other: "{count} personnes ajoutées à {to}" },
  removedOne: "{name} retiré de {group}",
  removed: { one: "{count} personne retirée de {group}", other: "{count} personnes retirées de {group}" },
  removedShort: "{name} retiré",
  removedSome: { one: "{count} personne retirée", other: "{count} personnes retirées" },
  fromGroup: "De {group}.",
  stillInOthers: {
    one: "Encore dans {count} autre groupe.",
    other: "Encore dans {count} autres groupes.",
  },
  deletedOne: "{name} retiré de votre liste",
  deleted: {
    one: "{count} personne retirée de votre liste",
    other: "{count} personnes retirées de votre liste",
  },
  groupDeleted: "« {group} » supprimé",
  groupRemoved: "« {group} » retiré de votre liste",
  keptInOther: {
    one: "{count} personne est conservée dans Autres contacts.",
    other: "{count} personnes sont conservées dans Autres contacts.",
  },
  keptUnasked: {
    one: "{names} n’était plus dans aucun autre groupe et reste dans Autres contacts.",
    other: "{names} n’étaient plus dans aucun autre groupe et restent dans Autres contacts.",
  },
  addedAgain: {
    one: "Votre liste a été modifiée en dehors de ce volet au même moment. {names} a été supprimé, puis ajouté à nouveau comme nouveau contact.",
    other:
      "Votre liste a été modifiée en dehors de ce volet au même moment. {names} ont été supprimés, puis ajoutés à nouveau comme nouveaux contacts.",
  },
  notAddedAgain: {
    one: "Votre liste a été modifiée en dehors de ce volet au même moment. {names} a été supprimé et n’a pas pu être ajouté à nouveau. Sélectionnez Nouveau contact pour l’ajouter.",
    other:
      "Votre liste a été modifiée en dehors de ce volet au même moment. {names} ont été supprimés et n’ont pas pu être ajoutés à nouveau. Sélectionnez Nouveau contact pour les ajouter.",
  },
  morePeople: { one: "{count} autre personne", other: "{count} autres personnes" },
  moreGroups: { one: "{count} autre groupe", other: "{count} autres groupes" },

  // Undone changes
  groupBack: {
    one: "« {group} » restauré avec {count} personne",
    other: "« {group} » restauré avec {count} personnes",
  },
  groupBackAlone: "« {group} » restauré",
  oldNameBack: "« {group} » a retrouvé son ancien nom",
  oneBack: "{name} restauré",
  allBack: { one: "{count} personne restaurée", other: "{count} personnes restaurées" },
  ok: "OK",
  notRestored: "Éléments non restaurés : {what}.",
  oldIds: "les ID précédents",
  links: {
    one: "{count} lien vers un contact Outlook ({names})",
    other: "{count} liens vers des contacts Outlook ({names})",
  },
  placesIn: { one: "{count} appartenance à {group}", other: "{count} appartenances à {group}" },
  withoutAddress: {
    one: "{count} personne sans adresse connue",
    other: "{count} personnes sans adresse connue",
  },
  stayInOther: {
    one: "{names} reste dans Autres contacts, car ce contact n’est dans aucun autre groupe.",
    other: "{names} restent dans Autres contacts, car ces contacts ne sont dans aucun autre groupe.",
  },
  deletedElsewhere: {
    one: "Contact supprimé ailleurs entre-temps : {names}.",
    other: "Contacts supprimés ailleurs entre-temps : {names}.",
  },

  // Stopped changes
  notRenamed: "« {group} » n’a pas été renommé.",
  notMovedOne: "{name} n’a pas été déplacé vers {to}.",
  notCopiedOne: "{name} n’a pas été ajouté à {to}.",
  addedToSome: "{name} a été ajouté à {done}, mais pas à {to}.",
  notRemovedOne: "{name} n’a pas été retiré de {group}.",
  notDeletedOne: "{name} n’a pas été retiré de votre liste.",
  notGroupDeleted: "« {group} » n’a pas été supprimé.",
  notGroupRemoved: "« {group} » n’a pas été retiré de votre liste.",
  notUndone: "Tout n’a pas pu être annulé.",
  inBothGroups: "{name} est dans les deux groupes.",
  stillIn: "{name} est toujours dans {groups}.",
  wouldBeDeleted:
    "{name} n’est plus dans aucun autre groupe et serait supprimé définitivement de votre liste.",
  removeToDelete: "Sélectionnez Retirer de la liste pour supprimer ce contact.",
  notKept:
    "{name} aurait été supprimé définitivement et n’a pas pu être conservé dans Autres contacts. La demande de retrait n’a donc pas été envoyée.",
  membersNotRead: {
    one: "{count} personne de {group} n’a pas pu être lue et pourrait être supprimée avec le groupe. La demande de suppression n’a donc pas été envoyée. Sélectionnez Actualiser, puis réessayez.",
    other:
      "{count} personnes de {group} n’ont pas pu être lues et pourraient être supprimées avec le groupe. La demande de suppression n’a donc pas été envoyée. Sélectionnez Actualiser, puis réessayez.",
  },
  halfMovedText: "L’ajout à {to} a réussi, mais pas le retrait de {group}. Personne n’a été supprimé.",
  removeFromNamed: "Retirer de {group}",
  oldNameAgain: "Un autre groupe porte déjà ce nom, celui-ci a donc gardé le sien. Entrez un autre nom.",
  sameNameForExchange:
    "Pour Exchange, c’est le même nom. Entrez un nom qui diffère par autre chose que les majuscules.",
  renameAgain: "Renommer de nouveau",
  refusedChange: "Exchange ne permet pas aux compléments de modifier votre liste de contacts.",
  listChangedOutside: "Votre liste a été modifiée en dehors de ce volet. Elle a été actualisée.",
  listChangedOutsideNext: "Si vous souhaitez toujours cette modification, effectuez-la de nouveau.",
  someMoved: {
    one: "{done} personne sur {count} déplacée vers {to}.",
    other: "{done} personnes sur {count} déplacées vers {to}.",
  },
  someAdded: {
    one: "{done} personne sur {count} ajoutée à {to}.",
    other: "{done} personnes sur {count} ajoutées à {to}.",
  },
  someRemoved: {
    one: "{done} personne sur {count} retirée de {group}.",
    other: "{done} personnes sur {count} retirées de {group}.",
  },
  someDeleted: {
    one: "{done} personne sur {count} retirée de votre liste.",
    other: "{done} personnes sur {count} retirées de votre liste.",
  },
  someBack: {
    one: "{done} personne sur {count} restaurée.",
    other: "{done} personnes sur {count} restaurées.",
  },
  alsoInOther: {
    one: "{count} personne se trouve maintenant aussi dans Autres contacts. Rien d’autre n’a changé.",
    other: "{count} personnes se trouvent maintenant aussi dans Autres contacts. Rien d’autre n’a changé.",
  },
  restAsBefore: "Rien d’autre n’a changé.",
  youStopped: "Vous avez arrêté cette modification.",
  youCanContinue: "Vous pouvez poursuivre cette modification.",
  continue: "Continuer",

  // Changes of many people: progress, card on the list, report
  moving: "Déplacement vers {to}",
  copying: "Ajout à {to}",
  removing: "Retrait de {group}",
  removingFromList: "Retrait de votre liste",
  deletingGroup: "Suppression de « {group} »",
  restoring: "Restauration",
  doneOfPeople: { one: "{done} sur {count} personne", other: "{done} sur {count} personnes" },
  changeStarted: "Commencé le {when}.",
  changeEndsWithPane:
    "Gardez ce volet ouvert jusqu’à la fin. La progression ne peut pas être conservée ici : fermer le volet met fin à la modification et à son rapport.",
  undoOffered: "Vous pouvez encore annuler.",
  undoUntilClosed: "Vous pouvez annuler tant que le volet reste ouvert.",
  reportEndsWithPane: "Ce rapport ne peut pas être conservé ici et disparaît quand vous fermez le volet.",
  notDoneFor: { one: "Non effectué pour {count} personne.", other: "Non effectué pour {count} personnes." },
  unknownFor: {
    one: "Pour {count} personne, le résultat est inconnu, car votre liste n’a pas pu être vérifiée.",
    other: "Pour {count} personnes, le résultat est inconnu, car votre liste n’a pas pu être vérifiée.",
  },
  notUndoneFor: { one: "Non annulé pour {count} personne.", other: "Non annulé pour {count} personnes." },
  notRestoredFor: {
    one: "{count} personne n’a pas pu être restaurée.",
    other: "{count} personnes n’ont pas pu être restaurées.",
  },
  changeReportTitle: "Rapport",
  checkList: "Vérifier votre liste",
  undoAsk: "Annuler les modifications…",
  chipDone: "Effectué",
  chipNotDone: "Non effectué",
  chipRestored: "Restauré",
  movedPerson: "Déplacé",
  copiedPerson: "Ajouté",
  removedPerson: "Retiré",
  keptPerson: "Retiré, et conservé dans Autres contacts",
  halfMoved: "Dans les deux groupes",
  halfRemoved: "Encore dans le groupe, et aussi dans Autres contacts",
  halfCopied: "Ajout à une partie des groupes seulement",
  halfDeleted: "Retiré de certains groupes",
  notDonePerson: "Non effectué",
  unknownPerson: "Inconnu",
  restoredPerson: "Restauré",
  notRestoredPerson: "N’a pas pu être restauré",

  // Search, and maximums of the list
  howFull: "Capacité de la liste",
  groupsOfMost: "{count} groupes sur {most}",
  contactsOfMost: "{count} contacts sur {most}",
  nearlyFull: "presque plein",
  searchLabel: "Rechercher des groupes et des personnes",
  clearSearch: "Effacer la recherche",
  matches: { one: "{count} résultat", other: "{count} résultats" },
  matchesOf: "{matches} : {groups}, {people}",
  noMatch: "Aucun résultat pour « {query} »",
  noMatchHint: "La recherche porte uniquement sur votre liste, pas sur l’annuaire de votre organisation.",
  kind_distribution: "Groupe de distribution",
  someOf: "{some} sur {all}",
  unreadContacts: {
    one: "{count} contact n’a pas pu être affiché. Il est toujours dans votre liste.",
    other: "{count} contacts n’ont pas pu être affichés. Ils sont toujours dans votre liste.",
  },
  unreadGroups: {
    one: "{count} groupe n’a pas pu être affiché. Il est toujours dans votre liste, avec ses membres.",
    other:
      "{count} groupes n’ont pas pu être affichés. Ils sont toujours dans votre liste, avec leurs membres.",
  },
  selected: { one: "{count} sélectionnée", other: "{count} sélectionnées" },
  selection: "Sélection",
  clearSelection: "Effacer la sélection",
  selectionCleared: "Sélection effacée",
  movePeopleHere: { one: "Déplacer {count} personne ici", other: "Déplacer {count} personnes ici" },
  addPeopleHere: { one: "Ajouter {count} personne ici", other: "Ajouter {count} personnes ici" },
  holdToAdd: "Maintenez {key} enfoncée pour ajouter sans déplacer.",
  releaseToMove: "Relâchez {key} pour déplacer à la place.",

  // ---- Forms for phone contacts and distribution groups ----
  // New phone contact
  phoneNumber: "Numéro de téléphone",
  phoneNumberHint: "Indiquez + et l’indicatif du pays, par exemple +33 1 23 45 67 89.",
  willBeSavedAs: "Numéro enregistré : {number}",
  countryNotKnown:
    "Numéro enregistré : {number}. Pour qu’il fonctionne partout, commencez par + et l’indicatif du pays.",
  enterPhoneNumber: "Entrez un numéro de téléphone.",
  noDigits: "Un numéro de téléphone doit contenir des chiffres.",
  noPartOfNumber: "Un numéro de téléphone ne peut pas contenir « {character} ».",
  plusInside: "Placez le + au début.",
  noSuchCountry: "Ce numéro commence par un indicatif de pays inconnu.",
  tooShortForCountry: "Ce numéro est trop court pour son pays.",
  tooLongForCountry: "Ce numéro est trop long pour son pays.",
  tooFewDigits: "Un numéro de téléphone doit contenir au moins {count} chiffres.",
  tooManyDigits: "Un numéro de téléphone peut contenir {count} chiffres au maximum.",

  // Add distribution group
  smtpAddressHint: "Vérifiez l’orthographe. Exchange ne contrôle pas cette adresse.",
  enterSmtpAddress: "Entrez une adresse e-mail.",
  addGroup: "Ajouter le groupe",
  distributionGroupExists:
    "Vous avez déjà « {name} » avec cette adresse. Si vous l’ajoutez de nouveau, il s’ouvre et rien n’est modifié.",
  distributionGroupMade: "Groupe de distribution ajouté",
  distributionGroupAddedWithoutResponse: "Exchange n’a pas répondu à temps, mais le groupe a été ajouté.",
  busyDistribution: "Exchange est occupé et n’a pas ajouté le groupe.",
  refusedDistribution: "Exchange ne permet pas aux compléments d’ajouter des groupes de distribution.",
  mayDistribution: "Le groupe a peut-être été ajouté, peut-être pas.",
  distributionGroupNotAdded: "Le groupe n’a pas été ajouté.",
  stillUnknownDistribution: "Impossible de savoir si le groupe a été ajouté.",
  distributionLimitNext:
    "Le groupe n’a pas été ajouté. Supprimez un groupe dont vous n’avez plus besoin, puis réessayez.",
  smtpRefused: "Exchange n’accepte pas cette adresse e-mail.",
  smtpRefusedNext: "Corrigez l’adresse, puis réessayez.",

  // ---- Connections, read-only mode, settings ----
  // Failures of the direct connection
  directConnection: "Connexion directe",
  asksForSignIn: "Exchange vous demande de vous connecter.",
  asksForSignInNext:
    "Reconnectez-vous (redémarrez Outlook si nécessaire), puis réessayez. Si le problème persiste, contactez votre administrateur.",
  exchangeNotFound: "Exchange est introuvable à l’adresse configurée.",
  exchangeNotFoundNext:
    "L’adresse indiquée dans les paramètres de ce complément est peut-être incorrecte. Contactez votre administrateur.",
  tooLargeForServer: "Cette demande est trop volumineuse pour le serveur.",
  noAnswerToProxy: "Un serveur placé devant Exchange n’a pas reçu de réponse à temps.",
  serverError: "Le serveur a renvoyé une erreur.",
  replyOverLimit: "La réponse est trop volumineuse (limite : 16 Mo).",
  replyOverLimitNext: "La réponse ne vient peut-être pas d’Exchange. Contactez votre administrateur.",
  redirected: "La demande adressée à Exchange a été redirigée vers une autre page.",
  unreachableNext:
    "Le problème peut venir de votre réseau, du certificat du serveur ou de ses paramètres. Réessayez. Si le problème persiste, contactez votre administrateur.",
  refusedDirect: "Exchange ne permet pas à votre compte d’utiliser la liste de contacts.",
  httpAnswer: "Réponse HTTP",
  replyFactsDirect: "Réponse · {size} · {seconds} s · connexion directe",

  // Options if Exchange refuses add-ins
  useDirectConnection: "Utiliser la connexion directe",
  useDirectHint: "Se connecter à {host} avec votre propre compte. Configuré par votre administrateur.",
  switchToDirectConnection: "Passer à la connexion directe",
  readOnlyView: "Affichage en lecture seule",
  readOnlyViewHint: "Vous pouvez rechercher et copier, mais pas modifier.",
  openReadOnly: "Ouvrir en lecture seule",
  tryOutlook: "Se connecter via Outlook",
  tryOutlookHint: "Réessayez, au cas où les paramètres du serveur auraient changé.",
  tryIt: "Essayer",
  runDiagnostics: "Exécuter le diagnostic",
  diagnostics: "Diagnostic",
  help: "Aide",
  readOnlyTitle: "Lecture seule.",
  readOnlyText:
    "Exchange ne permet pas aux compléments de modifier votre liste. Vous pouvez toujours rechercher et copier.",
  switchedText:
    "Exchange ne permet pas aux compléments d’utiliser votre liste de contacts via Outlook. Ce volet se connecte donc à {host} avec votre propre compte. Rien n’a été perdu.",

  // Problems in config.json
  settingsTitle: "Les paramètres de ce complément contiennent des erreurs.",
  settingsText:
    "Rien n’a été envoyé à Exchange. Demandez à votre administrateur de corriger les paramètres dans {address}.",
  settingsNotLoaded: "Le fichier n’a pas pu être chargé : {message}",
  settingsNotJson: "Le fichier n’est pas au format JSON valide : {message}",
  settingUnknown: "{at} : paramètre inconnu.",
  settingWrong: "{at} : {found} n’est pas valide. Valeurs autorisées : {expected}",
  settingBlocked:
    "{at} : la stratégie de sécurité du contenu de la page bloque {origin}. Générez de nouveau la version avec cette adresse.",
  settingMissing: "{at} : la connexion directe nécessite une adresse.",

  // ---- Diagnostics screen ----
  // Run of the diagnostics
  runAgain: "Exécuter à nouveau",
  running: "En cours…",
  copyReport: "Copier le rapport",
  hideInCopy: "Masquer les noms, adresses et ID dans le rapport copié",

  // What was checked
  whatWasChecked: "Ce qui a été vérifié",
  checkOutlook: "Connexion via Outlook",
  checkOutlookList: "Votre liste de contacts via Outlook",
  checkDirect: "Connexion directe à {host}",
  checkDirectList: "Votre liste de contacts par la connexion directe",
  respondedIn: {
    one: "Exchange a répondu en {count} seconde.",
    other: "Exchange a répondu en {count} secondes.",
  },
  listCheckedIn: {
    one: "{groups} et {contacts}, en {count} seconde.",
    other: "{groups} et {contacts}, en {count} secondes.",
  },
  notChecked: "Non vérifié. Cette opération peut créer les trois groupes système.",
  forAdministrator: "Pour votre administrateur",

  // Verdict: what the diagnostics mean, then why, and what to do
  verdict: "Conclusion",
  verdictWorks: "Tout fonctionne",
  verdictMostlyWorks: "Presque tout fonctionne",
  verdictByOutlook: "Vous pouvez utiliser votre liste de contacts via Outlook.",
  verdictByDirect: "Vous pouvez utiliser votre liste de contacts par la connexion directe.",
  verdictOtherProblem: "Un autre problème a été détecté. Il est décrit ci-dessous pour votre administrateur.",
  verdictUsableAgain: "Votre liste de contacts est de nouveau utilisable",
  verdictReachable: "Exchange est joignable",
  verdictListUnchecked:
    "Votre liste de contacts n’a pas été vérifiée. Cette opération peut créer les trois groupes système.",
  verdictNotHere: "Ce complément ne fonctionne pas ici",
  verdictNotNow: "Votre liste de contacts ne peut pas être utilisée pour le moment",
  verdictNotThroughOutlook: "Votre liste de contacts ne peut pas être utilisée via Outlook",
  verdictNotDirect: "La connexion directe ne fonctionne pas",
  verdictNotUsable: "Votre liste de contacts ne peut pas être utilisée",
  verdictNotChangeable: "Votre liste de contacts ne peut pas être modifiée",
  verdictCanSearch: "Vous pouvez toujours rechercher et copier.",
  verdictSelectItem: "Sélectionnez un message ou un rendez-vous, puis exécutez de nouveau le diagnostic.",
  verdictWait:
    "Attendez une minute, puis exécutez de nouveau le diagnostic. Si le problème persiste, copiez le rapport et envoyez-le à votre administrateur.",
  verdictRestart:
    "Redémarrez Outlook, puis exécutez de nouveau le diagnostic. Si le problème persiste, copiez le rapport et envoyez-le à votre administrateur.",
  verdictSignIn:
    "Reconnectez-vous à Outlook, puis exécutez de nouveau le diagnostic. Si le problème persiste, copiez le rapport et envoyez-le à votre administrateur.",
  verdictAskAdministrator: "Copiez le rapport et envoyez-le à votre administrateur.",

  // Calls
  throughOutlook: "Via Outlook",
  by_outlook: "via Outlook",
  by_direct: "connexion directe",
  noDirectSet: "Non configurée.",
  answeredAddIns: "Fonctionne : les compléments peuvent appeler Exchange.",
  answeredAddInsList: "Fonctionne : les compléments peuvent utiliser la liste de contacts.",
  answeredBy: "{host} a répondu.",

  // Environment
  environment: "Environnement",
  exchange: "Exchange",
  requirementSet: "Ensemble de conditions requises",
  permission: "Autorisation",
  item: "Élément",
  accountType: "Type de compte",
  languageUsed: "Langue",
  paneVersion: "Version du complément",
  mailbox: "Boîte aux lettres",
  connectionInUse: "Connexion utilisée",
  connectionSetting: "Paramètre de connexion (route)",
  client_web: "Sur le web",
  client_win32: "Pour Windows",
  client_newOutlook: "Nouvel Outlook",
  client_mac: "Pour Mac",
  client_ios: "Pour iOS",
  client_android: "Pour Android",
  client_other: "Inconnu",
  release_older: "avant 2013",
  release_SE: "SE",
  release_online: "Exchange Online",
  permission_lower: "Inférieure à ReadWriteMailbox",
  item_message: "Message",
  item_appointment: "Rendez-vous",
  item_none: "Aucun sélectionné",
  account_enterprise: "Exchange Server",
  account_office365: "Microsoft 365",
  account_outlookCom: "Outlook.com",
  account_gmail: "Gmail",
  notKnown: "Inconnu",
  outlookIsUsed: "Connecté via Outlook",

  // Call log and report
  lastCalls: "Appels récents",
  noCalls: "Aucun appel depuis l’ouverture du volet.",
  unreadFields: "N’a pas pu être lu : {fields}",
  reportTitle: "IM Groups for Outlook : diagnostic",
  findings: "Résultats",

  // ---- Diagnostics results: `found_` says what was found, `next_` what to do ----
  // Environment
  found_mobile: "Outlook pour téléphones et tablettes ne permet pas aux compléments d’appeler Exchange.",
  next_mobile: "Utilisez Outlook sur le web, Outlook classique pour Windows ou Outlook pour Mac.",
  found_newOutlook:
    "Le nouvel Outlook pour Windows ne prend pas en charge les boîtes aux lettres d’Exchange Server.",
  next_newOutlook: "Utilisez Outlook sur le web ou Outlook classique pour Windows.",
  found_exchangeOnline: "Cette boîte aux lettres est dans Exchange Online.",
  next_exchangeOnline:
    "Exchange Online abandonne les services web Exchange et Teams conserve les contacts ailleurs. Ce complément fonctionne uniquement avec les boîtes aux lettres d’Exchange Server.",
  found_notExchange: "Cette boîte aux lettres n’est pas sur Exchange.",
  next_notExchange: "Ouvrez le complément depuis une boîte aux lettres d’Exchange Server.",
  found_exchangeTooOld:
    "Exchange {version} ne prend pas en charge les listes de contacts de messagerie instantanée.",
  next_exchangeTooOld:
    "Elles nécessitent Exchange Server 2013 ou une version ultérieure. Déplacez la boîte aux lettres vers un serveur plus récent.",
  found_oldRequirementSet:
    "Outlook prend en charge l’ensemble de conditions requises Mailbox {found}, et non {wanted}.",
  next_oldRequirementSet:
    "Le volet fonctionne, mais peut se fermer lorsqu’un autre message est sélectionné. Une version plus récente d’Outlook ou d’Exchange le garde ouvert.",
  found_outOfSupport: "Le support d’Exchange Server {release} a pris fin le {since}.",
  next_outOfSupport:
    "Microsoft ne publie plus de correctifs pour cette version. Planifiez le passage à Exchange Server Subscription Edition.",

  // Connection through Outlook
  found_noItem: "Aucun message ou rendez-vous n’est sélectionné.",
  next_noItem:
    "Les compléments Outlook ont besoin d’un élément sélectionné. Sélectionnez un message ou un rendez-vous, puis exécutez de nouveau le diagnostic.",
  found_permissionMissing: "Ce complément n’a pas l’autorisation ReadWriteMailbox.",
  next_permissionMissing:
    "Réinstallez le manifeste de cette version. Les utilisateurs qui installent eux-mêmes des compléments ont besoin du rôle My ReadWriteMailbox Apps et, pour une installation à partir d’un fichier, du rôle My Custom Apps.",
  found_addInsRefusedForImLists:
    "Les compléments peuvent appeler Exchange, mais pas pour les listes de contacts de messagerie instantanée.",
  next_addInsRefusedForImLists:
    "Exchange Server ne propose pas ces opérations aux compléments. Utilisez plutôt la connexion directe.",
  found_addInsMayCallNothing: "Les compléments ne peuvent pas du tout appeler Exchange ({code}).",
  next_addInsMayCallNothing:
    "Le plus souvent, OAuthAuthentication est désactivé sur le répertoire virtuel EWS. Vérifiez-le avec Get-WebServicesVirtualDirectory et activez-le avec Set-WebServicesVirtualDirectory.",
  found_outlookFails: "Outlook a renvoyé une erreur inconnue ({code}).",
  next_outlookFails:
    "Exécutez de nouveau le diagnostic. Si le problème persiste, redémarrez Outlook, puis envoyez ce rapport au support.",
  found_outlookAnswers: "Les compléments peuvent appeler Exchange via Outlook.",
  next_outlookAnswers:
    "Votre liste de contacts n’a pas été vérifiée. Sélectionnez Vérifier pour savoir s’ils peuvent l’utiliser.",
  found_outlookWorks:
    "Les compléments peuvent utiliser les listes de contacts de messagerie instantanée via Outlook.",
  next_outlookWorks: "Aucune configuration n’est nécessaire.",

  // Direct connection
  found_noDirectRoute: "La connexion directe n’est pas configurée.",
  next_noDirectRoute:
    "Elle utilise le compte de l’utilisateur, autorisé à utiliser les listes de contacts de messagerie instantanée. Pour la configurer, consultez docs/administrators.md.",
  found_directSignIn: "La connexion directe exige une authentification que le navigateur ne fournit pas.",
  next_directSignIn:
    "Faites en sorte que le navigateur s’authentifie automatiquement, par exemple en ajoutant le site à la zone Intranet local. Vérifiez aussi les méthodes d’authentification proposées par le proxy et par le répertoire virtuel EWS.",
  found_directForbidden: "La connexion directe est interdite (HTTP 403).",
  next_directForbidden:
    "Vérifiez les règles de tout proxy intermédiaire. Sur Exchange, vérifiez EwsEnabled et EwsApplicationAccessPolicy (Get-CASMailbox, Get-OrganizationConfig).",
  found_directNotFound: "Exchange est introuvable à l’adresse de la connexion directe.",
  next_directNotFound:
    "Vérifiez ewsUrl dans config.json et assurez-vous que tout proxy transmet /EWS/Exchange.asmx.",
  found_directNotExchange: "Autre chose qu’Exchange répond sur la connexion directe.",
  next_directNotExchange:
    "Le plus souvent, il s’agit d’une page de connexion. Faites en sorte que les demandes adressées à /EWS/Exchange.asmx la contournent, et vérifiez ewsUrl dans config.json.",
  found_directRedirected: "La connexion directe est redirigée vers une autre page.",
  next_directRedirected:
    "Le plus souvent, il s’agit d’une page de connexion. Exemptez-en /EWS/Exchange.asmx.",
  found_directTooLarge:
    "La connexion directe a renvoyé plus de 16 Mo, ce qui n’est pas une liste de contacts.",
  next_directTooLarge:
    "Ouvrez l’adresse configurée dans un navigateur et vérifiez ce que le serveur ou le proxy y renvoie.",
  found_directUnreachable: "La connexion directe ne parvient pas à joindre le serveur.",
  next_directUnreachable:
    "Vérifiez le nom du serveur, son certificat et le pare-feu. Si l’origine du serveur diffère de celle du volet, le serveur doit aussi autoriser l’appel (CORS).",
  found_directGateway:
    "Un proxy répond sur la connexion directe, mais pas Exchange, derrière lui (HTTP {status}).",
  next_directGateway:
    "Vérifiez que le proxy peut joindre Exchange et que son délai d’attente est plus long que celui du volet.",
  found_directServerError: "Le serveur de la connexion directe a renvoyé une erreur (HTTP {status}).",
  next_directServerError:
    "Cherchez la cause dans les journaux IIS et EWS de ce serveur et dans ceux de tout proxy.",
  found_directRefused: "Exchange n’accepte pas l’authentification de la connexion directe.",
  next_directRefused:
    "Vérifiez que le navigateur s’authentifie en tant que propriétaire de cette boîte aux lettres et qu’EWS y est activé (EwsEnabled dans Get-CASMailbox).",
  found_directAnswers: "Exchange répond sur la connexion directe.",
  next_directAnswers:
    "Votre liste de contacts n’a pas été vérifiée. Sélectionnez Vérifier pour savoir si elle peut être chargée.",
  found_directWorks: "La connexion directe fonctionne.",
  next_directWorks: "Le compte de l’utilisateur peut utiliser la liste de contacts.",

  // Both connections
  found_offline: "Cet ordinateur est hors connexion.",
  next_offline: "Vérifiez la connexion réseau, puis exécutez de nouveau le diagnostic.",
  found_busy: "Exchange est occupé ({route}).",
  next_busy:
    "Attendez une minute, puis exécutez de nouveau le diagnostic. Si le problème persiste, vérifiez la charge du serveur et sa stratégie de limitation.",
  found_silent: "Exchange n’a pas répondu dans un délai de {seconds} secondes ({route}).",
  next_silent:
    "Exécutez de nouveau le diagnostic. Si le problème persiste, cherchez ce qui retarde les demandes : un proxy, un pare-feu ou la charge du serveur.",
  found_accountNotAccepted: "Exchange n’accepte pas le compte de l’utilisateur ({code}, {route}).",
  next_accountNotAccepted:
    "Dans Active Directory, vérifiez si le compte est désactivé ou si son mot de passe doit être changé.",
  found_imListFails: "Exchange répond, mais renvoie une erreur pour la liste de contacts ({code}, {route}).",
  next_imListFails:
    "Consultez le journal des événements du serveur et son journal EWS, et envoyez ce rapport au support.",
  found_exchangeFails: "Exchange renvoie une erreur ({code}, {route}).",
  next_exchangeFails:
    "Exécutez de nouveau le diagnostic plus tard. Si le problème persiste, consultez le journal des événements du serveur.",
  found_listTooLong:
    "La liste est trop volumineuse pour qu’Outlook la charge en une seule fois (limite : 1 Mo).",
  next_listTooLong: "Vous n’avez rien à faire : le volet la charge en plusieurs parties.",
  found_slow: "Les réponses prennent {seconds} secondes ({route}).",
  next_slow: "Cherchez ce qui retarde les demandes : un proxy, le réseau ou la charge du serveur.",
  found_differentServers: "Les deux connexions aboutissent à des serveurs de versions différentes.",
  next_differentServers:
    "Via Outlook : {outlook}. Connexion directe : {direct}. C’est normal pendant une mise à jour des serveurs. Sinon, vérifiez où mène la connexion directe.",
  found_unifiedContactStore: "Ce volet ne peut pas savoir si Skype Entreprise utilise cette liste.",
  next_unifiedContactStore:
    "Sur le serveur Skype Entreprise, exécutez Test-CsUnifiedContactStore pour savoir si les contacts de l’utilisateur sont conservés dans Exchange.",
  found_allWell: "Aucun problème détecté.",
  next_allWell: "La liste de contacts peut être chargée.",

  // ---- Check, and export ----
  // Check before adding
  checkTitle: "Vérifier avant d’ajouter",
  kindAll: "Toutes",
  kindNew: "Nouvelles",
  kindThere: "Déjà dans la liste",
  kindOtherName: "Nom différent",
  kindDuplicate: "Doublons",
  kindInvalid: "Non valides",
  kindOverLimit: "Limite dépassée",
  kindSkipped: "Ignorées",
  filterRows: "Filtrer les lignes",
  problemsFirst: "Problèmes en premier",
  rowsToCheck: "Lignes",
  noRows: "Aucune ligne à afficher.",
  rowNumber: "Ligne {number}",
  joinsGroup: "Déjà dans votre liste ; sera ajouté au groupe",
  inListAs: "Dans votre liste sous le nom {name}",
  inGroupAlready: "Déjà dans {group}",
  inListAlready: "Déjà dans votre liste",
  duplicateOfRow: "Doublon de la ligne {number}",
  duplicateOfLine: "Doublon de la ligne {number}",
  duplicateOfEarlier: "Doublon d’une entrée précédente",
  distributionTakesNobody: "{group} est un groupe de distribution. Vous ne pouvez pas y ajouter de contacts.",
  taggedTakesNobody: "Vous ne pouvez pas ajouter de contacts à {group}.",
  contactOverLimit: "Serait le contact n° {place} ; le maximum est {most}",
  groupOverLimit: "Serait le groupe n° {place} ; le maximum est {most}",
  lettersMisread: "Certaines lettres ont été lues dans un encodage incorrect.",
  selectEncoding: "Sélectionner un autre encodage",
  youSkippedIt: "Vous avez ignoré cette entrée",
  correctAddress: "Adresse de {name}",
  correctDisplayName: "Nom complet de {name}",
  correctGroup: "Groupe de {name}",
  apply: "Appliquer",
  skip: "Ignorer",
  skipNamed: "Ignorer {name}",
  include: "Inclure à nouveau",
  includeNamed: "Inclure à nouveau {name}",
  severalNames:
    "Il s’agit peut-être de plusieurs personnes. Entrez le nom d’une seule et ajoutez les autres séparément.",
  splitCell: "Les cellules de cette ligne ne correspondent pas aux colonnes. Entrez le nom et l’adresse.",
  severalGroups:
    "Il s’agit peut-être d’un groupe ou de plusieurs. Séparez les groupes par des points-virgules. Toutes les lignes avec ce texte reçoivent les mêmes groupes.",
  notToldApart: {
    one: "{count} personne n’a pas pu être distinguée des autres dans le texte.",
    other: "{count} personnes n’ont pas pu être distinguées des autres dans le texte.",
  },
  addressesFound: {
    one: "Il contient {count} adresse, mais {people} personnes ont été trouvées.",
    other: "Il contient {count} adresses, mais {people} personnes ont été trouvées.",
  },
  addressesFoundOne: {
    one: "Il contient {count} adresse, mais 1 personne a été trouvée.",
    other: "Il contient {count} adresses, mais 1 personne a été trouvée.",
  },
  showLines: {
    one: "Afficher la ligne {numbers}",
    other: "Afficher les lignes {numbers}",
  },
  hideLines: {
    one: "Masquer la ligne {numbers}",
    other: "Masquer les lignes {numbers}",
  },
  showCountLines: {
    one: "Afficher {count} ligne",
    other: "Afficher {count} lignes",
  },
  hideCountLines: {
    one: "Masquer {count} ligne",
    other: "Masquer {count} lignes",
  },
  lineNumber: "Ligne {number}",
  showRows: {
    one: "Afficher la ligne {numbers}",
    other: "Afficher les lignes {numbers}",
  },
  hideRows: {
    one: "Masquer la ligne {numbers}",
    other: "Masquer les lignes {numbers}",
  },
  showCountRows: {
    one: "Afficher {count} ligne",
    other: "Afficher {count} lignes",
  },
  hideCountRows: {
    one: "Masquer {count} ligne",
    other: "Masquer {count} lignes",
  },
  rowIsNow: "{name} : {what}",
  groupsToMake: {
    one: "{count} nouveau groupe sera créé : {names}",
    other: "{count} nouveaux groupes seront créés : {names}",
  },
  nothingSentYet: "Rien n’est envoyé tant que vous n’avez pas sélectionné Ajouter.",
  nothingToAdd: "Il n’y a rien à ajouter.",
  anotherJobRuns: "Un autre fichier ou message est en cours d’ajout. Attendez qu’il soit terminé.",
  addContacts: {
    one: "Ajouter {count} contact",
    other: "Ajouter {count} contacts",
  },
  addEntries: {
    one: "Ajouter {count} entrée",
    other: "Ajouter {count} entrées",
  },

  // Looking up addresses in the company directory
  lookUpTitle: {
    one: "{count} personne n’a pas d’adresse de messagerie instantanée.",
    other: "{count} personnes n’ont pas d’adresse de messagerie instantanée.",
  },
  lookUpText:
    "L’adresse est peut-être dans l’annuaire de votre organisation. Vous pouvez vérifier chaque personne avant de l’ajouter.",
  lookUp: { one: "Rechercher {count} personne", other: "Rechercher {count} personnes" },
  lookingUp: "Recherche dans l’annuaire de votre organisation…",
  stillLookingUp: "La recherche dans l’annuaire est en cours. Attendez, ou sélectionnez Arrêter.",
  lookedUp: "La recherche dans l’annuaire de votre organisation est terminée.",
  lookUpStopped: "Vous avez arrêté la recherche.",
  addressesAreFound: {
    one: "{count} adresse de messagerie instantanée a été trouvée.",
    other: "{count} adresses de messagerie instantanée ont été trouvées.",
  },
  peopleToSelect: {
    one: "Pour {count} personne, vous devez sélectionner de qui il s’agit.",
    other: "Pour {count} personnes, vous devez sélectionner de qui il s’agit.",
  },
  addressesToConfirm: {
    one: "{count} adresse doit être confirmée.",
    other: "{count} adresses doivent être confirmées.",
  },
  peopleNotFound: {
    one: "Aucune adresse n’a été trouvée pour {count} personne.",
    other: "Aucune adresse n’a été trouvée pour {count} personnes.",
  },
  peopleNotLookedUp: {
    one: "{count} personne n’a pas été recherchée.",
    other: "{count} personnes n’ont pas été recherchées.",
  },
  enterAddressesYourself:
    "Entrez les adresses de messagerie instantanée ci-dessous, ou ignorez ces personnes.",
  enterAddressYourself: "Entrez l’adresse de messagerie instantanée, ou ignorez cette entrée.",
  nobodyInDirectory: "Personne n’a été trouvé dans l’annuaire de votre organisation.",
  severalPeople: {
    one: "{count} personne a été trouvée. Sélectionnez-la, ou entrez l’adresse de messagerie instantanée.",
    other:
      "{count} personnes ont été trouvées. Sélectionnez-en une, ou entrez l’adresse de messagerie instantanée.",
  },
  foundWithoutAddress: {
    one: "L’annuaire n’a pas d’adresse pour {count} personne trouvée.",
    other: "L’annuaire n’a pas d’adresse pour {count} personnes trouvées.",
  },
  hasNoAddress: "L’annuaire n’a pas d’adresse pour cette personne.",
  thereMayBeMore: "Il y en a peut-être d’autres.",
  peopleFoundFor: "Personnes trouvées pour {name}",
  showMorePeople: {
    one: "Afficher {count} personne de plus",
    other: "Afficher {count} personnes de plus",
  },
  proposedFor: "Personne proposée pour {name}",
  selectedFor: "Personne sélectionnée pour {name}",
  notThisPerson: "Pas cette personne",
  notThisPersonNamed: "Pas cette personne : {name}",

  // Export
  saveEverything: "Exporter les contacts…",
  saveTitle: "Exporter les contacts",
  saveJson: "Sauvegarde complète",
  saveJsonHint:
    "Tous les groupes et toutes les personnes, avec tous les détails. Pour la restaurer, utilisez « Importer des contacts ».",
  saveTable: "Feuille de calcul",
  saveTableHint:
    "Une ligne pour chaque personne dans chaque groupe. « Importer des contacts » l’accepte également.",
  saveAs: "Enregistrer {name}",
  saved: "Votre navigateur enregistre {name}.",
  saveOrCopy: "Si aucun fichier n’apparaît, copiez le texte à la place.",
  savedWithout: {
    one: "{count} membre n’est pas inclus, car votre liste ne contient pas son adresse.",
    other: "{count} membres ne sont pas inclus, car votre liste ne contient pas leur adresse.",
  },
  savedPartly: "Une partie de votre liste n’a pas pu être chargée. Le fichier sera donc incomplet.",
  close: "Fermer",

  // ---- Jobs: progress, report, card on the list ----
  // Progress
  addingTitle: "Ajout des contacts",
  paused: "En pause",
  stoppingTitle: "Arrêt en cours",
  starting: "Démarrage…",
  ofContacts: { one: "sur {count} contact", other: "sur {count} contacts" },
  ofEntries: { one: "sur {count} entrée", other: "sur {count} entrées" },
  perSecond: "{rate} par seconde",
  timeLeft: "Encore {time} environ",
  notSending: "Aucun envoi en cours",
  makingGroups: "Création des groupes…",
  findingOut: "Vérification de votre liste, car Exchange n’a pas répondu à certaines demandes…",
  removingOrphans: "Retrait des contacts restants qui ne sont dans aucun groupe…",
  restingUntil: "Exchange est occupé. Reprise à {time}.",
  restingFor: "Exchange est occupé. Reprise dans {time}.",
  pausedAt: "En pause depuis {time}. Tout ce qui avait été envoyé est terminé.",
  stopsSoon: "En attente des demandes déjà envoyées…",
  added: "Ajoutés",
  failed: "Échecs",
  left: "Restants",
  notAddedSoFar: "Non ajoutés jusqu’ici",
  moreInReport: {
    one: "{count} autre figure dans le rapport.",
    other: "{count} autres figurent dans le rapport.",
  },
  checkedFirst: "Aucune réponse. Une vérification aura lieu avant la prochaine tentative.",
  listMeanwhile:
    "Vous pouvez continuer à utiliser votre liste. Si vous fermez le volet, vous pourrez reprendre plus tard.",
  endsWithPane:
    "Gardez ce volet ouvert jusqu’à la fin de l’ajout. La progression ne peut pas être conservée ici : fermer le volet met fin à l’opération.",
  pause: "Pause",
  resume: "Reprendre",
  stopAsk: "Arrêter…",
  stopTitle: "Arrêter l’ajout ?",
  stopText: "Déjà ajoutés : {done}. Ne seront pas ajoutés : {left}.",
  stopForGood: "Arrêter l’ajout",
  continueAdding: "Continuer l’ajout",
  quarterDone: "{percent} terminés : {done} sur {all}",
  pausedByCall:
    "Rien d’autre n’est envoyé tant que vous n’avez pas sélectionné Reprendre. Ce qui a été ajouté reste dans votre liste.",
  makeRoomThenResume:
    "Supprimez ou archivez des messages pour libérer de l’espace, puis sélectionnez Reprendre.",
  signInThenResume: "Reconnectez-vous à Outlook, puis sélectionnez Reprendre.",
  pausedByTrouble: "Trop de demandes consécutives ont échoué.",
  pausedByReading: "Votre liste n’a pas pu être vérifiée.",
  pausedByJournal: "La progression ne peut plus être conservée sur cet appareil.",

  // Report
  addedOf: {
    one: "{done} ajouté sur {count}",
    other: "{done} ajoutés sur {count}",
  },
  allAdded: {
    one: "{count} entrée est dans votre liste.",
    other: "Les {count} entrées sont toutes dans votre liste.",
  },
  notAdded: {
    one: "{count} entrée n’a pas été ajoutée.",
    other: "{count} entrées n’ont pas été ajoutées.",
  },
  contactsNotAdded: {
    one: "{count} contact n’a pas été ajouté.",
    other: "{count} contacts n’ont pas été ajoutés.",
  },
  allWereAdded: {
    one: "{count} entrée a été ajoutée.",
    other: "Les {count} entrées ont toutes été ajoutées.",
  },
  othersWereAdded: { one: "{count} autre a été ajoutée.", other: "{count} autres ont été ajoutées." },
  noLongerThere: {
    one: "{count} n’est plus dans votre liste ou son groupe.",
    other: "{count} ne sont plus dans votre liste ou leur groupe.",
  },
  listNotChecked: "Votre liste n’a pas pu être chargée pour le vérifier. Sélectionnez Vérifier à nouveau.",
  checkAgain: "Vérifier à nouveau",
  othersAreIn: {
    one: "{count} autre est dans votre liste.",
    other: "{count} autres sont dans votre liste.",
  },
  stoppedByYou: {
    one: "Vous avez arrêté : {count} entrée n’a pas été ajoutée.",
    other: "Vous avez arrêté : {count} entrées n’ont pas été ajoutées.",
  },
  maybeAdded: {
    one: "{count} entrée a peut-être été ajoutée, peut-être pas.",
    other: "{count} entrées ont peut-être été ajoutées, peut-être pas.",
  },
  itTook: "Durée : {time}.",
  twoUnits: "{larger} {smaller}",
  days: { one: "{count} jour", other: "{count} jours" },
  hours: { one: "{count} heure", other: "{count} heures" },
  minutes: { one: "{count} minute", other: "{count} minutes" },
  secondsLong: { one: "{count} seconde", other: "{count} secondes" },
  groupsGone: {
    one: "{count} groupe a été supprimé : {names}.",
    other: "{count} groupes ont été supprimés : {names}.",
  },
  orphans: {
    one: "{count} contact a été créé, mais n’est dans aucun groupe et n’a pas pu être retiré : {names}.",
    other:
      "{count} contacts ont été créés, mais ne sont dans aucun groupe et n’ont pas pu être retirés : {names}.",
  },
  filterReport: "Filtrer les résultats",
  reportRows: "Résultats",
  outcomeMade: "Ajouté",
  outcomeJoined: "Ajouté au groupe",
  outcomeExisting: "Était déjà là",
  outcomeCancelled: "Non ajouté, car vous avez arrêté",
  outcomeUnknown:
    "Exchange n’a pas répondu et votre liste n’a pas pu être vérifiée. Le contact a peut-être été ajouté, peut-être pas.",
  outcomeLeft: "Pas encore essayé",
  isNowIn: "Maintenant dans le groupe {group}",
  groupIsNow: "Le groupe s’appelle maintenant {group}",
  goneWithGroup: "Était dans le groupe, mais le groupe a été supprimé.",
  goneFromGroup: "Était dans le groupe, mais en a été retiré.",
  goneFromList: "Était dans votre liste, mais en a été retiré.",
  groupDeletedMeanwhile: "Le groupe a été supprimé avant l’ajout du contact.",
  groupNotMade: "Son groupe n’a pas été créé : {why}",
  noGroupId: "Exchange a créé le groupe, mais n’a pas renvoyé son ID.",
  becameDistribution:
    "Ce nom est celui d’un groupe de distribution. Vous ne pouvez pas y ajouter de contacts.",
  becameTagged: "Vous ne pouvez pas ajouter de contacts à ce groupe.",
  triesInterrupted: "Le volet a été fermé pendant chaque tentative.",
  stayedBusy: {
    one: "Exchange était toujours occupé après {count} tentative.",
    other: "Exchange était toujours occupé après {count} tentatives.",
  },
  stayedInConflict: "Votre liste était constamment modifiée ailleurs au même moment.",
  retryFailed: { one: "Réessayer pour {count}", other: "Réessayer pour {count}" },
  reportNoun: "rapport",
  saveCsv: "Enregistrer en CSV",
  columnRow: "Ligne",
  columnAddress: "Adresse",
  columnReason: "Raison",
  columnCode: "Code",

  // Card on the list
  jobRunsTitle: "{done} ajoutés sur {all}",
  addFromItem: "Ajouter les personnes de cet élément",
  addFromFile: "Importer des contacts…",
  jobShow: "Afficher",
  showReport: "Afficher le rapport",
  notAddedYet: {
    one: "{count} contact sur {all} n’a pas encore été ajouté",
    other: "{count} contacts sur {all} n’ont pas encore été ajoutés",
  },
  interruptedJob: "{title}, commencé le {when}. Le volet a été fermé avant la fin.",
  reportWaits: "{title} : le rapport est prêt.",
  takenByOther: "{title} est en cours d’ajout dans une autre fenêtre.",

  // ---- Import ----
  sourceTitle: "Importer des contacts",

  // Paste or file
  pasteHere: "Collez des noms et des adresses",
  pastePlaceholder: "Tony Smith <tony.smith@contoso.com>\nInes Moreira",
  pasteHint:
    "Des destinataires copiés depuis Outlook, comme « Zoë Wagner <zoe@contoso.com> ; … », ou des cellules d’une feuille de calcul. Les noms sans adresse peuvent être recherchés à l’étape suivante.",
  openFile: "Ouvrir un fichier",
  openAnotherFile: "Ouvrir un autre fichier",
  openFileHint:
    "Un fichier CSV ou texte, un classeur Excel, des contacts enregistrés au format vCard ou une liste enregistrée depuis ce volet. Vous pouvez aussi déposer un fichier n’importe où sur cet écran.",
  dropToRead: "Déposez le fichier ici",
  readingSource: "Lecture de {name}…",
  pastedText: "Texte collé",
  leaveFile: "Retirer {name}",

  // Columns and preview
  whatWasFound: "Contenu trouvé",
  savedList: "Liste enregistrée",
  rowsCount: { one: "{count} ligne", other: "{count} lignes" },
  distributionGroupsCount: {
    one: "{count} groupe de distribution",
    other: "{count} groupes de distribution",
  },
  separatedByComma: "séparé par des virgules",
  separatedBySemicolon: "séparé par des points-virgules",
  separatedByTab: "séparé par des tabulations",
  separatedByBar: "séparé par des barres verticales",
  encoding: "Encodage",
  encodingHint: "Si des lettres semblent incorrectes ci-dessous, sélectionnez un autre encodage.",
  encodingWrong: "Certains caractères n’ont pas pu être lus. Sélectionnez un autre encodage.",
  encodingNamed: "{script} ({name})",
  encoding_unicode: "Unicode",
  encoding_western: "Europe de l’Ouest",
  encoding_central: "Europe centrale",
  encoding_baltic: "Baltique",
  encoding_cyrillic: "Cyrillique",
  encoding_greek: "Grec",
  encoding_turkish: "Turc",
  encoding_hebrew: "Hébreu",
  encoding_arabic: "Arabe",
  encoding_vietnamese: "Vietnamien",
  encoding_thai: "Thaï",
  encoding_japanese: "Japonais",
  encoding_simplified: "Chinois simplifié",
  encoding_traditional: "Chinois traditionnel",
  encoding_korean: "Coréen",
  fileContents: "Contenu du fichier",
  sheetNamed: "feuille « {name} »",
  firstRowIsHeadings: "La première ligne est une ligne d’en-tête",
  rowColumn: "Ligne",
  whatColumnsAre: "Colonnes",
  columnNumbered: "Colonne {number}",
  columnWithHeading: "Colonne {number} : {heading}",
  firstName: "Prénom",
  middleName: "Deuxième prénom",
  lastName: "Nom",
  secondLastName: "Deuxième nom de famille",
  notUsed: "Non utilisée",
  noAddressColumn: "Sélectionnez la colonne qui contient les adresses de messagerie instantanée.",
  noNameOrAddressColumn:
    "Sélectionnez la colonne qui contient les noms ou les adresses de messagerie instantanée.",
  noNameColumn:
    "Aucune colonne n’est utilisée pour le nom. Les contacts sans nom sont affichés avec leur adresse.",
  showMoreColumns: {
    one: "Afficher {count} autre colonne",
    other: "Afficher {count} autres colonnes",
  },
  groupOfTheRest: "Groupe des personnes sans groupe",
  newGroupChoice: "Nouveau groupe…",
  newGroupNamed: "Nom du nouveau groupe",
  checkRows: {
    one: "Vérifier {count} ligne",
    other: "Vérifier {count} lignes",
  },
  checkPeople: {
    one: "Vérifier {count} personne",
    other: "Vérifier {count} personnes",
  },
  checkAnything: "Vérifier",
  checkComesNext: "Rien n’est encore envoyé. Vous pourrez d’abord vérifier chaque ligne.",

  // Problems
  nobodyToRead:
    "Personne n’a été trouvé ici. Collez des noms avec leurs adresses, ou ouvrez un autre fichier.",
  nothingToRead: "Collez des noms et des adresses, ou ouvrez un fichier.",
  sourceEmpty: "Il est vide. Ouvrez un autre fichier, ou collez des noms et des adresses.",
  sourceTooLarge: "La taille dépasse {most} Mo. Répartissez le contenu dans plusieurs fichiers.",
  sourceWorkbook:
    "Ce classeur ne peut pas être lu ici. Il a peut-être un mot de passe ou un ancien format. Dans votre tableur, enregistrez-le en CSV, puis ouvrez le fichier CSV ici.",
  sourceWorkbookTooLarge:
    "Ce classeur est trop volumineux. Dans votre tableur, enregistrez la feuille en CSV, puis ouvrez le fichier CSV ici.",
  sourceDocument:
    "C’est un fichier Word ou PowerPoint. Ouvrez-le, copiez les noms et les adresses, puis collez-les ici.",
  sourceMessage:
    "C’est un message Outlook. Ouvrez-le dans Outlook, copiez ses destinataires, puis collez-les ici.",
  sourceOutlookData:
    "C’est un fichier de données Outlook. Dans Outlook, exportez vos contacts en CSV, puis ouvrez le fichier CSV ici.",
  sourceCalendar:
    "C’est un fichier de calendrier. Ouvrez-le dans Outlook, copiez les personnes voulues, puis collez-les ici.",
  sourcePdf: "C’est un fichier PDF. Ouvrez-le, copiez les noms et les adresses, puis collez-les ici.",
  sourcePicture:
    "C’est une image. Ouvrez un fichier contenant les noms et les adresses sous forme de texte, ou collez-les ici.",
  sourceArchive: "C’est un fichier compressé. Extrayez son contenu, puis ouvrez le fichier qu’il contenait.",
  sourceWebPage:
    "C’est une page web ou du XML, que certaines applications enregistrent à la place d’un classeur. Dans votre tableur, enregistrez ce fichier en CSV, puis ouvrez le fichier CSV ici.",
  sourceOfficeFile:
    "C’est un message Outlook ou un autre fichier Office. Ouvrez-le, copiez les noms et les adresses, puis collez-les ici.",
  sourceNotText:
    "Il ne s’agit pas d’un fichier texte. Enregistrez-le au format CSV ou texte brut, puis ouvrez-le ici.",
  sourceTooManyRows: {
    one: "Il contient {count} ligne, mais vous pouvez en ajouter {most} au maximum à la fois. Répartissez-le en plusieurs fichiers.",
    other:
      "Il contient {count} lignes, mais vous pouvez en ajouter {most} au maximum à la fois. Répartissez-le en plusieurs fichiers.",
  },
  sourceRowTooLong: {
    one: "La ligne {row} a {count} cellule, mais {most} au maximum peuvent être lues. Mettez chaque personne sur une ligne à part.",
    other:
      "La ligne {row} a {count} cellules, mais {most} au maximum peuvent être lues. Mettez chaque personne sur une ligne à part.",
  },
  notASavedList: "Ce fichier n’est pas une liste enregistrée depuis ce volet.",
  sourceNewer:
    "Ce fichier a été enregistré par une version plus récente de ce complément. Fermez ce volet, puis rouvrez-le pour obtenir cette version.",
  sourceBroken: "Cette liste enregistrée est incomplète ou a été modifiée. Ouvrez une autre copie.",
  brokenAt: "Emplacement du problème : {at}.",
  sourceUnreadable:
    "Le fichier n’a pas pu être lu. Il a peut-être été déplacé ou est ouvert dans une autre application.",
  onlyHeadings: "Aucune ligne ne se trouve sous la ligne d’en-tête.",

  // ---- People in the open item ----
  peopleInMessage: "Personnes de ce message",
  peopleInAppointment: "Personnes de ce rendez-vous",
  countInMessage: {
    one: "{count} personne dans ce message",
    other: "{count} personnes dans ce message",
  },
  countInAppointment: {
    one: "{count} personne dans ce rendez-vous",
    other: "{count} personnes dans ce rendez-vous",
  },
  atLeastInMessage: {
    one: "{count} personne ou plus dans ce message",
    other: "{count} personnes ou plus dans ce message",
  },
  atLeastInAppointment: {
    one: "{count} personne ou plus dans ce rendez-vous",
    other: "{count} personnes ou plus dans ce rendez-vous",
  },
  countNew: { one: "{count} nouvelle", other: "{count} nouvelles" },

  // People
  place_from: "De",
  place_organizer: "Organisateur",
  place_to: "À",
  place_cc: "Cc",
  place_bcc: "Cci",
  place_required: "Obligatoire",
  place_optional: "Facultatif",
  inNamed: "Dans {name}",
  inYourList: "Dans votre liste",
  noImAddress: "Pas d’adresse de messagerie instantanée",
  youAreNotListed: "Vous ne figurez pas dans cette liste.",
  bccNotVisible: "Les destinataires en Cci n’apparaissent pas dans les messages reçus.",
  noOneButYou: "Il n’y a que vous ici.",

  // Selection
  selectedOf: "Sélection : {chosen} sur {all}",
  selectAll: "Tout sélectionner",
  addToGroup: "Ajouter au groupe",
  selectGroup: "Sélectionnez un groupe",
  selectGroupForPeople: "Sélectionnez un groupe pour ces personnes.",
  addPeople: {
    one: "Ajouter {count} personne",
    other: "Ajouter {count} personnes",
  },
  selectSomeone: "Sélectionnez qui ajouter.",
  listNotThere: "Votre liste n’est pas encore chargée.",
  otherMessageNow: "Vous avez sélectionné un autre message.",
  otherAppointmentNow: "Vous avez sélectionné un autre rendez-vous.",
  nothingNow: "Aucun message ou rendez-vous n’est plus sélectionné. Votre sélection ici est conservée.",
  showItsPeople: "L’afficher",

  // Only a part of the people
  someMayBeMissing: "Des personnes manquent peut-être.",
  gapHidden:
    "Outlook a donné {given} destinataires, comme il le fait tant que les autres sont masqués. Affichez tous les destinataires dans le message, puis sélectionnez Mettre à jour.",
  gapMost: "Outlook a donné {given} destinataires, le maximum qu’il donne. Il peut y en avoir d’autres.",
  gapMostAttendees:
    "Outlook a donné {given} participants, le maximum qu’il donne. Il peut y en avoir d’autres.",
  gapUnread:
    "Outlook n’a pas donné tous les noms et toutes les adresses. Sélectionnez Mettre à jour pour réessayer.",
  updatePeople: "Mettre à jour",

  // Distribution groups
  kindUnknown: "Peut être une personne ou un groupe de distribution. Outlook ne précise pas lequel des deux.",
  asPerson: "Sera ajouté comme personne.",
  addAsDistributionGroup: "Ajouter comme groupe de distribution",
  addNamedAsDistributionGroup: "Ajouter comme groupe de distribution : {name}",
  showPeople: "Afficher les membres",
  showPeopleOf: "Afficher les membres de {name}",
  hidePeople: "Masquer les membres",
  hidePeopleOf: "Masquer les membres de {name}",
  asDistributionGroup: "Sera ajouté comme groupe de distribution.",
  foundInList: "{people} dans {name}",
  nobodyElseInList: "Il n’a pas d’autres membres.",
  notAllOfList: "Exchange n’a renvoyé qu’une partie de ses membres.",
  listsRefused:
    "Exchange ne permet pas aux compléments de voir les membres d’un groupe de distribution. Vous pouvez quand même ajouter le groupe lui-même.",
  listUnknown: "Exchange n’a trouvé aucun groupe de distribution à cette adresse.",
  listNotLookedInto: "Ses membres n’ont pas pu être chargés.",

  // ---- The field for people ----
  imAddress: "Adresse de messagerie instantanée",
  enterImAddress: "Entrez une adresse de messagerie instantanée.",
  fromThisItem: "De ce message",
  fromYourOrganization: "De votre organisation",
  suggestions: "Suggestions",
  suggestionsFound: { one: "{count} suggestion", other: "{count} suggestions" },
  noSuggestions: "Aucune suggestion",
  inTheseGroups: "Dans {groups}",
  alreadyIn: "Déjà dans {group}",
  useAsTyped: "Utiliser « {address} » tel quel",
  searchingDirectory: "Recherche…",
  directoryUnavailable: "L’annuaire de votre organisation ne peut pas être consulté ici.",
  directoryFailed: "L’annuaire n’a pas répondu.",
  morePeopleFound: "D’autres personnes correspondent. Continuez à taper.",
  noOneFound:
    "Personne n’a été trouvé pour « {words} ». Pour ajouter une personne qui ne figure pas ici, entrez une adresse de messagerie instantanée complète, par exemple nom@contoso.com.",
  addressIsGuess: "L’adresse de messagerie instantanée n’est pas connue. Ceci est l’adresse e-mail.",
  peopleToAdd: "Personnes à ajouter",
  tagToChange: "{name}, sélectionner pour modifier",
  tagToCorrect: "{name}, sélectionner pour corriger",
  removeTag: "Retirer {name}",
  personSelected: "Sélection : {name}",
  personTagRemoved: "Retrait : {name}",
  willAlsoBeAdded: "{name} figure déjà dans votre liste et sera aussi ajouté à ce groupe.",
  someWillAlsoBeAdded: {
    one: "{count} personne figure déjà dans votre liste et sera aussi ajoutée à ce groupe.",
    other: "{count} personnes figurent déjà dans votre liste et seront aussi ajoutées à ce groupe.",
  },
  isAlreadyIn: "{name} est déjà dans {group}.",
  someAreAlreadyIn: {
    one: "{count} personne est déjà dans {group}.",
    other: "{count} personnes sont déjà dans {group}.",
  },
  confirmAddress:
    "L’annuaire n’a pas d’adresse de messagerie instantanée pour {name}. Les messages arriveront seulement si c’est {address}, comme l’adresse e-mail.",
  useThisAddress: "Utiliser cette adresse",
  tooManyPeople: {
    one: "{count} personne de plus. Vous pouvez en ajouter ici au maximum {most} à la fois.",
    other: "{count} personnes. Vous pouvez en ajouter ici au maximum {most} à la fois.",
  },
  checkThemFirst: "Vérifier d’abord",
  someContactsAdded: {
    one: "{count} contact sur {of} a été ajouté.",
    other: "{count} contacts sur {of} ont été ajoutés.",
  },
};
