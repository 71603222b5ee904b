import { describe, expect, it, jest } from "@jest/globals";
import { readItemPeople } from "../../src/outlook/itemPeople.ts";

const tony = { displayName: "Tony Smith", emailAddress: "tony@contoso.com", recipientType: "user" };
const ana = {
  displayName: "ana@contoso.com",
  emailAddress: "ana@contoso.com",
  recipientType: "externalUser",
};
const all = { displayName: "All Hands", emailAddress: "all@contoso.com", recipientType: "distributionList" };

/** Creates a field of an item in compose mode. */
const composeField = (value: unknown, status = "succeeded") => ({
  getAsync: (callback: (result: { status: string; value: unknown }) => void) => callback({ status, value }),
});
/** Returns the people of an item as short texts. */
const peopleOf = async (item: unknown) =>
  (await readItemPeople({ item }))?.people.map(
    ({ field, name, address }) => `${field}: ${name} <${address}>`,
  );

describe("Reading the people of an item", () => {
  it("returns the sender and recipients of a received message", async () => {
    const item = {
      itemType: "message",
      itemId: "AAMk=",
      subject: "Falcon",
      from: tony,
      sender: tony,
      to: [ana, all],
      cc: [],
    };
    expect(await readItemPeople({ item })).toEqual({
      kind: "message",
      id: "AAMk=",
      subject: "Falcon",
      people: [
        { field: "from", name: "Tony Smith", address: "tony@contoso.com", isDistributionList: false },
        { field: "from", name: "Tony Smith", address: "tony@contoso.com", isDistributionList: false },
        { field: "to", name: "", address: "ana@contoso.com", isDistributionList: false },
        { field: "to", name: "All Hands", address: "all@contoso.com", isDistributionList: true },
      ],
    });
  });

  it("returns the recipients of a message in compose mode, including Bcc", async () => {
    const item = {
      itemType: "message",
      subject: composeField("Falcon"),
      from: composeField(tony),
      to: composeField([ana]),
      cc: composeField([]),
      bcc: composeField([all]),
    };
    expect(await readItemPeople({ item })).toMatchObject({ id: undefined, subject: "Falcon" });
    expect(await peopleOf(item)).toEqual([
      "from: Tony Smith <tony@contoso.com>",
      "to:  <ana@contoso.com>",
      "bcc: All Hands <all@contoso.com>",
    ]);
  });

  it("returns the people of other people's appointments and of the user's own", async () => {
    const people = [
      "organizer: Tony Smith <tony@contoso.com>",
      "required:  <ana@contoso.com>",
      "optional: All Hands <all@contoso.com>",
    ];
    const others = {
      itemType: "appointment",
      organizer: tony,
      requiredAttendees: [ana],
      optionalAttendees: [all],
    };
    const own = {
      itemType: "appointment",
      organizer: composeField(tony),
      requiredAttendees: composeField([ana]),
      optionalAttendees: composeField([all]),
    };
    expect(await peopleOf(others)).toEqual(people);
    expect(await peopleOf(own)).toEqual(people);
    expect((await readItemPeople({ item: own }))?.kind).toBe("appointment");
  });

  it("skips fields and people that cannot be read", async () => {
    const item = {
      get from(): never {
        throw new Error("not supported");
      },
      to: composeField([tony], "failed"),
      cc: [{ displayName: "No address" }, tony],
    };
    expect(await peopleOf(item)).toEqual(["cc: Tony Smith <tony@contoso.com>"]);
    expect(await peopleOf({})).toEqual([]);
  });

  it("skips a field that Outlook does not respond for", async () => {
    jest.useFakeTimers();
    const people = peopleOf({ to: { getAsync: () => undefined }, cc: composeField([tony]) });
    await jest.advanceTimersByTimeAsync(5_000);
    jest.useRealTimers();
    expect(await people).toEqual(["cc: Tony Smith <tony@contoso.com>"]);
  });

  it("returns undefined if nothing is selected", async () => {
    expect(await readItemPeople({ item: null })).toBeUndefined();
    expect(await readItemPeople({})).toBeUndefined();
  });
});

describe("A recipient's kind", () => {
  const kindOf = async (item: unknown) => {
    const [person] = (await readItemPeople({ item }))?.people ?? [];
    return person?.isKindUnknown ? "unknown" : person?.isDistributionList ? "list" : "person";
  };
  it.each([
    ["user", "person"],
    ["externalUser", "person"],
    ["distributionList", "list"],
    ["other", "unknown"],
    ["", "unknown"],
    ["privateDistributionList", "unknown"],
    ["User", "unknown"],
    [-1, "unknown"],
    [0, "unknown"],
    [2, "unknown"],
    [null, "unknown"],
    [undefined, "unknown"],
    [{}, "unknown"],
  ])("is known only if Outlook says it: %j is %s", async (recipientType, kind) => {
    const one = { ...tony, recipientType };
    for (const field of ["to", "cc", "bcc"]) expect(await kindOf({ [field]: [one] })).toBe(kind);
    for (const field of ["requiredAttendees", "optionalAttendees"])
      expect(await kindOf({ itemType: "appointment", [field]: composeField([one]) })).toBe(kind);
  });

  it("is a person for senders and organizers, of whom Outlook gives no type, unless it says something else", async () => {
    const { recipientType, ...untyped } = tony;
    expect(recipientType).toBe("user");
    for (const field of ["from", "sender", "organizer"]) {
      expect(await kindOf({ [field]: untyped })).toBe("person");
      expect(await kindOf({ [field]: composeField(untyped) })).toBe("person");
      expect(await kindOf({ [field]: { ...untyped, recipientType: "other" } })).toBe("unknown");
    }
  });
});

describe("The people that Outlook may not have given", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...tony, emailAddress: `p${index + 1}@contoso.example` }));
  const gapOf = async (item: unknown, platform?: string) => {
    if (platform !== undefined)
      Object.assign(globalThis, { Office: { context: { diagnostics: { platform } } } });
    const read = await readItemPeople({ item });
    Reflect.deleteProperty(globalThis, "Office");
    return read?.gap;
  };
  const hidden = { kind: "hidden", given: 20 };
  const most = (given: number) => ({ kind: "most", given });
  const unread = { kind: "unread" };

  it.each([
    ["20 in To", { to: many(20) }, hidden],
    ["20 in Cc", { to: many(3), cc: many(20) }, hidden],
    ["20 in both", { to: many(20), cc: many(20) }, hidden],
    ["19 and 21", { to: many(19), cc: many(21) }, undefined],
    ["20 altogether", { to: many(12), cc: many(8) }, undefined],
    ["100 in To", { to: many(100) }, most(100)],
    ["500 in Cc", { cc: many(500) }, most(500)],
    ["1,000 in a draft", { to: composeField(many(1_000)) }, most(1_000)],
    ["20 in a draft", { to: composeField(many(20)) }, undefined],
    ["20 and 500", { to: many(500), cc: many(20) }, hidden],
    ["500 attendees", { itemType: "appointment", requiredAttendees: many(500) }, most(500)],
    [
      "1,000 optional attendees",
      { itemType: "appointment", optionalAttendees: composeField(many(1_000)) },
      most(1_000),
    ],
    ["20 attendees", { itemType: "appointment", requiredAttendees: many(20) }, undefined],
    ["501", { to: many(501) }, undefined],
    ["a name without an address", { to: [tony, { displayName: "Ana", emailAddress: "" }] }, unread],
    ["a field that fails", { to: composeField([tony], "failed"), cc: [] }, unread],
    [
      "a field that throws",
      {
        to: [tony],
        get cc(): never {
          throw new Error("not now");
        },
      },
      unread,
    ],
    [
      "attendees that fail",
      { itemType: "appointment", optionalAttendees: composeField([], "failed") },
      unread,
    ],
    ["a sender that fails", { from: composeField(tony, "failed"), to: [tony] }, undefined],
    ["nothing", {}, undefined],
  ])("are told: %s", async (_, item, gap) => {
    expect(await gapOf(item)).toEqual(gap);
  });

  it.each([
    ["OfficeOnline", hidden],
    ["", hidden],
    ["Universal", hidden],
    ["PC", undefined],
    ["Mac", undefined],
    ["iOS", undefined],
    ["Android", undefined],
  ])("are not hidden in clients that always show all recipients: %s", async (platform, gap) => {
    expect(await gapOf({ to: many(20) }, platform)).toEqual(gap);
    expect(await gapOf({ to: many(500) }, platform)).toEqual(most(500));
  });
});
