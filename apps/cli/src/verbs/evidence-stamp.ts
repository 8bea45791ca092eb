import { HearsayError, type LedgerReader, readProvingCaptures, type Sha256 } from "@hearsay/core";
import type { DataFolder } from "@hearsay/store";
import { EXIT } from "../exit-codes.ts";
import { oneById } from "../one-by-id.ts";
import { printJson } from "../print/page.ts";
import { type CommonOptions, type Surroundings, stamperOf } from "../session.ts";

type StampOptions = CommonOptions & { readonly timestamps?: string; readonly surroundings: Surroundings };

/** The objects that prove these reports, or all that are captured, with no timestamp yet; and how many have one. */
async function unstamped(typed: readonly string[], reader: LedgerReader) {
  const all = (await reader.reportHeads()).map(({ id }) => ({ id }));
  const captures =
    typed.length > 0
      ? (
          await readProvingCaptures(
            typed.map((one) => oneById(one, "report", all).id),
            reader,
          )
        ).map((one) => one.capture)
      : await reader.captures();
  const sha256s = [...new Set(captures.map(({ sha256 }) => sha256))];
  const custody = await reader.custody();
  const stamped = new Set<Sha256>(custody.flatMap(({ act, captures }) => (act === "stamped" ? captures : [])));
  const open = sha256s.filter((sha256) => !stamped.has(sha256));
  return { open, had: sha256s.length - open.length };
}

/** Has captures stamped that have no timestamp, one after another; ends where the authority fails. */
export async function stampLater(typed: readonly string[], options: StampOptions, folder: DataFolder): Promise<void> {
  const stamper = stamperOf(options, options.surroundings);
  if (stamper === null) {
    throw new HearsayError("usage", "Say who is to stamp, with --timestamps ADDRESS or HEARSAY_TIMESTAMPS.");
  }
  const { open, had } = await folder.ledger.read((reader) => unstamped(typed, reader));
  let stamped = 0;
  let why: string | null = null;
  for (const sha256 of open) {
    const one = await stamper.stamp(sha256, folder);
    if (one.outcome === "stamped") stamped += 1;
    else if (one.outcome === "failed") {
      why = one.why;
      console.error(why);
    } else if (one.outcome === "resting") break;
  }
  const left = open.length - stamped;
  if (left > 0) process.exitCode = EXIT.fault;
  if (options.json) return printJson({ stamped, had, left, why });
  const rest = left > 0 ? `, ${left} have none` : "";
  console.log(`${stamped} captured pages were stamped, ${had} had a timestamp${rest}.`);
}
