import { createClient, type EwsClient, type Send } from "../../src/ews/client.ts";
import type { TransportFailure } from "../../src/ews/failure.ts";
import { createDirectory } from "../../src/directory/createDirectory.ts";
import type { ConnectionKind } from "../../src/shared/accessMode.ts";
import { failed, success } from "../../src/shared/result.ts";
import { settled } from "../exchange/hostOfPromises.ts";
import { errorMessage, messagesText } from "../ews/messageText.ts";
import { responseText } from "../ews/replyText.ts";

/** A request that was sent and has not ended. */
interface OpenCall {
  readonly operation: string;
  /** What was asked for: the text of UnresolvedEntry, QueryString, or Email. */
  readonly asked: string;
  readonly end: (reply: string | TransportFailure) => void;
}

/** A directory whose calls, pauses, and idle times end when the test says so. */
export function directoryOf(kind: ConnectionKind = "outlook") {
  const sent: string[] = [];
  const open: OpenCall[] = [];
  const pauses: { readonly milliseconds: number; readonly end: () => void }[] = [];
  const urls = new Set<string>();
  const idle: (() => void)[] = [];
  let [route, now, isIdle, lastUrl] = [kind, 0, true, 0];

  const sender =
    (via: ConnectionKind): Send =>
    (envelope, { operation }) =>
      new Promise((resolve) => {
        const [, text = ""] = /<m:(?:UnresolvedEntry|QueryString|Email)>(.*?)<\/m:/.exec(envelope) ?? [];
        const asked = text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
        sent.push(`${via} ${operation} ${asked}`);
        open.push({
          operation,
          asked,
          end: (reply) => resolve(typeof reply === "string" ? success(reply) : failed(reply)),
        });
      });
  const clients: Readonly<Record<ConnectionKind, EwsClient>> = {
    outlook: createClient({ send: sender("outlook") }),
    direct: createClient({ send: sender("direct"), route: "direct" }),
  };
  const directory = createDirectory({
    connection: () => ({ kind: route, client: clients[route] }),
    now: () => now,
    pause: (milliseconds) => new Promise((end) => pauses.push({ milliseconds, end })),
    photos: {
      directClient: () => (route === "direct" ? clients.direct : undefined),
      whenIdle: () => (isIdle ? Promise.resolve() : new Promise((end) => idle.push(end))),
      createUrl: ({ type, size }) => {
        const url = `blob:${(lastUrl += 1)} ${type} ${size}`;
        urls.add(url);
        return url;
      },
      revokeUrl: (url) => urls.delete(url),
    },
  });

  return {
    directory,
    /** The connection, operation, and text of every call, in order. */
    sent,
    /** URLs that were created and not revoked. */
    urls,
    inFlight: () => open.map(({ asked }) => asked),
    connectBy: (next: ConnectionKind) => (route = next),
    setIdle: (next: boolean) => {
      isIdle = next;
      if (next) idle.splice(0).forEach((end) => end());
      return settled();
    },
    /** Ends the pauses under way, and returns how long they were. */
    endPauses: async () => {
      await settled();
      const ended = pauses.splice(0);
      now += Math.max(0, ...ended.map(({ milliseconds }) => milliseconds));
      ended.forEach(({ end }) => end());
      await settled();
      return ended.map(({ milliseconds }) => milliseconds);
    },
    /** Ends the oldest call, or the oldest one that asked for a text. */
    reply: async (reply: string | TransportFailure, asked?: string) => {
      await settled();
      const index = open.findIndex((call) => asked === undefined || call.asked === asked);
      const [call] = index < 0 ? [] : open.splice(index, 1);
      if (!call) throw new Error(`Nothing asks for ${asked ?? "anything"}: ${sent.join(", ")}`);
      call.end(reply);
      // The part that recognizes failures is imported when it is needed.
      await import("../../src/ews/recognizeFailure.ts");
      await settled();
    },
  };
}

/** An entry as ResolveNames returns it. */
export interface EntryFields {
  readonly name: string;
  readonly address?: string;
  readonly routingType?: string;
  readonly type?: string;
  /** Addresses with their prefixes. Without them, there are no details. */
  readonly proxies?: readonly string[];
  readonly imAddress?: string;
  readonly title?: string;
}

/** A person whose addresses follow from the name. */
export const entryOf = (name: string, more: Partial<EntryFields> = {}): EntryFields => {
  const address = `${name.toLowerCase().replaceAll(" ", ".")}@contoso.example`;
  return { name, address, proxies: [`SMTP:${address}`, `sip:${address}`], ...more };
};

/** The response of ResolveNames with these entries. */
export function resolved(entries: readonly EntryFields[], isCut = false): string {
  if (entries.length === 0)
    return errorMessage("ResolveNames", "ErrorNameResolutionNoResults", "No results were found.");
  const set = `<m:ResolutionSet IncludesLastItemInRange="${!isCut}">${entries.map(resolution).join("")}</m:ResolutionSet>`;
  return messagesText("ResolveNames", {
    responseClass: entries.length === 1 ? "Success" : "Warning",
    content: `<m:ResponseCode>NoError</m:ResponseCode>${set}`,
  });
}

const optional = (name: string, value: string | undefined): string =>
  value === undefined ? "" : `<t:${name}>${value}</t:${name}>`;

const resolution = ({ name, address, routingType, type = "Mailbox", ...details }: EntryFields): string =>
  `<t:Resolution><t:Mailbox><t:Name>${name}</t:Name>${optional("EmailAddress", address)}` +
  `${optional("RoutingType", routingType)}<t:MailboxType>${type}</t:MailboxType></t:Mailbox>` +
  `${details.proxies ? contact(details.proxies, details) : ""}</t:Resolution>`;

const contact = (proxies: readonly string[], { imAddress, title }: Partial<EntryFields>): string =>
  `<t:Contact><t:EmailAddresses>${proxies
    .map((proxy, index) => `<t:Entry Key="EmailAddress${index + 1}">${proxy}</t:Entry>`)
    .join("")}</t:EmailAddresses>${
    imAddress === undefined
      ? ""
      : `<t:ImAddresses><t:Entry Key="ImAddress1">${imAddress}</t:Entry></t:ImAddresses>`
  }${optional("JobTitle", title)}</t:Contact>`;

/** A person as FindPeople returns them. */
export interface PersonaFields {
  readonly name: string;
  readonly address?: string;
  readonly imAddress?: string;
  readonly personaType?: string;
  readonly type?: string;
}

/** The response of FindPeople with these people. */
export const foundPeople = (people: readonly PersonaFields[]): string =>
  responseText(
    "FindPeople",
    `<People>${people
      .map(
        ({ name, address, imAddress, personaType = "Person", type = "Mailbox" }) =>
          `<t:Persona><t:PersonaType>${personaType}</t:PersonaType><t:DisplayName>${name}</t:DisplayName>` +
          `<t:EmailAddress>${optional("EmailAddress", address)}<t:MailboxType>${type}</t:MailboxType>` +
          `</t:EmailAddress>${optional("ImAddress", imAddress)}</t:Persona>`,
      )
      .join("")}</People>`,
  );

/** An HTTP status in place of a response. */
export const httpFailure = (
  cause: "signIn" | "notFound" | "unreachable" | "busy",
  retryAfter?: number,
): TransportFailure => ({ kind: "http", cause, status: undefined, retryAfter, message: cause });
