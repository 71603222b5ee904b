import {
  addMember,
  createContact,
  createGroup,
  createSystemGroups,
  systemGroup,
  type Mailbox,
} from "../mailbox.ts";

const givenNames = ["Aiko", "Bruno", "Chidi", "Dana", "Elif", "Farid", "Greta", "Hana", "Ivo", "Jana"];
const familyNames = [
  "Abbot",
  "Baker",
  "Costa",
  "Dubois",
  "Eriksen",
  "Fischer",
  "Garcia",
  "Haas",
  "Ito",
  "Jansen",
];

/**
 * Fills an empty mailbox with this many user groups and contacts, for tests of limits and for measurements. The same
 * numbers always produce the same content.
 */
export function fillWithGenerated(mailbox: Mailbox, groups: number, contacts: number): void {
  createSystemGroups(mailbox);
  for (let index = 1; index <= groups; index += 1)
    createGroup(mailbox, { displayName: `Group ${index}`, type: "UserGroup" });
  const own = mailbox.groups.filter(({ type }) => type === "UserGroup");

  for (let index = 0; index < contacts; index += 1) {
    const given = pick(givenNames, index);
    const family = pick(familyNames, Math.floor(index / givenNames.length));
    const imAddress = `${given}.${family}.${index + 1}@contoso.com`.toLowerCase();
    const contact = createContact(
      mailbox,
      {
        displayName: `${given} ${family} ${index + 1}`,
        imAddress,
        emailAddress: imAddress,
        companyName: "Contoso",
      },
      new Date(Date.UTC(2026, 0, 1, 8, index)),
    );
    addMember(mailbox, own[index % own.length] ?? systemGroup(mailbox, "OtherContacts"), contact);
  }
}

const pick = (names: readonly string[], index: number): string => names[index % names.length] ?? "";
