import { XMLParser } from "fast-xml-parser";
import { parseString } from "xml2js";
import { getImItemList } from "../../src/ews/operations/getImItemList.ts";
import { readReply } from "../../src/ews/response.ts";
import { generateImItemList } from "../generateImItemList.ts";

export type ReaderName = keyof typeof readers;

/** Compared readers. Each parses a response and returns the number of nodes or entries. Zero means failure. */
const readers = {
  DOMParser: (response: string) =>
    new DOMParser().parseFromString(response, "text/xml").getElementsByTagName("Persona").length,
  ours: readPersonas,
  // Our reader leaves a text with a comment to saxes.
  "ours, by saxes": (response: string) => readPersonas(`${response}<!---->`),
  "fast-xml-parser": (response: string) =>
    Object.keys(new XMLParser({ ignoreAttributes: false, removeNSPrefix: true }).parse(response) as object)
      .length,
  xml2js: (response: string) => {
    let count = 0;
    parseString(response, { xmlns: true }, (_, result) => (count = Object.keys(result as object).length));
    return count;
  },
};

function readPersonas(response: string): number {
  const { result } = readReply(response, getImItemList);
  return result.ok ? result.value.personas.length : 0;
}

let response = "";

/**
 * Creates the response as one flat string, as from the network, instead of the thousands of pieces it was built from.
 */
globalThis.prepareResponse = (personas) => {
  response = new TextDecoder().decode(new TextEncoder().encode(generateImItemList(personas)));
};

/** Measures a reader on the prepared response. Returns milliseconds. */
globalThis.measureReading = (name) => {
  const start = performance.now();
  const count = readers[name](response);
  const milliseconds = performance.now() - start;
  if (count === 0) throw new Error(`${name} could not read the response.`);
  return milliseconds;
};

declare global {
  var prepareResponse: (personas: number) => void;
  var measureReading: (name: ReaderName) => number;
}
