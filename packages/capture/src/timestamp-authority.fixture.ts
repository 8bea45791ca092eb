import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;

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

/** A timestamp authority on loopback that openssl runs. */
export interface Authority {
  readonly address: string;
  /** How many questions it got. */
  asked(): number;
  /** Whether it answers 503 from now on. */
  setDown(isDown: boolean): void;
  /** What openssl says of a reply about a page. */
  verdict(reply: Uint8Array, page: Uint8Array): string;
  close(): void;
}

export async function startAuthority(): Promise<Authority> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-tsa-"));
  const openssl = (...words: string[]) => execFileSync("openssl", words, { cwd: folder, stdio: "pipe" });
  writeFileSync(join(folder, "tsa.cnf"), CONFIG);
  writeFileSync(join(folder, "serial"), "01\n");
  const made = [
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-keyout",
    "key.pem",
    "-out",
    "tsa.pem",
    "-subj",
    "/O=Harbour/CN=Local",
  ];
  openssl("req", "-x509", "-config", "tsa.cnf", ...made);
  let [asked, isDown] = [0, false];
  const server = createServer(async (request, response) => {
    asked += 1;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (isDown) return void response.writeHead(503).end();
    writeFileSync(join(folder, "q.tsq"), Buffer.concat(chunks));
    openssl("ts", "-reply", "-config", "tsa.cnf", "-queryfile", "q.tsq", "-out", "r.tsr");
    response.setHeader("content-type", "application/timestamp-reply");
    response.end(readFileSync(join(folder, "r.tsr")));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked: () => asked,
    setDown(down) {
      isDown = down;
    },
    verdict(reply, page) {
      writeFileSync(join(folder, "kept.tsr"), reply);
      writeFileSync(join(folder, "page"), page);
      return openssl("ts", "-verify", "-data", "page", "-in", "kept.tsr", "-CAfile", "tsa.pem").toString();
    },
    close() {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
