// biome-ignore lint/style/noRestrictedImports: only the tests import this; core itself reads no disk
import { readdirSync, readFileSync } from "node:fs";
import type { Day } from "../vocabulary/day.ts";
import { reportIdOf } from "../vocabulary/ids.ts";
import type { Part, PartKind, Report } from "../vocabulary/report.ts";
import { sha256Of } from "../vocabulary/sha256.ts";
import type { Link, Statement } from "../vocabulary/statement.ts";
import type { DayRange } from "../vocabulary/time.ts";

/** A stretch of an invented report: its words, and what it is where it is no paragraph. */
type WrittenPart = string | { readonly kind: PartKind; readonly text: string; readonly credit?: string };

/** A statement as a careful reader would write it down; what is left out is empty, false or not told. */
interface ExpectedStatement {
  readonly claim: string;
  readonly about: readonly string[];
  readonly post?: string;
  readonly organisation?: string;
  readonly place?: string;
  /** Days as `2041-03-15`, `2041-03-01/2041-03-31`, `../2041-03-15` or `2005-01-01/..`. */
  readonly support: string;
  readonly core?: string;
  readonly stance: string;
  readonly basis: string;
  /** Nearest first: `Coast Gazette`, `two doctors (anonymous)`, `an aide (anonymous, of the palace)`. */
  readonly chain: readonly string[];
  readonly said?: string;
  readonly terms?: string;
  /** Readings of the whole: `restates`, `own knowledge`, `shared post`, `a true start`. */
  readonly marks?: readonly string[];
  readonly words: string;
}

/** An invented report, and every statement that it makes. */
export interface FixtureReport {
  readonly name: string;
  /** What the case is there for. */
  readonly shows: string;
  readonly published: Day | null;
  readonly language?: string;
  readonly parts: readonly WrittenPart[];
  readonly expected: readonly ExpectedStatement[];
  /** For a case that does not hold yet: what is wrong today. */
  readonly today?: string;
}

const FOLDER = new URL("../../fixtures/reports/", import.meta.url);

/** The cases of `fixtures/reports`, or of a folder in it, by the names of their files. */
export function fixtureReports(folder = "./"): FixtureReport[] {
  const place = new URL(folder, FOLDER);
  return readdirSync(place)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => ({ name: name.replace(/\.json$/, ""), ...JSON.parse(readFileSync(new URL(name, place), "utf8")) }));
}

/** What the list of known gaps says, for comparing it with the folder. */
export function readmeOf(folder: string): string {
  return readFileSync(new URL(`${folder}README.md`, FOLDER), "utf8");
}

/** The report of some parts, a blank line between them. */
export function reportOfParts(
  written: readonly WrittenPart[],
  { published, language = "en" }: { readonly published: Day | null; readonly language?: string },
): Report {
  const parts: Part[] = [];
  let text = "";
  for (const one of written) {
    const part = typeof one === "string" ? { kind: "paragraph" as const, text: one } : one;
    const start = text === "" ? 0 : text.length + 2;
    text = text === "" ? part.text : `${text}\n\n${part.text}`;
    const credit = "credit" in part ? (part.credit ?? null) : null;
    parts.push({ kind: part.kind, start, end: text.length, credit, link: null });
  }
  const capture = sha256Of(text);
  const day = published;
  return {
    id: reportIdOf([capture]),
    title: "An invented report",
    outlet: null,
    author: null,
    published: day === null ? null : { day, time: null, zone: null, written: day, foundIn: "text" },
    modified: null,
    section: null,
    language,
    url: null,
    credit: null,
    paraphrases: null,
    text,
    parts,
    capture,
    issues: [],
  };
}

const days = ({ from, to }: DayRange) => (from !== null && from === to ? from : `${from ?? ".."}/${to ?? ".."}`);

function link({ name, kind, body }: Link): string {
  if (kind === "named") return name;
  const what = kind === "social_media" ? "social media" : kind;
  return body === null ? `${name} (${what})` : `${name} (${what}, of ${body})`;
}

function marksOf({ restates, ownKnowledge, claim }: Statement): string[] {
  return [
    restates ? "restates" : [],
    ownKnowledge ? "own knowledge" : [],
    claim.postIsShared ? "shared post" : [],
    claim.type === "holds_post" && claim.time.starts ? "a true start" : [],
  ].flat();
}

/** A found statement in the shape in which the expected ones are written. */
export function asExpected(statement: Statement): ExpectedStatement {
  const { claim, chain, said } = statement;
  const marks = marksOf(statement);
  return {
    claim: claim.type,
    about: claim.about.map((one) => one.name),
    ...(claim.post ? { post: claim.post.name } : {}),
    ...(claim.organisation ? { organisation: claim.organisation.name } : {}),
    ...(claim.place ? { place: claim.place.name } : {}),
    support: days(claim.time.support),
    ...(claim.time.core ? { core: days(claim.time.core) } : {}),
    stance: statement.stance,
    basis: statement.basis,
    chain: chain.map(link),
    ...(said ? { said: days(said) } : {}),
    ...(claim.terms ? { terms: claim.terms.text } : {}),
    ...(marks.length > 0 ? { marks } : {}),
    words: statement.quote,
  };
}

/** Statements as lines, one for each thing told, so that a difference shows where it is. */
export function inLines(statements: readonly ExpectedStatement[]): string {
  if (statements.length === 0) return "no statement";
  return statements
    .map((one) =>
      [
        `${one.claim}: ${one.about.join(" / ")}`,
        `  post: ${one.post ?? "-"}, organisation: ${one.organisation ?? "-"}, place: ${one.place ?? "-"}`,
        `  when: ${one.support}, certain: ${one.core ?? "-"}`,
        `  ${one.stance}, ${one.basis}, through: ${one.chain.join(" > ") || "-"}, said: ${one.said ?? "-"}`,
        ...(one.terms ? [`  terms: ${one.terms}`] : []),
        ...(one.marks ? [`  marks: ${one.marks.join(", ")}`] : []),
        `  “${one.words}”`,
      ].join("\n"),
    )
    .toSorted()
    .join("\n");
}
