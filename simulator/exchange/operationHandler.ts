import { readdir } from "node:fs/promises";
import type { Mailbox } from "./mailbox.ts";
import type { Outcome } from "./outcome.ts";
import type { RequestElement } from "./requestElement.ts";
import type { XmlElement } from "./xmlElement.ts";

/** Simulated operation: the only export of operations/<operation>.ts. */
export interface OperationHandler {
  /** Name of the operation's element, such as "AddImGroup". */
  readonly name: string;
  /**
   * Applies the request to the mailbox and returns the payload of the response, or one payload per requested item.
   * The request was validated against the schema, so required elements exist.
   */
  readonly handle: (request: RequestElement, mailbox: Mailbox) => Payload | readonly Payload[] | BareStatus;
  /**
   * True if the response is inside `ResponseMessages`, as in most operations of Exchange except those of the IM list
   * (schema).
   */
  readonly isWrapped?: true;
  /** Payload element that the response also has with an error (schema). */
  readonly alwaysHas?: XmlElement;
  /** True if every server allows add-ins to call the operation (documented), so that it is never refused. */
  readonly isOpenToAddIns?: true;
  /** True if no server allows add-ins to call the operation (documented), so that it is always refused. */
  readonly isClosedToAddIns?: true;
}

/** Parts of an operation that its response needs. */
export type ReplyForm = Pick<OperationHandler, "name" | "isWrapped" | "alwaysHas">;

/** Content of one message in a response: one element, several, or none. */
export type Payload = Outcome<XmlElement | readonly XmlElement[] | undefined>;

/** Response without an envelope. */
export interface BareStatus {
  /** HTTP status. */
  readonly status: number;
}

export type OperationHandlers = ReadonlyMap<string, OperationHandler>;

/** Loads the handlers in the folder `operations`, so that a new handler needs no other change. */
export async function loadOperationHandlers(): Promise<OperationHandlers> {
  const folder = new URL("operations/", import.meta.url);
  const handlers = new Map<string, OperationHandler>();
  // Loads sequentially, because Jest's ES module loader fails on parallel imports with shared dependencies.
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
