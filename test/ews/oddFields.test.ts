import { describe, expect, it } from "@jest/globals";
import type { ImGroup } from "../../src/ews/model/imGroup.ts";
import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import type { Persona } from "../../src/ews/model/persona.ts";
import type { Operation } from "../../src/ews/operation.ts";
import { addImGroup } from "../../src/ews/operations/addImGroup.ts";
import { addNewImContactToGroup } from "../../src/ews/operations/addNewImContactToGroup.ts";
import { getImItemList } from "../../src/ews/operations/getImItemList.ts";
import { getImItems } from "../../src/ews/operations/getImItems.ts";
import { readReply } from "../../src/ews/response.ts";
import { personaFields } from "../fixtures/ews/personaFields.ts";
import { fieldText } from "./personaText.ts";
import { responseText, types } from "./replyText.ts";
import { itWithShared, sharedFiles } from "./sharedFolder.ts";

/** What may stand in place of a field's content. */
const oddContents: readonly (readonly [string, (name: string) => string])[] = [
  ["an empty element", (name) => `<${name}/>`],
  ["nil", (name) => `<${name} xsi:nil="true"/>`],
  ["white space", (name) => `<${name}> \r\n\t </${name}>`],
  ["text", (name) => `<${name}>something</${name}>`],
  ["a wrong boolean", (name) => `<${name}>maybe</${name}>`],
  ["a wrong number", (name) => `<${name}>1.5e</${name}>`],
  ["a wrong date", (name) => `<${name}>2026-13-45T99:00:00Z</${name}>`],
  ["an unknown child", (name) => `<${name}><Unknown Id="1"><Unknown/></Unknown></${name}>`],
  ["text and an unknown child", (name) => `<${name}>x<Unknown/>y</${name}>`],
  ["an unknown attribute", (name) => `<${name} Scale="5"/>`],
  ["an ID without an Id", (name) => `<${name} ChangeKey="EQ=="/>`],
  ["an ID with an empty Id", (name) => `<${name} Id="" ChangeKey="EQ=="/>`],
  ["a raw control character", (name) => `<${name}>\x0B\x01</${name}>`],
  ["nothing", () => ""],
];

const inTypes = (fields: string, name: "Persona" | "ImGroup"): string =>
  `<${name} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${fields}</${name}>`;

function read<Output>(operation: Operation<never, Output>, payload: string) {
  const { result, unreadFields } = readReply(responseText(operation.name, payload), operation);
  if (!result.ok) throw new Error(`${JSON.stringify(result.failure)}\n${payload}`);
  return { value: result.value, unreadFields };
}

const list = (groups: string, personas: string): string =>
  `<ImItemList><Groups xmlns="${types}">${groups}</Groups><Personas xmlns="${types}">${personas}</Personas></ImItemList>`;

const readers: readonly (readonly [string, Operation<never, ImItemList>])[] = [
  ["GetImItemList", getImItemList],
  ["GetImItems", getImItems],
];

/** The stored address is the same field as the address. */
const withoutElement = (persona: Persona) => ({ ...persona, element: undefined, storedImAddress: undefined });

describe("A person with an odd field", () => {
  const fullFields = personaFields.map((field) => fieldText(field, field[0]));
  const normal = inTypes(`<PersonaId Id="other"/><DisplayName>Ines Abara</DisplayName>`, "Persona");
  const group = inTypes(
    `<DisplayName>Falcon</DisplayName><GroupType>IPM.DistList.MOC.UserGroup</GroupType>`,
    "ImGroup",
  );
  const whole = withoutElement(
    read(getImItemList, list(group, inTypes(fullFields.join(""), "Persona"))).value.personas[0] as Persona,
  );
  /** The properties that are read from each field. All others come from the element. */
  const propertyOf: Readonly<Record<string, keyof typeof whole>> = {
    PersonaId: "personaId",
    PersonaType: "personaType",
    CreationTime: "creationTime",
    DisplayName: "displayName",
    DisplayNameFirstLast: "displayNameFirstLast",
    ImAddress: "imAddress",
    EmailAddress: "emailAddress",
    EmailAddresses: "emailAddresses",
    PhoneNumber: "phoneNumber",
    Attributions: "attributions",
  };

  /** Expects that the reply is read, and that all properties but one are those of the whole person. */
  function expectOthers(fields: string, changed: keyof typeof whole | undefined, what: unknown) {
    const persona = inTypes(fields, "Persona");
    for (const [, operation] of readers) {
      const { groups, personas } = read(operation, list(group, normal + persona + normal)).value;
      expect([what, groups.length, personas.length]).toEqual([what, 1, 3]);
      expect([personas[0]?.displayName, personas[2]?.displayName]).toEqual(["Ines Abara", "Ines Abara"]);
      const odd = withoutElement(personas[1] as Persona);
      expect([what, { ...odd, ...(changed && { [changed]: whole[changed] }) }]).toEqual([what, whole]);
    }
    const added = read(
      addNewImContactToGroup,
      inTypes(fields.replace(/<(\/?)(?=[A-Z])/g, "<$1t:"), "Persona"),
    );
    expect([what, { ...withoutElement(added.value), ...(changed && { [changed]: whole[changed] }) }]).toEqual(
      [what, whole],
    );
  }

  it.each(oddContents)("is read with all other fields if any one of its 112 fields is %s", (_, odd) => {
    const replace = (isOdd: (name: string) => boolean) =>
      personaFields.map(([name], index) => (isOdd(name) ? odd(name) : fullFields[index])).join("");
    for (const [name, property] of Object.entries(propertyOf))
      expectOthers(
        replace((one) => one === name),
        property,
        name,
      );
    // No property is read from the others, so they are tested together.
    expectOthers(
      replace((name) => !(name in propertyOf)),
      undefined,
      "all others",
    );
  });

  it.each(oddContents)("is read with all other fields if any part of a field is %s", (_, odd) => {
    const parts: readonly (readonly [field: string, part: string])[] = [
      ["EmailAddress", "Name"],
      ["EmailAddress", "EmailAddress"],
      ["EmailAddress", "RoutingType"],
      ["EmailAddresses", "Address"],
      ["EmailAddresses", "Name"],
      ["PhoneNumber", "Number"],
      ["PhoneNumber", "Type"],
      ["Attributions", "Attribution"],
      ["Attributions", "Id"],
      ["Attributions", "SourceId"],
      ["Attributions", "DisplayName"],
      ["Attributions", "IsWritable"],
      ["Attributions", "IsQuickContact"],
      ["Attributions", "IsHidden"],
      ["Attributions", "FolderId"],
    ];
    for (const [field, part] of parts) {
      const index = personaFields.findIndex(([name]) => name === field);
      const text = fullFields[index] ?? "";
      const start = `<${field}>`.length;
      const inner = text.slice(start, -start - 1);
      const changed = inner.replace(new RegExp(`<${part}(?: [^>]*)?(?:/>|>.*?</${part}>)`), odd(part));
      expect(changed).not.toBe(inner);
      const fields = fullFields.with(index, `<${field}>${changed}</${field}>`).join("");
      expectOthers(fields, propertyOf[field], `${field}/${part}`);
    }
  });

  it("has its other email addresses, and its other sources, whichever one is odd", () => {
    const { value } = read(
      getImItemList,
      list(
        "",
        inTypes(
          `<PersonaId Id="p"/><EmailAddress/><EmailAddresses><Address/><Address><EmailAddress>a@b.example</EmailAddress>` +
            `</Address></EmailAddresses><PhoneNumber><Number> </Number></PhoneNumber><Attributions><Attribution>` +
            `<SourceId ChangeKey="k"/><IsQuickContact>yes</IsQuickContact></Attribution><Attribution><Id>1</Id>` +
            `<SourceId Id="s"/><IsQuickContact>true</IsQuickContact></Attribution></Attributions>`,
          "Persona",
        ),
      ),
    );
    expect(value.personas).toMatchObject([
      {
        emailAddress: undefined,
        emailAddresses: [{ address: "a@b.example" }],
        phoneNumber: undefined,
        attributions: [
          { id: "", sourceId: undefined, isQuickContact: undefined },
          { id: "1", sourceId: { id: "s" }, isQuickContact: true },
        ],
      },
    ]);
  });

  it("has the ID of its first source if it has none of its own", () => {
    const { value } = read(
      getImItemList,
      list(
        "",
        inTypes(`<Attributions><Attribution><SourceId Id="s"/></Attribution></Attributions>`, "Persona"),
      ),
    );
    expect(value.personas).toMatchObject([{ personaId: { id: "s" } }]);
  });

  it("is left out only if no ID can be read", () => {
    const { value, unreadFields } = read(getImItemList, list("", `${normal}<Persona/>${normal}`));
    expect(value.personas).toHaveLength(2);
    expect(unreadFields).toEqual([{ field: "Persona", of: "people", count: 1 }]);
  });
});

describe("A group with an odd field", () => {
  const fullFields = {
    DisplayName: "<DisplayName>Falcon</DisplayName>",
    GroupType: "<GroupType>IPM.DistList.MOC.DG</GroupType>",
    ExchangeStoreId: `<ExchangeStoreId Id="g" ChangeKey="c"/>`,
    MemberCorrelationKey: `<MemberCorrelationKey><ItemId Id="1"/><ItemId Id="2" ChangeKey="k"/></MemberCorrelationKey>`,
    ExtendedProperties:
      "<ExtendedProperties><ExtendedProperty><Value>x</Value></ExtendedProperty></ExtendedProperties>",
    SmtpAddress: "<SmtpAddress>falcon@contoso.example</SmtpAddress>",
  };
  const propertyOf: Readonly<Partial<Record<string, keyof ImGroup>>> = {
    DisplayName: "displayName",
    GroupType: "groupType",
    ExchangeStoreId: "storeId",
    MemberCorrelationKey: "members",
    SmtpAddress: "smtpAddress",
  };
  const normal = inTypes("<DisplayName>Sales</DisplayName><GroupType>x</GroupType>", "ImGroup");
  const compared = (one: ImGroup) => ({ ...one, element: undefined, unreadMembers: undefined });
  const whole = compared(
    read(getImItemList, list(inTypes(Object.values(fullFields).join(""), "ImGroup"), "")).value
      .groups[0] as ImGroup,
  );

  it.each(oddContents)("is read with all other fields if any one is %s", (_, odd) => {
    for (const name of Object.keys(fullFields)) {
      const fields = Object.values({ ...fullFields, [name]: odd(name) }).join("");
      const changed = propertyOf[name];
      const others = (group: ImGroup | undefined) => ({
        ...compared(group as ImGroup),
        ...(changed && { [changed]: whole[changed as keyof typeof whole] }),
      });
      for (const [, operation] of readers) {
        const { groups } = read(operation, list(normal + inTypes(fields, "ImGroup") + normal, "")).value;
        expect(groups.map(({ displayName }) => displayName).filter((one) => one === "Sales")).toHaveLength(2);
        expect([name, others(groups[1])]).toEqual([name, whole]);
      }
      const prefixed = fields.replace(/<(\/?)(?=[A-Z])/g, "<$1t:");
      expect([name, others(read(addImGroup, inTypes(prefixed, "ImGroup")).value)]).toEqual([name, whole]);
    }
  });

  it("has its other members if the ID of one cannot be read, and counts that one", () => {
    const group = (members: string) =>
      read(
        getImItemList,
        list(
          inTypes(
            `<DisplayName>F</DisplayName><GroupType/><MemberCorrelationKey>${members}</MemberCorrelationKey>`,
            "ImGroup",
          ),
          "",
        ),
      ).value.groups[0];
    expect(group(`<ItemId Id="1"/><ItemId/><ItemId ChangeKey="k"/><ItemId Id="2"/>`)).toMatchObject({
      members: [{ id: "1" }, { id: "2" }],
      unreadMembers: 2,
    });
    expect(group("three")).toMatchObject({ members: [], unreadMembers: 1 });
    expect(group(`<ItemId Id="1"/><Unknown Id="2"/>`)).toMatchObject({
      members: [{ id: "1" }],
      unreadMembers: 1,
    });
    expect(group("")).not.toHaveProperty("unreadMembers");
  });
});

describe("The fields that could not be read", () => {
  it("are counted by people and groups, without names and contents", () => {
    const person = (fields: string) => inTypes(`<PersonaId Id="p"/>${fields}`, "Persona");
    const { unreadFields } = read(
      getImItemList,
      list(
        inTypes("<DisplayName>Secret group</DisplayName>", "ImGroup"),
        person("<PhoneNumber/>") +
          person(`<PhoneNumber>Secret</PhoneNumber><CreationTime>yesterday</CreationTime>`) +
          person(
            "<Attributions><Attribution><SourceId/></Attribution><Attribution><Id>1</Id><SourceId/></Attribution></Attributions>",
          ),
      ),
    );
    expect(unreadFields).toEqual([
      { field: "GroupType", of: "groups", count: 1 },
      { field: "PhoneNumber", of: "people", count: 2 },
      { field: "CreationTime", of: "people", count: 1 },
      { field: "Attributions/Attribution/Id", of: "people", count: 1 },
      { field: "Attributions/Attribution/SourceId", of: "people", count: 1 },
    ]);
    expect(JSON.stringify(unreadFields)).not.toMatch(/Secret/);
  });

  itWithShared("are told of the sample with one empty phone number", () => {
    const sample = sharedFiles("cases").get("29-one-empty-phone.xml") ?? "";
    const { result, unreadFields } = readReply(sample, getImItemList);
    expect(result).toMatchObject({
      value: {
        personas: [{ displayName: "Tony Reed" }, { displayName: "Ana Vale", phoneNumber: undefined }],
      },
    });
    expect(unreadFields).toEqual([{ field: "PhoneNumber", of: "people", count: 1 }]);
  });
});
