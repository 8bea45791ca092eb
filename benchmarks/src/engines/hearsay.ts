import { extractStatements } from "@hearsay/core";
import { prepareHost } from "@hearsay/store/host";
import { reportFrom } from "../report-from.ts";
import type { Engine } from "./engine.ts";

// As the commands do.
prepareHost();

/** From the plain text of a page to its statements, as `hearsay add` does it. */
export const engine: Engine = {
  read(page) {
    const report = reportFrom(page);
    const { statements, issues } = extractStatements(report, report.published?.day ?? null);
    return statements.length + issues.length;
  },
};
