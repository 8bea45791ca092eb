import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sha256Of } from "@hearsay/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FETCH_POLICY } from "./capture-url.ts";
import { askTimestamp, checkTimestamp } from "./timestamp.ts";

const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;
const PAGE = Buffer.from("a page");
const POLICY = { ...FETCH_POLICY, allowedHosts: ["127.0.0.1"] };
const CONFIG = `[tsa]
default_tsa = one
[one]
serial = serial
signer_cert = tsa.pem
signer_key = key.pem
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256
ess_cert_id_alg = sha256
[req]
distinguished_name = dn
x509_extensions = ext
[dn]
[ext]
extendedKeyUsage = critical,timeStamping
`;

describe.skipIf(!hasOpenssl)("a timestamp of a real authority (skipped where openssl is absent)", () => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-tsa-"));
  const openssl = (...words: string[]) => execFileSync("openssl", words, { cwd: folder, stdio: "pipe" });
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    writeFileSync(join(folder, "q.tsq"), Buffer.concat(chunks));
    openssl("ts", "-reply", "-config", "tsa.cnf", "-queryfile", "q.tsq", "-out", "r.tsr");
    response.setHeader("content-type", "application/timestamp-reply");
    response.end(readFileSync(join(folder, "r.tsr")));
  });
  let address = "";

  beforeAll(async () => {
    writeFileSync(join(folder, "tsa.cnf"), CONFIG);
    writeFileSync(join(folder, "serial"), "01\n");
    const made = ["-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "tsa.pem", "-subj", "/CN=Local"];
    openssl("req", "-x509", "-config", "tsa.cnf", ...made);
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  it("is about the hash, tells the time, and openssl finds it good as well", async () => {
    const { at, reply } = await askTimestamp(address, PAGE, POLICY);
    expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(60_000);
    writeFileSync(join(folder, "kept.tsr"), reply);
    expect(
      openssl("ts", "-verify", "-digest", sha256Of(PAGE), "-in", "kept.tsr", "-CAfile", "tsa.pem").toString(),
    ).toContain("OK");
  });

  it("is refused for another hash, and where a byte of it was bent", async () => {
    const { reply } = await askTimestamp(address, PAGE, POLICY);
    await expect(checkTimestamp(reply, Buffer.from("another"))).rejects.toThrow("another hash");
    const bent = Uint8Array.from(reply);
    bent[bent.length - 1] = (bent.at(-1) ?? 0) ^ 1;
    await expect(checkTimestamp(bent, PAGE)).rejects.toThrow("signature does not hold");
    const later = Uint8Array.from(reply);
    const year = Buffer.from(reply).indexOf(`${new Date().getUTCFullYear()}`);
    later[year + 3] = (later[year + 3] ?? 0) ^ 1;
    await expect(checkTimestamp(later, PAGE)).rejects.toThrow("signature does not hold");
    await expect(checkTimestamp(Buffer.from("<html>"), PAGE)).rejects.toThrow("no RFC 3161 timestamp");
  });

  it("is not asked of a loopback host that nobody allowed", async () => {
    await expect(askTimestamp(address, PAGE, FETCH_POLICY)).rejects.toMatchObject({ code: "address-refused" });
  });
});
