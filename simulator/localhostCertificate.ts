import { createHash, randomUUID, X509Certificate } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generate } from "selfsigned";
import { cacheFolder } from "./cacheFolder.ts";

/** A certificate for https://localhost. It signs itself: there is no authority whose key could sign anything else. */
export interface LocalhostCertificate {
  /** Private key in PEM format. */
  readonly key: string;
  /** Certificate in PEM format. */
  readonly cert: string;
  /** SHA-256 of the public key (SPKI, DER) in base64, for Chromium's --ignore-certificate-errors-spki-list. */
  readonly spkiHash: string;
}

const days = 24 * 60 * 60 * 1000;
const lifetime = 30 * days;
const renewBefore = 3 * days;

/**
 * Returns the certificate in the user's cache folder. Creates a new one if it is missing, unreadable, or about to
 * expire. Only the user can read the file, because it also contains the key. The machine's trusted certificates are
 * never changed.
 */
export async function localhostCertificate(): Promise<LocalhostCertificate> {
  const file = join(await cacheFolder(), "localhost.pem");
  const pem = await readFile(file, "utf8").catch(() => "");
  const kept = readCertificate(pem);
  if (kept) return kept;

  const fresh = await makeCertificate();
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, fresh, { mode: 0o600 });
  // Several processes that start at the same time must get the same certificate. The first one to link its file wins,
  // and an unusable file is removed before that.
  if (pem !== "") await rm(file, { force: true });
  await link(draft, file).catch((error: unknown) =>
    // Some file systems do not support links.
    (error as NodeJS.ErrnoException).code === "EEXIST" ? undefined : rename(draft, file),
  );
  await rm(draft, { force: true });
  const written = readCertificate(await readFile(file, "utf8"));
  if (!written) throw new Error(`The certificate in ${file} cannot be read.`);
  return written;
}

async function makeCertificate(): Promise<string> {
  const now = Date.now();
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    curve: "P-256",
    algorithm: "sha256",
    notBeforeDate: new Date(now - days),
    notAfterDate: new Date(now + lifetime),
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] },
    ],
  });
  return `${key.trim()}\n${cert.trim()}\n`;
}

/** Reads the certificate from a file's text. Returns undefined if it is missing, unreadable, or about to expire. */
function readCertificate(pem: string): LocalhostCertificate | undefined {
  const [key] = /-----BEGIN PRIVATE KEY-----[^]*?-----END PRIVATE KEY-----/.exec(pem) ?? [];
  const [cert] = /-----BEGIN CERTIFICATE-----[^]*?-----END CERTIFICATE-----/.exec(pem) ?? [];
  if (key === undefined || cert === undefined) return undefined;
  try {
    const certificate = new X509Certificate(cert);
    if (Date.parse(certificate.validTo) < Date.now() + renewBefore) return undefined;
    const spki = certificate.publicKey.export({ type: "spki", format: "der" });
    return { key, cert, spkiHash: createHash("sha256").update(spki).digest("base64") };
  } catch {
    return undefined;
  }
}
