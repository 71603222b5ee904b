import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { readContent } from "./mailboxContent.ts";
import { startExchange } from "./startExchange.ts";

/** Starts only the simulated Exchange: `npx tsx simulator/exchange/main.ts --port 8445 --content demo`. */
const { values } = parseArgs({
  options: {
    port: { type: "string", default: "8445" },
    content: { type: "string", default: "demo" },
    data: { type: "string" },
    mailbox: { type: "string" },
    latency: { type: "string", default: "0" },
  },
});

const token = randomUUID();
try {
  const { url } = await startExchange({
    port: Number(values.port),
    content: readContent(values.content),
    token,
    latency: Number(values.latency),
    ...(values.data === undefined ? {} : { dataFile: values.data }),
    ...(values.mailbox === undefined ? {} : { mailboxAddress: values.mailbox }),
  });
  console.log(`Simulated Exchange: ${url}\nControl token: ${token}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
