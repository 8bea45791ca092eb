import type { Ledger } from "./ledger/ledger.ts";
import { coveredBySeals, lastSeals } from "./publish/sealed.ts";
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
    const isSealed = lastSeals(await reader.seals()).get(report)?.sealed === true;
    const by = sealed ? undefined : (await coveredBySeals(reader)).get(report)?.by;
    if (!isSealed && by !== undefined)
      throw new HearsayError(
        "usage",
        `The report ${report} is sealed as one of the page of ${by}. Open that one: hearsay unseal ${by} --reason WHY.`,
      );
    if (isSealed === sealed) {
      throw new HearsayError("usage", `The report ${report} is ${sealed ? "sealed" : "open"} already.`);
    }
    return [{ kind: "seal", body: { report: known.report.id, sealed, reason: reason.trim() } }];
  });
  return entry as Entry;
}
