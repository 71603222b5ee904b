import { createServer } from "node:http";
import { listenOnLoopback } from "../loopbackServer.ts";
import { controlRoutes } from "./controlRoutes.ts";
import { exchangeApp } from "./exchangeApp.ts";
import { createFaultScript, type FaultScript } from "./faultScript.ts";
import type { Mailbox } from "./mailbox.ts";
import { mailboxWith, type MailboxContent } from "./mailboxContent.ts";
import { readMailboxFile, writeMailboxFile } from "./mailboxFile.ts";
import { loadOperationHandlers } from "./operationHandler.ts";
import { performCall } from "./performCall.ts";
import { compileRequestSchema } from "./requestSchema.ts";
import { logCall, type LoggedCall } from "./wireLog.ts";

export interface ExchangeOptions {
  /** 0 takes any port that is free. */
  readonly port: number;
  /** What the mailbox holds at first: "demo" unless given. A data file that is there already goes first. */
  readonly content?: MailboxContent;
  /** Where the mailbox is kept; in memory alone if left out. */
  readonly dataFile?: string;
  /** What control calls must carry in `X-Control-Token`. */
  readonly token: string;
  /** The user's address; ana.lima@contoso.com unless given. */
  readonly mailboxAddress?: string;
  /** Added to every answer, in milliseconds. */
  readonly latency?: number;
}

export interface Exchange {
  /** Where envelopes are posted: `http://127.0.0.1:<port>/EWS/Exchange.asmx`. */
  readonly url: string;
  readonly port: number;
  readonly faults: FaultScript;
  /** The mailbox as it is now. */
  readonly mailbox: Mailbox;
  /** The last calls, oldest first. */
  readonly log: readonly LoggedCall[];
  /** Starts anew with that content (by default with that of the start), without faults and with an empty log. */
  readonly reset: (content?: MailboxContent) => void;
  readonly close: () => Promise<void>;
}

/** Starts a simulated Exchange on 127.0.0.1. Rejects if the port is taken or the data file is not readable. */
export async function startExchange(options: ExchangeOptions): Promise<Exchange> {
  const { content: firstContent = "demo", dataFile, mailboxAddress = "ana.lima@contoso.com" } = options;
  const schema = compileRequestSchema();
  const handlers = await loadOperationHandlers();
  const faults = createFaultScript();
  const log: LoggedCall[] = [];
  const closing = new AbortController();

  let mailbox =
    (dataFile === undefined ? undefined : readMailboxFile(dataFile)) ??
    mailboxWith(firstContent, mailboxAddress);
  const save = (): void => {
    if (dataFile !== undefined) writeMailboxFile(dataFile, mailbox);
  };
  save();

  const reset = (content: MailboxContent = firstContent): void => {
    mailbox = mailboxWith(content, mailboxAddress, mailbox.changeNumber);
    faults.clear();
    log.length = 0;
    save();
  };

  const app = exchangeApp({
    perform: (envelope, isAddIn) => {
      const before = mailbox.changeNumber;
      const performed = performCall(envelope, { schema, handlers, faults, mailbox, isAddIn });
      if (mailbox.changeNumber !== before) save();
      return performed;
    },
    log: (call) => logCall(log, call),
    control: controlRoutes(options.token, { faults, log, reset }),
    latency: options.latency ?? 0,
    closing: closing.signal,
  });
  const server = await listenOnLoopback(createServer(app), options.port, "EWS_PORT");

  return {
    url: `http://127.0.0.1:${server.port}/EWS/Exchange.asmx`,
    port: server.port,
    faults,
    get mailbox() {
      return mailbox;
    },
    log,
    reset,
    close: async () => {
      closing.abort();
      await server.close();
      schema.dispose();
    },
  };
}
