import type { LedgerReader } from "../ledger/ledger.ts";
import type { Question } from "../vocabulary/question.ts";
import { aroundLines } from "./answer-from.ts";
import type { Cell } from "./csv.ts";
import { type Exported, type ExportLeftOut, type Secrets, tablePart } from "./export-tables.ts";
import { isNamedIn, privateNames } from "./private-names.ts";
import { publicPersons } from "./private-persons.ts";
import type { Sealed } from "./sealed.ts";

/** Claims, and reports, that are read at a time. */
const AT_A_TIME = 200;

function* portionsOf<T>(all: readonly T[], size: number): Iterable<T[]> {
  for (let i = 0; i < all.length; i += size) yield all.slice(i, i + size);
}

/** Who is private by all that is in the ledger, read so many claims and reports at a time: their names alone are kept. */
async function readSecrets(
  reader: LedgerReader,
  claims: readonly string[],
  size: number,
): Promise<Omit<Secrets, "sealed">> {
  const known = new Set<string>();
  for (const ids of portionsOf(claims, size)) {
    const neighbourhood = { claims: await reader.claims({ ids }), statements: await reader.tellings(ids) };
    for (const person of publicPersons({ neighbourhood })) known.add(person);
  }
  const persons = new Map((await reader.entities({ kind: "person" })).map((one) => [one.id as string, one]));
  const isPrivate = (id: string) => persons.has(id) && !known.has(id);
  const names = new Set(privateNames({ entities: persons, statements: [] }, isPrivate));
  for (const reports of portionsOf(
    (await reader.reportHeads()).map(({ id }) => id),
    size,
  )) {
    const statements = await reader.statements({ reports });
    for (const name of privateNames({ entities: new Map(), statements }, isPrivate)) names.add(name);
  }
  return { isPrivate, isSecret: (words) => [...names].some((name) => isNamedIn(words, name)) };
}

/**
 * The rows of a table of what the ledger answers to a question, so many claims at a time, in the order of their ids:
 * however large the ledger, only a part of it is in memory. Gives at the end what was left out.
 * @param ledger one moment of it
 * @param sealed what is sealed now, whatever moment is asked for
 */
export async function* readExport(
  ledger: LedgerReader,
  what: Exported,
  asked: Question,
  sealed: Sealed,
  size: number = AT_A_TIME,
): AsyncGenerator<readonly (readonly Cell[])[], ExportLeftOut> {
  const reader = ledger.identifiedAs(asked.known);
  const claims = (await reader.claimIds()).toSorted();
  const secrets = { ...(await readSecrets(reader, claims, size)), sealed };
  const as = { known: asked.known, clock: asked.clock, counted: asked.counted };
  const persons = new Set<string>();
  let closed = 0;
  for (const ids of portionsOf(claims, size)) {
    const part = tablePart(what, asked, ids, await aroundLines(reader, ids, as), secrets);
    if (part.rows.length > 0) yield part.rows;
    closed += part.closed.length;
    for (const { about } of part.closed) for (const id of about) if (secrets.isPrivate(id)) persons.add(id);
  }
  return { claims: closed, persons: persons.size };
}
