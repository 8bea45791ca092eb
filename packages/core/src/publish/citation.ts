import type { Head } from "../ledger/chain.ts";
import type { KnownReport, LedgerReader } from "../ledger/ledger.ts";
import type { Day } from "../vocabulary/day.ts";
import type { AsKnown, Standing } from "../vocabulary/standing.ts";
import { aroundLines, aroundMatter } from "./answer-from.ts";
import { type ClaimLine, claimLine, type Quoted } from "./claim-line.ts";
import { claimsOfMatter, matterLedTo } from "./matters.ts";
import { outletOf } from "./neighbourhood.ts";
import { ENGLISH } from "./prose/english.ts";
import type { AttributionWords, Prose, Telling } from "./prose/prose.ts";
import { SEALED_SOURCE, type Sealed } from "./sealed.ts";

/** A report behind what is cited, with the bytes that prove it. */
export interface CitedReport {
  readonly report: string;
  readonly outlet: string;
  readonly title: string;
  readonly published: Day;
  readonly url: string | null;
  /** SHA-256 of the captured bytes; null for a report that came without. */
  readonly sha256: string | null;
}

/** A claim as it may be quoted: never without who says it. */
export interface CitedClaim {
  readonly claim: string;
  readonly gloss: string;
  readonly when: string;
  readonly standing: Standing;
  readonly attribution: string;
  readonly reports: readonly string[];
}

/** What a reader copies to prove a line: who says it, in which bytes, under which head of the ledger. */
export interface Citation {
  readonly claims: readonly CitedClaim[];
  readonly reports: readonly CitedReport[];
  readonly head: Head;
  /** Whether a sealed source stands behind it, or a name of one was taken out: what shows the desk's own names stays inside. */
  readonly hides: boolean;
}

/** Whoever says it stands before whoever repeats it, and both before whoever denies it. */
const ORDER: readonly Telling[] = ["asserts", "hedges", "repeats", "doubts", "denies", "retracts", "takenBack"];
/** Tellings of one kind that are named; the rest are counted. */
const MOST_NAMED = 4;

/** Under which words a telling is named; null for what a line leaves out: what no longer counts. */
function tellingOf({ part, stance }: Quoted): Telling | null {
  if (part === "echo") return "repeats";
  if (part === "retracted") return "takenBack";
  return part === "counts" ? stance : null;
}

/**
 * Who says a claim and who denies it, in one line: "reported by Meadow Courier, citing SANA; denied by Harbour Post".
 * @param quoted the statements of the claim with what became of each, as `claimLine` gives them
 * @param words those of another language; else English
 */
export function attributionOf(quoted: readonly Quoted[], words: AttributionWords = ENGLISH.attribution): string {
  const byTelling = Map.groupBy(quoted, tellingOf);
  byTelling.delete(null);
  if (byTelling.size === 0) return words.nobody;
  return [...byTelling]
    .sort(([a], [b]) => ORDER.indexOf(a as Telling) - ORDER.indexOf(b as Telling))
    .map(([telling, own]) => {
      const named = ({ outlet, path }: Quoted) => (path === outlet ? words.outlet(outlet) : words.citing(outlet, path));
      const names = [...new Set(own.map(named))];
      const more = names.length - MOST_NAMED;
      const first = names.slice(0, MOST_NAMED).join(words.and);
      return `${words.tellings[telling as Telling]} ${first}${more > 0 ? words.more(more) : ""}`;
    })
    .join(words.between);
}

function citedClaim(line: ClaimLine, { attribution }: Prose, { has, hide }: Sealed): CitedClaim {
  const { claim, gloss, when, standing } = line;
  const quoted = line.quoted.map((one) =>
    has(one.report) ? { ...one, outlet: SEALED_SOURCE, path: SEALED_SOURCE } : one,
  );
  const reports = [...new Set(quoted.map(({ report }) => report))].filter((report) => !has(report));
  return { claim, gloss: hide(gloss), when, standing, attribution: hide(attributionOf(quoted, attribution)), reports };
}

/** Whether the line of a claim, as the desk sees it, would lead to a sealed source. */
function leadsToSealed({ gloss, quoted }: ClaimLine, { has, hide }: Sealed): boolean {
  const told = [gloss, ...quoted.flatMap(({ outlet, path, quote }) => [outlet, path, quote])];
  return quoted.some(({ report }) => has(report)) || told.some((words) => hide(words) !== words);
}

function citedReport(known: KnownReport, { hide }: Sealed): CitedReport {
  const { report, capture, published } = known;
  return {
    report: report.id,
    outlet: hide(outletOf(known)),
    title: hide(report.title),
    published,
    url: hide(report.url ?? capture?.obtained.finalUrl ?? "") || null,
    sha256: capture?.sha256 ?? null,
  };
}

const ids = (claims: readonly { readonly id: string }[]) => claims.map(({ id }) => id);

/** The claims that the page of a claim, a person, a post or a body shows; none for what is no such thing. */
async function claimsOf(reader: LedgerReader, of: string): Promise<string[]> {
  const own = ids(await reader.claims({ ids: [of] }));
  const [entity] = await reader.entities({ ids: [of] });
  if (entity?.kind === "post") return ids(await reader.claims({ posts: [of] }));
  if (entity?.kind === "person") return ids(await reader.claims({ about: [of] }));
  if (entity === undefined) return own;
  const posts = (await reader.entities({ kind: "post" })).filter(({ organisation }) => organisation === of);
  return ids(await reader.claims({ posts: ids(posts) }));
}

/** What the claims of a page are cited from; null where the ledger has nothing of that id. */
async function around(reader: LedgerReader, of: string, as: AsKnown) {
  const matter = matterLedTo(of, await reader.matters(), await reader.redirects());
  if (matter) {
    const from = await aroundMatter(reader, matter, as);
    return { ...from, claims: ids(claimsOfMatter(matter, from.holdings)) };
  }
  const claims = await claimsOf(reader, of);
  return claims.length === 0 ? null : { ...(await aroundLines(reader, claims, as)), claims };
}

/**
 * What is copied to prove what a page shows, as known.
 * @param of the id of a claim, matter, person, post or body
 * @param sealed what is sealed now: such reports are told of without their names, and not listed
 * @returns null where the ledger has nothing of that id
 */
export async function readCitation(
  reader: LedgerReader,
  of: string,
  as: AsKnown,
  sealed: Sealed,
): Promise<Citation | null> {
  const from = await around(reader, of, as);
  if (from === null) return null;
  const { picture, holdings } = from;
  const wanted = new Set(from.claims);
  const lines = picture.index.claims
    .filter(({ id }) => wanted.has(id))
    .map((claim) => claimLine(claim, picture, holdings))
    .filter(({ quoted }) => quoted.length > 0);
  const cited = lines.map((line) => citedClaim(line, holdings.prose, sealed));
  const ids = [...new Set(cited.flatMap((claim) => claim.reports))];
  const reports = new Map((await reader.reports({ ids })).map((one) => [one.report.id as string, one]));
  const inOrder = ids.flatMap((id) => reports.get(id) ?? []);
  const hides = lines.some((line) => leadsToSealed(line, sealed));
  return { claims: cited, reports: inOrder.map((one) => citedReport(one, sealed)), head: await reader.head(), hides };
}
