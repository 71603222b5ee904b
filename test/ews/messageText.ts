import { messages, replyText, types } from "./replyText.ts";

/** One response message inside ResponseMessages: the result for one item. */
export interface MessageText {
  readonly responseClass: string;
  readonly content: string;
}

/** Writes a response with ResponseMessages, as most Exchange operations do. The contact list operations do not. */
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

/** Returns a success message with a payload. */
export const successPart = (payload: string): MessageText => ({
  responseClass: "Success",
  content: `<m:ResponseCode>NoError</m:ResponseCode>${payload}`,
});

/** Returns an error message. Exchange may send a `payload` even in an error. */
export const errorPart = (code: string, words: string, payload = ""): MessageText => ({
  responseClass: "Error",
  content:
    `<m:MessageText>${words}</m:MessageText><m:ResponseCode>${code}</m:ResponseCode>` +
    `<m:DescriptiveLinkKey>0</m:DescriptiveLinkKey>${payload}`,
});

/** Writes a response with one success message. */
export const message = (operation: string, payload: string): string =>
  messagesText(operation, successPart(payload));

/** Writes a response with one error message. */
export const errorMessage = (operation: string, code: string, words: string): string =>
  messagesText(operation, errorPart(code, words));
