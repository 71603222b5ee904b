import { timingSafeEqual } from "node:crypto";
import express, { type RequestHandler, type Router } from "express";
import type { FaultScope, FaultScript, ScriptedFault } from "./faultScript.ts";
import { readContent, type MailboxContent } from "./mailboxContent.ts";
import { readFault, readScope } from "./readFault.ts";
import type { LoggedCall } from "./wireLog.ts";

/** Parts of the simulator that control calls change. */
export interface Controlled {
  readonly faults: FaultScript;
  readonly log: readonly LoggedCall[];
  readonly reset: (content?: MailboxContent) => void;
}

/**
 * Creates the routes of the control calls, each a POST with a JSON body and the header `X-Control-Token`:
 * - `faults/add` `{ fault: ScriptedFault, operation?, calls?, caller? }`
 * - `faults/clear`
 * - `faults/waiting`, which returns `{ waiting: number }`: how many calls will still fail
 * - `refuse-add-ins` `{ on: boolean }`
 * - `refuse-directory` `{ on: boolean }`
 * - `reset` `{ content?: MailboxContent }`
 * - `log`, which returns the calls, oldest first
 */
export function controlRoutes(token: string, controlled: Controlled): Router {
  const routes = express.Router();
  routes.use(postWithToken(token), express.json({ type: () => true }));
  const route = (name: string, act: (body: Record<string, unknown>) => unknown): void => {
    routes.post(`/${name}`, (request, response) => {
      response.json(act((request.body ?? {}) as Record<string, unknown>) ?? {});
    });
  };
  route("faults/add", (body) => {
    const fault: ScriptedFault = readFault(body["fault"]);
    const scope: FaultScope = readScope(body);
    controlled.faults.add(fault, scope);
  });
  route("faults/clear", () => controlled.faults.clear());
  route("faults/waiting", () => ({ waiting: controlled.faults.waiting() }));
  route("refuse-add-ins", ({ on }) => {
    controlled.faults.refuseAddIns = on === true;
  });
  route("refuse-directory", ({ on }) => {
    controlled.faults.refuseDirectory = on === true;
  });
  route("reset", ({ content }) => controlled.reset(content === undefined ? undefined : readContent(content)));
  route("log", () => controlled.log);
  return routes;
}

/** Accepts only POST requests with the token. A page cannot send them, because it has neither the token nor CORS. */
export const postWithToken = (token: string): RequestHandler => {
  const expected = Buffer.from(token);
  return (request, response, next) => {
    const given = Buffer.from(request.get("X-Control-Token") ?? "");
    if (request.method !== "POST") response.status(405).set("Allow", "POST").end();
    else if (given.length !== expected.length || !timingSafeEqual(given, expected))
      response.status(403).end();
    else next();
  };
};
