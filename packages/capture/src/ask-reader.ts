import { randomBytes } from "node:crypto";
import { answerIn, HearsayError, LONGEST_ANSWER, type ReaderAnswer, type Report, readerMessages } from "@hearsay/core";

/** A chat endpoint that speaks as OpenAI's does: Ollama, llama.cpp's server and many others. */
export interface ReaderEndpoint {
  /** Up to, not including, `/chat/completions`: `http://127.0.0.1:11434/v1`. */
  readonly url: URL;
  readonly model: string;
  readonly key: string | null;
  /** Milliseconds that an answer may take. */
  readonly patience: number;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * The address of a second reader. Texts leave the machine unless it is on it, so another host has to be allowed.
 * @throws HearsayError where the address is none, or elsewhere without leave
 */
export function readerUrl(address: string, mayLeave: boolean): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") {
    throw new HearsayError(
      "usage",
      "HEARSAY_READER_URL is no address of a reader. Give one such as http://127.0.0.1:11434/v1, without a name or password in it.",
    );
  }
  if (!mayLeave && !LOOPBACK.test(url.hostname)) {
    throw new HearsayError(
      "host-refused",
      `The second reader is on ${url.hostname}, so the texts of reports would leave this machine. Say --reader-elsewhere if they may.`,
    );
  }
  return url;
}

/** Bytes of the longest body: the answer in JSON, escaped, and what stands around it. */
const LONGEST_BODY = LONGEST_ANSWER * 4;

async function bodyOf(response: Response): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > LONGEST_BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Asks a second reader for the statements of a report. Whatever goes wrong is an answer that says so. */
export async function askReader(report: Report, endpoint: ReaderEndpoint): Promise<ReaderAnswer> {
  const { url, model, key, patience } = endpoint;
  const body = {
    model,
    messages: readerMessages(report, randomBytes(12).toString("hex")),
    temperature: 0,
    response_format: { type: "json_object" },
    stream: false,
  };
  try {
    const response = await fetch(`${url.href.replace(/\/$/, "")}/chat/completions`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify(body),
      // A redirect could lead the text to another host than the one that was allowed.
      redirect: "error",
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return { model, failed: `The second reader's server answered with status ${response.status}.` };
    }
    const answered = await bodyOf(response);
    return answered === null ? { model, failed: "The second reader's answer is too long." } : answerIn(answered, model);
  } catch (error) {
    const isLate = error instanceof Error && error.name === "TimeoutError";
    const why = isLate ? `did not answer within ${patience / 1000} seconds` : "could not be reached";
    return { model, failed: `The second reader ${why}.` };
  }
}
