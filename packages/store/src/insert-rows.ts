import type { SqlSession } from "./sql-session.ts";

/** An insert into a table; made once for each number of rows. */
export interface Insert {
  readonly table: string;
  readonly columns: readonly string[];
  /** What follows the values: what to do where a row with the key is there already. */
  readonly ending: string;
}

/** The text of an insert of so many rows, by the style of its values. */
const texts = new WeakMap<Insert, Map<string, string>>();

function textOf(insert: Insert, rows: number, { traits }: SqlSession): string {
  const own = texts.get(insert) ?? new Map<string, string>();
  texts.set(insert, own);
  const key = `${traits.value(1)} ${rows}`;
  const known = own.get(key);
  if (known !== undefined) return known;
  const { table, columns, ending } = insert;
  const values = Array.from({ length: rows }, (_, row) => {
    const each = columns.map((_, column) => traits.value(row * columns.length + column + 1));
    return `(${each.join(", ")})`;
  });
  const names = columns.map((column) => `"${column}"`).join(", ");
  const text = `insert into "${table}" (${names}) values ${values.join(", ")} ${ending}`.trim();
  own.set(key, text);
  return text;
}

/**
 * Inserts rows with statements that are made once.
 * @param rows the values of each, in the order of the columns
 */
export async function insertRows(session: SqlSession, insert: Insert, rows: readonly unknown[][]): Promise<void> {
  const { inserts } = session.traits;
  let [size, text] = [0, ""];
  for (let at = 0; at < rows.length; at += size) {
    const most = inserts.find((one) => one <= rows.length - at) ?? 1;
    if (most !== size) text = textOf(insert, most, session);
    size = most;
    const values = size === 1 ? (rows[at] as unknown[]) : rows.slice(at, at + size).flat();
    const running = session.run(text, values);
    if (running) await running;
  }
}
