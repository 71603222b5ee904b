import { XMLParser } from "fast-xml-parser";
import { parseString } from "xml2js";
import { getImItemList } from "../../src/ews/operations/getImItemList.ts";
import { readReply } from "../../src/ews/response.ts";
import { generateImItemList } from "../generateImItemList.ts";

export type ReaderName = keyof typeof readers;

/** Compared readers. Each parses a response and returns the number of nodes or entries. Zero means failure. */
const readers = {
  DOMParser: (reply: string) =>
    new DOMParser().parseFromString(reply, "text/xml").getElementsByTagName("Persona").length,
  ours: (reply: string) => {
    const { result } = readReply(reply, getImItemList);
    return result.ok ? result.value.personas.length : 0;
  },
  "fast-xml-parser": (reply: string) =>
    Object.keys(new XMLParser({ ignoreAttributes: false, removeNSPrefix: true }).parse(reply) as object)
      .length,
  xml2js: (reply: string) => {
    let made = 0;
    parseString(reply, { xmlns: true }, (_, result) => (made = Object.keys(result as object).length));
    return made;
  },
};

let reply = "";

/**
 * Creates the response as one flat string, as from the network, instead of the thousands of pieces it was built from.
 */
globalThis.prepareReply = (personas) => {
  reply = new TextDecoder().decode(new TextEncoder().encode(generateImItemList(personas)));
};

/** Measures a reader on the prepared response. Returns milliseconds. */
globalThis.measureReading = (name) => {
  const start = performance.now();
  const made = readers[name](reply);
  const milliseconds = performance.now() - start;
  if (made === 0) throw new Error(`${name} read nothing`);
  return milliseconds;
};

declare global {
  var prepareReply: (personas: number) => void;
  var measureReading: (name: ReaderName) => number;
}
