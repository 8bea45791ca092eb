import { EMPTY, type Head } from "@hearsay/core";
import type { SqlSession } from "./sql-session.ts";

/** The last entry. */
export async function headOf(session: SqlSession): Promise<Head> {
  const [last] = await session.ask("select seq, hash from entry order by seq desc limit 1", []);
  return (last as unknown as Head | undefined) ?? EMPTY;
}
