import { setMaxListeners } from "node:events";
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
  /** Port to listen on. 0 means any free port. */
  readonly port: number;
  /** Initial content of the mailbox, "demo" by default. An existing data file overrides it. */
  readonly content?: MailboxContent;
  /** File that stores the mailbox. Without it, the mailbox is only in memory. */
  readonly dataFile?: string;
  /** Value of `X-Control-Token` that control calls need. */
  readonly token: string;
  /** Address of the user, ana.lima@contoso.com by default. */
  readonly mailboxAddress?: string;
  /** Delay of every response, in milliseconds. */
  readonly latency?: number;
}

export interface Exchange {
  /** URL for envelopes: `http://127.0.0.1:<port>/EWS/Exchange.asmx`. */
  readonly url: string;
  readonly port: number;
  readonly faults: FaultScript;
  /** Current state of the mailbox. */
  readonly mailbox: Mailbox;
  /** Last calls, oldest first. */
  readonly log: readonly LoggedCall[];
  /** Resets the mailbox to this content (by default the initial one), removes all faults, and clears the log. */
  readonly reset: (content?: MailboxContent) => void;
  readonly close: () => Promise<void>;
}

/** Starts a simulated Exchange on 127.0.0.1. Rejects if the port is in use or the data file cannot be read. */
export async function startExchange(options: ExchangeOptions): Promise<Exchange> {
  const { content: firstContent = "demo", dataFile, mailboxAddress = "ana.lima@contoso.com" } = options;
  const schema = compileRequestSchema();
  const handlers = await loadOperationHandlers();
  const faults = createFaultScript();
  const log: LoggedCall[] = [];
  const closing = new AbortController();
  // Each call that is held back listens to it.
  setMaxListeners(0, closing.signal);

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
      const { changeNumber: before, contacts } = mailbox;
      const contactsBefore = [...contacts];
      const performed = performCall(envelope, { schema, handlers, faults, mailbox, isAddIn });
      if (mailbox.changeNumber !== before) save();
      return { ...performed, deleted: contactsBefore.filter((contact) => !contacts.includes(contact)) };
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
