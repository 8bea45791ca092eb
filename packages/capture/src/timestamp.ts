import { HearsayError, sha256Of } from "@hearsay/core";
import type { Certificate, RelativeDistinguishedNames, SignedData } from "pkijs";
import type { FetchPolicy } from "./address-rules.ts";
import { checkedAddress } from "./address-rules.ts";
import { bodyOf, requestPage } from "./request-page.ts";

/** A token of a timestamp authority (RFC 3161) that is about the right hash and whose signature holds. */
export interface TimestampReply {
  /** When the authority says that it saw the hash. */
  readonly at: string;
  /** Of the token, in hex digits. */
  readonly serial: string;
  /** As its certificate names it. */
  readonly authority: string;
  /** The reply, DER, as `openssl ts -verify -in` reads it. */
  readonly reply: Uint8Array;
}

const SHA256 = "2.16.840.1.101.3.4.2.1";
const TST_INFO = "1.2.840.113549.1.9.16.1.4";
const LARGEST_REPLY = 1_000_000;
const EXTENDED_KEY_USAGE = "2.5.29.37";
const TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
/** The signed attributes that name the certificate by its hash (RFC 2634 and 5035), the older one by SHA-1. */
const SIGNING_CERTIFICATE = { "1.2.840.113549.1.9.16.2.12": "SHA-1", "1.2.840.113549.1.9.16.2.47": "SHA-256" } as const;
/** Hashes that the newer one may name instead of SHA-256. */
const HASHES: { readonly [oid: string]: string } = {
  "2.16.840.1.101.3.4.2.2": "SHA-384",
  "2.16.840.1.101.3.4.2.3": "SHA-512",
};
/** The attributes of a certificate's name that people know it by: common name, organisation, country. */
const NAMING = ["2.5.4.3", "2.5.4.10", "2.5.4.6"];

const refused = (why: string, cause?: unknown) =>
  new HearsayError("fetch-failed", `The timestamp cannot be used: ${why}. Ask again, or ask another authority.`, {
    cause,
  });

const exact = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

function nameOf({ typesAndValues }: RelativeDistinguishedNames): string {
  const parts = NAMING.flatMap((oid) => typesAndValues.filter(({ type }) => `${type}` === oid));
  const told = parts.map(({ value }) => `${value.valueBlock.value}`.replace(/\p{Cc}/gu, " ").trim()).filter(Boolean);
  return told.join(", ") || "an authority without a name";
}

/** Whether a certificate is one for timestamps, and was one then (RFC 3161, 2.3). */
function checkSigner({ extensions = [], notBefore, notAfter }: Certificate, at: Date): void {
  const usage = extensions.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE)?.parsedValue as
    | { readonly keyPurposes?: readonly string[] }
    | undefined;
  if (!usage?.keyPurposes?.includes(TIME_STAMPING)) throw refused("its certificate is none for timestamps");
  if (at < notBefore.value || at > notAfter.value) throw refused("its certificate was not valid at that time");
}

type Asn1 = { readonly idBlock: { readonly tagNumber: number }; readonly valueBlock: { readonly value?: Asn1[] } };

/** Whether the signature names this very certificate: another of the same key and number tells other things (RFC 3161, 2.4.2). */
async function namesSigner({ signerInfos }: SignedData, signer: Certificate): Promise<boolean> {
  for (const { type, values } of signerInfos[0]?.signedAttrs?.attributes ?? []) {
    const usual = SIGNING_CERTIFICATE[type as keyof typeof SIGNING_CERTIFICATE];
    if (usual === undefined) continue;
    // SigningCertificate: a sequence of certificates, the first the signer's: its hash, before it perhaps the algorithm.
    const parts = (values[0] as Asn1 | undefined)?.valueBlock.value?.[0]?.valueBlock.value?.[0]?.valueBlock.value ?? [];
    const [{ OctetString, ObjectIdentifier }, told] = [await import("asn1js"), parts as unknown[]];
    const hash = told.find((part) => part instanceof OctetString);
    const named = (parts[0]?.valueBlock.value?.[0] ?? null) as unknown;
    const algorithm = (named instanceof ObjectIdentifier ? HASHES[named.valueBlock.toString()] : undefined) ?? usual;
    const own = await crypto.subtle.digest(algorithm, signer.toSchema().toBER());
    return hash !== undefined && Buffer.from(own).equals(hash.valueBlock.valueHexView);
  }
  return false;
}

/**
 * Checks a reply against the bytes it should be about: granted, imprint equal, nonce equal where one is given, signed by
 * the certificate inside it, which is for timestamps and was valid then. Whether that certificate is to be trusted, and
 * was not revoked, is for the reader to judge.
 * @throws HearsayError `fetch-failed`, which says what does not hold
 */
export async function checkTimestamp(
  reply: Uint8Array,
  bytes: Uint8Array,
  nonce?: Uint8Array,
): Promise<TimestampReply> {
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
  const question = { signer: 0, checkChain: false, data: exact(bytes), extendedMode: true } as const;
  const found = await signed.verify(question).catch(() => null);
  if (!found?.signatureVerified || !found.signerCertificate)
    throw refused("its signature does not hold against the certificate inside it");
  checkSigner(found.signerCertificate, info.genTime);
  if (!(await namesSigner(signed, found.signerCertificate))) throw refused("it is signed for another certificate");
  return {
    at: info.genTime.toISOString(),
    serial: Buffer.from(info.serialNumber.valueBlock.valueHexView).toString("hex"),
    authority: nameOf(found.signerCertificate.subject),
    reply,
  };
}

/**
 * Asks an authority for a timestamp over the SHA-256 of these bytes and checks what it answers.
 * @throws HearsayError `address-refused`, `fetch-failed`, `input-too-large`
 */
export async function askTimestamp(address: string, bytes: Uint8Array, policy: FetchPolicy): Promise<TimestampReply> {
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
