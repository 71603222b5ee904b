import { describe, expect, it } from "@jest/globals";
import { buildSync } from "esbuild";
import type { Frame } from "playwright-core";
import type { ItemPeople } from "../../../src/outlook/itemPeople.ts";
import { useOutlook } from "../../e2e/harness.ts";
import { minimalAddin, runningAddin } from "./runningAddin.ts";

/** The pane's own code that reads an item, as a script. */
const script =
  buildSync({
    entryPoints: ["src/outlook/itemPeople.ts"],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "reading",
  }).outputFiles[0]?.text ?? "";

/** The people of the selected item, read by the pane's code from the real office.js. */
const readPeople = (addin: Frame): Promise<ItemPeople | null> =>
  addin.evaluate(
    `(() => { ${script}; return reading.readItemPeople(Office.context.mailbox).then((read) => read ?? null); })()`,
  );

const named = ({ people }: ItemPeople): readonly string[] =>
  people.map(({ field, address, isDistributionList }) =>
    [field, address.replace(/@.*/, ""), ...(isDistributionList ? ["list"] : [])].join(" "),
  );

describe("The people of an item, through office.js", () => {
  const outlook = useOutlook({ addinFolder: minimalAddin });

  it("are read from a received message, including a distribution list", async () => {
    const read = await readPeople(await runningAddin(await outlook.start({ item: "agenda" })));
    expect(read).toMatchObject({
      kind: "message",
      id: "AAMkYWdlbmRh",
      subject: "Falcon launch: final agenda for Monday",
    });
    expect(read?.people[0]).toEqual({
      field: "from",
      name: "Rafał Falkowski",
      address: "rafal.falkowski@contoso.com",
      isDistributionList: false,
    });
    expect(read && named(read)).toEqual([
      "from rafal.falkowski",
      "from rafal.falkowski",
      ...["to ana.lima", "to nkechi.okafor", "to soren.mikkelsen", "to ines.moreira"],
      ...["cc konstantin.schmidt-rottluff", "cc falk.weber", "cc falcon-updates list"],
    ]);
  });

  it.each([
    [
      "draft",
      "message",
      "Falcon: first questions",
      [
        ...["from ana.lima", "to tony.smith", "to nkechi.okafor"],
        ...["cc konstantin.schmidt-rottluff", "bcc falk.weber"],
      ],
    ],
    [
      "offsite",
      "appointment",
      "Falcon offsite",
      ["organizer ana.lima", "required nkechi.okafor", "required amelie.laurent", "optional soren.mikkelsen"],
    ],
  ])("are read from the item %s while the user writes it", async (item, kind, subject, people) => {
    const read = await readPeople(await runningAddin(await outlook.start({ item })));
    expect(read && named(read)).toEqual(people);
    expect(read).toMatchObject({ kind, subject });
    expect(read?.id).toBeUndefined();
  });

  it("follow the selected item: the user's own appointment, another user's, forty people, and no item", async () => {
    const opened = await outlook.start({ item: "agenda" });
    const addin = await runningAddin(opened);
    const select = async (item: string): Promise<ItemPeople | null> => {
      await addin.evaluate(
        () =>
          new Promise<void>((resolve) => {
            Object.assign(globalThis, { changed: false });
            const changed = (): unknown => Object.assign(globalThis, { changed: true });
            Office.context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, changed, () => resolve());
          }),
      );
      await opened.set({ item });
      await addin.waitForFunction(() => (globalThis as unknown as { changed: boolean }).changed);
      return readPeople(addin);
    };
    expect(named((await select("planning")) ?? none)).toEqual([
      ...["organizer ana.lima", "required tony.smith", "required yuki.tanaka"],
      "optional falcon-updates list",
    ]);
    const review = await select("review");
    expect(review?.kind).toBe("appointment");
    expect(named(review ?? none).slice(0, 2)).toEqual(["organizer amelie.laurent", "required ana.lima"]);
    const addresses = (await select("crowd"))?.people.map(({ address }) => address);
    expect(new Set(addresses).size).toBe(41);
    expect(await select("")).toBeNull();
  });
});

const none: ItemPeople = { kind: "message", id: undefined, subject: "", people: [] };
