import type { XmlReader } from "./xml/reader.ts";
import type { Xml } from "./xml/writer.ts";

/** An EWS operation as a value: its name, what it sends, and how its answer is read. */
export interface Operation<Input, Output> {
  /** The operation's element in the messages namespace, such as "AddImGroup". */
  readonly name: string;
  /** The children of the request element, in the schema's order. */
  readonly request: (input: Input) => readonly Xml[];
  /** Reads the payload of a successful `<name>Response`. */
  readonly response: (reply: XmlReader) => Output;
  /** Attributes of the request element; the IM operations have none, FindItem has (schema). */
  readonly attributes?: Readonly<Record<string, string>>;
  /**
   * Asks for several things, and Exchange answers with a message for each of them: `response` gets the element around
   * them, ResponseMessages, once none of them says more than that its own thing cannot be read.
   */
  readonly answersEach?: true;
  /**
   * A read: it may be sent again without changing more than it did the first time, so a caller may repeat it by
   * itself after a failure that left the outcome unknown.
   */
  readonly repeatable?: true;
}

/** Declares an operation; `Input` and `Output` are inferred. */
export const operation = <Input, Output>(declared: Operation<Input, Output>): Operation<Input, Output> =>
  declared;
