import type { failures as english } from "../en/failures.ts";
import type { Translation } from "../messages.ts";

/** The texts of failures, and of what one can do about them, in French. */
export const failures: Translation<typeof english> = {
  // Échecs
  nothingWasChanged: "Rien n’a été modifié dans votre liste.",
  nothingIsLost: "Rien n’est perdu.",
  waitAndTry: "Attendez une minute, puis réessayez.",
  listNotShown: "Votre liste n’est pas affichée, mais rien n’y a été modifié.",
  listOfBefore: "La liste affichée est celle qui a été lue auparavant.",
  formsStillWork: "Vous pouvez toujours créer des groupes et ajouter des contacts.",
  busyGroup: "Exchange est occupé et n’a pas créé le groupe.",
  busyContact: "Exchange est occupé et n’a pas ajouté le contact.",
  busyList: "Exchange est occupé et n’a pas donné la liste.",
  refusedGroup: "Exchange ne permet pas aux compléments de créer des groupes de messagerie instantanée.",
  refusedContact: "Exchange ne permet pas aux compléments d’ajouter des contacts de messagerie instantanée.",
  refusedList: "Exchange ne permet pas aux compléments d’utiliser les listes de messagerie instantanée.",
  refusedForm: "Votre administrateur peut vous aider.",
  refusedStart: "Rien n’a été modifié et personne n’a été perdu. Choisissez comment continuer :",
  stoppedWaiting: "Vous avez cessé d’attendre Exchange.",
  notSent: "Rien n’a été envoyé à Exchange.",
  mayGroup: "Le groupe a peut-être été créé, peut-être pas.",
  mayContact: "Le contact a peut-être été ajouté, peut-être pas.",
  findingOutGroup: "Votre liste est lue pour le savoir ; ne le créez pas encore une fois.",
  findingOutContact: "Votre liste est lue pour le savoir ; ne l’ajoutez pas encore une fois.",
  readingTheList: "Lecture de la liste…",
  foundNotGroup: "Le groupe n’a pas été créé.",
  foundNotContact: "Le contact n’a pas été ajouté.",
  stillUnknownGroup: "On ne sait pas si le groupe a été créé.",
  stillUnknownContact: "On ne sait pas si le contact a été ajouté.",
  refreshToSee: "Votre liste n’a pas pu être lue. Actualisez la liste pour le voir.",
  groupLimit: "Votre liste contient 64 groupes, le maximum possible.",
  groupLimitNext: "Le groupe n’a pas été créé. Supprimez un groupe dont vous n’avez plus besoin.",
  contactLimit: "Votre liste contient 1 000 contacts, le maximum possible.",
  contactLimitNext: "Le contact n’a pas été ajouté. Retirez-en d’abord un.",
  goneNext: "La liste est relue ; votre saisie est conservée. Choisissez un autre groupe.",
  otherMailbox: "Le groupe choisi appartient à une autre boîte aux lettres.",
  signInEnded: "Votre connexion a pris fin.",
  signInNext: "Reconnectez-vous à Outlook, puis réessayez.",
  forbidden: "Exchange n’a pas laissé entrer ce complément.",
  askAdministrator: "Demandez à votre administrateur.",
  replyTooLarge: "La réponse dépasse ce qu’Outlook laisse passer (1 Mo).",
  requestTooLarge: "L’envoi dépasse ce qu’Outlook laisse passer (1 Mo).",
  shortenAndTry: "Raccourcissez, puis réessayez.",
  noPermission: "Ce complément n’a pas le droit de lire et d’écrire dans votre boîte aux lettres.",
  noPermissionNext: "Votre administrateur peut lui donner l’autorisation ReadWriteMailbox.",
  noItem: "Aucun message ni rendez-vous n’est sélectionné.",
  noItemNext:
    "Outlook ne laisse travailler un complément que sur un élément ouvert : sélectionnez-en un, puis réessayez.",
  offlineNext: "Connectez-vous au réseau, puis réessayez.",
  notExchange: "Une page web est venue au lieu d’une réponse d’Exchange.",
  notExchangeNext: "Une connexion ou un proxy s’interpose peut-être ; demandez à votre administrateur.",
  brokenReply: "La réponse d’Exchange n’a pas pu être lue.",
  noValue: "Outlook n’a donné aucune réponse d’Exchange.",
  badRequest: "Exchange n’a pas accepté la demande.",
  badRequestNext: "C’est une faute de ce complément : envoyez les détails au support.",
  otherError: "Exchange a répondu par une erreur.",
  changeNotKnown: "On ne sait pas si quelque chose a été modifié. Actualisez la liste pour le voir.",
  timeOut: "Délai dépassé",
  cancelled: "Annulé",

  // Détails d’un échec
  operation: "Opération",
  route: "Voie",
  outlook: "Outlook",
  when: "Quand",
  took: "Durée",
  seconds: "{count} s",
  serverText: "Texte du serveur",
  outlookError: "Erreur d’Outlook",
  backOff: "Temporisation",
  milliseconds: "{count} ms",
  place: "Endroit",
  lineAndPosition: "Ligne {line}, position {position}",
  violation: "Infraction",
  problem: "Problème",
  pathAtFault: "Élément en cause",
  server: "Serveur",

  // La voie de l’administrateur
  askYourAdministrator: "Demander à votre administrateur",
  askHint: "Un court texte qui dit ce qui est refusé et ce qu’il faut permettre.",
  administratorText:
    "IM Groups for Outlook n’a pas pu exécuter {operation} dans la boîte aux lettres {address}.\n\n" +
    "Exchange a répondu : {message}\n\n" +
    "Ce que cela signifie : par Outlook (makeEwsRequestAsync), le serveur ne laisse les compléments appeler qu’une " +
    "liste d’opérations des services web Exchange, et celles des listes de messagerie instantanée ne figurent pas " +
    "sur la liste que publie Microsoft. Les mêmes opérations sont ouvertes à la connexion de l’utilisateur lui-même " +
    "à /EWS/Exchange.asmx.\n\n" +
    "Ce qui peut être fait : mettre en place la route directe du complément, qui utilise cette connexion ; " +
    "docs/administrators.md explique comment. Nous ne connaissons aucun réglage d’Exchange Server qui ajoute une " +
    "opération à cette liste.",
};
