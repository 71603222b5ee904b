import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";
import { request } from "node:https";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/**
 * Sends a request to 127.0.0.1, as any program on this machine or a page on another site could. Host is the URL's
 * unless given.
 */
export function ask(
  url: string,
  options: { method?: string; headers?: OutgoingHttpHeaders; body?: string } = {},
): Promise<Answer> {
  const { host, port, pathname } = new URL(url);
  const headers = { Host: host, ...options.headers };
  const target = { host: "127.0.0.1", port, path: pathname, rejectUnauthorized: false };
  return new Promise((resolve, reject) => {
    const sent = request({ ...target, headers, method: options.method ?? "GET" }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (text += chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    sent.once("error", reject);
    sent.end(options.body);
  });
}
