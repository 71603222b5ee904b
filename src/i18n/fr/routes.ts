import type { routes as english } from "../en/routes.ts";
import type { Translation } from "../messages.ts";

/** The texts of routes to Exchange, of reading only, and of settings, in French. */
export const routes: Translation<typeof english> = {
  // Échecs de la route directe
  directRoute: "Route directe",
  asksForSignIn: "Exchange demande une connexion.",
  asksForSignInNext:
    "Reconnectez-vous, au besoin en fermant Outlook et en le rouvrant, puis réessayez. Si cela n’aide pas, contactez votre administrateur.",
  nothingThere: "Rien ne répond pour Exchange à son adresse.",
  nothingThereNext:
    "L’adresse dans les réglages de ce complément est peut-être fausse : contactez votre administrateur.",
  tooLargeForServer: "Ce qui devait être envoyé est plus grand que ce que le serveur accepte.",
  noAnswerToProxy: "Un serveur placé devant Exchange n’a pas reçu de réponse à temps.",
  serverError: "Le serveur a répondu par une erreur.",
  ledElsewhere: "L’appel à Exchange a été dirigé vers une autre page.",
  unreachableNext:
    "Le réseau, le certificat du serveur ou ses réglages peuvent en être la cause. Réessayez ; si cela persiste, contactez votre administrateur.",
  refusedDirect: "Exchange ne permet pas à cette connexion d’utiliser les listes de messagerie instantanée.",
  httpAnswer: "Réponse HTTP",
  replyFactsDirect: "Réponse · {size} · {seconds} s, par la route directe",

  // Comment continuer là où les compléments sont refusés
  useDirect: "Utiliser la route directe",
  useDirectHint: "S’adresser à {host} avec votre propre connexion. Mise en place par votre administrateur.",
  switchToDirect: "Passer à la route directe",
  lookOnly: "Consulter sans modifier",
  lookOnlyHint: "La recherche et la copie fonctionnent. Les modifications restent désactivées.",
  openReadOnly: "Ouvrir en lecture seule",
  tryOutlook: "De nouveau par Outlook",
  tryOutlookHint: "La voie propre à Outlook, au cas où le serveur aurait été modifié.",
  tryIt: "Essayer",
  runDiagnostics: "Lancer le diagnostic",
  diagnostics: "Diagnostic",
  help: "Aide",
  readOnlyTitle: "Lecture seule.",
  readOnlyText:
    "Exchange ne permet pas aux compléments de modifier cette liste. La recherche et la copie fonctionnent.",
  turnedText:
    "Exchange ne permet pas aux compléments d’utiliser les listes de messagerie instantanée par Outlook. La vôtre est atteinte à {host}, avec votre propre connexion. Rien n’a été perdu.",

  // Réglages inutilisables
  settingsTitle: "Les réglages de ce complément sont inutilisables.",
  settingsText:
    "Ils se trouvent dans {address}. Rien n’a été envoyé à Exchange. Votre administrateur peut les corriger.",
  settingsNotLoaded: "Le fichier n’a pas pu être chargé : {message}",
  settingsNotJson: "Le fichier n’est pas du JSON : {message}",
  settingUnknown: "{at} : ce réglage n’existe pas.",
  settingWrong: "{at} : {found} est inutilisable. Possible : {expected}",
  settingBlocked:
    "{at} : la politique de sécurité de la page ne lui permet pas d’appeler {origin}. Refaites la version avec cette adresse.",
  settingMissing: "{at} : la route directe a besoin d’une adresse.",
};
