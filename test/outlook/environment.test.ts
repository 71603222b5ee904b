import { afterEach, describe, expect, it } from "@jest/globals";
import { readEnvironment } from "../../src/outlook/environment.ts";
import { setOffice } from "./fakeOffice.ts";

afterEach(() => {
  setOffice(undefined);
  Reflect.deleteProperty(globalThis, "location");
  Reflect.deleteProperty(globalThis, "document");
});

interface Overrides {
  readonly mailbox?: object;
  readonly context?: object;
  readonly upTo?: number;
}

/** Reads the environment of an Outlook on the web that supports Mailbox 1.1 to 1.`upTo`, with these overrides. */
function read({ mailbox, context, upTo = 8 }: Overrides = {}) {
  setOffice({
    context: {
      diagnostics: { host: "Outlook", platform: "OfficeOnline", version: "16.01" },
      requirements: {
        isSetSupported: (name: string, version: string) =>
          name === "Mailbox" && Number(version.split(".")[1]) <= upTo,
      },
      ...context,
    },
  });
  return readEnvironment({
    diagnostics: { hostName: "OutlookWebApp", hostVersion: "15.2.2562.17" },
    userProfile: { displayName: "Ana Lima", accountType: "enterprise" },
    item: { itemType: "message" },
    ...mailbox,
  } as unknown as Office.Mailbox);
}

const withHost = (hostName: string, platform: string) =>
  read({ mailbox: { diagnostics: { hostName } }, context: { diagnostics: { platform } } }).client;

describe("The environment that Outlook reports", () => {
  it("includes client, versions, host, item, account type, and user", () => {
    Object.assign(globalThis, { location: { ancestorOrigins: ["https://mail.contoso.com"] } });
    expect(read()).toEqual({
      client: "web",
      hostVersion: "15.2.2562.17",
      hostName: "mail.contoso.com",
      requirementSet: "1.8",
      item: "message",
      accountType: "enterprise",
      userName: "Ana Lima",
    });
  });

  it.each([
    ["OutlookWebApp", "OfficeOnline", "web"],
    ["newOutlookWindows", "OfficeOnline", "newOutlook"],
    ["Outlook", "PC", "win32"],
    ["Outlook", "Mac", "mac"],
    ["OutlookIOS", "iOS", "ios"],
    ["OutlookAndroid", "Android", "android"],
    ["Tomorrow", "Universal", "other"],
  ])("has, for the host %s on %s, the client %s", (hostName, platform, client) => {
    expect(withHost(hostName, platform)).toBe(client);
  });

  it.each([
    [15, "1.15"],
    [40, "1.15"],
    [1, "1.1"],
    [0, undefined],
  ])("has the highest supported requirement set: up to 1.%d it is %s", (upTo, highest) => {
    expect(read({ upTo }).requirementSet).toBe(highest);
  });

  it("has no item if nothing is selected beside a pinned pane", () => {
    expect(read({ mailbox: { item: null } }).item).toBe("none");
    expect(read({ mailbox: { item: { itemType: "appointment" } } }).item).toBe("appointment");
  });

  it("omits properties that an older client lacks, that throw, or that have an unknown value", () => {
    const throwing = {
      get hostName(): string {
        throw new Error("not here");
      },
    };
    expect(
      read({
        mailbox: { diagnostics: throwing, userProfile: { accountType: "lunar" }, item: undefined },
        context: { diagnostics: undefined, requirements: undefined },
      }),
    ).toEqual({
      client: "other",
      hostVersion: undefined,
      hostName: undefined,
      requirementSet: undefined,
      item: "none",
      accountType: undefined,
      userName: undefined,
    });
  });

  it("has the referrer's host if the browser does not report ancestors", () => {
    Object.assign(globalThis, { location: {}, document: { referrer: "https://mail.contoso.com/owa/" } });
    expect(read().hostName).toBe("mail.contoso.com");
    Object.assign(globalThis, { document: { referrer: "" } });
    expect(read().hostName).toBeUndefined();
  });
});
