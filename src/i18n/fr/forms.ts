import type { forms as english } from "../en/forms.ts";
import type { Translation } from "../messages.ts";

/** The texts of the forms for a phone contact and for a distribution group, in French. */
export const forms: Translation<typeof english> = {
  // Nouveau contact téléphonique
  phoneNumber: "Numéro de téléphone",
  phoneNumberHint: "Avec + et l’indicatif du pays, comme +33 1 23 45 67 89.",
  willBeSavedAs: "Sera enregistré comme {number}",
  countryNotKnown:
    "Sera enregistré comme {number}, car son pays n’est pas connu. Commencez par + et l’indicatif du pays pour qu’il fonctionne de partout.",
  enterPhoneNumber: "Entrez un numéro de téléphone.",
  noDigits: "Il n’y a aucun chiffre dans ce numéro.",
  noPartOfNumber: "« {character} » n’a pas sa place dans un numéro de téléphone.",
  plusInside: "Le + se place au début.",
  noSuchCountry: "Aucun pays n’a l’indicatif par lequel ce numéro commence.",
  tooShortForCountry: "Ce numéro a trop peu de chiffres pour son pays.",
  tooLongForCountry: "Ce numéro a trop de chiffres pour son pays.",
  tooFewDigits: "Un numéro de téléphone a au moins {count} chiffres.",
  tooManyDigits: "Un numéro de téléphone a au plus {count} chiffres.",

  // Ajouter un groupe de distribution
  smtpAddressHint: "Exchange ne vérifie pas que l’adresse existe : une erreur passe inaperçue.",
  enterSmtpAddress: "Entrez une adresse SMTP.",
  addGroup: "Ajouter le groupe",
  distributionGroupExists:
    "Vous avez déjà « {name} » avec cette adresse. L’ajouter de nouveau ne fait que l’afficher.",
  distributionGroupMade: "Groupe de distribution ajouté",
  distributionGroupAfterAll: "Le groupe a finalement été ajouté.",
  busyDistribution: "Exchange est occupé et n’a pas ajouté le groupe.",
  refusedDistribution: "Exchange ne permet pas aux compléments d’ajouter des groupes de distribution.",
  mayDistribution: "Le groupe a peut-être été ajouté, peut-être pas.",
  foundNotDistribution: "Le groupe n’a pas été ajouté.",
  stillUnknownDistribution: "On ne sait pas si le groupe a été ajouté.",
  distributionLimitNext: "Le groupe n’a pas été ajouté. Supprimez un groupe dont vous n’avez plus besoin.",
  smtpRefused: "Exchange n’accepte pas cela comme adresse SMTP.",
  smtpRefusedNext: "Corrigez l’adresse, puis réessayez.",
};
