import { describe, expect, it } from "@jest/globals";
import type { ScriptedFault } from "../../simulator/exchange/faultScript.ts";
import { chips, paste, report, toCheck } from "./bulkSteps.ts";
import { inMailbox } from "./listSteps.ts";
import { saying } from "./steps.ts";
import { usePane } from "./usePane.ts";
import { runs } from "../random.ts";

const faults: readonly ScriptedFault[] = [
  { kind: "busy", backOffMilliseconds: 200 },
  { kind: "dropped", when: "before" },
  { kind: "response", code: "ErrorIrresolvableConflict" },
  { kind: "dropped", when: "after" },
  { kind: "slow", milliseconds: 200 },
];

describe("A file with every kind of flaw, added while Exchange keeps failing and the pane is closed halfway", () => {
  const outlook = usePane({ content: "empty" });

  it("ends up in the mailbox as the check announced, each contact once, and the report agrees", async () => {
    const size = runs({ short: 60, long: 800 });
    const good = Array.from({ length: size }, (_, index) => ({
      name: `Person ${index + 1}`,
      address: `person${index + 1}@northwind.example`,
      group: ["Munich", "Vertrieb", "=1+1"][index % 3] ?? "",
    }));
    const flawed = [
      "No address,,Munich",
      "No at,no-at.example,Munich",
      "Blank,a b@northwind.example,Munich",
      "Twice,person1@northwind.example,Munich",
      '"Line\nbreak",line@northwind.example,Munich',
      "Two,two@x@northwind.example,Munich",
      "Tony,tony@northwind.example,Tagged",
    ];
    const csv = [
      "Name,IM address,Group",
      ...flawed.slice(0, 3),
      ...good.map(({ name, address, group }) => [name, address, group].join(",")),
      ...flawed.slice(3),
    ].join("\n");
    const first = await outlook.start();
    await paste(first.pane, csv);
    await toCheck(first.pane);
    expect(await chips(first.pane)).toEqual([
      `All ${number(size + 7)}`,
      `New ${number(size)}`,
      "Duplicate 1",
      "Not valid 6",
    ]);

    const addFaults = () => {
      for (let round = 0; round < size; round += 1) {
        outlook.exchange.faults.add({ kind: "slow", milliseconds: 0 }, { calls: 9 });
        outlook.exchange.faults.add(faults[round % faults.length] ?? { kind: "slow", milliseconds: 0 });
      }
    };
    addFaults();
    await first.pane.getByRole("button", { name: /^Add .* contacts$/ }).click();
    await first.pane.getByText(/^of .* contacts$/).waitFor();
    const frame = await first.frame();
    await frame.waitForFunction(
      (least) => Number(document.querySelector("dd")?.textContent.replace(/\D/g, "") ?? 0) >= least,
      size / 3,
    );

    // The faults are only for adding contacts: with them, loading the list would fail visibly.
    await first.set({ pane: "closed" });
    outlook.exchange.faults.clear();
    const { pane } = await outlook.start();
    addFaults();
    const card = pane.getByRole("region", { name: saying("contacts have not been added yet") });
    await card.getByRole("button", { name: "Resume" }).click();
    expect(await report(pane)).toBe(`${number(size)} of ${number(size)} added`);
    expect(await chips(pane)).toEqual([
      `All ${number(size + 7)}`,
      `Added ${number(size)}`,
      "Failed 0",
      "Skipped 7",
    ]);

    const { mailbox } = outlook.exchange;
    const wanted = (name: string) =>
      good
        .filter(({ group }) => group === name)
        .map((person) => person.name)
        .sort();
    expect(mailbox.contacts).toHaveLength(size);
    for (const name of ["Munich", "Vertrieb", "=1+1"]) expect(inMailbox(mailbox, name)).toEqual(wanted(name));
  }, 600_000);
});

const number = (value: number): string => value.toLocaleString("en-US");
