import { HearsayError, sha256Of } from "@hearsay/core";
import type { FetchPolicy } from "./address-rules.ts";
import { checkedAddress } from "./address-rules.ts";
import { bodyOf, requestPage } from "./request-page.ts";

/** A token of a timestamp authority (RFC 3161) that is about the right hash and whose signature holds. */
export interface Timestamp {
  /** When the authority says that it saw the hash. */
  readonly at: string;
  /** The reply, DER, as `openssl ts -verify -in` reads it. */
  readonly reply: Uint8Array;
}

const SHA256 = "2.16.840.1.101.3.4.2.1";
const TST_INFO = "1.2.840.113549.1.9.16.1.4";
const LARGEST_REPLY = 1_000_000;

const refused = (why: string, cause?: unknown) =>
  new HearsayError("fetch-failed", `The timestamp cannot be used: ${why}. Ask again, or ask another authority.`, {
    cause,
  });

const exact = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/**
 * Checks a reply against the bytes it should be about: granted, imprint equal, nonce equal where one is given, signed by
 * the certificate inside it. Whether that certificate is to be trusted is for the reader to judge.
 * @throws HearsayError `fetch-failed`, which says what does not hold
 */
export async function checkTimestamp(reply: Uint8Array, bytes: Uint8Array, nonce?: Uint8Array): Promise<Timestamp> {
  const { TimeStampResp, TSTInfo, SignedData } = await import("pkijs");
  let signed: InstanceType<typeof SignedData>;
  let info: InstanceType<typeof TSTInfo>;
  try {
    const answer = TimeStampResp.fromBER(exact(reply));
    if (answer.status.status > 1 || !answer.timeStampToken) throw refused("the authority did not grant it");
    signed = new SignedData({ schema: answer.timeStampToken.content });
    const content = signed.encapContentInfo.eContent;
    if (signed.encapContentInfo.eContentType !== TST_INFO || !content) throw refused("it holds no token");
    info = TSTInfo.fromBER(content.getValue());
  } catch (error) {
    throw error instanceof HearsayError ? error : refused("the reply is no RFC 3161 timestamp", error);
  }
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  const imprint = Buffer.from(hashedMessage.valueBlock.valueHexView).toString("hex");
  if (hashAlgorithm.algorithmId !== SHA256 || imprint !== sha256Of(bytes)) throw refused("it is about another hash");
  if (nonce && !Buffer.from(info.nonce?.valueBlock.valueHexView ?? []).equals(nonce))
    throw refused("it answers another question");
  const holds = await signed.verify({ signer: 0, checkChain: false, data: exact(bytes) }).catch(() => false);
  if (!holds) throw refused("its signature does not hold against the certificate inside it");
  return { at: info.genTime.toISOString(), reply };
}

/**
 * Asks an authority for a timestamp over the SHA-256 of these bytes and checks what it answers.
 * @throws HearsayError `address-refused`, `fetch-failed`, `input-too-large`
 */
export async function askTimestamp(address: string, bytes: Uint8Array, policy: FetchPolicy): Promise<Timestamp> {
  const [{ AlgorithmIdentifier, MessageImprint, TimeStampReq }, { Integer, OctetString }] = await Promise.all([
    import("pkijs"),
    import("asn1js"),
  ]);
  const nonce = crypto.getRandomValues(new Uint8Array(8));
  // A positive number without leading zeroes, so that its DER is these very bytes.
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40;
  const question = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256 }),
      hashedMessage: new OctetString({ valueHex: exact(Buffer.from(sha256Of(bytes), "hex")) }),
    }),
    nonce: new Integer({ valueHex: exact(nonce) }),
    certReq: true,
  });
  const posted = new Uint8Array(question.toSchema().toBER());
  const url = checkedAddress(address, policy);
  const limited = { ...policy, largest: Math.min(policy.largest, LARGEST_REPLY) };
  try {
    const headers = { "content-type": "application/timestamp-query", accept: "application/timestamp-reply" };
    const answer = await requestPage(url, limited, AbortSignal.timeout(policy.timeout), headers, posted);
    try {
      if (answer.status !== 200) throw refused(`${url.href} answered ${answer.status}`);
      return await checkTimestamp(await bodyOf(answer, url, limited), bytes, nonce);
    } finally {
      answer.stream.destroy();
    }
  } catch (error) {
    throw error instanceof HearsayError ? error : refused(`${url.href} does not answer`, error);
  }
}
