import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * Returns each license text once, with the packages that have it. The add-in's own comes first.
 *
 * @param {string} root folder of the add-in
 * @param {readonly string[]} folders folders of packages
 */
export function collectLicenses(root, folders) {
  /** @type {Map<string, { packages: string[], license: string, text: string }>} */
  const found = new Map();
  for (const folder of [root, ...folders]) {
    const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    const text = file === undefined ? "" : readFileSync(path.join(folder, file), "utf8");
    // Fluent's packages have their own name as the title of the same text.
    const plain = text.replaceAll("\r\n", "\n").trim().replace(`${name}\n`, "").trim();
    // The pane breaks the lines. Those of a list, and each copyright, stay.
    const unbroken = plain.replace(/([^\n])\n(?=[A-Za-z"(])(?!Copyright)/g, "$1 ");
    const key = `${license}\n${plain}`;
    const { packages = [] } = found.get(key) ?? {};
    packages.push(folder === root ? "IM Groups for Outlook" : `${name} ${version}`);
    found.set(key, { packages, license, text: unbroken });
  }
  const [own, ...others] = found.values();
  for (const { packages } of others) packages.sort();
  return [
    own,
    ...others.sort((one, other) => (String(one.packages[0]) < String(other.packages[0]) ? -1 : 1)),
  ];
}
