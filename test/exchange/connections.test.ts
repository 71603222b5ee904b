import { describe, expect, it } from "@jest/globals";
import type { EwsClient, CallResult } from "../../src/ews/client.ts";
import type { EwsFailure } from "../../src/ews/failure.ts";
import { addImGroup } from "../../src/ews/operations/addImGroup.ts";
import type { AccessMode, ConnectionKind } from "../../src/shared/accessMode.ts";
import type { AccessModeOwner } from "../../src/exchange/accessMode.ts";
import { createConnections, type ConnectionsOptions } from "../../src/exchange/connections.ts";
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
} from "../failures/failedCall.ts";

/** Creates a connection that responds to every call with the same failure, or with success. Records its calls. */
function fakeConnection(route: ConnectionKind, failure?: EwsFailure) {
  const names: string[] = [];
  const client: EwsClient = {
    call: <Output>({ name }: { readonly name: string }, input: unknown): Promise<CallResult<Output>> => {
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

interface Options extends Partial<ConnectionsOptions> {
  readonly first?: AccessMode;
}

function connections(
  outlookFailure: EwsFailure | undefined,
  { first = "outlook", ...options }: Options = {},
) {
  const outlook = fakeConnection("outlook", outlookFailure);
  const direct = fakeConnection("direct");
  let mode: AccessMode = first;
  let switches = 0;
  const accessMode: AccessModeOwner = {
    get: () => mode,
    set: (next, because) => {
      mode = next;
      if (because === "refusal") switches += 1;
    },
  };
  const client = createConnections({
    outlook: outlook.client,
    direct: direct.client,
    isAutomatic: true,
    accessMode,
    ...options,
  });
  return {
    create: (displayName: string) => client.call(addImGroup, { displayName }),
    setAccessMode: accessMode.set,
    outlook: outlook.names,
    direct: direct.names,
    switches: () => switches,
  };
}

describe("Two connections", () => {
  it("start with the connection through Outlook, and keep it while it responds", async () => {
    const { create, outlook, direct } = connections(undefined);
    expect((await create("Falcon")).trace.route).toBe("outlook");
    expect([outlook, direct]).toEqual([["AddImGroup Falcon"], []]);
  });

  it("send a refused call once more directly, and then every later call", async () => {
    const { create, outlook, direct, switches } = connections(refused);
    const { result, trace: called } = await create("Falcon");
    expect(result.ok).toBe(true);
    expect(called.route).toBe("direct");
    await create("Heron");
    expect(outlook).toEqual(["AddImGroup Falcon"]);
    expect(direct).toEqual(["AddImGroup Falcon", "AddImGroup Heron"]);
    expect(switches()).toBe(1);
  });

  it("switch only once for several calls that are refused at the same time, and complete all of them", async () => {
    const { create, outlook, direct, switches } = connections(refused);
    await Promise.all([create("Falcon"), create("Heron"), create("Owl")]);
    expect(outlook).toHaveLength(3);
    expect([...direct].sort()).toEqual(["AddImGroup Falcon", "AddImGroup Heron", "AddImGroup Owl"]);
    expect(switches()).toBe(1);
  });

  it.each([http("notFound"), http("signIn"), http("unreachable"), timeout, refused, malformed("html")])(
    "do not switch to a direct connection that does not work, and report its failure: %j",
    async (failure) => {
      const broken = fakeConnection("direct", failure);
      const { create, outlook, switches } = connections(refused, { direct: broken.client });
      expect(await create("Falcon")).toMatchObject({ result: { failure }, trace: { route: "direct" } });
      await create("Heron");
      expect([outlook.length, broken.names.length, switches()]).toEqual([2, 2, 0]);
    },
  );

  it.each([response("ErrorImGroupLimitReached"), fault("ErrorServerBusy")])(
    "switch for an error that Exchange itself returns: %j",
    async (failure) => {
      const { create, switches } = connections(refused, { direct: fakeConnection("direct", failure).client });
      expect((await create("Falcon")).result).toEqual({ ok: false, failure });
      expect(switches()).toBe(1);
    },
  );

  it.each(everyFailure.filter(({ kind }) => kind !== "refused"))("do not switch for %p", async (failure) => {
    const { create, outlook, direct, switches } = connections(failure);
    expect((await create("Falcon")).result).toEqual({ ok: false, failure });
    expect([outlook.length, direct.length, switches()]).toEqual([1, 0, 0]);
  });

  it("do not switch automatically if the administrator set the connection through Outlook", async () => {
    const { create, setAccessMode, direct } = connections(refused, { isAutomatic: false });
    expect((await create("Falcon")).result.ok).toBe(false);
    setAccessMode("direct");
    expect((await create("Falcon")).trace.route).toBe("direct");
    expect(direct).toHaveLength(1);
  });

  it("do not switch if there is no direct connection", async () => {
    const { create, setAccessMode } = connections(refused, { direct: undefined, first: "direct" });
    setAccessMode("direct");
    expect((await create("Falcon")).result).toEqual({ ok: false, failure: refused });
  });

  it("start with the direct connection if that was selected, and use Outlook again on request", async () => {
    const { create, setAccessMode, outlook, direct } = connections(undefined, { first: "direct" });
    await create("Falcon");
    setAccessMode("outlook");
    await create("Heron");
    expect([outlook, direct]).toEqual([["AddImGroup Heron"], ["AddImGroup Falcon"]]);
  });
});
