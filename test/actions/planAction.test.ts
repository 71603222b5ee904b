import { describe, expect, it } from "@jest/globals";
import { planPersonAction } from "../../src/actions/planAction.ts";
import { contacts, groupIn, list } from "../imList/changes/team.ts";

const { group: team } = groupIn(list, "Team");
const { group: tagged } = groupIn(list, "Tagged");
const [ana, dan] = contacts("ana", "dan").map(({ persona }) => persona);
if (!ana || !dan) throw new Error("The list does not describe them");
const leaving = (...names: readonly string[]) => contacts(...names).map(({ id: { id } }) => ({ id: { id } }));

describe("The move of several selected people", () => {
  it("removes each person from the group in which they were selected", () => {
    const people = [ana, dan].map((persona) => ({ persona, group: team }));
    expect(planPersonAction("move", people, team, list)).toMatchObject({
      question: { kind: "move", selected: [{ group: team, contacts: leaving("ana", "dan") }] },
    });
  });

  it("removes no one from Tagged, which the question does not mention", () => {
    const people = [
      { persona: ana, group: team },
      { persona: dan, group: tagged },
    ];
    expect(planPersonAction("move", people, team, list)).toMatchObject({
      question: { kind: "move", selected: [{ group: team, contacts: leaving("ana") }] },
    });
  });

  it("only copies people who were selected in Tagged", () => {
    expect(planPersonAction("move", [{ persona: dan, group: tagged }], tagged, list)).toMatchObject({
      question: { kind: "copy", selected: [{ group: tagged }] },
    });
  });
});
