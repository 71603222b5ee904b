import type { EwsFailure, HostCause, HttpCause } from "../../src/ews/failure.ts";
import type { Environment } from "../../src/diagnostics/environment.ts";
import type { Finding } from "../../src/diagnostics/finding.ts";
import { deriveFindings } from "../../src/diagnostics/deriveFindings.ts";
import type { Probe, ProbedOperation } from "../../src/diagnostics/probe.ts";
import type { ConnectionKind } from "../../src/shared/accessMode.ts";
import { host as anyHost, http as anyHttp, refused as anyRefused } from "../failures/failedCall.ts";

// Reports for tests: Outlook on the web with a current Exchange Server, which has no findings.

export const environment: Environment = {
  client: "web",
  hostVersion: "15.2.2562.17",
  hostName: "mail.contoso.com",
  requirementSet: "1.5",
  permission: "ReadWriteMailbox",
  item: "message",
  accountType: "enterprise",
  displayLanguage: "en-US",
  paneVersion: "0.1.0",
};

const probeOf =
  (route: ConnectionKind, operation: ProbedOperation) =>
  (outcome: Probe["outcome"] = "answered", fields: Partial<Probe> = {}): Probe => ({
    operation,
    route,
    milliseconds: 120,
    outcome,
    serverVersion: outcome === "answered" ? "15.2.2562.17" : undefined,
    ...fields,
  });

/** Probes over each connection: `any` of a general call, `im` of the operation that returns the IM list. */
export const outlook = { any: probeOf("outlook", "FindFolder"), im: probeOf("outlook", "GetImItemList") };
export const direct = { any: probeOf("direct", "FindFolder"), im: probeOf("direct", "GetImItemList") };

export { fault, malformed, response } from "../failures/failedCall.ts";
export const refused = (operation: ProbedOperation): EwsFailure => ({ ...anyRefused, operation });
export const host = (cause: HostCause, code?: number): EwsFailure => anyHost(cause, { code, message: "" });
export const http = (cause: HttpCause, status?: number): EwsFailure => anyHttp(cause, { status });

/** Findings for some probes. */
export const found = (
  probes: readonly Probe[],
  {
    hasDirectRoute: hasDirectConnection = true,
    ...changed
  }: Partial<Environment> & { readonly hasDirectRoute?: boolean } = {},
): readonly Finding[] =>
  deriveFindings({ environment: { ...environment, ...changed }, probes, hasDirectConnection });
