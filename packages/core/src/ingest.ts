import { EXTRACTOR, type Extracted, extractStatements } from "./extract/extract-statements.ts";
import type { ReaderAnswer } from "./extract/second/reader-answer.ts";
import { SECOND_READER, secondReading } from "./extract/second/second-reading.ts";
import { shortFormsIn } from "./extract/short-forms.ts";
import { following } from "./follow-up.ts";
import { copyDrafts } from "./ingest-copies.ts";
import { resolutionDrafts } from "./ingest-resolution.ts";
import type { Compose, KnownReport, KnownStatement, Ledger, LedgerReader } from "./ledger/ledger.ts";
import { canonicalJson } from "./vocabulary/canonical-json.ts";
import type { Day } from "./vocabulary/day.ts";
import type { Capture, Correction, Draft } from "./vocabulary/entry.ts";
import { pageAtAddress } from "./vocabulary/page-address.ts";
import type { Report } from "./vocabulary/report.ts";
import type { Statement } from "./vocabulary/statement.ts";

export interface Ingested {
  readonly report: Report;
  /**
   * `added`; `corrected` where a person gave what the page does not say; `reread` where another version of the
   * extractor had read it; `known` where nothing was new.
   */
  readonly outcome: "added" | "corrected" | "reread" | "known";
  readonly statements: number;
  readonly claims: number;
  readonly issues: Extracted["issues"];
}

/** What is told, whatever else was read of it: another version of the extractor may find a place that this one missed. */
function tellingOf({ span, stance, chain, claim }: Statement): string {
  const names = (mentions: readonly { readonly name: string }[]) => mentions.map(({ name }) => name);
  return canonicalJson([span, stance, names(chain), claim.type, names(claim.about), claim.post?.name ?? null]);
}

/** The statements that the ledger does not hold yet and on which nobody has decided in another reading of them. */
async function freshStatements(report: Report, extracted: Extracted, reader: LedgerReader): Promise<Statement[]> {
  const held = await reader.statements({ reports: [report.id] });
  const ids = new Set(held.map(({ statement }) => statement.id));
  const isDecided = ({ decision }: KnownStatement) => decision !== null && decision.decision !== "undecided";
  const decided = new Set(held.filter(isDecided).map(({ statement }) => tellingOf(statement)));
  return extracted.statements.filter((one) => !ids.has(one.id) && !decided.has(tellingOf(one)));
}

/** Name and version of whoever read: the rules, and a second reader after them. */
const extractorOf = (answer: ReaderAnswer | null) =>
  answer === null
    ? EXTRACTOR
    : {
        name: `${EXTRACTOR.name} + ${SECOND_READER.name}`,
        version: `${EXTRACTOR.version} + ${SECOND_READER.version} ${answer.model}`,
      };

function runOf(report: Report, { statements, issues }: Extracted, answer: ReaderAnswer | null): Draft {
  const { name, version } = extractorOf(answer);
  return {
    kind: "extraction",
    body: {
      report: report.id,
      extractor: name,
      version,
      statements: statements.map(({ id }) => id),
      issues: [...issues],
    },
  };
}

/** What a person gave this time that the ledger does not have yet. */
function correctionOf(report: Report, known: KnownReport): Correction | null {
  const outlet =
    report.outlet?.foundIn === "given" && report.outlet.name !== known.report.outlet?.name ? report.outlet.name : null;
  const day =
    report.published?.foundIn === "given" && report.published.day !== known.report.published?.day
      ? report.published.day
      : null;
  if (outlet === null && day === null) return null;
  return {
    report: report.id,
    outlet: outlet ?? (known.report.outlet?.foundIn === "given" ? known.report.outlet.name : null),
    published: day ?? (known.report.published?.foundIn === "given" ? known.report.published.day : null),
  };
}

const enteringOf = (report: Report, capture: Capture): Draft[] => [
  { kind: "capture", body: capture },
  { kind: "report", body: report },
];

/** The report as the ledger has it: of the same bytes, or of other bytes at the same address that say the same. */
async function knownAs(report: Report, reader: LedgerReader): Promise<KnownReport | undefined> {
  const [known] = await reader.reports({ ids: [report.id] });
  const address = known ? null : pageAtAddress(report.url);
  if (address === null) return known;
  const beside = await reader.reports({ address });
  return beside.find((other) => other.report.text === report.text && other.report.title === report.title);
}

/** The same bytes obtained again are another capture of one object; a capture that is told again is none. */
async function newCapture(asObtained: Capture, { report }: KnownReport, reader: LedgerReader): Promise<Draft[]> {
  const capture = asObtained.sha256 === report.capture ? asObtained : { ...asObtained, shows: report.id };
  const told = canonicalJson(capture.obtained);
  const held = await reader.captures({ sha256s: [capture.sha256] });
  return held.some(({ obtained }) => canonicalJson(obtained) === told) ? [] : [{ kind: "capture", body: capture }];
}

/** Read by these rules already, and by this second reader where there is one now. */
function isReadBySame({ run }: KnownReport, answer: ReaderAnswer | null): boolean {
  if (run === null) return false;
  const { name, version } = extractorOf(answer);
  if (run.extractor === name && run.version === version) return true;
  return answer === null && run.extractor.startsWith(`${name} + `) && run.version.startsWith(`${version} + `);
}

/** What the rules read, and what a second reader adds to it. */
function extractedBy(
  report: Report,
  published: Day | null,
  answer: ReaderAnswer | null,
  extract: typeof extractStatements,
): Extracted {
  const rules = extract(report, published);
  if (answer === null) return rules;
  const second = secondReading(answer, rules.statements, { report, published });
  return {
    ...rules,
    statements: [...rules.statements, ...second.statements],
    issues: [...rules.issues, ...second.issues],
  };
}

/** A report to be entered, with the capture that it was read from. */
export interface ToIngest {
  readonly report: Report;
  readonly capture: Capture;
  /** Reads the statements of a report. */
  readonly extract?: typeof extractStatements | undefined;
  /** What a second reader answered when it was asked for the statements of this report. */
  readonly answer?: ReaderAnswer | null | undefined;
}

/** What enters one report and what follows from it, and once both are entered what became of it. */
export interface Ingesting {
  readonly steps: readonly Compose[];
  ingested(): Ingested;
}

/** The steps by which a report is entered; they are good for one commit. */
export function ingesting({
  report: asRead,
  capture,
  extract = extractStatements,
  answer = null,
}: ToIngest): Ingesting {
  let outcome: Ingested["outcome"] = "added";
  let extracted: Extracted = { statements: [], speaksFor: [], issues: [] };
  let report = asRead;
  let entered: readonly Draft[] = [];
  const compose = async (reader: LedgerReader): Promise<Draft[]> => {
    const known = await knownAs(asRead, reader);
    report = known ? { ...asRead, id: known.report.id, capture: known.report.capture } : asRead;
    const correction = known ? correctionOf(report, known) : null;
    // A day that somebody gave earlier still holds.
    const published = correction?.published ?? known?.report.published?.day ?? report.published?.day ?? null;
    extracted = extractedBy(report, published, answer, extract);
    if (known) outcome = correction ? "corrected" : isReadBySame(known, answer) ? "known" : "reread";
    const captured = known ? await newCapture(capture, known, reader) : [];
    if (outcome === "known") return captured;
    const fresh = await freshStatements(report, extracted, reader);
    const { drafts, placements } = await resolutionDrafts(fresh, extracted.speaksFor, reader, {
      introduced: { report: report.id, shortForms: shortFormsIn(report.text) },
    });
    return [
      ...(known ? captured : enteringOf(report, capture)),
      ...(correction ? [{ kind: "correction", body: correction } satisfies Draft] : []),
      ...fresh.map((body): Draft => ({ kind: "statement", body })),
      runOf(report, extracted, answer),
      ...drafts,
      ...(known ? [] : await copyDrafts(report, placements, reader)),
    ];
  };
  const enter = async (reader: LedgerReader): Promise<readonly Draft[]> => {
    entered = await compose(reader);
    return entered;
  };
  const follow = following(() =>
    entered.some(({ kind }) => kind !== "capture")
      ? { cause: { kind: "report", of: report.id }, isNew: outcome === "added" }
      : null,
  );
  return {
    steps: [enter, follow],
    ingested: () => ({
      report,
      outcome,
      statements: extracted.statements.length,
      claims: entered.filter(({ kind }) => kind === "claim").length,
      issues: [...report.issues, ...extracted.issues],
    }),
  };
}

/**
 * Enters a report: its capture, the report as read, its statements, who is whom in them, which claims they are on, and
 * the contested matters that they open. The same report again adds how its bytes were obtained this time, and what a
 * person now gives with it; nothing else changes. So do other bytes at the same address that show the same text; another
 * text there is a new report, and a new version of the page.
 * @param extract reads the statements of a report
 * @param answer what a second reader answered when it was asked for the statements of this report
 */
export async function ingestReport(
  ledger: Ledger,
  report: Report,
  capture: Capture,
  extract: typeof extractStatements = extractStatements,
  answer: ReaderAnswer | null = null,
): Promise<Ingested> {
  const { steps, ingested } = ingesting({ report, capture, extract, answer });
  await ledger.append(...steps);
  return ingested();
}
