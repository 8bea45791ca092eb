import type { Ledger } from "../asked.ts";
import { type Draft, readingDraft, storedDraft } from "./drafts.ts";
import type { Reviewed } from "./use-review.ts";

/** A form that is opened: with what was written in it before, if anything was. */
export interface Opening {
  /** The statement or report under which the draft is kept. */
  readonly of: string;
  readonly draft: Draft;
  /** Whether the draft was kept from another time. */
  readonly isKept: boolean;
}

const draftOf = ({ item }: Reviewed) => readingDraft(item.statement, item.edtf);

/** The next statement of the same report: what a merge begins with. */
function nextBeside(current: Reviewed, list: readonly Reviewed[]): Reviewed | undefined {
  const others = list.filter(
    (one) => one.report.id === current.report.id && one.state === "open" && one.item.seq !== current.item.seq,
  );
  return others.find((one) => one.item.seq > current.item.seq) ?? others.at(-1);
}

/** What the form begins with: the statement as it was read, twice to be split, or with its neighbour to be merged. */
export function draftsFor(
  ledger: Ledger,
  how: "edit" | "split" | "merge",
  current: Reviewed,
  list: readonly Reviewed[],
): Opening {
  const of: string = current.item.statement.id;
  const kept = storedDraft(ledger, of);
  const begun = kept ?? { report: current.report.id, replaces: [of], readings: [draftOf(current)], reason: "" };
  const { replaces, readings } = begun;
  const other = how === "merge" && replaces.length === 1 ? nextBeside(current, list) : undefined;
  const [first] = readings;
  const draft: Draft = {
    ...begun,
    replaces: other ? [...replaces, other.item.statement.id] : replaces,
    readings: how === "split" && readings.length === 1 && first ? [first, first] : readings,
  };
  return { of, draft, isKept: kept !== null };
}
