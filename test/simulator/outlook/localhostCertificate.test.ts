import { createHash, createPrivateKey, X509Certificate } from "node:crypto";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { generate } from "selfsigned";
import { localhostCertificate } from "../../../simulator/localhostCertificate.ts";

const day = 24 * 60 * 60 * 1000;

describe("The playground's certificate", () => {
  const usual = process.env.XDG_CACHE_HOME;
  let cache: string;
  beforeEach(async () => {
    cache = await mkdtemp(join(tmpdir(), "im-groups-test-"));
    process.env.XDG_CACHE_HOME = cache;
  });
  afterEach(async () => {
    if (usual === undefined) delete process.env.XDG_CACHE_HOME;
    else process.env.XDG_CACHE_HOME = usual;
    await rm(cache, { recursive: true });
  });
  const file = (): string => join(cache, "im-groups-for-outlook/localhost.pem");

  it("is only for localhost, cannot sign certificates, and ends after 30 days", async () => {
    const { cert, spkiHash } = await localhostCertificate();
    const certificate = new X509Certificate(cert);
    expect(certificate.subjectAltName).toBe("DNS:localhost");
    expect(certificate.ca).toBe(false);
    expect((Date.parse(certificate.validTo) - Date.now()) / day).toBeCloseTo(30, 1);
    const spki = certificate.publicKey.export({ type: "spki", format: "der" });
    expect(spkiHash).toBe(createHash("sha256").update(spki).digest("base64"));
  });

  it("is stored in a file that only the user can read", async () => {
    const first = await localhostCertificate();
    expect(await localhostCertificate()).toEqual(first);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
  });

  it("is complete and the same for several processes that start at once", async () => {
    const made = await Promise.all([localhostCertificate(), localhostCertificate(), localhostCertificate()]);
    expect(new Set(made.map(({ spkiHash }) => spkiHash)).size).toBe(1);
    for (const { key, cert } of made)
      expect(new X509Certificate(cert).checkPrivateKey(createPrivateKey(key))).toBe(true);
  });

  it("is created again shortly before it ends, and if it cannot be read", async () => {
    const { spkiHash } = await localhostCertificate();
    const old = await generate([{ name: "commonName", value: "localhost" }], {
      keyType: "ec",
      algorithm: "sha256",
      notAfterDate: new Date(Date.now() + 2 * day),
    });
    await writeFile(file(), `${old.private}\n${old.cert}\n`);
    const renewed = await localhostCertificate();
    expect(Date.parse(new X509Certificate(renewed.cert).validTo)).toBeGreaterThan(Date.now() + 29 * day);
    const damaged = renewed.cert.replace(/\n.{20}/, "\n");
    await writeFile(file(), `${renewed.key}\n${damaged}\n`);
    expect((await localhostCertificate()).spkiHash).not.toBe(spkiHash);
  });
});
