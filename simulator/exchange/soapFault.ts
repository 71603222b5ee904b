import { element, textElement, type XmlElement } from "./xmlElement.ts";
import { errorsNamespace, soapNamespace, typesNamespace } from "./namespaces.ts";

/** SOAP fault of Exchange, sent with HTTP 500. */
export interface SoapFault {
  /** Response code, such as "ErrorSchemaValidation". */
  readonly code: string;
  /** Text of `e:Message`. */
  readonly message: string;
  /** Text of faultstring, if it differs from `message`. */
  readonly reason?: string;
  /** Children of `t:MessageXml`, with the prefix `t`. */
  readonly messageXml?: readonly (XmlElement | undefined)[];
}

/** Fault for an operation that add-ins may not call, with the text reported for Exchange Server. */
export const refusedFault: SoapFault = {
  code: "ErrorAccessDenied",
  message: "The requested web method is unavailable to this caller or application.",
};

/** Creates the fault for too many calls, with the back-off for the client in milliseconds. */
export const busyFault = (backOffMilliseconds: number): SoapFault => ({
  code: "ErrorServerBusy",
  message: "The server cannot service this request right now. Try again later.",
  messageXml: [element("t:Value", { Name: "BackOffMilliseconds" }, [String(backOffMilliseconds)])],
});

/** Fault for a RequestServerVersion header with no version, an unknown version, or one without the operation. */
export const serverVersionFault: SoapFault = {
  code: "ErrorInvalidServerVersion",
  message: "The specified server version is invalid.",
};

/** Fault for a caller that may not act for the user in ExchangeImpersonation. */
export const impersonationFault: SoapFault = {
  code: "ErrorImpersonateUserDenied",
  message: "The account does not have permission to impersonate the requested user.",
};

/** Creates the fault for a request that violates the schema. Line and position count from 1. */
export const schemaFault = (line: number, position: number, violation: string): SoapFault => ({
  code: "ErrorSchemaValidation",
  message: "The request failed schema validation.",
  reason: `The request failed schema validation: ${violation}`,
  messageXml: [
    textElement("t:LineNumber", String(line)),
    textElement("t:LinePosition", String(position)),
    textElement("t:Violation", violation),
  ],
});

/** Creates the envelope of a fault. It has no header, like Exchange's faults. */
export function faultEnvelope({ code, message, reason, messageXml }: SoapFault): XmlElement {
  const inErrors = { "xmlns:e": errorsNamespace };
  return element("s:Envelope", { "xmlns:s": soapNamespace }, [
    element("s:Body", {}, [
      element("s:Fault", {}, [
        element("faultcode", { "xmlns:a": typesNamespace }, [`a:${code}`]),
        element("faultstring", { "xml:lang": "en-US" }, [reason ?? message]),
        element("detail", {}, [
          element("e:ResponseCode", inErrors, [code]),
          element("e:Message", inErrors, [message]),
          messageXml && element("t:MessageXml", { "xmlns:t": typesNamespace }, messageXml),
        ]),
      ]),
    ]),
  ]);
}
