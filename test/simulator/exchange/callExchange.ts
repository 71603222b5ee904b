import { XmlDocument } from "libxml2-wasm";
import type { Exchange } from "../../../simulator/exchange/startExchange.ts";

const namespaces = {
  s: "http://schemas.xmlsoap.org/soap/envelope/",
  m: "http://schemas.microsoft.com/exchange/services/2006/messages",
  t: "http://schemas.microsoft.com/exchange/services/2006/types",
  e: "http://schemas.microsoft.com/exchange/services/2006/errors",
};

/** A response as received. */
export interface Reply {
  readonly status: number;
  readonly text: string;
  /** The texts of all nodes at an XPath (prefixes s, m, t, e), in document order. */
  readonly all: (xpath: string) => string[];
  /** The text of the first node at an XPath. Undefined if there is none. */
  readonly first: (xpath: string) => string | undefined;
}

/** Posts an envelope, with the user's own sign-in or as an add-in. */
export async function post(exchange: Exchange, envelope: string, caller?: "add-in"): Promise<Reply> {
  const response = await fetch(exchange.url, {
    method: "POST",
    headers: {
      "Content-Type": "text/xml; charset=utf-8",
      ...(caller === undefined ? {} : { "X-Simulated-Caller": caller }),
    },
    body: envelope,
  });
  const text = await response.text();
  const all = (xpath: string): string[] => {
    const document = XmlDocument.fromString(text);
    try {
      return document.find(xpath, namespaces).map((node) => node.content);
    } finally {
      document.dispose();
    }
  };
  return { status: response.status, text, all, first: (xpath) => all(xpath)[0] };
}

/**
 * An envelope around the children of Body (prefix m) and of Header (prefix t). By default, the header is the version.
 */
export const envelope = (body: string, header = '<t:RequestServerVersion Version="Exchange2013"/>'): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<soap:Envelope xmlns:soap="${namespaces.s}" xmlns:m="${namespaces.m}" xmlns:t="${namespaces.t}">
  <soap:Header>${header}</soap:Header>
  <soap:Body>${body}</soap:Body>
</soap:Envelope>`;

/** A request for a new group. The name is XML. */
export const addImGroup = (displayName: string): string =>
  envelope(`<m:AddImGroup><m:DisplayName>${displayName}</m:DisplayName></m:AddImGroup>`);

/** A request for a new contact. The fields are XML. */
export const addNewImContactToGroup = (fields: {
  readonly imAddress: string;
  readonly displayName?: string;
  readonly groupId?: string;
}): string =>
  envelope(
    [
      `<m:AddNewImContactToGroup><m:ImAddress>${fields.imAddress}</m:ImAddress>`,
      fields.displayName === undefined ? "" : `<m:DisplayName>${fields.displayName}</m:DisplayName>`,
      fields.groupId === undefined ? "" : `<m:GroupId Id="${fields.groupId}"/>`,
      "</m:AddNewImContactToGroup>",
    ].join(""),
  );

export const getImItemList = envelope("<m:GetImItemList/>");
