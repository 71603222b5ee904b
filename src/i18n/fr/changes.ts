import type { changes as english } from "../en/changes.ts";
import type { Translation } from "../messages.ts";

/** The texts of what one can do with the list, in French. */
export const changes: Translation<typeof english> = {
  // Menus
  moveToGroup: "Déplacer vers un groupe…",
  alsoAddToGroup: "Ajouter aussi à un groupe…",
  copyImAddress: "Copier l’adresse",
  copyImAddresses: "Copier les adresses",
  removeFromThisGroup: "Retirer de ce groupe",
  removeFromListAsk: "Retirer de la liste…",
  rename: "Renommer",
  addContactHere: "Ajouter un contact ici",
  copyAllAddresses: "Copier toutes les adresses",
  deleteGroupAsk: "Supprimer le groupe…",
  removeGroupAsk: "Retirer de la liste",
  newPhoneContact: "Nouveau contact téléphonique",
  addDistributionGroup: "Ajouter un groupe de distribution",
  showTagged: "Afficher le groupe Marqués",
  hideTagged: "Masquer le groupe Marqués",
  move: "Déplacer vers un groupe",
  removeFromGroup: "Retirer du groupe",
  renameNotHere: "Seuls vos propres groupes peuvent être renommés.",
  newName: "Nouveau nom",
  save: "Enregistrer",
  nameTaken: "Vous avez déjà un groupe de ce nom.",

  // Questions
  moveOneTitle: "Déplacer {name}",
  moveTitle: { one: "Déplacer {count} personne", other: "Déplacer {count} personnes" },
  copyOneTitle: "Ajouter aussi {name} à un groupe",
  copyTitle: {
    one: "Ajouter aussi {count} personne à un groupe",
    other: "Ajouter aussi {count} personnes à un groupe",
  },
  from: "De",
  toGroup: "Vers le groupe",
  moveHint: "D’abord l’ajout au nouveau groupe, puis le retrait de l’ancien.",
  moveNow: "Déplacer",
  copyNow: "Ajouter au groupe",
  noOtherGroup: "Il n’y a pas d’autre groupe. Créez-en un d’abord.",
  deleteGroupTitle: "Supprimer « {group} » ?",
  removeOneTitle: "Retirer {name} ?",
  removeTitle: { one: "Retirer {count} personne ?", other: "Retirer {count} personnes ?" },
  lostWithGroup: {
    one: "{count} personne n’est dans aucun autre groupe. Exchange la supprimerait définitivement :",
    other: "{count} personnes ne sont dans aucun autre groupe. Exchange les supprimerait définitivement :",
  },
  lostFromList: {
    one: "Exchange supprime définitivement {count} personne de votre liste :",
    other: "Exchange supprime définitivement {count} personnes de votre liste :",
  },
  othersStay: {
    one: "{count} autre personne reste dans ses groupes.",
    other: "Les {count} autres restent dans leurs groupes.",
  },
  keepThem: {
    one: "Garder cette personne dans Autres contacts",
    other: "Garder ces personnes dans Autres contacts",
  },
  keptThenDeleted: "D’abord le passage dans Autres contacts, puis la suppression du groupe.",
  keptThenRemoved: "D’abord le passage dans Autres contacts.",
  cannotComeBack:
    "Exchange ne peut pas les faire revenir. « Défaire » peut les ajouter de nouveau, comme nouveaux contacts.",
  deleteGroup: "Supprimer le groupe",
  deleteGroupAnd: {
    one: "Supprimer le groupe et {count} personne",
    other: "Supprimer le groupe et {count} personnes",
  },
  remove: "Retirer",
  removeFromList: "Retirer de la liste",
  readingToBeSure: "La liste est lue, pour être sûr des personnes concernées…",
  nowNobodyLost: "Personne ne serait perdu : tous sont dans d’autres groupes.",

  // En cours
  saving: "Enregistrement…",
  checking: "Vérification…",
  stop: "Arrêter",

  // Ce qui a été fait
  undo: "Défaire",
  dismiss: "Fermer",
  undoAvailable: "{what}. Il est possible de défaire.",
  renamed: "« {group} » s’appelle maintenant « {to} »",
  movedOne: "{name} est maintenant dans {to}",
  moved: { one: "{count} personne déplacée vers {to}", other: "{count} personnes déplacées vers {to}" },
  addedToOne: "{name} est aussi dans {to}",
  addedTo: { one: "{count} personne ajoutée à {to}", other: "{count} personnes ajoutées à {to}" },
  removedOne: "{name} n’est plus dans {group}",
  removed: { one: "{count} personne retirée de {group}", other: "{count} personnes retirées de {group}" },
  deletedOne: "{name} n’est plus dans la liste",
  deleted: { one: "{count} personne retirée de la liste", other: "{count} personnes retirées de la liste" },
  groupDeleted: "« {group} » supprimé",
  groupRemoved: "« {group} » retiré de la liste",
  keptInOther: {
    one: "{count} personne gardée dans Autres contacts",
    other: "{count} personnes gardées dans Autres contacts",
  },

  // Ce qui a été annulé
  groupBack: {
    one: "« {group} » est de retour avec {count} personne",
    other: "« {group} » est de retour avec {count} personnes",
  },
  groupBackAlone: "« {group} » est de retour",
  oldNameBack: "« {group} » a retrouvé son ancien nom",
  oneBack: "{name} est de retour comme avant",
  allBack: {
    one: "{count} personne est de retour comme avant",
    other: "{count} personnes sont de retour comme avant",
  },
  ok: "OK",
  notRestored: "Non rétabli : {what}.",
  oldIds: "les anciens identifiants",
  links: {
    one: "{count} lien avec un contact Outlook ({names})",
    other: "{count} liens avec des contacts Outlook ({names})",
  },
  placesIn: { one: "{count} place dans {group}", other: "{count} places dans {group}" },
  withoutAddress: {
    one: "{count} personne sans adresse connue",
    other: "{count} personnes sans adresse connue",
  },

  // Ce qui n’a pas marché
  notRenamed: "« {group} » n’a pas été renommé.",
  notMovedOne: "{name} n’a pas été déplacé vers {to}.",
  notCopiedOne: "{name} n’a pas été ajouté à {to}.",
  notRemovedOne: "{name} n’a pas été retiré de {group}.",
  notDeletedOne: "{name} n’a pas été retiré de la liste.",
  notGroupDeleted: "« {group} » n’a pas été supprimé.",
  notGroupRemoved: "« {group} » n’a pas été retiré de la liste.",
  notUndone: "Tout n’a pas pu être annulé.",
  halfMoved: "{name} est dans les deux groupes.",
  halfMovedText: "L’ajout à {to} a réussi, mais pas le retrait de {group}. Personne n’a été perdu.",
  takeOutOf: "Retirer de {group}",
  oldNameAgain: "Il a retrouvé son ancien nom. Choisissez un nom qu’aucun autre groupe ne porte.",
  sameNameForExchange:
    "Pour Exchange, c’est le nom que le groupe porte déjà. Choisissez-en un qui ne diffère pas que par les majuscules.",
  renameAgain: "Renommer de nouveau",
  noAnswerCame: "Aucune réponse n’est venue, et la liste montre que cela n’a pas été fait.",
  refusedChange: "Exchange ne permet pas aux compléments de modifier les listes de messagerie instantanée.",
  elsewhere: "La liste a été modifiée ailleurs entre-temps. Elle a été relue.",
  someMoved: {
    one: "Déplacement vers {to} : {done} sur {count}.",
    other: "Déplacement vers {to} : {done} sur {count}.",
  },
  someAdded: { one: "Ajout à {to} : {done} sur {count}.", other: "Ajout à {to} : {done} sur {count}." },
  someRemoved: {
    one: "Retrait de {group} : {done} sur {count}.",
    other: "Retrait de {group} : {done} sur {count}.",
  },
  someDeleted: {
    one: "Retrait de la liste : {done} sur {count}.",
    other: "Retrait de la liste : {done} sur {count}.",
  },
  someBack: {
    one: "Retour à l’état d’avant : {done} sur {count}.",
    other: "Retour à l’état d’avant : {done} sur {count}.",
  },
  alsoInOther: {
    one: "{count} personne est maintenant aussi dans Autres contacts. Le reste est comme avant.",
    other: "{count} personnes sont maintenant aussi dans Autres contacts. Le reste est comme avant.",
  },
  restAsBefore: "Le reste est comme avant.",
  youStopped: "Vous avez arrêté.",
  goOn: "Continuer",

  // La recherche, et le remplissage de la liste
  searchLabel: "Rechercher des groupes et des personnes",
  clearSearch: "Effacer la recherche",
  matches: { one: "{count} résultat", other: "{count} résultats" },
  matchesOf: "{matches} : {groups}, {people}",
  noMatch: "Aucun résultat pour « {query} »",
  noMatchHint: "La recherche porte sur votre liste, pas sur l’annuaire de l’organisation.",
  distributionGroup: "Groupe de distribution",
  someOf: "{some} sur {all}",
  unreadContacts: {
    one: "{count} contact n’a pas pu être lu. Il reste dans votre liste.",
    other: "{count} contacts n’ont pas pu être lus. Ils restent dans votre liste.",
  },
  unreadGroups: {
    one: "{count} groupe n’a pas pu être lu. Il reste dans votre liste, avec ses membres.",
    other: "{count} groupes n’ont pas pu être lus. Ils restent dans votre liste, avec leurs membres.",
  },
  chosen: { one: "{count} personne choisie", other: "{count} personnes choisies" },
  clearChoice: "Ne rien choisir",
};
