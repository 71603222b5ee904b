import { describe, expect, it, jest } from "@jest/globals";
import { readItemPeople } from "../../src/outlook/itemPeople.ts";

const tony = { displayName: "Tony Smith", emailAddress: "tony@contoso.com", recipientType: "user" };
const ana = {
  displayName: "ana@contoso.com",
  emailAddress: "ana@contoso.com",
  recipientType: "externalUser",
};
const all = { displayName: "All Hands", emailAddress: "all@contoso.com", recipientType: "distributionList" };

/** A field of an item that is being written. */
const asked = (value: unknown, status = "succeeded") => ({
  getAsync: (callback: (result: { status: string; value: unknown }) => void) => callback({ status, value }),
});
/** Whom an item names, in short. */
const named = async (item: unknown) =>
  (await readItemPeople({ item }))?.people.map(
    ({ field, name, address }) => `${field}: ${name} <${address}>`,
  );

describe("The people of an item are read", () => {
  it("from a message that is read", async () => {
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

  it("from a message that is written, with Bcc", async () => {
    const item = {
      itemType: "message",
      subject: asked("Falcon"),
      from: asked(tony),
      to: asked([ana]),
      cc: asked([]),
      bcc: asked([all]),
    };
    expect(await readItemPeople({ item })).toMatchObject({ id: undefined, subject: "Falcon" });
    expect(await named(item)).toEqual([
      "from: Tony Smith <tony@contoso.com>",
      "to:  <ana@contoso.com>",
      "bcc: All Hands <all@contoso.com>",
    ]);
  });

  it("from an appointment of others, and from one's own", async () => {
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
      organizer: asked(tony),
      requiredAttendees: asked([ana]),
      optionalAttendees: asked([all]),
    };
    expect(await named(others)).toEqual(people);
    expect(await named(own)).toEqual(people);
    expect((await readItemPeople({ item: own }))?.kind).toBe("appointment");
  });

  it("without what cannot be read", async () => {
    const item = {
      get from(): never {
        throw new Error("not supported");
      },
      to: asked([tony], "failed"),
      cc: [{ displayName: "No address" }, tony],
    };
    expect(await named(item)).toEqual(["cc: Tony Smith <tony@contoso.com>"]);
    expect(await named({})).toEqual([]);
  });

  it("without a field that Outlook does not answer for", async () => {
    jest.useFakeTimers();
    const reading = named({ to: { getAsync: () => undefined }, cc: asked([tony]) });
    await jest.advanceTimersByTimeAsync(5_000);
    jest.useRealTimers();
    expect(await reading).toEqual(["cc: Tony Smith <tony@contoso.com>"]);
  });

  it("not at all where nothing is selected", async () => {
    expect(await readItemPeople({ item: null })).toBeUndefined();
    expect(await readItemPeople({})).toBeUndefined();
  });
});
