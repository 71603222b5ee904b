import {
  addMember,
  createContact,
  createGroup,
  createSystemGroups,
  type ContactFields,
  type ImContact,
  type Mailbox,
} from "../mailbox.ts";
import { demoDistributionGroups, demoPeople, inOutlookContacts } from "./demoPeople.ts";

const companies: Readonly<Record<string, string>> = {
  "contoso.com": "Contoso",
  "fabrikam.com": "Fabrikam",
  "northwindtraders.com": "Northwind Traders",
};

/** Fills an empty mailbox with the demo list. The result is always the same, with fixed times a day apart. */
export function fillWithDemo(mailbox: Mailbox): void {
  createSystemGroups(mailbox);
  const known = new Map<string, ImContact>();
  for (const [displayName, people] of Object.entries(demoPeople)) {
    const group =
      mailbox.groups.find((existing) => existing.displayName === displayName) ??
      createGroup(mailbox, { displayName, type: "UserGroup" });
    for (const person of people) {
      const createdAt = new Date(Date.UTC(2026, 4, 1 + known.size, 9, 30));
      const contact = known.get(person) ?? createContact(mailbox, contactFields(person), createdAt);
      known.set(person, contact);
      addMember(mailbox, group, contact);
    }
  }
  for (const [displayName, smtpAddress] of Object.entries(demoDistributionGroups))
    createGroup(mailbox, { displayName, type: "DG", smtpAddress });
}

function contactFields(person: string): ContactFields {
  const [, displayName, address] = /^(.*) <(.*)>$/.exec(person) ?? [];
  if (displayName === undefined || address === undefined)
    return {
      displayName: person,
      telUriAddress: `tel:${person.replaceAll(" ", "")}`,
      phoneNumber: person,
    };
  const companyName = companies[address.slice(address.indexOf("@") + 1)];
  return {
    displayName,
    imAddress: address,
    emailAddress: address,
    ...(companyName === undefined ? {} : { companyName }),
    ...(inOutlookContacts.has(address) ? { inOutlookContacts: true } : {}),
  };
}
