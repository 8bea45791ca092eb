import { readFile } from "node:fs/promises";
import { type Name, readName } from "@hearsay/core/names";
import { parse } from "csv-parse/sync";

/** Two names with the word of whoever labelled them. */
export interface NamePair {
  readonly a: Name;
  readonly b: Name;
  readonly isMatch: boolean;
  readonly quality: string;
}

interface Row {
  readonly schema: string;
  readonly name1: string;
  readonly name2: string;
  readonly is_match: string;
  readonly quality: string;
}

/** Reads `name-pairs.csv`; the two names stand in the order of their letters, as the score has them. */
export async function readPairs(path: string): Promise<NamePair[]> {
  const rows = parse<Row>(await readFile(path), { columns: true, bom: true, skip_empty_lines: true });
  return rows.map(({ schema, name1, name2, is_match, quality }) => {
    const kind = schema === "Person" ? "person" : "body";
    const [a, b] = name1 <= name2 ? [name1, name2] : [name2, name1];
    return { a: readName(a, kind), b: readName(b, kind), isMatch: is_match === "true", quality };
  });
}
