import { type Report, readPlainPage, sha256Of } from "@hearsay/core";

/** The report in a page of plain text. */
export function reportFrom(page: string): Report {
  return readPlainPage(page, { capture: sha256Of(page), today: "9999-12-31", given: {}, url: null });
}
