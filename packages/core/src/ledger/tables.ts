import { kinOf } from "../vocabulary/claim.ts";
import type { EntityKind } from "../vocabulary/entity.ts";
import type { Entry, EntryKind } from "../vocabulary/entry.ts";
import { bucketsOf, fingerprintOf, ownRunsOf } from "../vocabulary/fingerprint.ts";
import { bodyKey, nameKey, nameWords } from "../vocabulary/names.ts";
import { postWords } from "../vocabulary/post-words.ts";
import { instantOf, type Report } from "../vocabulary/report.ts";

/** What the read side looks up, one flat row each; `body` is JSON. All of it follows from the entries. */
export interface Tables {
  capture: { seq: number; sha256: string; body: string };
  /** `head` is what weighing needs of the body: a `ReportHead`. */
  report: { id: string; seq: number; recorded: string; actor: string; capture: string; head: string; body: string };
  correction: { report: string; seq: number; outlet: string | null; published: string | null };
  extraction: { report: string; seq: number; extractor: string; version: string; issues: string };
  draft: { statement: string; report: string; run: number };
  statement: { id: string; seq: number; recorded: string; report: string; body: string };
  placement: { statement: string; seq: number; claim: string; body: string };
  decision: {
    statement: string;
    seq: number;
    recorded: string;
    actor: string;
    decision: string;
    reason: string | null;
  };
  /** A placed statement as the rules weigh it, with the days that it tells of. */
  telling: {
    statement: string;
    seq: number;
    report: string;
    claim: string;
    from_day: string | null;
    to_day: string | null;
    body: string;
  };
  entity: { id: string; seq: number; kind: string; name_key: string; body: string };
  /** A word of an entity's name, and how many different words the name has. */
  name_word: { kind: string; word: string; entity: string; words: number };
  claim: {
    id: string;
    seq: number;
    type: string;
    kin: string;
    post: string | null;
    narrows: string | null;
    body: string;
  };
  participant: { claim: string; entity: string; type: string; seq: number };
  matter: { id: string; seq: number; claim: string; title: string };
  redirect: { from: string; to: string; seq: number; reason: string };
  /** One row for each standing that moved. */
  change: {
    seq: number;
    claim: string;
    counted: string;
    from: string;
    to: string;
    why: string;
    recorded: string;
    cause: string;
    of: string;
  };
  /** The standing that the last change of a claim left it in. */
  last_standing: { claim: string; counted: string; standing: string; seq: number };
  ruling: { claim: string; seq: number; actor: string; holds: number; reason: string; day: string };
  speaks_for: { name: string; seq: number; name_key: string; body: string; reason: string };
  copy: { report: string; of: string; seq: number; rule: string; likeness: number; share: number | null };
  /** `minima` is a JSON list of numbers. */
  fingerprint: { report: string; runs: number; minima: string };
  text_bucket: { bucket: number; report: string };
  judgement: {
    seq: number;
    actor: string;
    tie: string;
    from: string;
    to: string;
    holds: number;
    reason: string;
    day: string;
  };
  refusal: { seq: number; recorded: string; body: string };
}

export type TableName = keyof Tables;

/** The columns by which a row replaces an earlier one. */
export const KEYS: { readonly [table in TableName]: readonly string[] } = {
  capture: ["seq"],
  report: ["id"],
  correction: ["report"],
  extraction: ["report"],
  draft: ["statement", "run"],
  statement: ["id"],
  placement: ["statement"],
  decision: ["statement"],
  telling: ["statement"],
  entity: ["id"],
  name_word: ["word", "kind", "entity"],
  claim: ["id"],
  participant: ["claim", "entity"],
  matter: ["id"],
  redirect: ["from"],
  change: ["seq", "claim", "counted"],
  last_standing: ["claim", "counted"],
  ruling: ["claim"],
  speaks_for: ["name"],
  copy: ["report", "of"],
  fingerprint: ["report"],
  text_bucket: ["bucket", "report"],
  judgement: ["seq"],
  refusal: ["seq"],
};

/** Tables whose rows are never replaced: what was entered first stays. */
export const FIRST_STAYS: ReadonlySet<TableName> = new Set(["statement"]);

/** Look-ups other than by the first column of the key: each is an index of its columns. */
export const LOOKUPS: readonly (readonly [TableName, ...(readonly string[])])[] = [
  ["capture", "sha256"],
  ["report", "capture"],
  ["draft", "report"],
  ["statement", "report"],
  ["placement", "claim"],
  ["telling", "claim"],
  ["entity", "name_key"],
  ["entity", "kind"],
  ["claim", "kin"],
  ["claim", "post", "type"],
  ["claim", "narrows"],
  ["participant", "entity", "type"],
  ["matter", "claim"],
  ["speaks_for", "name_key"],
  ["copy", "of"],
];

/** The version of `rowsOf`: a ledger whose rows were made by another version rebuilds them from its entries. */
export const TABLES_VERSION = 4;

/** What weighing and lists need of a report, without its text. */
export interface ReportHead {
  readonly outlet: string | null;
  readonly published: string | null;
  readonly instant: string | null;
  readonly credit: string | null;
}

function headOf({ outlet, published, credit }: Report): ReportHead {
  return {
    outlet: outlet?.name ?? null,
    published: published?.day ?? null,
    instant: instantOf(published),
    credit,
  };
}

/** The words by which an entity is looked up. */
export function wordsOf(kind: EntityKind, name: string): Set<string> {
  return kind === "post" ? postWords(name) : new Set(nameWords(name));
}

export type Row = { [T in TableName]: { readonly table: T; readonly values: Tables[T] } }[TableName];

type OfKind<K extends EntryKind> = Extract<Entry, { kind: K }>;

/** By these a near-identical text is found without comparing it with every other. */
function fingerprintRows(report: Report): Row[] {
  const fingerprint = fingerprintOf(ownRunsOf(report));
  if (fingerprint.minima.length === 0) return [];
  const { id, runs, minima } = { id: report.id, ...fingerprint };
  return [
    { table: "fingerprint", values: { report: id, runs, minima: JSON.stringify(minima) } },
    ...bucketsOf(fingerprint).map((bucket): Row => ({ table: "text_bucket", values: { bucket, report: id } })),
  ];
}

const ROWS_OF: { readonly [K in EntryKind]: (entry: OfKind<K>) => Row[] } = {
  capture: ({ seq, body }) => [{ table: "capture", values: { seq, sha256: body.sha256, body: JSON.stringify(body) } }],
  report: ({ seq, recorded, actor, body }) => [
    {
      table: "report",
      values: {
        id: body.id,
        seq,
        recorded,
        actor,
        capture: body.capture,
        head: JSON.stringify(headOf(body)),
        body: JSON.stringify(body),
      },
    },
    ...fingerprintRows(body),
  ],
  correction: ({ seq, body }) => [{ table: "correction", values: { ...body, seq } }],
  extraction: ({ seq, body }) => [
    {
      table: "extraction",
      values: {
        report: body.report,
        seq,
        extractor: body.extractor,
        version: body.version,
        issues: JSON.stringify(body.issues),
      },
    },
    ...body.statements.map(
      (statement): Row => ({ table: "draft", values: { statement, report: body.report, run: seq } }),
    ),
  ],
  statement: ({ seq, recorded, body }) => [
    { table: "statement", values: { id: body.id, seq, recorded, report: body.report, body: JSON.stringify(body) } },
  ],
  placement: ({ seq, body }) => [
    {
      table: "placement",
      values: { statement: body.statement, seq, claim: body.claim, body: JSON.stringify(body) },
    },
  ],
  decision: ({ seq, recorded, actor, body }) => [{ table: "decision", values: { ...body, seq, recorded, actor } }],
  entity: ({ seq, body }) => {
    const words = wordsOf(body.kind, body.name);
    return [
      {
        table: "entity",
        values: { id: body.id, seq, kind: body.kind, name_key: nameKey(body.name), body: JSON.stringify(body) },
      },
      ...[...words].map(
        (word): Row => ({
          table: "name_word",
          values: { kind: body.kind, word, entity: body.id, words: words.size },
        }),
      ),
    ];
  },
  claim: ({ seq, body }) => [
    {
      table: "claim",
      values: {
        id: body.id,
        seq,
        type: body.type,
        kin: kinOf(body),
        post: body.post,
        narrows: body.narrows,
        body: JSON.stringify(body),
      },
    },
    ...[...new Set(body.about)].map(
      (entity): Row => ({ table: "participant", values: { claim: body.id, entity, type: body.type, seq } }),
    ),
  ],
  matter: ({ seq, body }) => [{ table: "matter", values: { ...body, seq } }],
  redirect: ({ seq, body }) => [{ table: "redirect", values: { ...body, seq } }],
  change: ({ seq, recorded, body: { cause, moves } }) =>
    moves.flatMap(({ claim, counted, to, ...move }): Row[] => [
      { table: "change", values: { ...move, seq, claim, counted, to, recorded, cause: cause.kind, of: cause.of } },
      { table: "last_standing", values: { claim, counted, standing: to, seq } },
    ]),
  ruling: ({ seq, actor, body }) => [{ table: "ruling", values: { ...body, seq, actor, holds: body.holds ? 1 : 0 } }],
  speaks_for: ({ seq, body }) => [{ table: "speaks_for", values: { ...body, seq, name_key: bodyKey(body.name) } }],
  copy: ({ seq, body }) => [{ table: "copy", values: { ...body, seq } }],
  judgement: ({ seq, actor, body }) => [
    { table: "judgement", values: { ...body, seq, actor, holds: body.holds ? 1 : 0 } },
  ],
  refusal: ({ seq, recorded, body }) => [{ table: "refusal", values: { seq, recorded, body: JSON.stringify(body) } }],
  tombstone: () => [],
  checkpoint: () => [],
};

/** The rows that an entry adds or replaces. */
export function rowsOf(entry: Entry): Row[] {
  // The table holds one function for each kind; the entry's own kind picks it.
  return (ROWS_OF[entry.kind] as (entry: Entry) => Row[])(entry);
}
