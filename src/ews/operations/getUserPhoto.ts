import { operation } from "../operation.ts";
import { text, xml } from "../xml/writer.ts";

interface PhotoRequest {
  /** Email address of the person. */
  readonly address: string;
  /**
   * Size in pixels. Exchange may return another one, which need not be square (documented).
   * https://learn.microsoft.com/exchange/client-developer/web-service-reference/sizerequested
   */
  readonly size: 48 | 64 | 96 | 120 | 240 | 360 | 432 | 504 | 648;
}

/**
 * Reads the photo of a person as base64. Undefined if the person has none: the response has no data then (sampled).
 * A user whom Exchange does not know is HTTP 500 or 404 (documented, and read so by the managed API), or an error
 * (assumed). Newer servers also return a ContentType, which is not read, because the data tells its kind.
 *
 * Add-ins may not call it (documented), so it is for the direct connection. Exchange 2013 and later (documented).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/getuserphoto-operation
 */
export const getUserPhoto = operation({
  name: "GetUserPhoto",
  repeatable: true,
  request: ({ address, size }: PhotoRequest) => [
    xml("m:Email", {}, text(address)),
    xml("m:SizeRequested", {}, text(`HR${size}x${size}`)),
  ],
  response: (reply): string | undefined => reply.filledText("m:PictureData"),
});
