import { describe, expect, it } from "vitest";
import { inReadingOrder, type Piece } from "./pdf-columns.ts";

const SIZE = 10;
const LETTER = 5;
const WORDS =
  "the minister who had left the capital by a side door on Tuesday was said to be in good health by two of her clerks";

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Lines of words that fill a column, each line a piece or each word one. */
function column(
  name: string,
  at: { x: number; y: number; width: number; rows: number },
  next: () => number,
  byWord: boolean,
) {
  const words = WORDS.split(" ");
  const pieces: Piece[] = [];
  for (let row = 0; row < at.rows; row++) {
    let x = at.x;
    const line: Piece[] = [];
    while (true) {
      const str = line.length === 0 ? `${name}${row}` : (words[Math.floor(next() * words.length)] as string);
      if (x + str.length * LETTER > at.x + at.width) break;
      line.push({ str, x, y: at.y - row * 12, width: str.length * LETTER, fontSize: SIZE });
      x += (str.length + 1) * LETTER;
    }
    const first = line[0] as Piece;
    const last = line.at(-1) as Piece;
    const whole = { ...first, str: line.map(({ str }) => str).join(" "), width: last.x + last.width - first.x };
    pieces.push(...(byWord ? line : [whole]));
  }
  return pieces;
}

const byHeight = (pieces: readonly Piece[]) => pieces.toSorted((a, b) => b.y - a.y || a.x - b.x);
const namesIn = (pieces: readonly Piece[]) => pieces.flatMap(({ str }) => str.match(/^[A-Z]\d+/) ?? []);
const named = (name: string, rows: number) => Array.from({ length: rows }, (_, i) => `${name}${i}`);

describe("the pieces of a page", () => {
  it.each([false, true])("are read column after column, however the file has them (word by word: %s)", (byWord) => {
    for (let seed = 1; seed <= 50; seed++) {
      const next = seeded(seed);
      const rows = 8 + Math.floor(next() * 30);
      const lead = column("L", { x: 50, y: 750, width: 510, rows: Math.floor(next() * 8) }, next, byWord);
      const left = column("A", { x: 50, y: 640, width: 240, rows }, next, byWord);
      const right = column("B", { x: 310, y: 640 - Math.floor(next() * 6), width: 240, rows }, next, byWord);
      const read = namesIn(inReadingOrder(byHeight([...lead, ...left, ...right]), SIZE));
      expect(read, `seed ${seed}`).toEqual([...namesIn(byHeight(lead)), ...named("A", rows), ...named("B", rows)]);
    }
  });

  it("are read in three columns, and above and below what runs across them", () => {
    const next = seeded(7);
    const three = (y: number, names: string) =>
      [...names].flatMap((name, i) => column(name, { x: 50 + i * 180, y, width: 160, rows: 7 }, next, true));
    const across = column("X", { x: 50, y: 500, width: 510, rows: 1 }, next, true);
    const read = namesIn(inReadingOrder(byHeight([...three(600, "ABC"), ...across, ...three(480, "DEF")]), SIZE));
    expect(read.map((name) => name[0]).join("")).toBe(
      [..."ABCXDEF"].map((name) => name.repeat(name === "X" ? 1 : 7)).join(""),
    );
  });

  it.each([false, true])("stay in the order of the file where there are no columns (word by word: %s)", (byWord) => {
    for (let seed = 1; seed <= 50; seed++) {
      const next = seeded(seed);
      const page = column("A", { x: 50, y: 700, width: 510, rows: 40 }, next, byWord).filter(() => next() > 0.03);
      expect(inReadingOrder(page, SIZE), `seed ${seed}`).toBe(page);
    }
  });

  it("stay so in a table, whose cells are read row by row", () => {
    const table = Array.from({ length: 20 }, (_, row): Piece[] =>
      [50, 310].map((x) => ({ str: "Oda Lervik", x, y: 700 - row * 12, width: 50, fontSize: SIZE })),
    ).flat();
    expect(inReadingOrder(table, SIZE)).toBe(table);
    expect(inReadingOrder([], SIZE)).toEqual([]);
  });
});
