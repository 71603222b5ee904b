import type { EwsClient, CallResult } from "../../src/ews/client.ts";
import type { EwsFailure } from "../../src/ews/failure.ts";
import type { Operation } from "../../src/ews/operation.ts";
import type { ConnectionKind } from "../../src/shared/accessMode.ts";
import { failed, success } from "../../src/shared/result.ts";
import type { CallEntry } from "../../src/exchange/callLog.ts";
import type { DiagnosticsPort } from "../../src/diagnostics/createDiagnosis.ts";
import { environment } from "./reports.ts";
import { trace } from "../failures/failedCall.ts";

/**
 * Port whose connections respond immediately: with the failure for a key such as "outlook FindFolder", or with success.
 */
export function fakePort(
  failures: Readonly<Record<string, EwsFailure>> = {},
  direct = true,
  calls: readonly CallEntry[] = [],
) {
  const called: string[] = [];
  const clientOf = (route: ConnectionKind): EwsClient => ({
    call: <Input, Output>({ name }: Operation<Input, Output>) => {
      called.push(`${route} ${name}`);
      const failure = failures[`${route} ${name}`];
      return Promise.resolve({
        result: failure ? failed(failure) : success({}),
        trace: trace({ operation: name, route, serverVersion: failure ? undefined : "15.2.2562.17" }),
      } as CallResult<Output>);
    },
  });
  const port: DiagnosticsPort = {
    connections: { outlook: clientOf("outlook"), direct: direct ? clientOf("direct") : undefined },
    environment: () => Promise.resolve({ ...environment, userName: "Ana Lima" }),
    calls: () => calls,
    route: "auto",
  };
  return { port, called };
}
