import type { findings as english } from "../en/findings.ts";
import type { Translation } from "../messages.ts";

/** What the diagnostics find, in French. */
export const findings: Translation<typeof english> = {
  // L’environnement du volet
  found_mobile: "Outlook sur téléphone et tablette ne laisse pas les compléments appeler Exchange.",
  next_mobile: "Ouvrez le complément dans Outlook sur le web, sous Windows ou sur Mac.",
  found_newOutlook: "Le nouvel Outlook n’a pas de boîtes aux lettres d’Exchange Server.",
  next_newOutlook: "Utilisez Outlook sur le web ou l’Outlook classique pour Windows.",
  found_exchangeOnline: "Cette boîte aux lettres est dans Exchange Online.",
  next_exchangeOnline:
    "Exchange Online ferme les services web Exchange, et Teams garde ses contacts ailleurs. Ce complément est fait pour les boîtes aux lettres d’Exchange Server.",
  found_notExchange: "Cette boîte aux lettres n’est pas sur Exchange.",
  next_notExchange: "Ouvrez le complément depuis une boîte aux lettres d’Exchange Server.",
  found_exchangeTooOld: "Exchange {version} n’a pas de listes de messagerie instantanée.",
  next_exchangeTooOld:
    "Exchange Server 2013 a été le premier à en avoir : déplacez la boîte aux lettres vers un serveur plus récent.",
  found_oldRequirementSet: "Outlook prend en charge Mailbox {found}, et non {wanted}.",
  next_oldRequirementSet:
    "Le volet fonctionne, mais ne reste peut-être pas ouvert d’un message à l’autre. Un Outlook ou un Exchange plus récent l’apporte.",
  found_outOfSupport: "Exchange Server {release} n’est plus pris en charge depuis le {since}.",
  next_outOfSupport: "Microsoft n’y corrige plus rien : prévoyez le passage à la Subscription Edition.",

  // Par Outlook
  found_noItem: "Aucun message ni rendez-vous n’est sélectionné.",
  next_noItem:
    "Outlook ne laisse les compléments travailler que sur un élément ouvert : sélectionnez-en un, puis relancez.",
  found_permissionMissing: "Ce complément n’a pas l’autorisation ReadWriteMailbox.",
  next_permissionMissing:
    "Installez de nouveau le manifeste de cette version. Les utilisateurs qui installent eux-mêmes des compléments ont besoin du rôle My ReadWriteMailbox Apps, et de My Custom Apps pour ceux qui viennent d’un fichier.",
  found_addInsRefusedForImLists:
    "Les compléments peuvent appeler Exchange, mais pas pour les listes de messagerie instantanée.",
  next_addInsRefusedForImLists:
    "Microsoft n’ouvre pas ces appels aux compléments sur Exchange Server. La route directe l’évite.",
  found_addInsMayCallNothing: "Les compléments ne peuvent pas du tout appeler Exchange ({code}).",
  next_addInsMayCallNothing:
    "Le plus souvent, OAuthAuthentication est désactivé sur le répertoire virtuel EWS : Get-WebServicesVirtualDirectory le montre, Set-WebServicesVirtualDirectory l’active.",
  found_outlookFails: "Outlook a échoué sans raison connue ({code}).",
  next_outlookFails:
    "Relancez. Si cela persiste, fermez Outlook et rouvrez-le, puis envoyez ce rapport au support.",
  found_outlookAnswers: "Les compléments peuvent appeler Exchange par Outlook.",
  next_outlookAnswers:
    "FindFolder a reçu une réponse. GetImItemList montre si les listes de messagerie instantanée leur sont ouvertes.",
  found_outlookWorks: "Les compléments peuvent utiliser les listes de messagerie instantanée par Outlook.",
  next_outlookWorks: "Il n’y a rien à mettre en place.",

  // La route directe
  found_noDirectRoute: "Il n’y a pas de route directe.",
  next_noDirectRoute:
    "Elle utilise la connexion de l’utilisateur lui-même, à laquelle les listes de messagerie instantanée sont ouvertes. docs/administrators.md explique sa mise en place.",
  found_directSignIn: "La route directe demande une connexion que le navigateur ne donne pas.",
  next_directSignIn:
    "Faites en sorte que le navigateur se connecte de lui-même, par exemple en plaçant le site dans la zone intranet local, et vérifiez les connexions que proposent le proxy et le répertoire virtuel EWS.",
  found_directForbidden: "La route directe est interdite (HTTP 403).",
  next_directForbidden:
    "Vérifiez les règles d’un proxy intermédiaire et, sur Exchange, EwsEnabled et EwsApplicationAccessPolicy (Get-CASMailbox, Get-OrganizationConfig).",
  found_directNotFound: "Rien ne répond pour Exchange à l’adresse de la route directe.",
  next_directNotFound: "Vérifiez ewsUrl dans config.json, et qu’un proxy transmet bien /EWS/Exchange.asmx.",
  found_directNotExchange: "Autre chose qu’Exchange répond sur la route directe.",
  next_directNotExchange:
    "Le plus souvent, c’est un formulaire de connexion. Faites transmettre /EWS/Exchange.asmx sans lui et vérifiez ewsUrl dans config.json.",
  found_directRedirected: "La route directe mène à une autre page.",
  next_directRedirected: "Le plus souvent, c’est un formulaire de connexion. Exemptez-en /EWS/Exchange.asmx.",
  found_directUnreachable: "La route directe ne peut pas être atteinte.",
  next_directUnreachable:
    "Vérifiez le certificat et le nom du serveur, ainsi que le pare-feu. À une autre origine que celle du volet, le serveur doit aussi autoriser l’appel (CORS).",
  found_directGateway:
    "Un proxy répond sur la route directe, mais Exchange derrière lui ne répond pas (HTTP {status}).",
  next_directGateway: "Vérifiez que le proxy atteint Exchange, et qu’il attend plus longtemps que le volet.",
  found_directServerError: "Le serveur de la route directe a répondu par une erreur (HTTP {status}).",
  next_directServerError: "Les journaux d’IIS et d’EWS sur ce serveur, et ceux d’un proxy, disent pourquoi.",
  found_directRefused: "Exchange refuse la connexion de la route directe.",
  next_directRefused:
    "Vérifiez que le navigateur se connecte comme propriétaire de cette boîte aux lettres, et qu’EWS y est activé : Get-CASMailbox montre EwsEnabled.",
  found_directAnswers: "Exchange répond sur la route directe.",
  next_directAnswers: "FindFolder a reçu une réponse. GetImItemList montre si la liste peut être lue.",
  found_directWorks: "La route directe fonctionne.",
  next_directWorks: "La liste est ouverte à la connexion de l’utilisateur lui-même.",

  // L’une ou l’autre
  found_offline: "Cet ordinateur est hors connexion.",
  next_offline: "Connectez-vous au réseau, puis relancez.",
  found_busy: "Exchange est occupé ({route}).",
  next_busy:
    "Attendez une minute, puis relancez. Si cela persiste, regardez la charge du serveur et sa stratégie de limitation.",
  found_silent: "Aucune réponse n’est arrivée en {seconds} secondes ({route}).",
  next_silent:
    "Relancez. Si cela persiste, cherchez ce qui retient les appels : un proxy, un pare-feu, la charge du serveur.",
  found_imListFails: "Exchange répond, mais pas pour la liste de messagerie instantanée ({code}, {route}).",
  next_imListFails:
    "Le journal des événements du serveur et son journal EWS en disent plus. Ce rapport est utile au support.",
  found_exchangeFails: "Exchange répond par une erreur ({code}, {route}).",
  next_exchangeFails:
    "Relancez plus tard. Si cela persiste, le journal des événements du serveur en dit plus.",
  found_listTooLong: "La liste est plus longue que ce qu’Outlook laisse passer en une fois (1 Mo).",
  next_listTooLong: "Tout est en ordre : le volet la lit en plusieurs parties.",
  found_slow: "Les réponses prennent {seconds} secondes ({route}).",
  next_slow: "Cherchez ce qui retient les appels : un proxy, le réseau, la charge du serveur.",
  found_differentServers: "Les deux routes aboutissent à des serveurs de versions différentes.",
  next_differentServers:
    "Par Outlook, c’est {outlook}, par la route directe {direct}. Pendant une mise à jour des serveurs, c’est normal ; sinon, vérifiez où mène la route directe.",
  found_unifiedContactStore: "D’ici, on ne peut pas voir si Skype Entreprise affiche cette liste.",
  next_unifiedContactStore:
    "Sur le serveur Skype Entreprise, Test-CsUnifiedContactStore dit s’il garde les contacts de l’utilisateur dans Exchange.",
  found_allWell: "Tout va bien.",
  next_allWell: "La liste peut être lue.",
};
