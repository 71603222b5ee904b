import type { XmlReader } from "./xml/reader.ts";
import type { Xml } from "./xml/writer.ts";

/** An EWS operation as a value: its name, its request, and how its response is read. */
export interface Operation<Input, Output> {
  /** Name of the operation's element in the messages namespace, such as "AddImGroup". */
  readonly name: string;
  /** Returns the children of the request element, in the schema's order. */
  readonly request: (input: Input) => readonly Xml[];
  /** Reads the content of a successful `<name>Response`. */
  readonly response: (reply: XmlReader) => Output;
  /** Attributes of the request element. The IM operations have none, FindItem has some (schema). */
  readonly attributes?: Readonly<Record<string, string>>;
  /**
   * Set if one request names several items, and Exchange returns a message for each. `response` then reads the element
   * around these messages, ResponseMessages. It is not called if a message reports more than that its own item cannot
   * be read.
   */
  readonly answersEach?: true;
  /**
   * Set for an idempotent operation that only reads. The caller may send it again after a failure that left the outcome
   * unknown.
   */
  readonly repeatable?: true;
  /** Set if Exchange returns an error for an empty result: the error's code, and the result. */
  readonly nothingFound?: { readonly code: string; readonly value: Output };
}

/** Declares an operation. `Input` and `Output` are inferred. */
export const operation = <Input, Output>(declared: Operation<Input, Output>): Operation<Input, Output> =>
  declared;
