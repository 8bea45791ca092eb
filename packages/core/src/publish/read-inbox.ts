import type { KnownReport, KnownStatement, LedgerReader, WaitingWhere } from "../ledger/ledger.ts";
import { edtfOf } from "../vocabulary/edtf.ts";
import type { Language } from "../vocabulary/language.ts";
import type { Report } from "../vocabulary/report.ts";
import type { Statement } from "../vocabulary/statement.ts";
import { pathInWords } from "./attribution-line.ts";
import { timeInWords } from "./days-in-words.ts";
import { glossOf } from "./gloss.ts";
import { outletOf } from "./neighbourhood.ts";
import { type Passage, passageAround } from "./passage.ts";
import type { Prose } from "./prose/prose.ts";
import { proseIn } from "./prose/prose-in.ts";

/** A statement that waits for a decision, as a person reviews it. */
export interface InboxItem {
  readonly statement: Statement;
  /** Its place in the order of entry. */
  readonly seq: number;
  /** The entry of the last decision on it; 0 where nobody ever decided. */
  readonly seen: number;
  readonly path: string;
  readonly gloss: string;
  readonly when: string;
  /** When, as a person can write it. */
  readonly edtf: string;
  /** Whom the names mean by the ledger, in the order of the participants. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Which of the passages it stands in. */
  readonly passage: number;
}

/** A report as its reviewer has to know it. */
export interface InboxReport {
  readonly id: string;
  readonly title: string;
  readonly outlet: string;
  readonly published: Report["published"];
  readonly language: string;
}

export interface Inbox {
  readonly items: readonly InboxItem[];
  readonly passages: readonly (Passage & { readonly report: string })[];
  readonly reports: readonly InboxReport[];
  /** Where to go on; null at the end. */
  readonly next: number | null;
  /** The last entry of the ledger when this was read. */
  readonly head: number;
}

/** Which statements: of one report, of an outlet's reports, of a rule. */
export interface InboxWhere {
  readonly report?: string;
  readonly outlet?: string;
  readonly rule?: string;
}

/** What is asked of the ledger, with the reports of an outlet found. */
export async function waitingWhere(reader: LedgerReader, where: InboxWhere): Promise<WaitingWhere> {
  const { report, outlet, rule } = where;
  const own = outlet === undefined ? [] : await reader.reportsOf(outlet);
  const reports = report !== undefined ? [report] : outlet !== undefined ? own : null;
  return { ...(reports && { reports }), ...(rule !== undefined && { rule }) };
}

/** A passage for each statement; statements beside each other share one. */
function passagesOf(statements: readonly KnownStatement[], reports: ReadonlyMap<string, KnownReport>) {
  const passages: (Passage & { readonly report: string })[] = [];
  const of = statements.map(({ statement: { report, span } }) => {
    const known = reports.get(report)?.report;
    if (!known) return -1;
    const fresh = passageAround(span, known);
    const isInside = (one: Passage & { readonly report: string }) =>
      one.report === report && one.start <= Math.max(0, span.start - 400) && span.end + 400 <= one.end;
    const found = passages.findIndex((one) => isInside(one) || (one.report === report && one.start === fresh.start));
    return found >= 0 ? found : passages.push({ ...fresh, report }) - 1;
  });
  return { passages, of };
}

/** What each statement is on, in words. */
async function glossesOf(reader: LedgerReader, statements: readonly KnownStatement[], prose: Prose) {
  const placed = statements.flatMap(({ placement }) => placement ?? []);
  const claims = new Map((await reader.claims({ ids: placed.map(({ claim }) => claim) })).map((one) => [one.id, one]));
  const ids = [...claims.values()].flatMap(({ about, post, organisation }) => [...about, post, organisation]);
  const entities = await reader.entities({ ids: [...new Set(ids.flatMap((id) => id ?? []))] });
  const names = new Map(entities.map(({ id, name }) => [id as string, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  return ({ placement }: KnownStatement) => {
    const claim = placement && claims.get(placement.claim);
    const people = (claim?.about ?? []).map((id) => ({ id: id as string, name: nameOf(id) }));
    return { gloss: claim ? glossOf(claim, { nameOf, prose }) : "", people };
  };
}

/** Statements as a person reviews them, with the passages that they stand in. */
export async function inboxItems(
  reader: LedgerReader,
  statements: readonly KnownStatement[],
  language?: Language,
): Promise<Pick<Inbox, "items" | "passages" | "reports">> {
  const ids = [...new Set(statements.map(({ statement }) => statement.report))];
  const reports = new Map((await reader.reports({ ids })).map((known) => [known.report.id as string, known]));
  const { passages, of } = passagesOf(statements, reports);
  const prose = proseIn(language);
  const wordsOf = await glossesOf(reader, statements, prose);
  const items = statements.flatMap((known, i): InboxItem[] => {
    const { statement, seq, decision } = known;
    const report = reports.get(statement.report);
    if (!report) return [];
    const { support } = statement.claim.time;
    return [
      {
        statement,
        seq,
        seen: decision?.seq ?? 0,
        path: pathInWords(statement.chain, outletOf(report), prose),
        when: timeInWords(statement.claim.time, prose.days),
        edtf: statement.claim.timeWritten?.written ?? edtfOf(support),
        passage: of[i] ?? 0,
        ...wordsOf(known),
      },
    ];
  });
  return {
    items,
    passages,
    reports: [...reports.values()].map((known) => ({
      id: known.report.id,
      title: known.report.title,
      outlet: outletOf(known),
      published: known.report.published,
      language: known.report.language,
    })),
  };
}

/**
 * The statements that wait for a decision, in the order of their entry.
 * @param after the place after which the list goes on; 0 for its beginning
 * @param most how many are wanted
 * @param language in which they are told; English where it is left out
 */
export async function readInbox(
  reader: LedgerReader,
  where: InboxWhere,
  after: number,
  most: number,
  language?: Language,
): Promise<Inbox> {
  const asked = await waitingWhere(reader, where);
  const ids = await reader.waiting({ ...asked, after }, most);
  const statements = await reader.statements({ ids });
  return {
    ...(await inboxItems(reader, statements, language)),
    next: ids.length === most ? (statements.at(-1)?.seq ?? null) : null,
    head: (await reader.head()).seq,
  };
}
