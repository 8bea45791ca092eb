import { type CapturedPage, captureBytes, LARGEST_PAGE } from "@hearsay/capture";
import { now } from "./session.ts";

/** What is piped in, as a page. @throws HearsayError where it is larger than a page can be */
export async function readStandardInput(): Promise<CapturedPage> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > LARGEST_PAGE) break; // captureBytes refuses it, with the words for it
  }
  const mediaType = "application/octet-stream";
  return captureBytes(Buffer.concat(chunks), { name: "standard input", mediaType, how: "stdin", now });
}
