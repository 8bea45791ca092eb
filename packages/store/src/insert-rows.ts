import type { SqlSession } from "./sql-session.ts";

/** An insert into a table; made once for each number of rows. */
export interface Insert {
  readonly table: string;
  readonly columns: readonly string[];
  /** What follows the values: what to do where a row with the key is there already. */
  readonly ending: string;
}

const texts = new Map<string, string>();

function textOf({ table, columns, ending }: Insert, rows: number, { traits }: SqlSession): string {
  const key = `${traits.value(1)} ${table} ${rows}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const values = Array.from({ length: rows }, (_, row) => {
    const own = columns.map((_, column) => traits.value(row * columns.length + column + 1));
    return `(${own.join(", ")})`;
  });
  const names = columns.map((column) => `"${column}"`).join(", ");
  const text = `insert into "${table}" (${names}) values ${values.join(", ")} ${ending}`.trim();
  texts.set(key, text);
  return text;
}

/**
 * Inserts rows with statements that are made once.
 * @param rows the values of each, in the order of the columns
 */
export async function insertRows(session: SqlSession, insert: Insert, rows: readonly unknown[][]): Promise<void> {
  const { inserts } = session.traits;
  for (let at = 0; at < rows.length; ) {
    const size = inserts.find((one) => one <= rows.length - at) ?? 1;
    const values = size === 1 ? (rows[at] as unknown[]) : rows.slice(at, at + size).flat();
    const running = session.run(textOf(insert, size, session), values);
    if (running) await running;
    at += size;
  }
}
