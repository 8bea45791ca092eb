import { Certificate, SignedData, TimeStampResp } from "pkijs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FETCH_POLICY } from "./capture-url.ts";
import { askTimestamp, checkTimestamp } from "./timestamp.ts";
import { type Authority, hasOpenssl, startAuthority } from "./timestamp-authority.fixture.ts";

const PAGE = Buffer.from("a page");
const POLICY = { ...FETCH_POLICY, allowedHosts: ["127.0.0.1"] };

/** A reply with its certificate changed: the signature is none over it. */
function withCertificate(reply: Uint8Array, change: (certificate: Certificate) => void): Uint8Array {
  const answer = TimeStampResp.fromBER(new Uint8Array(reply).buffer);
  const signed = new SignedData({ schema: answer.timeStampToken?.content });
  const [certificate] = signed.certificates ?? [];
  if (!(certificate instanceof Certificate) || !answer.timeStampToken) throw new Error("no certificate");
  change(certificate);
  certificate.tbsView = new Uint8Array(certificate.encodeTBS().toBER());
  answer.timeStampToken.content = signed.toSchema(true);
  return new Uint8Array(answer.toSchema().toBER());
}

describe.skipIf(!hasOpenssl)("a timestamp of a real authority (skipped where openssl is absent)", () => {
  let authority: Authority;
  beforeAll(async () => {
    authority = await startAuthority();
  });
  afterAll(() => authority.close());

  it("is about the hash, tells who, when and which, and openssl finds it good as well", async () => {
    const told = await askTimestamp(authority.address, PAGE, POLICY);
    expect(Math.abs(Date.parse(told.at) - Date.now())).toBeLessThan(60_000);
    expect(told).toMatchObject({ authority: "Local, Harbour", serial: expect.stringMatching(/^[0-9a-f]+$/) });
    expect(authority.verdict(told.reply, PAGE)).toContain("OK");
  });

  it("is refused for another hash, and where a byte of it was bent", async () => {
    const { reply } = await askTimestamp(authority.address, PAGE, POLICY);
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

  it("is refused where its certificate is not for timestamps, was not valid then, or is another than was signed for", async () => {
    const { reply } = await askTimestamp(authority.address, PAGE, POLICY);
    const purposeless = withCertificate(reply, (certificate) => {
      certificate.extensions = [];
    });
    await expect(checkTimestamp(purposeless, PAGE)).rejects.toThrow("none for timestamps");
    const expired = withCertificate(reply, ({ notAfter }) => {
      notAfter.value = new Date("2020-01-01T00:00:00Z");
    });
    await expect(checkTimestamp(expired, PAGE)).rejects.toThrow("not valid at that time");
    const renamed = withCertificate(reply, ({ notBefore }) => {
      notBefore.value = new Date("2020-01-01T00:00:00Z");
    });
    await expect(checkTimestamp(renamed, PAGE)).rejects.toThrow("another certificate");
    expect(
      await checkTimestamp(
        withCertificate(reply, () => {}),
        PAGE,
      ),
    ).toMatchObject({ authority: "Local, Harbour" });
  });

  it("is not asked of a loopback host that nobody allowed", async () => {
    await expect(askTimestamp(authority.address, PAGE, FETCH_POLICY)).rejects.toMatchObject({
      code: "address-refused",
    });
  });
});
