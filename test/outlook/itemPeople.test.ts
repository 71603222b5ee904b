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
