import { describe, expect, it } from "@jest/globals";
import { concernedBy, planGroupAction, planPersonAction } from "../../src/actions/planAction.ts";
import { contacts, groupIn, list } from "../imList/changes/team.ts";

const { group: team } = groupIn(list, "Team");
const { group: tagged } = groupIn(list, "Tagged");
const { group: sales } = groupIn(list, "Sales");
const [ana, cleo, dan] = contacts("ana", "cleo", "dan").map(({ persona }) => persona);
if (!ana || !cleo || !dan) throw new Error("The list does not describe them");
const leaving = (...names: readonly string[]) => contacts(...names).map(({ id: { id } }) => ({ id: { id } }));

describe("The move of several selected people", () => {
  it("removes each person from the group in which they were selected", () => {
    const people = [ana, dan].map((persona) => ({ persona, group: team }));
    expect(planPersonAction("move", people, list)).toMatchObject({
      question: { kind: "move", selected: [{ group: team, contacts: leaving("ana", "dan") }] },
    });
  });

  it("removes no one from Tagged, which the question does not mention", () => {
    const people = [
      { persona: ana, group: team },
      { persona: dan, group: tagged },
    ];
    expect(planPersonAction("move", people, list)).toMatchObject({
      question: { kind: "move", selected: [{ group: team, contacts: leaving("ana") }] },
    });
  });

  it("only copies people who were selected in Tagged", () => {
    expect(planPersonAction("move", [{ persona: dan, group: tagged }], list)).toMatchObject({
      question: { kind: "copy", selected: [{ group: tagged }] },
    });
  });
});

describe("The removal of several selected people from their groups", () => {
  it("removes each person from the groups in which they were selected, and no one from Tagged", () => {
    const people = [
      { persona: ana, group: team },
      { persona: dan, group: tagged },
      { persona: cleo, group: team },
      { persona: cleo, group: sales },
    ];
    expect(planPersonAction("removeFromGroup", people, list)).toMatchObject({
      kind: "confirmRemoval",
      question: {
        kind: "removeFromGroup",
        selected: [
          { group: team, contacts: leaving("ana", "cleo") },
          { group: sales, contacts: leaving("cleo") },
        ],
      },
    });
    expect(planPersonAction("removeFromGroup", [{ persona: dan, group: tagged }], list)).toBeUndefined();
  });
});

describe("The number that an action on selected people names", () => {
  const people = [
    { persona: ana, group: team },
    { persona: dan, group: team },
    { persona: dan, group: tagged },
  ];

  it("counts each person once, and for a removal from groups no one who is selected only in Tagged", () => {
    expect(concernedBy("move", people)).toBe(2);
    expect(concernedBy("removeFromGroup", people)).toBe(2);
    expect(
      concernedBy(
        "removeFromGroup",
        people.filter(({ group }) => group === tagged),
      ),
    ).toBe(0);
  });

  it("counts the addresses that are copied", () => {
    const withoutAddress = { ...dan, imAddress: undefined, emailAddress: undefined, emailAddresses: [] };
    expect(concernedBy("copyAddress", people)).toBe(2);
    expect(
      concernedBy("copyAddress", [...people.slice(0, 1), { persona: withoutAddress, group: team }]),
    ).toBe(1);
  });
});

describe("Select everyone", () => {
  it("is left to the list", () => {
    expect(planGroupAction("selectEveryone", team, list)).toEqual({ kind: "selectEveryone" });
  });
});

describe("A message to people and a chat with them", () => {
  const phone = { ...dan, imAddress: "tel:+498912345670", emailAddress: undefined, emailAddresses: [] };
  const mail = { name: undefined, address: "ana@mail.example", routingType: "SMTP" };
  const both = [{ ...ana, emailAddress: mail }, phone, phone].map((persona) => ({ persona, group: team }));

  it("has each address once, without those who have none", () => {
    expect(planPersonAction("email", both, list)).toEqual({
      kind: "email",
      addresses: ["ana@mail.example"],
      without: 1,
    });
    expect(planPersonAction("chat", both, list)).toEqual({
      kind: "chat",
      addresses: [ana.imAddress],
      without: 1,
    });
    expect(concernedBy("email", both)).toBe(1);
  });

  it("goes to the address of a distribution group, and has no chat there", () => {
    const group = { ...team, smtpAddress: "all@contoso.example" };
    expect(planGroupAction("email", group, list)).toMatchObject({ addresses: ["all@contoso.example"] });
    expect(planGroupAction("chat", group, list)).toMatchObject({ addresses: [] });
  });

  it("goes to everyone in a group", () => {
    expect(planGroupAction("chat", team, list)).toMatchObject({ kind: "chat" });
  });
});
