import type { FaultFailure } from "./failure.ts";
import { readMessageXml } from "./messageXml.ts";
import type { XmlElement } from "./xml/tree.ts";

/**
 * Reads a SOAP fault. Accepts any content, in any namespace, because reading a failure must not fail.
 * https://www.w3.org/TR/2000/NOTE-SOAP-20000508/#_Toc478383507
 */
export function readFault(fault: XmlElement): FaultFailure {
  const child = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
    parent?.children.find((element) => element.name === name);
  const textOf = (parent: XmlElement | undefined, name: string): string | undefined =>
    child(parent, name)?.text.trim() || undefined;

  const detail = child(fault, "detail");
  const { LineNumber, LinePosition, Violation, ...values } = readMessageXml(detail);
  const faultCode = textOf(fault, "faultcode")?.replace(/^.*:/, "");
  return {
    kind: "fault",
    code: textOf(detail, "ResponseCode") ?? faultCode ?? "Fault",
    // The faultstring has more details than the Message in the detail (sampled).
    message: textOf(fault, "faultstring") ?? textOf(detail, "Message") ?? "",
    line: toNumber(LineNumber),
    position: toNumber(LinePosition),
    violation: Violation,
    values,
  };
}

const toNumber = (digits: string | undefined): number | undefined =>
  digits !== undefined && /^\d+$/.test(digits) ? Number(digits) : undefined;
