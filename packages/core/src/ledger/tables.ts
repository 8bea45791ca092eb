import { nameBlocks } from "../names.ts";
import { kinOf } from "../vocabulary/claim.ts";
import type { Entity, EntityKind } from "../vocabulary/entity.ts";
import type { EntryKind } from "../vocabulary/entry.ts";
import { bucketsOf, reportFingerprint } from "../vocabulary/fingerprint.ts";
import { bodyKey, nameKey, nameWords } from "../vocabulary/names.ts";
import { pageAtAddress } from "../vocabulary/page-address.ts";
import { postWords, unitKey } from "../vocabulary/post-words.ts";
import { instantOf, type Report, UNNAMED_OUTLET } from "../vocabulary/report.ts";
import type { Written } from "./entry-of.ts";

/**
 * What the read side looks up, one flat row each. All of it follows from the entries. `body` is the body of the entry
 * that made the row, as JSON: a store may keep it once, with the entry.
 */
export interface Tables {
  /** `page` is the beginning of the SHA-256 of the bytes (`pageOf`): whoever looks for it compares the whole after. */
  capture: { seq: number; page: string; shows: string | null; recorded: string; actor: string; body: string };
  /** `head` is what weighing needs of the body: a `ReportHead`. */
  /** `address` is the page that it was read from (`pageAtAddress`). */
  report: {
    id: string;
    seq: number;
    recorded: string;
    actor: string;
    page: string;
    address: string | null;
    head: string;
    body: string;
  };
  correction: { report: string; seq: number; outlet: string | null; published: string | null };
  /** `statements` are those that the run found, their ids one after another (`idsIn`). */
  extraction: { report: string; seq: number; statements: string; body: string };
  statement: { id: string; seq: number; recorded: string; report: string; body: string };
  decision: {
    statement: string;
    seq: number;
    recorded: string;
    actor: string;
    decision: string;
    reason: string | null;
    /** The statements that stand in its place (`idsIn`). */
    by: string | null;
  };
  /** Every decision on a statement; `decision` has the last one. `body` is that of the entry. */
  deciding: { statement: string; seq: number; recorded: string; actor: string; body: string };
  /**
   * A placed statement as the rules weigh it. `seq` is that of the statement, `placed` that of the placement, whose body
   * is `placement`; `kept` is JSON; `rule` is the rule of extraction that found it.
   */
  telling: {
    seq: number;
    statement: string;
    report: string;
    claim: string;
    kept: string;
    rule: string;
    placed: number;
    placement: string;
  };
  /** `words` are the words of its name in their order (`wordsTogether`), so that a name is found of which a text has all words. */
  entity: { id: string; seq: number; kind: string; name_key: string; words: string; body: string };
  /** A word of an entity's name, and how many different words the name has. */
  name_word: { kind: string; word: string; entity: string; words: number };
  /** A short name that a report introduced for an entity, with the stretch that does. */
  alias: { name_key: string; entity: string; seq: number; name: string; report: string; start: number; end: number };
  /** A key of a word of an entity's name (`nameBlocks`), or of two together: which word it is of how many. */
  name_block: { block: string; kind: string; entity: string; place: number; words: number };
  /** `from_day` and `to_day` are its window: they hold all that was ever told of its time; null is an open end. */
  claim: {
    id: string;
    seq: number;
    type: string;
    kin: string;
    post: string | null;
    narrows: string | null;
    from_day: string | null;
    to_day: string | null;
    body: string;
  };
  participant: { entity: string; type: string; claim: string };
  /** `under` is the two entities on whose being one the question rests, one id after the other. */
  matter: { id: string; seq: number; claim: string; title: string; under: string | null };
  redirect: { from: string; to: string; seq: number; reason: string; under: string | null };
  /** One row for each standing that moved. `moved` is `seq`, or null where nobody had made the claim before. */
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
    moved: number | null;
  };
  /** The standing that the last change of a claim left it in. */
  last_standing: { claim: string; counted: string; standing: string; seq: number };
  /**
   * The sides of a claim as `KeptSides`, in JSON, and how strong its support is (`strengthKept`). They do not follow from
   * entries one by one: some may be missing.
   */
  side: { claim: string; strength: number; kept: string };
  ruling: { claim: string; seq: number; actor: string; holds: number; reason: string; day: string };
  speaks_for: { name: string; seq: number; name_key: string; body: string; reason: string };
  copy: { report: string; of: string; seq: number; rule: string; likeness: number; share: number | null };
  /** `seq` is that of the report. */
  fingerprint: { seq: number; report: string; runs: number; minima: readonly number[] };
  /** `seq` is that of the report. */
  text_bucket: { bucket: number; seq: number };
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
  /** One row for each capture that the entry names. */
  custody: { page: string; seq: number; recorded: string; actor: string; body: string };
  identity: {
    seq: number;
    recorded: string;
    actor: string;
    a: string;
    b: string;
    verdict: string;
    reason: string;
    day: string;
  };
  refusal: { seq: number; recorded: string; body: string };
  seal: { seq: number; recorded: string; actor: string; body: string };
}

export type TableName = keyof Tables;

/** What is made anew from the entries: those tables, and the index of the words of reports. */
export type RebuiltTable = TableName | "report_words";

/** The columns by which a row replaces an earlier one. */
export const KEYS: { readonly [table in TableName]: readonly string[] } = {
  capture: ["seq"],
  report: ["id"],
  correction: ["report"],
  extraction: ["report"],
  statement: ["id"],
  decision: ["statement"],
  deciding: ["statement", "seq"],
  telling: ["seq"],
  entity: ["id"],
  name_word: ["word", "kind", "entity"],
  alias: ["name_key", "entity"],
  name_block: ["block", "kind", "entity"],
  claim: ["id"],
  participant: ["entity", "type", "claim"],
  matter: ["id"],
  redirect: ["from"],
  change: ["seq", "claim", "counted"],
  last_standing: ["claim", "counted"],
  side: ["claim"],
  ruling: ["claim"],
  speaks_for: ["name"],
  copy: ["report", "of"],
  fingerprint: ["seq"],
  text_bucket: ["bucket", "seq"],
  judgement: ["seq"],
  custody: ["page", "seq"],
  identity: ["seq"],
  refusal: ["seq"],
  seal: ["seq"],
};

/** Tables whose rows are never replaced: what was entered first stays. */
export const FIRST_STAYS: ReadonlySet<TableName> = new Set(["statement", "alias"]);

/** Look-ups other than by the first column of the key: each is an index of its columns, where the first is not null. */
export const LOOKUPS: readonly (readonly [TableName, ...(readonly string[])])[] = [
  ["capture", "page"],
  ["capture", "shows"],
  ["report", "page"],
  ["report", "address"],
  ["report", "seq"],
  ["statement", "report"],
  ["telling", "claim"],
  ["telling", "rule", "seq"],
  ["entity", "name_key"],
  ["entity", "kind", "words"],
  ["claim", "kin"],
  ["claim", "post", "type"],
  ["claim", "narrows"],
  ["matter", "claim"],
  ["matter", "seq"],
  ["change", "moved"],
  ["speaks_for", "name_key"],
  ["copy", "of"],
  ["identity", "a"],
  ["identity", "b"],
];

/** The version of `rowsOf`: a ledger whose rows were made by another version rebuilds them from its entries. */
export const TABLES_VERSION = 18;

/** The key of a page: the first twelve digits of its SHA-256. */
export const pageOf = (sha256: string): string => sha256.slice(0, 12);

/** Ids as one text: each stands in it as it is, and nowhere else. */
const idsIn = (ids: readonly string[]): string => ids.join(" ");

/** How the head of a report names its outlet. */
export const outletIn = (outlet: string): string =>
  `"outlet":${outlet === UNNAMED_OUTLET ? "null" : JSON.stringify(outlet)}`;

/** Whether an id is among those of such a text. */
export const isIn = (ids: string | undefined, id: string): boolean => ids?.includes(id) ?? false;

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
export function wordsOf(kind: EntityKind, name: string): ReadonlySet<string> {
  return kind === "post" ? postWords(name) : new Set(nameWords(name));
}

/** Words as one text, whatever their order was: none of them has a space in it. */
export const wordsTogether = (words: Iterable<string>): string => [...words].sort().join(" ");

export type Row = { [T in TableName]: { readonly table: T; readonly values: Tables[T] } }[TableName];

type OfKind<K extends EntryKind> = Extract<Written, { kind: K }>;

/** Words of a name of which every two together make a key. */
const MOST_COMBINED = 4;

/** Keys of two words together, in any order: few names share one, however common the words are. */
function combined(blocks: readonly (readonly string[])[]): string[] {
  const firsts = blocks.slice(0, MOST_COMBINED).flatMap(([first]) => first ?? []);
  return firsts.flatMap((one, i) => firsts.slice(i + 1).map((other) => [one, other].toSorted().join("+")));
}

/** The longest key of a unit: a longer name is none of a unit. */
const LONGEST_UNIT = 100;

/** The key under which a unit is found however its number is written; null for what has none. */
export function unitBlock(name: string): string | null {
  const key = unitKey(name);
  return key === null || key.length > LONGEST_UNIT ? null : `=${key}`;
}

/** The key of a source without a name, which no name has: nobody is looked up by what is no name. */
const NO_NAME = "?";

/** By these a name is found in whatever spelling. */
function blockRows({ kind, name, id }: Entity): Row[] {
  // A post is found by the words of its title, whatever the body is called.
  const blocks = kind === "post" ? [...postWords(name)].map((word) => [word]) : nameBlocks(name);
  const unit = kind === "organisation" ? unitBlock(name) : null;
  const row = (block: string, place: number): Row => ({
    table: "name_block",
    values: { block, kind, entity: id, place, words: blocks.length },
  });
  return [
    ...blocks.flatMap((ofWord, place) => ofWord.map((block) => row(block, place))),
    ...[...combined(blocks), ...(unit === null ? [] : [unit])].map((block) => row(block, blocks.length)),
  ];
}

/** By these a near-identical text is found without comparing it with every other. */
function fingerprintRows(report: Report, seq: number): Row[] {
  const { runs, minima } = reportFingerprint(report);
  if (minima.length === 0) return [];
  return [
    { table: "fingerprint", values: { seq, report: report.id, runs, minima } },
    ...bucketsOf({ runs, minima }).map((bucket): Row => ({ table: "text_bucket", values: { bucket, seq } })),
  ];
}

const underOf = (pair: readonly string[] | undefined): string | null => (pair ? idsIn(pair) : null);

const ROWS_OF: { readonly [K in EntryKind]: (entry: OfKind<K>) => Row[] } = {
  capture: ({ seq, recorded, actor, body, json }) => [
    {
      table: "capture",
      values: { seq, page: pageOf(body.sha256), shows: body.shows ?? null, recorded, actor, body: json },
    },
  ],
  report: ({ seq, recorded, actor, body, json }) => [
    {
      table: "report",
      values: {
        id: body.id,
        seq,
        recorded,
        actor,
        page: pageOf(body.capture),
        address: pageAtAddress(body.url),
        head: JSON.stringify(headOf(body)),
        body: json,
      },
    },
    ...fingerprintRows(body, seq),
  ],
  correction: ({ seq, body }) => [{ table: "correction", values: { ...body, seq } }],
  extraction: ({ seq, body, json }) => [
    { table: "extraction", values: { report: body.report, seq, statements: idsIn(body.statements), body: json } },
  ],
  statement: ({ seq, recorded, body, json }) => [
    { table: "statement", values: { id: body.id, seq, recorded, report: body.report, body: json } },
  ],
  placement: () => [], // Its row is the telling, which takes the statement as well.
  decision: ({ seq, recorded, actor, body, json }) => {
    const { statement, decision, reason, by } = body;
    const last = { statement, seq, recorded, actor, decision, reason, by: by ? idsIn(by) : null };
    return [
      { table: "decision", values: last },
      { table: "deciding", values: { statement, seq, recorded, actor, body: json } },
    ];
  },
  entity: ({ seq, body, json }) => {
    const words = body.unnamed ? new Set<string>() : wordsOf(body.kind, body.name);
    return [
      {
        table: "entity",
        values: {
          id: body.id,
          seq,
          kind: body.kind,
          name_key: body.unnamed ? NO_NAME : nameKey(body.name),
          words: wordsTogether(words),
          body: json,
        },
      },
      ...[...words].map(
        (word): Row => ({
          table: "name_word",
          values: { kind: body.kind, word, entity: body.id, words: words.size },
        }),
      ),
      ...(body.unnamed ? [] : blockRows(body)),
    ];
  },
  alias: ({ seq, body: { span, ...body } }) => [
    { table: "alias", values: { ...body, ...span, name_key: nameKey(body.name), seq } },
  ],
  claim: ({ seq, body, json }) => [
    {
      table: "claim",
      values: {
        id: body.id,
        seq,
        type: body.type,
        kin: kinOf(body),
        post: body.post,
        narrows: body.narrows,
        from_day: body.time.support.from,
        to_day: body.time.support.to,
        body: json,
      },
    },
    ...[...new Set(body.about)].map(
      (entity): Row => ({ table: "participant", values: { entity, type: body.type, claim: body.id } }),
    ),
  ],
  matter: ({ seq, body: { under, ...body } }) => [{ table: "matter", values: { ...body, seq, under: underOf(under) } }],
  redirect: ({ seq, body: { under, ...body } }) => [
    { table: "redirect", values: { ...body, seq, under: underOf(under) } },
  ],
  change: ({ seq, recorded, body: { cause, moves } }) =>
    moves.flatMap(({ claim, counted, from, to, why }): Row[] => [
      {
        table: "change",
        values: {
          seq,
          claim,
          counted,
          from,
          to,
          why,
          recorded,
          cause: cause.kind,
          of: cause.of,
          moved: from === "unknown" ? null : seq,
        },
      },
      { table: "last_standing", values: { claim, counted, standing: to, seq } },
    ]),
  ruling: ({ seq, actor, body }) => [{ table: "ruling", values: { ...body, seq, actor, holds: body.holds ? 1 : 0 } }],
  speaks_for: ({ seq, body }) => [{ table: "speaks_for", values: { ...body, seq, name_key: bodyKey(body.name) } }],
  copy: ({ seq, body }) => [{ table: "copy", values: { ...body, seq } }],
  judgement: ({ seq, actor, body }) => [
    { table: "judgement", values: { ...body, seq, actor, holds: body.holds ? 1 : 0 } },
  ],
  custody: ({ seq, recorded, actor, body, json }) =>
    [...new Set(body.captures.map(pageOf))].map(
      (page): Row => ({ table: "custody", values: { page, seq, recorded, actor, body: json } }),
    ),
  identity: ({ seq, recorded, actor, body: { pair, ...body } }) => [
    { table: "identity", values: { ...body, seq, recorded, actor, a: pair[0], b: pair[1] } },
  ],
  refusal: ({ seq, recorded, json }) => [{ table: "refusal", values: { seq, recorded, body: json } }],
  seal: ({ seq, recorded, actor, json }) => [{ table: "seal", values: { seq, recorded, actor, body: json } }],
  tombstone: () => [],
  checkpoint: () => [],
};

/** The rows that an entry adds or replaces, by itself. */
export function rowsOf(entry: Written): Row[] {
  // The table holds one function for each kind; the entry's own kind picks it.
  return (ROWS_OF[entry.kind] as (entry: Written) => Row[])(entry);
}
