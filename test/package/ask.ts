import type { IncomingHttpHeaders } from "node:http";
import { request } from "node:https";

/** What is asked of a server, and as whom. */
export interface Question {
  readonly port: number;
  /** What the server's certificate is judged by. */
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

/** Asks the server on this machine that plays mail.example.org, under that name. */
export function ask({ port, ca, path, method = "GET", headers = {}, body, host }: Question): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const options = {
      ...{ host: "127.0.0.1", port, path, method, ca, agent: false, servername: "mail.example.org" },
      headers: { Host: host ?? `mail.example.org:${port}`, ...headers },
    };
    const asking = request(options, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
      response.on("error", reject);
    });
    asking.on("error", reject);
    asking.end(body);
  });
}
