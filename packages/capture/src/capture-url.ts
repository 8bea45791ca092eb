import { HearsayError } from "@hearsay/core";
import { checkedAddress, type FetchPolicy } from "./address-rules.ts";
import { type CapturedPage, capturedPage, LARGEST_PAGE, type Now } from "./captured-page.ts";
import { essenceOf, isPageType } from "./media-type.ts";
import { type Answer, bodyOf, requestPage } from "./request-page.ts";
import { faultInWords } from "./unpacking-fault.ts";

/** What fetching may do unless told otherwise. */
export const FETCH_POLICY: FetchPolicy = {
  allowedHosts: [],
  largest: LARGEST_PAGE,
  timeout: 30_000,
  redirects: 5,
  ratio: 200,
};

const NOT_MODIFIED = 304;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const INSTEAD = "Save the page from your browser and add the file";

const REASONS: { readonly [code: string]: string } = {
  ENOTFOUND: "no host of that name is known; check the address and the network",
  EAI_AGAIN: "the name could not be looked up; check the network and try again",
  ECONNREFUSED: "the host does not take connections; try again later",
  ECONNRESET: "the host broke off the connection; try again later",
  EHOSTUNREACH: "the host cannot be reached; check the network",
  ENETUNREACH: "the host cannot be reached; check the network",
  ETIMEDOUT: "the host does not answer; try again later",
};

function failed(url: string, why: string, cause?: unknown): HearsayError {
  return new HearsayError("fetch-failed", `${url} could not be fetched: ${why}.`, { cause });
}

function faultOf(url: string, error: unknown, policy: FetchPolicy): Error {
  if (error instanceof HearsayError) return error;
  const { code = "", name = "", message = "" } = error as { code?: string; name?: string; message?: string };
  if (name === "AbortError" || name === "TimeoutError" || code === "ABORT_ERR") {
    return failed(url, `it took longer than ${policy.timeout / 1000} seconds. ${INSTEAD}`, error);
  }
  return failed(url, REASONS[code] ?? `${message === "" ? code : faultInWords(error)}. ${INSTEAD}`, error);
}

/** What a host answered instead of a page: the cause of the fault that says so. */
export class HostAnswer extends Error {
  readonly status: number;
  /** From which instant on the host wants to be asked again, as it wrote it; null where it does not say. */
  readonly retryAfter: string | null;

  constructor(status: number, headers: Answer["headers"]) {
    super(`status ${status}`);
    this.status = status;
    this.retryAfter = headers["retry-after"] ?? null;
  }
}

/** What is asked for beside the address. */
export interface Asking {
  /** Headers that make the answer depend on what is had already, or ask for other formats. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The media types that are taken; pages of text where it is left out. */
  readonly takes?: RegExp;
  readonly takesInWords?: string;
}

function checkAnswer({ status, statusText, headers }: Answer, url: string, { takes, takesInWords }: Asking): string {
  if (status < 200 || status > 299) {
    const answered = `${status} ${statusText}`.trimEnd();
    throw failed(url, `the host answered ${answered}. Check the address. ${INSTEAD}`, new HostAnswer(status, headers));
  }
  const mediaType = headers["content-type"] ?? "";
  if (!(takes ? takes.test(essenceOf(mediaType)) : isPageType(mediaType))) {
    throw failed(url, `it is ${essenceOf(mediaType)} and no ${takesInWords ?? "page of text"}. ${INSTEAD}`);
  }
  return mediaType;
}

/** Where a header leads, with letters beyond ASCII as hosts send them and browsers take them: in UTF-8 (WHATWG Fetch). */
function locationIn(header: string, base: URL): string | null {
  const bytes = Buffer.from(header, "latin1");
  const text = bytes.toString("utf8");
  const written = text.includes("\ufffd") ? header : text;
  return URL.parse(written, base)?.href ?? null;
}

/** Follows redirects by hand, so that each address is checked before it is asked. */
async function followed(address: string, policy: FetchPolicy, signal: AbortSignal, headers: Asking["headers"]) {
  const redirects: string[] = [];
  let url = checkedAddress(address, policy);
  for (;;) {
    const answer = await requestPage(url, policy, signal, headers);
    const location = REDIRECTS.has(answer.status) ? answer.headers.location : undefined;
    if (location === undefined) return { url, answer, redirects };
    answer.stream.destroy();
    redirects.push(url.href);
    if (redirects.length > policy.redirects)
      throw failed(address, `it is redirected more than ${policy.redirects} times. ${INSTEAD}`);
    const next = locationIn(location, url);
    if (next === null) throw failed(address, `it is redirected to “${location}”, which is no address. ${INSTEAD}`);
    url = checkedAddress(next, policy);
  }
}

/**
 * Captures what is at an address, or null where the host says that it is what is had already. Only public hosts are
 * asked, or those that the policy allows by name.
 * @throws HearsayError `address-refused`, `fetch-failed` (its cause a `HostAnswer` where the host answered), `input-too-large`
 */
export async function captureAddress(
  address: string,
  policy: FetchPolicy,
  now: Now,
  asking: Asking = {},
): Promise<CapturedPage | null> {
  const signal = AbortSignal.timeout(policy.timeout);
  const at = now().toISOString();
  try {
    const { url, answer, redirects } = await followed(address, policy, signal, asking.headers);
    try {
      if (answer.status === NOT_MODIFIED) return null;
      const mediaType = checkAnswer(answer, url.href, asking);
      const bytes = await bodyOf(answer, url, policy);
      const { status, headers, request, certificate } = answer;
      return capturedPage(bytes, mediaType, {
        how: "url",
        from: address,
        at,
        finalUrl: url.href,
        status,
        headers,
        redirects,
        request,
        ...(certificate ? { certificate } : {}),
      });
    } finally {
      answer.stream.destroy();
    }
  } catch (error) {
    throw faultOf(address, signal.aborted ? signal.reason : error, policy);
  }
}

/** Captures the page at an address, as `captureAddress` does. */
export async function captureUrl(address: string, policy: FetchPolicy, now: Now): Promise<CapturedPage> {
  const page = await captureAddress(address, policy, now);
  if (page === null) throw failed(address, `the host says that it did not change, which nobody asked. ${INSTEAD}`);
  return page;
}
