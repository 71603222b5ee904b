import { describe, expect, it } from "@jest/globals";
import { readFoundPerson, readResolvedPerson } from "../../src/directory/directoryPerson.ts";
import type { FoundPersona } from "../../src/ews/operations/findPeople.ts";
import {
  resolveNames,
  type DirectoryContact,
  type Resolution,
} from "../../src/ews/operations/resolveNames.ts";
import { readReply } from "../../src/ews/response.ts";
import { itWithShared, sharedFiles } from "../ews/sharedFolder.ts";

const details = (fields: Partial<DirectoryContact>): DirectoryContact => ({
  displayName: undefined,
  givenName: undefined,
  surname: undefined,
  companyName: undefined,
  department: undefined,
  jobTitle: undefined,
  officeLocation: undefined,
  proxyAddresses: [],
  imAddresses: [],
  ...fields,
});

const resolution = (fields: Partial<Resolution> = {}): Resolution => ({
  name: "Tony Reed",
  address: "Tony.Reed@contoso.example",
  routingType: "SMTP",
  mailboxType: "Mailbox",
  contact: undefined,
  ...fields,
});

const imOf = (proxyAddresses: readonly string[], imAddresses: readonly string[] = []) =>
  readResolvedPerson(resolution({ contact: details({ proxyAddresses, imAddresses }) }))?.im;

describe("The IM address of an entry of ResolveNames", () => {
  it.each(["sip:Tony@im.contoso.example", "SIP:tony@im.contoso.example", "Sip: tony@im.contoso.example "])(
    "is first the one with sip: in front, in any case: %s",
    (proxy) => {
      expect(imOf(["SMTP:tony.reed@contoso.example", proxy], ["other@contoso.example"])).toEqual({
        address: "tony@im.contoso.example",
        source: "sipProxy",
      });
    },
  );

  it("is then the first of its IM addresses", () => {
    expect(imOf(["SMTP:tony.reed@contoso.example"], ["sip:tony@im.contoso.example"])).toEqual({
      address: "tony@im.contoso.example",
      source: "imAddresses",
    });
  });

  it("is otherwise the email address, marked as a guess, also without details", () => {
    const guess = { address: "tony.reed@contoso.example", source: "guess" };
    expect(imOf(["SMTP:tony.reed@contoso.example", "smtp:treed@contoso.example"])).toEqual(guess);
    expect(readResolvedPerson(resolution())?.im).toEqual(guess);
    // What is no address is none.
    expect(imOf(["sip:"], ["not an address"])).toEqual(guess);
  });
});

describe("An entry of ResolveNames", () => {
  it("has the address of its mailbox, whatever the details say, and all addresses that are known", () => {
    const contact = details({
      jobTitle: "Developer",
      department: "R&D",
      companyName: "Contoso",
      proxyAddresses: [
        "SMTP:other@contoso.example",
        "smtp:TReed@contoso.example",
        "sip:tony@im.contoso.example",
      ],
    });
    expect(readResolvedPerson(resolution({ contact }))).toEqual({
      kind: "person",
      name: "Tony Reed",
      emailAddress: "Tony.Reed@contoso.example",
      im: { address: "tony@im.contoso.example", source: "sipProxy" },
      title: "Developer",
      department: "R&D",
      company: "Contoso",
      emailAddresses: ["tony.reed@contoso.example", "other@contoso.example", "treed@contoso.example"],
      otherTexts: [],
    });
  });

  it("with a legacy DN has the primary address of its details, else any", () => {
    const legacy = { address: "/o=Contoso/cn=Recipients/cn=treed", routingType: "EX" };
    const of = (proxyAddresses: readonly string[]) =>
      readResolvedPerson(resolution({ ...legacy, contact: details({ proxyAddresses }) }))?.emailAddress;
    expect(of(["smtp:treed@contoso.example", "SMTP:tony.reed@contoso.example"])).toBe(
      "tony.reed@contoso.example",
    );
    expect(of(["x500:/o=Old/cn=treed", "Smtp:treed@contoso.example"])).toBe("treed@contoso.example");
  });

  it.each<[string, Partial<Resolution>]>([
    ["a legacy DN alone", { address: "/o=Contoso/cn=treed", routingType: "EX", contact: details({}) }],
    ["a legacy DN without a routing type", { address: "/o=Contoso/cn=treed", routingType: undefined }],
    ["no address", { address: undefined, mailboxType: "Unknown" }],
    ["an address that is none", { address: "tony.reed@" }],
  ])("without an email address is somebody who cannot be added: %s", (_, fields) => {
    expect(readResolvedPerson(resolution(fields))).toMatchObject({
      kind: "person",
      name: "Tony Reed",
      emailAddress: "",
      emailAddresses: [],
      im: undefined,
    });
  });

  it("without an email address can be added by the IM address", () => {
    const contact = details({ proxyAddresses: ["sip:tony@im.contoso.example"] });
    expect(readResolvedPerson(resolution({ address: "/o=Contoso/cn=treed", contact }))?.im).toEqual({
      address: "tony@im.contoso.example",
      source: "sipProxy",
    });
  });

  it.each<[string, Partial<Resolution>]>([
    ["nothing at all", { name: undefined, address: undefined }],
    ["a public folder", { mailboxType: "PublicFolder" }],
    ["a private list", { mailboxType: "PrivateDL" }],
    ["a group mailbox", { mailboxType: "GroupMailbox" }],
  ])("that is no person, room, or list is left out: %s", (_, fields) => {
    expect(readResolvedPerson(resolution(fields))).toBeUndefined();
  });

  it("of another company is marked, and a distribution list has no IM address", () => {
    expect(readResolvedPerson(resolution({ mailboxType: "Contact" }))).toMatchObject({
      kind: "mailContact",
      im: { source: "guess" },
    });
    expect(readResolvedPerson(resolution({ mailboxType: "PublicDL" }))).toMatchObject({
      kind: "distributionList",
      im: undefined,
    });
  });

  itWithShared("is read from the samples: who is there, and how the IM address is known", () => {
    const sample = sharedFiles("samples-directory/responses").get("ResolveNames.warning.several.xml") ?? "";
    const { result } = readReply(sample, resolveNames);
    const people = result.ok ? result.value.entries.flatMap((one) => readResolvedPerson(one) ?? []) : [];
    expect(people.map(({ name, kind, im }) => [name, kind, im?.address, im?.source])).toEqual([
      ["Ana Lima", "person", "ana.lima@contoso.com", "sipProxy"],
      ["Lima Cai", "person", "cai@im.contoso.com", "sipProxy"],
      ["Duarte Lima", "person", "duarte.lima@contoso.com", "imAddresses"],
      ["Lima, Bea (Fabrikam)", "mailContact", "bea.lima@fabrikam.com", "guess"],
      ["Lima Office (all)", "distributionList", undefined, undefined],
      // It has no address in the sample.
      ["Room Lima 2", "person", undefined, undefined],
    ]);
  });
});

describe("A person of FindPeople", () => {
  const persona = (fields: Partial<FoundPersona>): FoundPersona => ({
    displayName: "Tony Reed",
    givenName: undefined,
    surname: undefined,
    emailAddress: "tony.reed@contoso.example",
    mailboxType: "Mailbox",
    personaType: "Person",
    imAddress: "sip:Tony@im.contoso.example",
    title: undefined,
    companyName: undefined,
    department: undefined,
    officeLocation: undefined,
    ...fields,
  });

  it("has the IM address, without sip:", () => {
    expect(readFoundPerson(persona({}))?.im).toEqual({
      address: "tony@im.contoso.example",
      source: "findPeople",
    });
  });

  it("without one has the email address as an unlikely guess", () => {
    expect(readFoundPerson(persona({ imAddress: undefined }))?.im).toEqual({
      address: "tony.reed@contoso.example",
      source: "guess",
      isUnlikely: true,
    });
  });

  it("may be a room, a list, or someone of another company", () => {
    expect(readFoundPerson(persona({ personaType: "Room" }))).toMatchObject({ kind: "room", im: undefined });
    expect(readFoundPerson(persona({ personaType: "DistributionList", mailboxType: "PublicDL" }))?.kind).toBe(
      "distributionList",
    );
    expect(readFoundPerson(persona({ mailboxType: "Contact" }))?.kind).toBe("mailContact");
  });

  it("without an email address can be added by the IM address only", () => {
    for (const emailAddress of [undefined, "/o=Contoso/cn=treed"]) {
      expect(readFoundPerson(persona({ emailAddress }))?.im?.address).toBe("tony@im.contoso.example");
      const unknown = readFoundPerson(persona({ emailAddress, imAddress: undefined }));
      expect(unknown).toMatchObject({ kind: "person", name: "Tony Reed", emailAddress: "", im: undefined });
    }
    expect(readFoundPerson(persona({ displayName: undefined, emailAddress: undefined }))).toBeUndefined();
  });
});
