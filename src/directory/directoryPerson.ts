import type { FoundPersona } from "../ews/operations/findPeople.ts";
import type { Resolution } from "../ews/operations/resolveNames.ts";
import { isInternalAddress, readImAddress, readSmtpAddress } from "../imList/address.ts";

/**
 * An entry of the company directory. Without `im`, it cannot be added to the contact list: a room, a distribution list,
 * or somebody of whom the directory has no address.
 */
export interface DirectoryPerson {
  /**
   * "mailContact": someone of another company. "room" is known from FindPeople only: ResolveNames returns rooms like
   * people (assumed).
   */
  readonly kind: "person" | "mailContact" | "room" | "distributionList";
  readonly name: string;
  /** "" if the directory has none, such as for an entry that has only an old legacy DN. */
  readonly emailAddress: string;
  readonly im: DirectoryIm | undefined;
  readonly title: string | undefined;
  readonly department: string | undefined;
  readonly company: string | undefined;
  /** All email addresses that are known, in lowercase. There may be more. */
  readonly emailAddresses: readonly string[];
  /**
   * Other texts by which Exchange finds the person, such as the office. Undefined if it returned no details. The alias is
   * never among them, because Exchange does not return it.
   */
  readonly otherTexts: readonly string[] | undefined;
}

/** True for an entry that is neither a room nor a distribution list. */
export const isPerson = ({ kind }: Pick<DirectoryPerson, "kind">): boolean =>
  kind === "person" || kind === "mailContact";

/** The IM address of a person, and how it is known. */
export interface DirectoryIm {
  /** As `readImAddress` returns it. */
  readonly address: string;
  /**
   * "sipProxy": among the addresses of the details, with `sip:`. "imAddresses": among their IM addresses. "findPeople":
   * from FindPeople. "guess": the email address, which is another one in some companies. A user must confirm a guess,
   * because Exchange stores whatever address it gets.
   */
  readonly source: "sipProxy" | "imAddresses" | "findPeople" | "guess";
  /** True for a guess about a person of whom FindPeople returned no IM address: no Skype for Business (reported). */
  readonly isUnlikely?: true;
}

/**
 * Types of mailboxes that are added in some way. Public folders, private lists, and group mailboxes are not.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/mailboxtype
 */
const kinds: Readonly<Partial<Record<string, DirectoryPerson["kind"]>>> = {
  Mailbox: "person",
  Unknown: "person",
  OneOff: "person",
  Contact: "mailContact",
  ImplicitContact: "mailContact",
  PublicDL: "distributionList",
};

/**
 * Reads an entry that ResolveNames returned. Undefined for other types of mailboxes, and for an entry without a name and
 * an address.
 */
export function readResolvedPerson({
  name,
  address = "",
  routingType,
  mailboxType,
  contact,
}: Resolution): DirectoryPerson | undefined {
  const kind = kinds[mailboxType ?? "Unknown"];
  const proxies = contact?.proxyAddresses ?? [];
  const isLegacy = routingType?.toUpperCase() === "EX" || isInternalAddress(address);
  // The address of the mailbox is the one to use (reported). If it is a legacy DN, the primary one of the details is.
  const given = isLegacy ? (proxies.find(isPrimary) ?? withPrefix("smtp", proxies)[0] ?? "") : address;
  const emailAddress = validAddress(given);
  const shownName = name ?? contact?.displayName ?? emailAddress;
  if (!kind || shownName === "") return undefined;
  return {
    kind,
    name: shownName,
    emailAddress,
    im:
      kind === "distributionList"
        ? undefined
        : (firstIm("sipProxy", withPrefix("sip", proxies)) ??
          firstIm("imAddresses", contact?.imAddresses ?? []) ??
          firstIm("guess", [emailAddress])),
    title: contact?.jobTitle,
    department: contact?.department,
    company: contact?.companyName,
    emailAddresses: lowerCase([emailAddress, ...withPrefix("smtp", proxies)]),
    otherTexts: contact && textsOf(contact.givenName, contact.surname, contact.officeLocation),
  };
}

const isPrimary = (proxy: string): boolean => proxy.startsWith("SMTP:");

/** Returns the addresses with a prefix, in any case (reported), without it. */
const withPrefix = (prefix: string, proxies: readonly string[]): readonly string[] =>
  proxies.flatMap((proxy) =>
    proxy.toLowerCase().startsWith(`${prefix}:`) ? [proxy.slice(prefix.length + 1).trim()] : [],
  );

/** Returns an email address. "" for what is none. */
function validAddress(given: string): string {
  const address = readSmtpAddress(given);
  return address.ok ? address.value : "";
}

const lowerCase = (addresses: readonly string[]): readonly string[] => [
  ...new Set(addresses.filter((one) => one !== "").map((one) => one.toLowerCase())),
];

function firstIm(source: DirectoryIm["source"], given: readonly string[]): DirectoryIm | undefined {
  for (const one of given) {
    const address = readImAddress(one);
    if (address.ok) return { address: address.value, source };
  }
  return undefined;
}

/** Reads an entry that FindPeople returned. Undefined in the same cases. */
export function readFoundPerson(persona: FoundPersona): DirectoryPerson | undefined {
  const { displayName, mailboxType, imAddress, title, department, companyName } = persona;
  const emailAddress = validAddress(persona.emailAddress ?? "");
  const name = displayName ?? emailAddress;
  const kind = personaKinds[persona.personaType ?? ""] ?? kinds[mailboxType ?? "Unknown"];
  if (!kind || name === "") return undefined;
  const guess = firstIm("guess", [emailAddress]);
  return {
    kind,
    name,
    emailAddress,
    im: isPerson({ kind })
      ? (firstIm("findPeople", imAddress === undefined ? [] : [imAddress]) ??
        (guess && { ...guess, isUnlikely: true }))
      : undefined,
    title,
    department,
    company: companyName,
    emailAddresses: lowerCase([emailAddress]),
    otherTexts: textsOf(persona.givenName, persona.surname, persona.officeLocation, companyName),
  };
}

const textsOf = (...texts: readonly (string | undefined)[]): readonly string[] =>
  texts.filter((text) => text !== undefined);

/** Types of personas that are not people (documented). Of the others, the type of the mailbox tells more. */
const personaKinds: Readonly<Partial<Record<string, DirectoryPerson["kind"]>>> = {
  Room: "room",
  DistributionList: "distributionList",
};
