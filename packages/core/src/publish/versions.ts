import { diffWordsWithSpace } from "diff";
import type { KnownReport, KnownStatement, LedgerReader } from "../ledger/ledger.ts";
import { canonicalJson } from "../vocabulary/canonical-json.ts";
import { pageAtAddress } from "../vocabulary/page-address.ts";
import type { Statement } from "../vocabulary/statement.ts";

/** A stretch of text that both versions have, or only the one before, or only the one after. */
export interface DiffPart {
  readonly is: "same" | "gone" | "added";
  readonly text: string;
}

/** A statement as a version tells it, in the words that carry it. */
export interface ToldIn {
  readonly statement: string;
  readonly quote: string;
}

/** What changed from one version of a page to the next. An edit is a change, and never a retraction. */
export interface VersionChange {
  /** Word by word; null where the two have too little in common to be told apart so. */
  readonly words: readonly DiffPart[] | null;
  readonly added: number;
  readonly gone: number;
  readonly statements: {
    readonly same: number;
    /** Told of the same thing in other words, firmness or by other sources. */
    readonly changed: readonly { readonly before: ToldIn; readonly after: ToldIn }[];
    readonly added: readonly ToldIn[];
    readonly gone: readonly ToldIn[];
  };
}

/** One text of a page, and how it came to be seen. */
export interface Version {
  readonly report: string;
  readonly title: string;
  /** When a page with this text was first and last obtained. */
  readonly first: string;
  readonly last: string;
  readonly captures: number;
  /** From the version before; null for the first. */
  readonly change: VersionChange | null;
}

/** Beyond this many words taken out or put in, two texts are not told apart word by word. */
const MOST_EDITS = 4000;
/** Two texts of one address with less in common than this, as a share of the shorter, are two reports and not versions. */
const LEAST_SHARE = 0.3;

/** Changes with nothing but space between them as one: what is gone, then what was added. */
function inRuns(parts: readonly DiffPart[]): DiffPart[] {
  const runs: DiffPart[] = [];
  let [gone, added, between] = ["", "", ""];
  const flush = () => {
    if (gone !== "") runs.push({ is: "gone", text: gone });
    if (added !== "") runs.push({ is: "added", text: added });
    if (between !== "") runs.push({ is: "same", text: between });
    [gone, added, between] = ["", "", ""];
  };
  for (const { is, text } of parts) {
    const isInside = gone !== "" || added !== "";
    if (is === "same" && isInside && text.trim() === "") between += text;
    else if (is === "same") {
      flush();
      runs.push({ is, text });
    } else {
      gone += between + (is === "gone" ? text : "");
      added += between + (is === "added" ? text : "");
      between = "";
    }
  }
  flush();
  return runs;
}

function wordsChanged(before: string, after: string): DiffPart[] | null {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (!parts) return null;
  return inRuns(
    parts.map(({ value, added, removed }) => ({ is: added ? "added" : removed ? "gone" : "same", text: value })),
  );
}

const wordsIn = (parts: readonly DiffPart[] | null, is: DiffPart["is"]) =>
  (parts ?? []).filter((part) => part.is === is).reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);

/** Whether two texts tell the same report: enough words in common. */
function isVersion(before: string, after: string): boolean {
  const count = (text: string) => {
    const words = new Map<string, number>();
    for (const word of text.match(/\S+/g) ?? []) words.set(word, (words.get(word) ?? 0) + 1);
    return words;
  };
  const [a, b] = [count(before), count(after)];
  const size = (words: ReadonlyMap<string, number>) => [...words.values()].reduce((sum, n) => sum + n, 0);
  const common = [...a].reduce((sum, [word, n]) => sum + Math.min(n, b.get(word) ?? 0), 0);
  return common >= Math.min(size(a), size(b)) * LEAST_SHARE;
}

const names = (mentions: readonly { readonly name: string }[]) => mentions.map(({ name }) => name);

/** What a statement is about, whoever tells it and how. */
const thingOf = ({ claim }: Statement) => canonicalJson([claim.type, names(claim.about), claim.post?.name ?? null]);

/** What a statement says, but for where it stands. */
const tellingOf = ({ claim, stance, basis, chain, quote }: Statement) =>
  canonicalJson([claim.type, names(claim.about), claim.post?.name ?? null, stance, basis, names(chain), quote]);

const toldIn = ({ id, quote }: Statement): ToldIn => ({ statement: id, quote });

function statementsChanged(before: readonly Statement[], after: readonly Statement[]): VersionChange["statements"] {
  const left = [...after];
  const take = (key: string, keyOf: (statement: Statement) => string) => {
    const at = left.findIndex((one) => keyOf(one) === key);
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
  };
  const rest = before.filter((one) => take(tellingOf(one), tellingOf) === null);
  const changed: { before: ToldIn; after: ToldIn }[] = [];
  const gone: ToldIn[] = [];
  for (const one of rest) {
    const other = take(thingOf(one), thingOf);
    if (other) changed.push({ before: toldIn(one), after: toldIn(other) });
    else gone.push(toldIn(one));
  }
  return { same: before.length - rest.length, changed, added: left.map(toldIn), gone };
}

/** What changed from one report to the next of the same page. */
export function versionChange(
  before: { readonly text: string; readonly statements: readonly Statement[] },
  after: { readonly text: string; readonly statements: readonly Statement[] },
): VersionChange {
  const words = wordsChanged(before.text, after.text);
  return {
    words,
    added: wordsIn(words, "added"),
    gone: wordsIn(words, "gone"),
    statements: statementsChanged(before.statements, after.statements),
  };
}

/** The reports of one address that are versions of the one that is asked for, in the order in which they were obtained. */
async function versionsBeside(known: KnownReport, reader: LedgerReader): Promise<KnownReport[]> {
  const address = pageAtAddress(known.report.url);
  if (address === null) return [known];
  const beside = await reader.reports({ address });
  return beside.filter(({ report }) => report.id === known.report.id || isVersion(report.text, known.report.text));
}

/** The versions of the page that a report was read from, the first first. Null where the ledger has no such report. */
export async function readVersions(id: string, reader: LedgerReader): Promise<Version[] | null> {
  const [known] = await reader.reports({ ids: [id] });
  if (!known) return null;
  const told = await Promise.all(
    (await versionsBeside(known, reader)).map(async ({ report }) => {
      const own = await reader.captures({ sha256s: [report.capture] });
      const shown = await reader.captures({ shows: report.id });
      const times = [...own, ...shown].map(({ obtained }) => obtained.at).sort();
      const statements: readonly KnownStatement[] = await reader.statements({ reports: [report.id] });
      return { report, times, statements: statements.map(({ statement }) => statement) };
    }),
  );
  told.sort((a, b) => ((a.times[0] ?? "") < (b.times[0] ?? "") ? -1 : 1));
  return told.map(({ report, times, statements }, i): Version => {
    const before = told[i - 1];
    return {
      report: report.id,
      title: report.title,
      first: times[0] ?? "",
      last: times.at(-1) ?? "",
      captures: times.length,
      change: before
        ? versionChange({ text: before.report.text, statements: before.statements }, { text: report.text, statements })
        : null,
    };
  });
}
