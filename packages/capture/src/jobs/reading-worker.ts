// Reads pages and extracts their statements, in a thread of its own.
import { hash } from "node:crypto";
import { parentPort } from "node:worker_threads";
import { extractStatements, HearsayError, setSha256 } from "@hearsay/core";
import { readPage } from "../read-captured.ts";
import type { Reading, ReadingAnswer } from "./reading-threads.ts";

setSha256((content) => hash("sha256", content, "hex"));

async function answerTo({ page, how }: Reading): Promise<ReadingAnswer> {
  try {
    const report = await readPage(page, how);
    return { report, extracted: extractStatements(report, report.published?.day ?? null) };
  } catch (error) {
    if (error instanceof HearsayError) return { code: error.code, why: error.message };
    return { code: null, why: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on("message", async (reading: Reading) => parentPort?.postMessage(await answerTo(reading)));
