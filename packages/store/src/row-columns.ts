import { HearsayError, type TableName } from "@hearsay/core";

/**
 * What a column holds. A `key:` is an id, or the beginning of a hash, as the number that its twelve hex digits are: six
 * bytes instead of fourteen. `numbers` are whole numbers of 32 bits, one after another.
 */
export type ColumnType = "integer" | "text" | "real" | "numbers" | `key:${string}`;

type Columns = { readonly [column: string]: ColumnType };

/** The columns of the read side that are stored. */
export const COLUMNS: { readonly [table in TableName]: Columns } = {
  capture: { seq: "integer", page: "key:", shows: "key:r-" },
  report: { id: "key:r-", seq: "integer", recorded: "text", page: "key:", address: "key:", head: "text" },
  correction: { report: "key:r-", seq: "integer", outlet: "text", published: "text" },
  extraction: { report: "key:r-", seq: "integer", statements: "text" },
  statement: { id: "key:s-", seq: "integer", report: "key:r-" },
  decision: {
    statement: "key:s-",
    seq: "integer",
    recorded: "text",
    actor: "text",
    decision: "text",
    reason: "text",
    by: "text",
  },
  deciding: { statement: "key:s-", seq: "integer" },
  telling: {
    seq: "integer",
    statement: "key:s-",
    report: "key:r-",
    claim: "key:c-",
    kept: "text",
    rule: "text",
    placed: "integer",
  },
  entity: { id: "key:e-", seq: "integer", kind: "text", name_key: "text", words: "text" },
  name_word: { word: "text", kind: "text", entity: "key:e-", words: "integer" },
  alias: {
    name_key: "text",
    entity: "key:e-",
    seq: "integer",
    name: "text",
    report: "key:r-",
    start: "integer",
    end: "integer",
  },
  name_block: { block: "text", kind: "text", entity: "key:e-", place: "integer", words: "integer" },
  claim: {
    id: "key:c-",
    seq: "integer",
    type: "text",
    kin: "text",
    post: "key:e-",
    narrows: "key:c-",
    from_day: "text",
    to_day: "text",
  },
  participant: { entity: "key:e-", type: "text", claim: "key:c-" },
  matter: { id: "text", seq: "integer", claim: "key:c-", title: "text", under: "text" },
  redirect: { from: "text", to: "text", seq: "integer", reason: "text", under: "text" },
  change: {
    seq: "integer",
    claim: "key:c-",
    counted: "text",
    from: "text",
    to: "text",
    why: "text",
    recorded: "text",
    cause: "text",
    of: "text",
    moved: "integer",
  },
  last_standing: { claim: "key:c-", counted: "text", standing: "text", seq: "integer" },
  side: { claim: "key:c-", strength: "integer", kept: "text" },
  ruling: { claim: "key:c-", seq: "integer", actor: "text", holds: "integer", reason: "text", day: "text" },
  speaks_for: { name: "text", seq: "integer", name_key: "text", body: "text", reason: "text" },
  copy: { report: "key:r-", of: "key:r-", seq: "integer", rule: "text", likeness: "real", share: "real" },
  fingerprint: { seq: "integer", report: "key:r-", runs: "integer", minima: "numbers" },
  text_bucket: { bucket: "integer", seq: "integer" },
  judgement: {
    seq: "integer",
    actor: "text",
    tie: "text",
    from: "text",
    to: "text",
    holds: "integer",
    reason: "text",
    day: "text",
  },
  custody: { page: "key:", seq: "integer" },
  identity: {
    seq: "integer",
    a: "key:e-",
    b: "key:e-",
    verdict: "text",
    reason: "text",
    day: "text",
  },
  refusal: { seq: "integer", recorded: "text" },
  seal: { seq: "integer" },
};

/** A column that stands with an entry, by the number of the entry in another column of the row. */
export interface KeptWithEntry {
  readonly from: "entry" | "entry_body";
  readonly column: string;
  readonly by: string;
}

const BODY: KeptWithEntry = { from: "entry_body", column: "body", by: "seq" };
const ACTOR: KeptWithEntry = { from: "entry", column: "actor", by: "seq" };
const RECORDED: KeptWithEntry = { from: "entry", column: "recorded", by: "seq" };

/** The columns of the read side that are kept once, with the entry that they are of. */
export const WITH_ENTRY: { readonly [table in TableName]?: { readonly [column: string]: KeptWithEntry } } = {
  capture: { recorded: RECORDED, actor: ACTOR, body: BODY },
  custody: { recorded: RECORDED, actor: ACTOR, body: BODY },
  seal: { recorded: RECORDED, actor: ACTOR, body: BODY },
  report: { actor: ACTOR, body: BODY },
  extraction: { body: BODY },
  statement: { recorded: RECORDED, body: BODY },
  deciding: { recorded: RECORDED, actor: ACTOR, body: BODY },
  telling: { placement: { ...BODY, by: "placed" } },
  entity: { body: BODY },
  claim: { body: BODY },
  identity: { actor: ACTOR, recorded: RECORDED },
  refusal: { body: BODY },
};

const DIGITS = /^[0-9a-f]{12}$/;

/** What makes of a value what a column of a type holds of it; undefined where no row can have it. */
function encoderOf(type: ColumnType): (value: unknown) => unknown {
  if (type === "numbers") return (value) => new Uint8Array(Uint32Array.from(value as readonly number[]).buffer);
  if (!type.startsWith("key:")) return (value) => value;
  const prefix = type.slice(4);
  return (value) => {
    const id = String(value);
    const digits = id.slice(prefix.length);
    return id.startsWith(prefix) && DIGITS.test(digits) ? Number.parseInt(digits, 16) : undefined;
  };
}

/** Made once: a report's rows have some two hundred values. */
const ENCODERS = new Map(
  [...new Set(Object.values(COLUMNS).flatMap((columns) => Object.values(columns)))].map((type) => [
    type,
    encoderOf(type),
  ]),
);

/** A value as a column holds it; undefined where no row can have it. */
export function encoded(type: ColumnType, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  return (ENCODERS.get(type) ?? encoderOf(type))(value);
}

/** What makes of a value what a column of a type must hold of it. */
export function insistingEncoderOf(type: ColumnType): (value: unknown) => unknown {
  const encode = encoderOf(type);
  return (value) => {
    if (value === null || value === undefined) return null;
    const held = encode(value);
    if (held === undefined)
      throw new HearsayError("ledger-damaged", `"${value}" is no id. This is a fault of Hearsay.`);
    return held;
  };
}

function numbersIn(bytes: Uint8Array): number[] {
  // A copy, since the bytes may lie at an odd place of a larger buffer.
  return [...new Uint32Array(Uint8Array.from(bytes).buffer)];
}

/** All numbers of four hex digits: an id is three of them, which is quicker than to write out its number. */
const FOUR_DIGITS = Array.from({ length: 0x10000 }, (_, n) => n.toString(16).padStart(4, "0"));

/** The twelve hex digits of a number of 48 bits. */
function digitsOf(n: number): string {
  const low = n % 0x100000000;
  return `${FOUR_DIGITS[(n - low) / 0x100000000]}${FOUR_DIGITS[low >>> 16]}${FOUR_DIGITS[low & 0xffff]}`;
}

/** What makes a value as it was given from what a column of a type holds. */
export function decoderOf(type: ColumnType): (held: unknown) => unknown {
  if (type === "numbers") return (held) => (held === null ? null : numbersIn(held as Uint8Array));
  if (!type.startsWith("key:")) return (held) => held;
  const prefix = type.slice(4);
  return (held) => (held === null ? null : prefix + digitsOf(Number(held)));
}

/** A value as it was given, from what a column holds. */
export const decoded = (type: ColumnType, held: unknown): unknown => decoderOf(type)(held);
