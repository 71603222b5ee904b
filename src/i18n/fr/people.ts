import type { people as english } from "../en/people.ts";
import type { Translation } from "../messages.ts";

/** The texts of the people whom the open message or appointment names, in French. */
export const people: Translation<typeof english> = {
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
  countNew: { one: "{count} nouvelle", other: "{count} nouvelles" },

  // Qui s’y trouve
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
  youAreLeftOut: "Vous n’êtes pas du nombre.",
  bccNotVisible: "Cci n’est pas visible dans un message reçu.",
  noOneButYou: "Il n’y a que vous ici.",

  // Le choix
  chosenOf: "Choix : {chosen} sur {all}",
  onlyNew: "Nouvelles seulement",
  addToGroup: "Ajouter au groupe",
  addPeople: {
    one: "Ajouter {count} personne",
    other: "Ajouter {count} personnes",
  },
  chooseSomebody: "Choisissez qui ajouter.",
  listNotThere: "Votre liste doit d’abord être lue.",
  otherMessageNow: "Un autre message est sélectionné maintenant.",
  otherAppointmentNow: "Un autre rendez-vous est sélectionné maintenant.",
  nothingNow: "Plus rien n’est sélectionné. Votre choix est conservé.",
  showItsPeople: "Afficher ses personnes",

  // Listes de distribution
  showPeople: "Afficher les membres",
  showPeopleOf: "Afficher les membres de {name}",
  hidePeople: "Masquer les membres",
  hidePeopleOf: "Masquer les membres de {name}",
  asDistributionGroup: "Est ajoutée comme groupe de distribution.",
  foundInList: "{people} dans {name}",
  nobodyElseInList: "Personne d’autre n’en fait partie.",
  notAllOfList: "Exchange n’en a donné qu’une partie.",
  listsRefused:
    "Exchange ne permet pas aux compléments de voir qui est dans une liste de distribution. Vous pouvez quand même l’ajouter comme groupe de distribution.",
  listUnknown: "Exchange ne connaît aucune liste de distribution à cette adresse.",
  listNotLookedInto: "Ses membres n’ont pas pu être lus.",
};
