import { readdir } from "node:fs/promises";
import type { Mailbox } from "./mailbox.ts";
import type { Outcome } from "./outcome.ts";
import type { RequestElement } from "./requestElement.ts";
import type { XmlElement } from "./xmlElement.ts";

/** One simulated operation: the only export of operations/<operation>.ts. */
export interface OperationHandler {
  /** The operation's element, such as "AddImGroup". */
  readonly name: string;
  /**
   * Does what is asked to the mailbox and gives the reply's payload, or none; for several things a payload for each.
   * The schema has accepted the request, so what it requires is there.
   */
  readonly handle: (request: RequestElement, mailbox: Mailbox) => Payload | readonly Payload[];
  /** Answers within `ResponseMessages`, as most of Exchange's operations do and those of the IM list do not (schema). */
  readonly isWrapped?: true;
  /** The payload's element, where the reply has it, empty, with an error too (schema). */
  readonly alwaysHas?: string;
  /** Add-ins may call it on every server (documented), so it is never refused to them. */
  readonly isOpenToAddIns?: true;
}

/** What a reply needs to know of its operation. */
export type ReplyForm = Pick<OperationHandler, "name" | "isWrapped" | "alwaysHas">;

/** What one message of a reply carries. */
export type Payload = Outcome<XmlElement | undefined>;

export type OperationHandlers = ReadonlyMap<string, OperationHandler>;

/** Finds the handlers by listing the folder `operations`: adding one edits no other file. */
export async function loadOperationHandlers(): Promise<OperationHandlers> {
  const folder = new URL("operations/", import.meta.url);
  const handlers = new Map<string, OperationHandler>();
  // One after the other: jest's loader of ES modules fails when files that share imports are read at once.
  for (const file of (await readdir(folder)).filter((name) => name.endsWith(".ts"))) {
    const exported = Object.values((await import(new URL(file, folder).href)) as Record<string, unknown>);
    const [handler] = exported;
    if (exported.length !== 1 || !isHandler(handler) || fileName(handler) !== file)
      throw new Error(`simulator/exchange/operations/${file} must export one handler, named as the file.`);
    handlers.set(handler.name, handler);
  }
  return handlers;
}

const fileName = ({ name }: OperationHandler): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}.ts`;

const isHandler = (value: unknown): value is OperationHandler =>
  typeof value === "object" && value !== null && "name" in value && "handle" in value;
