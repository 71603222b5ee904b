import { describe, expect, it } from "@jest/globals";
import type { EwsClient, Exchanged } from "../../src/ews/client.ts";
import type { EwsFailure } from "../../src/ews/failure.ts";
import { addImGroup } from "../../src/ews/operations/addImGroup.ts";
import type { Route } from "../../src/shared/way.ts";
import { createRoutes, type RoutesOptions } from "../../src/transport/routes.ts";
import {
  everyFailure,
  failedCall,
  fault,
  http,
  malformed,
  refused,
  response,
  timeout,
  trace,
} from "../taskpane/failedCall.ts";

/** A route that answers every call with one and the same failure, or with a group; and the calls that it got. */
function routeThat(route: Route, failure?: EwsFailure) {
  const names: string[] = [];
  const client: EwsClient = {
    call: <Output>({ name }: { readonly name: string }, input: unknown): Promise<Exchanged<Output>> => {
      names.push(`${name} ${(input as { displayName: string }).displayName}`);
      const called = trace({ operation: name, route });
      return Promise.resolve(
        failure
          ? { ...failedCall(failure), trace: called, result: { ok: false, failure } }
          : { trace: called, result: { ok: true, value: undefined as Output } },
      );
    },
  };
  return { client, names };
}

function routes(outlookFailure: EwsFailure | undefined, options: Partial<RoutesOptions> = {}) {
  const outlook = routeThat("outlook", outlookFailure);
  const direct = routeThat("direct");
  let turns = 0;
  const made = createRoutes({
    outlook: outlook.client,
    direct: direct.client,
    first: "outlook",
    isAutomatic: true,
    onTurned: () => (turns += 1),
    ...options,
  });
  const create = (displayName: string) => made.client.call(addImGroup, { displayName });
  return { ...made, create, outlook: outlook.names, direct: direct.names, turns: () => turns };
}

describe("Two routes", () => {
  it("begin with Outlook's, and stay with it while it answers", async () => {
    const { create, outlook, direct } = routes(undefined);
    expect((await create("Falcon")).trace.route).toBe("outlook");
    expect([outlook, direct]).toEqual([["AddImGroup Falcon"], []]);
  });

  it("send the call that was refused over the direct one, once, and from then on every call", async () => {
    const { create, outlook, direct, turns } = routes(refused);
    const { result, trace: called } = await create("Falcon");
    expect(result.ok).toBe(true);
    expect(called.route).toBe("direct");
    await create("Heron");
    expect(outlook).toEqual(["AddImGroup Falcon"]);
    expect(direct).toEqual(["AddImGroup Falcon", "AddImGroup Heron"]);
    expect(turns()).toBe(1);
  });

  it("turn once for several calls that are refused at once, and lose none of them", async () => {
    const { create, outlook, direct, turns } = routes(refused);
    await Promise.all([create("Falcon"), create("Heron"), create("Owl")]);
    expect(outlook).toHaveLength(3);
    expect([...direct].sort()).toEqual(["AddImGroup Falcon", "AddImGroup Heron", "AddImGroup Owl"]);
    expect(turns()).toBe(1);
  });

  it.each([http("notFound"), http("signIn"), http("unreachable"), timeout, refused, malformed("html")])(
    "are not turned by a direct one that does not work, and give its failure: %j",
    async (failure) => {
      const broken = routeThat("direct", failure);
      const { create, outlook, turns } = routes(refused, { direct: broken.client });
      expect(await create("Falcon")).toMatchObject({ result: { failure }, trace: { route: "direct" } });
      await create("Heron");
      expect([outlook.length, broken.names.length, turns()]).toEqual([2, 2, 0]);
    },
  );

  it.each([response("ErrorImGroupLimitReached"), fault("ErrorServerBusy")])(
    "are turned by an error that Exchange itself answers: %j",
    async (failure) => {
      const { create, turns } = routes(refused, { direct: routeThat("direct", failure).client });
      expect((await create("Falcon")).result).toEqual({ ok: false, failure });
      expect(turns()).toBe(1);
    },
  );

  it.each(everyFailure.filter(({ kind }) => kind !== "refused"))("do not turn for %p", async (failure) => {
    const { create, outlook, direct, turns } = routes(failure);
    expect((await create("Falcon")).result).toEqual({ ok: false, failure });
    expect([outlook.length, direct.length, turns()]).toEqual([1, 0, 0]);
  });

  it("do not turn by themselves where the administrator chose Outlook's", async () => {
    const { create, choose, direct } = routes(refused, { isAutomatic: false });
    expect((await create("Falcon")).result.ok).toBe(false);
    choose("direct");
    expect((await create("Falcon")).trace.route).toBe("direct");
    expect(direct).toHaveLength(1);
  });

  it("have no other to turn to where there is no direct one", async () => {
    const { create, choose } = routes(refused, { direct: undefined, first: "direct" });
    choose("direct");
    expect((await create("Falcon")).result).toEqual({ ok: false, failure: refused });
  });

  it("begin with the direct one where that was chosen, and try Outlook's again when asked to", async () => {
    const { create, choose, outlook, direct } = routes(undefined, { first: "direct" });
    await create("Falcon");
    choose("outlook");
    await create("Heron");
    expect([outlook, direct]).toEqual([["AddImGroup Heron"], ["AddImGroup Falcon"]]);
  });
});
