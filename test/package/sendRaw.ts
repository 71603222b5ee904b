import { connect } from "node:tls";

/** A response, read without the corrections of an HTTP library. */
export interface RawReply {
  /** Status code. 0 if the server closed the connection, or sent something without a status line. */
  readonly status: number;
  /** Values by lowercase name. A name that was sent twice has both values, with a line feed between them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Sends bytes to the server on this machine that acts as mail.example.org, and reads until it closes the connection.
 * Node's own client would refuse or correct such requests.
 */
export function sendRaw(
  server: { readonly port: number; readonly ca: string },
  text: string,
): Promise<RawReply> {
  return new Promise((resolve, reject) => {
    const { port, ca } = server;
    const socket = connect({ host: "127.0.0.1", port, ca, servername: "mail.example.org" });
    let received = "";
    socket.setEncoding("latin1");
    socket.on("secureConnect", () => socket.write(text, "latin1"));
    socket.on("data", (part: string) => (received += part));
    socket.on("end", () => resolve(readReply(received)));
    // A server may close the connection while it still receives a request that it has refused.
    socket.on("error", (error: Error) => {
      if (received === "") reject(error);
      else resolve(readReply(received));
    });
  });
}

function readReply(text: string): RawReply {
  const end = text.indexOf("\r\n\r\n");
  const [statusLine = "", ...lines] = text.slice(0, Math.max(0, end)).split("\r\n");
  const status = Number(/^HTTP\/1\.\d (\d{3})/.exec(statusLine)?.[1] ?? 0);
  if (status === 0) return { status, headers: {}, body: text };
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const [, name = "", value = ""] = /^([^:]*):\s*(.*)$/.exec(line) ?? [];
    const key = name.toLowerCase();
    headers[key] = key in headers ? `${headers[key] ?? ""}\n${value}` : value;
  }
  return { status, headers, body: text.slice(end + 4) };
}
