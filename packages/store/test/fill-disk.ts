// Fills the disk that holds a ledger, and tells what became of it: node fill-disk.ts FOLDER
import { randomBytes } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Head, HearsayError, verifyChain } from "@hearsay/core";
import { isSigned, openDataFolder } from "../src/index.ts";
import { draftsFor, exampleReport, exampleStatement } from "./example-drafts.ts";

const [room = ""] = process.argv.slice(2);
const ballast = join(room, "ballast");
writeFileSync(ballast, new Uint8Array(1_000_000));
const writer = { actor: "filler", now: () => new Date(), salt: () => randomBytes(16).toString("hex") };
const folder = await openDataFolder(join(room, "data"), writer);
const acknowledged: Head[] = [];
let code = "";

async function enter(i: number): Promise<void> {
  const report = exampleReport(`Example Person ${i} is dead. ${"More words. ".repeat(2000)}`);
  await folder.captures.put(Buffer.from(report.text));
  await folder.ledger.append(async () => draftsFor(report, [exampleStatement(report, `Example Person ${i} is dead`)]));
  acknowledged.push(await folder.ledger.head());
}

try {
  for (let i = 0; i < 10_000; i++) await enter(i);
} catch (error) {
  code = error instanceof HearsayError ? error.code : String(error);
}
const full = await verifyChain(folder.ledger.entries(), { isSigned, published: acknowledged });
rmSync(ballast);
await enter(10_000);
const after = await verifyChain(folder.ledger.entries(), { isSigned, published: acknowledged });
await folder.ledger.close();
console.log(JSON.stringify({ code, acknowledged: acknowledged.length, full: full.ok, after: after.ok }));
