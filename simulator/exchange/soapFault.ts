import { element, textElement, type XmlElement } from "./xmlElement.ts";
import { errorsNamespace, soapNamespace, typesNamespace } from "./namespaces.ts";

/** A SOAP fault of Exchange, answered with HTTP 500. */
export interface SoapFault {
  /** The response code, such as "ErrorSchemaValidation". */
  readonly code: string;
  /** The words of `e:Message`. */
  readonly message: string;
  /** The words of faultstring, where they are not those of `message`. */
  readonly reason?: string;
  /** The children of `t:MessageXml`, written with the prefix `t`. */
  readonly messageXml?: readonly (XmlElement | undefined)[];
}

/** The operation is not one that add-ins may call. Words reported for Exchange Server. */
export const refusedFault: SoapFault = {
  code: "ErrorAccessDenied",
  message: "The requested web method is unavailable to this caller or application.",
};

/** Too many calls: the client is told how long to stay away. Back-off in milliseconds. */
export const busyFault = (backOffMilliseconds: number): SoapFault => ({
  code: "ErrorServerBusy",
  message: "The server cannot service this request right now. Try again later.",
  messageXml: [element("t:Value", { Name: "BackOffMilliseconds" }, [String(backOffMilliseconds)])],
});

/** The header RequestServerVersion names no version, an unknown one or one that lacks the operation. */
export const serverVersionFault: SoapFault = {
  code: "ErrorInvalidServerVersion",
  message: "The specified server version is invalid.",
};

/** The caller may not act for the user named in ExchangeImpersonation. */
export const impersonationFault: SoapFault = {
  code: "ErrorImpersonateUserDenied",
  message: "The account does not have permission to impersonate the requested user.",
};

/** The request is not what the schema asks for; line and position count from 1. */
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

/** The whole envelope of a fault. It carries no header, as Exchange's faults do not. */
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
