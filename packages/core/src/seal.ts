import type { Ledger } from "./ledger/ledger.ts";
import { isSealed } from "./publish/sealed.ts";
import type { Entry } from "./vocabulary/entry.ts";
import { HearsayError } from "./vocabulary/error.ts";

/** What a person wants sealed or opened again, and why. */
export interface Sealing {
  /** The id of a report. */
  readonly report: string;
  readonly sealed: boolean;
  readonly reason: string;
}

/**
 * Seals a report, or opens it again, with a reason that the record keeps.
 * @throws HearsayError `not-found`, or `usage` where it is so already or no reason is given
 */
export async function sealReport(ledger: Ledger, { report, sealed, reason }: Sealing): Promise<Entry> {
  if (reason.trim() === "") throw new HearsayError("usage", "Say why: the reason is kept in the record.");
  const [entry] = await ledger.append(async (reader) => {
    const [known] = await reader.reports({ ids: [report] });
    if (!known) throw new HearsayError("not-found", `The ledger has no report ${report}.`);
    if ((await isSealed(report, reader)) === sealed) {
      throw new HearsayError("usage", `The report ${report} is ${sealed ? "sealed" : "open"} already.`);
    }
    return [{ kind: "seal", body: { report: known.report.id, sealed, reason: reason.trim() } }];
  });
  return entry as Entry;
}
