import { messages, replyText, types } from "./replyText.ts";

/** One message of a reply: what an operation that answers within ResponseMessages says of one thing. */
export interface MessageText {
  readonly responseClass: string;
  readonly content: string;
}

/** A reply within ResponseMessages, as most of Exchange's operations give it, unlike those of the IM list. */
export const messagesText = (operation: string, ...parts: readonly MessageText[]): string =>
  replyText(
    `<m:${operation}Response xmlns:m="${messages}" xmlns:t="${types}"><m:ResponseMessages>` +
      parts
        .map(
          ({ responseClass, content }) =>
            `<m:${operation}ResponseMessage ResponseClass="${responseClass}">${content}</m:${operation}ResponseMessage>`,
        )
        .join("") +
      `</m:ResponseMessages></m:${operation}Response>`,
  );

/** A message of success around its payload. */
export const successPart = (payload: string): MessageText => ({
  responseClass: "Success",
  content: `<m:ResponseCode>NoError</m:ResponseCode>${payload}`,
});

/** A message of an error; `payload` is what stands there nevertheless. */
export const errorPart = (code: string, words: string, payload = ""): MessageText => ({
  responseClass: "Error",
  content:
    `<m:MessageText>${words}</m:MessageText><m:ResponseCode>${code}</m:ResponseCode>` +
    `<m:DescriptiveLinkKey>0</m:DescriptiveLinkKey>${payload}`,
});

/** A reply of one message of success. */
export const message = (operation: string, payload: string): string =>
  messagesText(operation, successPart(payload));

/** A reply of one message of an error. */
export const errorMessage = (operation: string, code: string, words: string): string =>
  messagesText(operation, errorPart(code, words));
