import { readFile } from "node:fs/promises";
import { arabicCodes, latinCodes } from "@hearsay/core/names";

/** An Arabic word with its Latin spelling, as codes of letters. */
export interface LetterPair {
  readonly split: string;
  readonly origin: string;
  readonly arabic: Uint8Array;
  readonly latin: Uint8Array;
  readonly word: string;
}

/** Reads `ar-latin.csv`: split, arabic, latin, origin; no field is quoted. */
export async function readLetterPairs(path: string): Promise<LetterPair[]> {
  const [, ...lines] = (await readFile(path, "utf8")).trim().split("\n");
  return lines.flatMap((line) => {
    const [split = "", word = "", latin = "", origin = ""] = line.split(",");
    const arabic = arabicCodes(word);
    return arabic ? [{ split, origin, arabic, latin: latinCodes(latin), word: latin }] : [];
  });
}
