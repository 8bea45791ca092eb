// Takes the text out of documents, in a thread of its own: they are hostile until proven otherwise.
import { parentPort } from "node:worker_threads";
import { HearsayError } from "@hearsay/core";
import type { DocumentKind } from "./document-kind.ts";
import { unpackDocx } from "./unpack-docx.ts";
import { unpackMail } from "./unpack-mail.ts";
import { unpackPdf } from "./unpack-pdf.ts";
import { DocumentFault, type Unpacked } from "./unpacked.ts";

const UNPACKERS: { readonly [kind in DocumentKind]: (bytes: Uint8Array) => Promise<Unpacked> } = {
  pdf: unpackPdf,
  docx: unpackDocx,
  mail: unpackMail,
};

async function answerTo({ kind, bytes }: { kind: DocumentKind; bytes: Uint8Array }) {
  try {
    return { unpacked: await UNPACKERS[kind](bytes) };
  } catch (error) {
    const isTold = error instanceof DocumentFault || error instanceof HearsayError;
    const reason = error instanceof Error ? error.message : String(error);
    return { why: isTold ? reason : `The file is broken and cannot be read (${reason}). Save it anew and add that.` };
  }
}

parentPort?.on("message", async (asked) => parentPort?.postMessage(await answerTo(asked)));
