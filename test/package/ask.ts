import type { IncomingHttpHeaders } from "node:http";
import { request } from "node:https";

/** A request to a server. */
export interface Question {
  readonly port: number;
  /** Certificate that the server's certificate is verified with. */
  readonly ca: string;
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly host?: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Sends a request to the server on this machine that acts as mail.example.org, under that name. */
export function ask({ port, ca, path, method = "GET", headers = {}, body, host }: Question): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const options = {
      ...{ host: "127.0.0.1", port, path, method, ca, agent: false, servername: "mail.example.org" },
      headers: { Host: host ?? `mail.example.org:${port}`, ...headers },
    };
    const outgoing = request(options, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
      response.on("error", reject);
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}
