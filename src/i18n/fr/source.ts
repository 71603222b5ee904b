import type { source as english } from "../en/source.ts";
import type { Translation } from "../messages.ts";

/** The texts of "Add from a file", in French. */
export const source: Translation<typeof english> = {
  sourceTitle: "Ajouter depuis un fichier",

  // Le collage, ou le fichier
  pasteHere: "Collez des personnes ici",
  pasteHint:
    "La ligne d’adresses d’Outlook, comme « Zoë Wagner <zoe@contoso.com> ; … », ou des cellules d’un tableur.",
  openFile: "Ouvrir un fichier",
  openAnotherFile: "Ouvrir un autre fichier",
  openFileHint:
    "CSV ou texte, ou ce qui a été enregistré ici. Vous pouvez aussi le déposer n’importe où sur cet écran.",
  dropToRead: "Déposez le fichier pour le lire",
  readingSource: "Lecture de {name}…",
  pastedText: "Texte collé",
  leaveFile: "Laisser {name} de côté",

  // Comment il a été lu
  howRead: "Comment il a été lu",
  savedList: "Une liste enregistrée",
  rowsCount: { one: "{count} ligne", other: "{count} lignes" },
  distributionGroupsCount: {
    one: "{count} groupe de distribution",
    other: "{count} groupes de distribution",
  },
  separatedByComma: "séparé par des virgules",
  separatedBySemicolon: "séparé par des points-virgules",
  separatedByTab: "séparé par des tabulations",
  encodedAs: "écrit en {encoding}",
  encoding_windows: "Windows-1252 (Europe de l’Ouest)",
  firstRowIsHeadings: "La première ligne contient les en-têtes",
  firstRows: "Premières lignes",
  whatColumnsAre: "Ce que sont les colonnes",
  columnNumbered: "Colonne {number}",
  columnWithHeading: "Colonne {number}, {heading}",
  firstName: "Prénom",
  lastName: "Nom de famille",
  notUsed: "Non utilisée",
  noAddressColumn:
    "Aucune colonne ne contient l’adresse de messagerie instantanée. Choisissez-la à la bonne colonne.",
  showMoreColumns: {
    one: "Afficher {count} autre colonne",
    other: "Afficher {count} autres colonnes",
  },
  groupOfTheRest: "Groupe de ceux qui n’en ont pas",
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
  checkingRows: "Lecture…",
  checkComesNext: "Rien n’est encore envoyé : ce qui arriverait s’affiche d’abord.",

  // Ce qui ne va pas
  nothingToRead: "Collez des personnes ou ouvrez un fichier.",
  sourceEmpty: "Il ne contient rien.",
  sourceTooLarge: "Il dépasse {most} Mo. Divisez-le en plusieurs fichiers.",
  sourceWorkbook:
    "C’est un classeur. Enregistrez-le au format CSV dans votre tableur, puis ouvrez ce fichier ici.",
  sourceNotText: "Ce n’est pas du texte. Enregistrez-le au format CSV ou texte, puis ouvrez ce fichier ici.",
  sourceTooManyRows: {
    one: "Il contient {count} ligne, et {most} au plus peuvent être ajoutées à la fois. Divisez-le en plusieurs fichiers.",
    other:
      "Il contient {count} lignes, et {most} au plus peuvent être ajoutées à la fois. Divisez-le en plusieurs fichiers.",
  },
  sourceNotOurs: "Ce n’est pas une liste enregistrée ici.",
  sourceNewer:
    "Une version plus récente de ce complément l’a enregistrée. Fermez ce volet et rouvrez-le pour charger cette version.",
  sourceBroken: "C’est une liste enregistrée, mais elle a été coupée ou modifiée. Ouvrez-en une autre copie.",
  brokenAt: "Le défaut se trouve à {at}.",
  sourceUnreadable: "Le fichier n’a pas pu être lu. Il a peut-être été déplacé ou est ouvert ailleurs.",
  onlyHeadings: "Il n’y a aucune ligne sous les en-têtes.",
};
