import type { Finding } from "../../src/diagnostics/finding.ts";

const route = "direct" as const;

/** One finding of each kind. The type ensures that none is missing. */
const findings: { readonly [Kind in Finding["kind"]]: Extract<Finding, { readonly kind: Kind }> } = {
  mobile: { kind: "mobile", client: "ios" },
  newOutlook: { kind: "newOutlook" },
  exchangeOnline: { kind: "exchangeOnline", by: "hostName" },
  notExchange: { kind: "notExchange", accountType: "gmail" },
  exchangeTooOld: { kind: "exchangeTooOld", version: "14.3.123.4" },
  oldRequirementSet: { kind: "oldRequirementSet", found: "1.4", wanted: "1.5" },
  outOfSupport: { kind: "outOfSupport", release: "2019", since: "2025-10-14" },
  noItem: { kind: "noItem" },
  permissionMissing: { kind: "permissionMissing" },
  addInsRefusedForImLists: { kind: "addInsRefusedForImLists" },
  addInsMayCallNothing: { kind: "addInsMayCallNothing", code: "401" },
  outlookFails: { kind: "outlookFails", code: "9020" },
  outlookAnswers: { kind: "outlookAnswers" },
  outlookWorks: { kind: "outlookWorks" },
  noDirectRoute: { kind: "noDirectRoute" },
  directSignIn: { kind: "directSignIn" },
  directForbidden: { kind: "directForbidden" },
  directNotFound: { kind: "directNotFound" },
  directNotExchange: { kind: "directNotExchange" },
  directRedirected: { kind: "directRedirected" },
  directUnreachable: { kind: "directUnreachable" },
  directGateway: { kind: "directGateway", status: 502 },
  directServerError: { kind: "directServerError", status: 500 },
  directRefused: { kind: "directRefused" },
  directAnswers: { kind: "directAnswers" },
  directWorks: { kind: "directWorks" },
  offline: { kind: "offline" },
  busy: { kind: "busy", route },
  silent: { kind: "silent", route, milliseconds: 100_000 },
  imListFails: { kind: "imListFails", route, code: "ErrorOfTomorrow" },
  exchangeFails: { kind: "exchangeFails", route, code: "ErrorOfTomorrow" },
  listTooLong: { kind: "listTooLong" },
  slow: { kind: "slow", route, milliseconds: 7_300 },
  differentServers: { kind: "differentServers", outlook: "15.1.2507.6", direct: "15.2.2562.17" },
  unifiedContactStore: { kind: "unifiedContactStore" },
  allWell: { kind: "allWell" },
};

export const everyFinding: readonly Finding[] = Object.values(findings);
