import {
  type About,
  type ClaimsWhere,
  type Counts,
  MOST_BEARERS,
  MOST_PAIRS,
  type NameWord,
  nameInTelling,
  outletIn,
  type RowSource,
  type Sharing,
  type StoredTelling,
  type TableName,
  type WaitingWhere,
} from "@hearsay/core";
import { headOf } from "./head-of.ts";
import { keysAround, keysSharing } from "./name-words.ts";
import { seqsWithWords } from "./report-words.ts";
import { COLUMNS, decoded, decoderOf, encoded, type KeptWithEntry, WITH_ENTRY } from "./row-columns.ts";
import type { SqlSession } from "./sql-session.ts";
import type { SqlTraits } from "./sql-traits.ts";

/** Values asked for at a time in one condition. */
const MOST_VALUES = 5000;

type Fields = Record<string, unknown>;
type Condition = readonly [column: string, values: readonly unknown[]];

const named = (column: string) => `"${column}"`;

/** The columns whose values are not held as they are given, with what decodes them. */
const ENCODED = Object.fromEntries(
  Object.entries(COLUMNS).map(([table, columns]) => [
    table,
    Object.entries(columns)
      .filter(([, type]) => type === "numbers" || type.startsWith("key:"))
      .map(([column, type]) => [column, decoderOf(type)] as const),
  ]),
) as unknown as Record<TableName, readonly (readonly [string, (held: unknown) => unknown])[]>;

/** Rows with the columns that hold keys and numbers turned into what they were. */
function decodedRows(table: TableName, rows: Fields[]): Fields[] {
  const [first] = rows;
  if (!first) return rows;
  const own = ENCODED[table].filter(([column]) => column in first);
  for (const row of rows) for (const [column, decode] of own) row[column] = decode(row[column]);
  return rows;
}

/** The values of a condition as the column holds them, each once. */
function heldValues(table: TableName, column: string, values: readonly unknown[]): unknown[] {
  const type = COLUMNS[table][column] ?? "text";
  return [...new Set(values)].map((value) => encoded(type, value)).filter((value) => value !== undefined);
}

/** The text of a question is made once for each table, with the columns that are wanted and those that restrict. */
const selects = new Map<string, string>();

function selectOf({ traits }: SqlSession, table: TableName, columns: readonly string[], where: readonly Condition[]) {
  const key = `${traits.value(1)} ${table} ${columns.join()} ${where.map(([column]) => column).join()}`;
  const known = selects.get(key);
  if (known !== undefined) return known;
  const joins = new Map<string, string>();
  const column = (name: string) => {
    const kept: KeptWithEntry | undefined = WITH_ENTRY[table]?.[name];
    if (!kept) return `r.${named(name)}`;
    const alias = `${kept.from}_by_${kept.by}`;
    joins.set(alias, `left join ${kept.from} ${alias} on ${alias}.seq = r.${named(kept.by)}`);
    return `${alias}.${named(kept.column)} as ${named(name)}`;
  };
  const list = columns.map(column).join(", ");
  const conditions = where.map(([name], i) => traits.among(`r.${named(name)}`, i + 1));
  const text = [
    `select ${list} from ${named(table)} r`,
    ...joins.values(),
    ...(conditions.length > 0 ? [`where ${conditions.join(" and ")}`] : []),
  ].join(" ");
  selects.set(key, text);
  return text;
}

const columnsOf = (table: TableName) => [...Object.keys(COLUMNS[table]), ...Object.keys(WITH_ENTRY[table] ?? {})];

async function rowsOf(
  session: SqlSession,
  table: TableName,
  where: readonly Condition[],
  columns: readonly string[],
): Promise<Fields[]> {
  const conditions = where.map(([column, values]) => [column, heldValues(table, column, values)] as const);
  if (conditions.some(([, values]) => values.length === 0)) return [];
  const [longest, ...others] = conditions.toSorted(([, a], [, b]) => b.length - a.length);
  const { list } = session.traits;
  const ask = (slice: readonly Condition[]) =>
    session.ask(
      selectOf(session, table, columns, slice),
      slice.map(([, values]) => list(values)),
    );
  if (!longest) return decodedRows(table, await ask([]));
  const rows: Fields[] = [];
  await inSlices(longest[1], async (slice) => {
    for (const row of await ask([[longest[0], slice], ...others])) rows.push(row);
  });
  return decodedRows(table, rows);
}

/** Asks about many values, as many at a time as one condition takes. */
async function inSlices<T>(values: readonly T[], ask: (slice: readonly T[]) => Promise<void>): Promise<void> {
  for (let i = 0; i < values.length; i += MOST_VALUES) await ask(values.slice(i, i + MOST_VALUES));
}

/** The tellings of claims with a person's last decision, and whether the latest run over the report found them. */
async function storedTellings(session: SqlSession, claims: readonly string[]): Promise<StoredTelling[]> {
  const { among, list, lists } = session.traits;
  const text = `
    select t.seq, t.statement, t.report, t.claim, t.kept, d.decision,
           ${lists("coalesce(x.statements, '')", "t.statement")} as found
      from telling t
      left join decision d on d.statement = t.statement
      left join extraction x on x.report = t.report
     where ${among("t.claim", 1)}`;
  const found: Fields[] = [];
  await inSlices(heldValues("telling", "claim", claims), async (slice) => {
    for (const row of await session.ask(text, [list(slice)])) found.push(row);
  });
  for (const row of decodedRows("telling", found)) row.found = Boolean(row.found);
  return found as unknown as StoredTelling[];
}

/** Texts of the question for claims, each made once for the conditions that it has. */
const claimQuestions = new Map<string, string>();

const CLAIM_CONDITIONS = [
  ["ids", "c.id", "id"],
  ["posts", "c.post", "post"],
  ["kins", "c.kin", "kin"],
  ["narrowing", "c.narrows", "narrows"],
] as const;

/** The claims that fit every condition, each once. */
async function claimsThat(session: SqlSession, where: ClaimsWhere): Promise<Fields[]> {
  const { among, list, value } = session.traits;
  const values: unknown[] = [];
  const conditions: string[] = [];
  let isNone = false;
  const inList = (column: string, wanted: readonly unknown[]) => {
    isNone ||= wanted.length === 0;
    values.push(list(wanted));
    conditions.push(among(column, values.length));
  };
  const day = (column: string, is: "<=" | ">=", wanted: string | null | undefined) => {
    if (wanted === null || wanted === undefined) return;
    values.push(wanted);
    conditions.push(`(${column} is null or ${column} ${is} ${value(values.length)})`);
  };
  const named = where.about && heldValues("participant", "entity", where.about);
  if (named) inList("p.entity", named);
  if (where.types) inList(named ? "p.type" : "c.type", where.types);
  for (const [name, column, held] of CLAIM_CONDITIONS) {
    const wanted = where[name];
    if (wanted) inList(column, heldValues("claim", held, wanted));
  }
  if (isNone) return [];
  day("c.from_day", "<=", where.within?.to);
  day("c.to_day", ">=", where.within?.from);
  const key = `${value(1)} ${conditions.join()}`;
  const text = claimQuestions.get(key) ?? claimQuestion(named !== undefined, conditions);
  claimQuestions.set(key, text);
  const rows = decodedRows("claim", await session.ask(text, values));
  return named ? [...new Map(rows.map((row) => [row.id, row])).values()] : rows;
}

function claimQuestion(isNamed: boolean, conditions: readonly string[]): string {
  // A cross join keeps its order: the claims are looked up from their participants.
  const from = isNamed ? "participant p cross join claim c" : "claim c";
  const all = [...(isNamed ? ["c.id = p.claim"] : []), ...conditions];
  return [
    `select c.id, c.seq, c.from_day, c.to_day, b.body from ${from} left join entry_body b on b.seq = c.seq`,
    ...(all.length > 0 ? [`where ${all.join(" and ")}`] : []),
  ].join(" ");
}

const MEETS = `(w.last is null or x.from_day is null or x.from_day <= w.last)
  and (w.first is null or x.to_day is null or x.to_day >= w.first)`;

/**
 * The claims that share a person or a post with others, of the types and days that are wanted with each: all, or those with
 * which a matter began.
 */
async function claimsSharing(
  session: SqlSession,
  wanted: readonly Sharing[],
  which: "all" | "beginnings",
): Promise<Fields[]> {
  const { sharing } = session.traits;
  const claims = "select x.id, x.seq, x.from_day, x.to_day, b.body from";
  const [matters, began] =
    which === "all" ? ["", () => ""] : ["cross join matter m", (is: string) => `and m.claim = ${is}`];
  // A cross join keeps its order: what is wanted is looked up one by one. What is found twice is told apart below.
  const text = `
    ${claims} ${sharing(1)} w cross join participant p ${matters} cross join claim x left join entry_body b on b.seq = x.seq
    where p.entity = w.key and p.type = w.type ${began("p.claim")} and x.id = p.claim and ${MEETS}
    union all
    ${claims} ${sharing(2)} w cross join claim x ${matters} left join entry_body b on b.seq = x.seq
    where x.post = w.key and x.type = w.type ${began("x.id")} and ${MEETS}`;
  const rows = (by: Sharing["shares"]) =>
    wanted.flatMap(({ shares, key, types, within }) => {
      const held = encoded("key:e-", key);
      if (shares !== by || held === undefined) return [];
      return types.map((type) => [held, type, within.from, within.to]);
    });
  const values = [JSON.stringify(rows("person")), JSON.stringify(rows("post"))];
  const found = await session.ask(text, values);
  return decodedRows("claim", [...new Map(found.map((row) => [row.id, row])).values()]);
}

/** Of the claims about each person, of the types and days that are wanted, those that most speaks for. */
async function strongestAbout(session: SqlSession, wanted: readonly About[], most: number): Promise<Fields[]> {
  const { sharing, value } = session.traits;
  const text = `
    select c.id, c.seq, c.from_day, c.to_day, b.body from (
      select x.id, x.seq, x.from_day, x.to_day,
             row_number() over (partition by w.key, w.first order by coalesce(s.strength, 0) desc, x.seq) as place
      from ${sharing(1)} w cross join participant p cross join claim x left join "side" s on s.claim = x.id
      where p.entity = w.key and p.type = w.type and x.id = p.claim and ${MEETS}
    ) c left join entry_body b on b.seq = c.seq where c.place <= ${value(2)}`;
  const rows = wanted.flatMap(({ key, types, within }) => {
    const held = encoded("key:e-", key);
    return held === undefined ? [] : types.map((type) => [held, type, within.from, within.to]);
  });
  const found = await session.ask(text, [JSON.stringify(rows), most]);
  return decodedRows("claim", [...new Map(found.map((row) => [row.id, row])).values()]);
}

/** Looks through all claims and tellings: asked when a person judges, not when a report comes in. */
async function claimsHolding(session: SqlSession, organisations: readonly string[], sources: readonly string[]) {
  const { has } = session.traits;
  const found: Fields[] = [];
  for (const id of organisations) {
    const text = `select c.id from claim c join entry_body b on b.seq = c.seq where ${has("b.body", 1)}`;
    found.push(...decodedRows("claim", await session.ask(text, [id])));
  }
  for (const name of sources) {
    const text = `select distinct claim as id from telling where ${has("kept", 1)}`;
    found.push(...decodedRows("claim", await session.ask(text, [nameInTelling(name)])));
  }
  return [...new Set(found.map((row) => row.id as string))];
}

/** The keys of the claims that begin so, from the first to the last; null where no id does. */
function keysFrom(beginning: string): readonly [number, number] | null {
  const [prefix, digits] = [beginning.slice(0, 2), beginning.slice(2)];
  if (!"c-".startsWith(prefix) || !/^[0-9a-f]{0,12}$/.test(digits)) return null;
  return [Number.parseInt(digits.padEnd(12, "0"), 16), Number.parseInt(digits.padEnd(12, "f"), 16)];
}

/** The statements that wait for a decision, as the text of a question and its values. */
function waitingIn({ traits }: SqlSession, { reports, rule, after = 0, until }: WaitingWhere) {
  const values: unknown[] = [];
  const value = (given: unknown) => values.push(given);
  const conditions = [
    "x.report = t.report",
    traits.lists("x.statements", "t.statement"),
    "coalesce(d.decision, 'undecided') = 'undecided'",
    `t.seq > ${traits.value(value(after))}`,
  ];
  if (until !== undefined) conditions.push(`t.seq <= ${traits.value(value(until))}`);
  if (reports) conditions.push(traits.among("t.report", value(traits.list(heldValues("telling", "report", reports)))));
  if (rule !== undefined) conditions.push(`t.rule = ${traits.value(value(rule))}`);
  // Told in this order, SQLite walks the tellings as they were entered and stops when it has enough.
  const text = `
    from telling t cross join extraction x left join decision d on d.statement = t.statement
    where ${conditions.join(" and ")}`;
  return { text, values };
}

/** After every instant of a day, as instants are written, and before the next day. */
const endOf = (day: string): string => `${day}~`;

/** Letters of an id in a text of ids, with the space after it. */
const LISTED = 15;

/** How many statements count: all but those that a later run did not find again and nobody decided on. */
function statementsThatCount({ lists }: SqlTraits): string {
  // Where as many were found as there are, all were found, unless some were taken down: few reports are looked through.
  return `
    select (select count(*) from statement) - (
      select count(*) from (
        select s.report from statement s left join extraction x on x.report = s.report
        where s.report is not null group by s.report
        having count(*) * ${LISTED} - 1 <> max(length(coalesce(x.statements, ''))) or exists (select 1 from erased)
      ) unsure
      join statement s on s.report = unsure.report
      left join extraction x on x.report = s.report
      left join decision d on d.statement = s.id
      where not (${lists("coalesce(x.statements, '')", "s.id")}) and coalesce(d.decision, 'undecided') = 'undecided'
    ) as rows`;
}

async function countsOf(session: SqlSession): Promise<Counts> {
  const rows = async (text: string) => Number((await session.ask(text, []))[0]?.rows);
  const count = (from: string) => rows(`select count(*) as rows from ${from}`);
  return {
    entries: (await headOf(session)).seq,
    reports: await count("report"),
    statements: await rows(statementsThatCount(session.traits)),
    claims: await count("claim"),
    persons: await count("entity where kind = 'person'"),
  };
}

const entityIds = (keys: readonly unknown[]) => keys.map((key) => decoded("key:e-", key) as string);

/** The rows of the read side as one transaction sees them. */
export function createRowSource(session: SqlSession): RowSource {
  const { traits } = session;
  return {
    async rows(table, where = {}, columns?: readonly PropertyKey[]) {
      const wanted = (columns as readonly string[] | undefined) ?? columnsOf(table);
      return (await rowsOf(session, table, Object.entries(where) as never, wanted)) as never[];
    },
    tellings: (claims) => storedTellings(session, claims),
    sharing: async (wanted, which) => (await claimsSharing(session, wanted, which)) as never[],
    strongest: async (wanted, most) => (await strongestAbout(session, wanted, most)) as never[],
    claims: async (where) => (await claimsThat(session, where)) as never[],
    sharingWords: async (kind, words) => entityIds(await keysSharing(session, kind, words)),
    aroundNames: async (kind, names) => entityIds(await keysAround(session, kind, names)),
    async beginningSo(kind, word, most) {
      // Words sort by their code points: those that begin so lie between the word and the word with the last of them.
      const text = `
        select distinct entity from name_word
        where word >= ${traits.value(1)} and word < ${traits.value(2)} and kind = ${traits.value(3)} limit ${traits.value(4)}`;
      const rows = await session.ask(text, [word, `${word}\u{10ffff}`, kind, most]);
      return decodedRows("name_word", rows).map((row) => row.entity as string);
    },
    async wordsFrom(kind, beginning, most, after = { word: beginning, entity: "e-000000000000" }) {
      // In the order of the key, so that only what is wanted is read.
      const values = [after.word, `${beginning}\u{10ffff}`, kind, after.word, encoded("key:e-", after.entity), most];
      const [from, to, of, same, past, limit] = values.map((_, i) => traits.value(i + 1));
      const text = `
        select word, entity from name_word
        where word >= ${from} and word < ${to} and kind = ${of} and (word > ${same} or entity > ${past})
        order by word, kind, entity limit ${limit}`;
      const rows = await session.ask(text, values);
      return decodedRows("name_word", rows).map(({ word, entity }) => ({ word, entity }) as NameWord);
    },
    withWords: (words, most, before = Number.MAX_SAFE_INTEGER) => seqsWithWords(session, words, most, before),
    async claimIds(beginning) {
      const keys = keysFrom(beginning);
      if (keys === null) return [];
      const text = `select id from claim where id between ${traits.value(1)} and ${traits.value(2)} order by seq`;
      return decodedRows("claim", await session.ask(text, keys)).map((row) => row.id as string);
    },
    async underBlocks(kind, blocks, least) {
      const text = `
        select entity, count(distinct place) as shared, max(words) as words from name_block
        where ${traits.among("block", 1)} and kind = ${traits.value(2)} group by entity
        having count(distinct place) = max(words) or count(distinct place) >= ${traits.value(3)}`;
      const rows = await session.ask(text, [traits.list(blocks), kind, least]);
      return rows.map(({ entity, shared, words }) => ({
        entity: decoded("key:e-", entity) as string,
        shared: Number(shared),
        words: Number(words),
      }));
    },
    async pairsUnderBlocks(kind) {
      const text = `
        with rare as (
          select block from name_block where kind = ${traits.value(1)} group by block
          having count(*) between 2 and ${MOST_BEARERS}
        )
        select distinct a.entity as one, b.entity as other
          from rare
          join name_block a on a.block = rare.block and a.kind = ${traits.value(2)}
          join name_block b on b.block = a.block and b.kind = a.kind and b.entity > a.entity
         order by one, other limit ${MOST_PAIRS}`;
      const rows = await session.ask(text, [kind, kind]);
      const id = (held: unknown) => decoded("key:e-", held) as string;
      return rows.map(({ one, other }): [string, string] => [id(one), id(other)]);
    },
    claimsHolding: (organisations, sources) => claimsHolding(session, organisations, sources),
    counts: () => countsOf(session),
    async waiting(where, most) {
      const { text, values } = waitingIn(session, where);
      const limit = traits.value(values.push(most));
      const rows = await session.ask(`select t.statement ${text} order by t.seq limit ${limit}`, values);
      return decodedRows("telling", rows).map((row) => row.statement as string);
    },
    async reportsOf(outlet) {
      const written = outletIn(outlet);
      const text = `
        select r.id from report r left join correction c on c.report = r.id
        where c.outlet = ${traits.value(1)} or (c.outlet is null and ${traits.has("r.head", 2)})`;
      const rows = await session.ask(text, [outlet, written]);
      return decodedRows("report", rows).map((row) => row.id as string);
    },
    async moves({ counted, known, withNew }, most) {
      // Where new claims are left out, the few others have an index of their own.
      const isWanted = `r.counted = ${traits.value(1)} and r.recorded < ${traits.value(2)}`;
      const kept = withNew ? "" : "and r.moved is not null";
      const order = withNew ? "r.seq desc, r.claim desc" : "r.moved desc, r.claim desc";
      const all = selectOf(session, "change", columnsOf("change"), []);
      const text = `${all} where ${isWanted} ${kept} order by ${order} limit ${traits.value(3)}`;
      return decodedRows("change", await session.ask(text, [counted, endOf(known), most])) as never[];
    },
    async countNew({ counted, known, since }, most) {
      const text = `
        select count(*) as rows from (
          select 1 from change where seq >= ${traits.value(1)} and counted = ${traits.value(2)}
          and recorded < ${traits.value(3)} and moved is null limit ${traits.value(4)}) fresh`;
      return Number((await session.ask(text, [since, counted, endOf(known), most]))[0]?.rows);
    },
    async countWaiting(where) {
      const { text, values } = waitingIn(session, where);
      return Number((await session.ask(`select count(*) as rows ${text}`, values))[0]?.rows);
    },
    async last(table, most, before = Number.MAX_SAFE_INTEGER, columns?: readonly PropertyKey[]) {
      const all = selectOf(session, table, (columns as readonly string[] | undefined) ?? columnsOf(table), []);
      const text = `${all} where r.seq < ${traits.value(1)} order by r.seq desc limit ${traits.value(2)}`;
      return decodedRows(table, await session.ask(text, [before, most])) as never[];
    },
    head: () => headOf(session),
  };
}
