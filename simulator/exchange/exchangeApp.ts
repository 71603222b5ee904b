import { setTimeout as sleep } from "node:timers/promises";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import { plainAnswer } from "./answer.ts";
import { ownHostOnly } from "./ownHostOnly.ts";
import type { ImContact } from "./mailbox.ts";
import type { Performed } from "./performCall.ts";
import type { LoggedCall } from "./wireLog.ts";

export interface ExchangeAppOptions {
  readonly perform: (
    envelope: Buffer,
    isAddIn: boolean,
  ) => Performed & { readonly deleted: readonly ImContact[] };
  readonly log: (call: LoggedCall) => void;
  /** Handler of requests to /control. */
  readonly control: RequestHandler;
  /** Delay of every response, in milliseconds. */
  readonly latency: number;
  /** Cancels pending responses. */
  readonly closing: AbortSignal;
}

const path = "/EWS/Exchange.asmx";
const envelopeLimit = "4mb";

/** Header that the simulated Outlook sends with an add-in's calls. */
const callerHeader = "X-Simulated-Caller";

/** Creates the HTTP endpoint. It sends no CORS headers, so that no web page can read from it. */
export function exchangeApp(options: ExchangeAppOptions): Express {
  const app = express().disable("x-powered-by").disable("etag").use(ownHostOnly);
  app.use("/control", options.control);
  // Any page can send text/plain without a preflight request, so the type is checked before anything is changed.
  app.post(path, xmlOnly, express.raw({ type: () => true, limit: envelopeLimit }), answering(options));
  app.all(path, (_request, response) => void response.status(405).set("Allow", "POST").end());
  app.use((_request, response) => void response.status(404).end());
  return app.use(plainErrors);
}

const xmlOnly: RequestHandler = (request, response, next) => {
  if (/^text\/xml\b/i.test(request.headers["content-type"] ?? "")) next();
  else response.status(415).type("text/plain").send("The expected content type is text/xml; charset=utf-8.");
};

const answering =
  ({ perform, log, latency, closing }: ExchangeAppOptions): RequestHandler =>
  async (request, response) => {
    const envelope = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const isAddIn = request.get(callerHeader) === "add-in";
    const startedAt = new Date();
    const { operation, answer, delayMilliseconds = 0, heldUntil, deleted } = perform(envelope, isAddIn);
    const delay = latency + delayMilliseconds;
    if (delay > 0) await sleep(delay, undefined, { signal: closing }).catch(() => undefined);
    if (heldUntil) await Promise.race([heldUntil, aborted(closing)]);
    log({
      startedAt: startedAt.toISOString(),
      milliseconds: Date.now() - startedAt.getTime(),
      operation,
      isAddIn,
      request: envelope.toString("utf8"),
      reply: answer?.body,
      status: answer?.status,
      deleted,
    });
    if (!answer) request.socket.destroy();
    else {
      const { status, contentType, headers, body } = answer;
      response.status(status).set({ "Content-Type": contentType, ...headers });
      response.send(body);
    }
  };

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });

/** Responds to errors before the envelope was read (too large, truncated) and to bugs in the simulator. */
const plainErrors: ErrorRequestHandler = (
  error: { status?: number; message?: string },
  _request,
  response,
  next,
) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const { status, body, contentType } = plainAnswer(error.status ?? 500, error.message ?? "Unknown error");
  response.status(status).set("Content-Type", contentType).send(body);
};
