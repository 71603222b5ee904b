import type { diagnostics as english } from "../en/diagnostics.ts";
import type { Translation } from "../messages.ts";

/** The texts of the diagnostics screen and of the report that it gives, in French. */
export const diagnostics: Translation<typeof english> = {
  // Le déroulement
  askingExchange: "Interrogation d’Exchange…",
  diagnosisDone: "Terminé. {finding}",
  runAgain: "Relancer",
  running: "En cours…",
  copyReport: "Copier le rapport",
  hideInCopy: "Masquer noms, adresses et identifiants dans la copie",

  // Ce qui a été essayé
  throughOutlook: "Par Outlook",
  by_outlook: "par Outlook",
  by_direct: "par la route directe",
  noDirectSet: "Aucune n’est mise en place.",
  trying: "Essai en cours…",
  notTried: "Pas essayé : cela peut créer les trois groupes système.",
  answeredAddIns: "Réponse reçue : les compléments peuvent appeler Exchange.",
  answeredAddInsList:
    "Réponse reçue : les compléments peuvent utiliser les listes de messagerie instantanée.",
  answeredBy: "Réponse de {host}.",
  refused: "Refusé.",
  exchangeBusy: "Exchange est occupé.",

  // L’environnement du volet
  environment: "Environnement",
  exchange: "Exchange",
  requirementSet: "Ensemble de conditions",
  permission: "Autorisation",
  item: "Élément",
  accountType: "Type de compte",
  languageUsed: "Langue",
  paneVersion: "Volet",
  mailbox: "Boîte aux lettres",
  wayInUse: "Voie utilisée",
  routeSetting: "Réglage de la route",
  client_web: "Sur le web",
  client_win32: "Pour Windows",
  client_newOutlook: "Nouvel Outlook",
  client_mac: "Pour Mac",
  client_ios: "Pour iOS",
  client_android: "Pour Android",
  client_other: "Type inconnu",
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
  way_readOnly: "Lecture seule",
  notKnown: "Inconnu",
  tryOutlookAgain: "Repasser par Outlook",
  outlookIsUsed: "Outlook est de nouveau utilisé",

  // Le journal et le rapport
  lastCalls: "Derniers appels",
  noCalls: "Aucun depuis l’ouverture du volet.",
  reportTitle: "IM Groups for Outlook : diagnostic",
  findings: "Constats",
};
