/** What a UTF-16 unit of a text is, as bits; halves of a pair of surrogates are nothing by themselves. */
export const LETTER = 1;
export const MARK = 2;
export const NUMBER = 4;
export const UPPER = 8;
export const SPACE = 16;

const CLASSES: readonly (readonly [bit: number, form: RegExp])[] = [
  [LETTER, /\p{L}+/gu],
  [MARK, /\p{M}+/gu],
  [NUMBER, /\p{N}+/gu],
  [UPPER, /\p{Lu}+/gu],
  [SPACE, /\s+/gu],
];

const PAGE = 256;
const classes = new Uint8Array(0x10000);
/** Which pages of the classes have been looked up: a text has few scripts. */
const known = new Uint8Array(0x10000 / PAGE);

/** The classes of the pages that every text has, Latin letters and punctuation: the patterns take long to compile. */
const BY_HEART: readonly (readonly [bits: number, first: number, last?: number])[] = [
  [SPACE, 0x09, 0x0d],
  [SPACE, 0x20],
  [SPACE, 0xa0],
  [NUMBER, 0x30, 0x39],
  [NUMBER, 0xb2, 0xb3],
  [NUMBER, 0xb9],
  [NUMBER, 0xbc, 0xbe],
  [LETTER | UPPER, 0x41, 0x5a],
  [LETTER, 0x61, 0x7a],
  [LETTER, 0xaa],
  [LETTER, 0xb5],
  [LETTER, 0xba],
  [LETTER | UPPER, 0xc0, 0xd6],
  [LETTER | UPPER, 0xd8, 0xde],
  [LETTER, 0xdf, 0xf6],
  [LETTER, 0xf8, 0xff],
  [SPACE, 0x2000, 0x200a],
  [SPACE, 0x2028, 0x2029],
  [SPACE, 0x202f],
  [SPACE, 0x205f],
  [NUMBER, 0x2070],
  [LETTER, 0x2071],
  [NUMBER, 0x2074, 0x2079],
  [LETTER, 0x207f],
  [NUMBER, 0x2080, 0x2089],
  [LETTER, 0x2090, 0x209c],
  [MARK, 0x20d0, 0x20f0],
];
for (const [bits, first, last = first] of BY_HEART) classes.fill(bits, first, last + 1);
known[0x00] = 1;
known[0x20] = 1;

function lookUp(page: number): void {
  known[page] = 1;
  const first = page * PAGE;
  const whole = String.fromCharCode(...Array.from({ length: PAGE }, (_, i) => first + i));
  // All of a page at once: the pattern is asked five times and not a thousand.
  for (const [bit, form] of CLASSES) {
    for (const { index, 0: run } of whole.matchAll(form)) {
      for (let at = first + index; at < first + index + run.length; at++) classes[at] = (classes[at] ?? 0) | bit;
    }
  }
}

/** The classes of a UTF-16 unit; 0 for the NaN that lies beyond a text. */
export function classOf(code: number): number {
  if (!(code >= 0)) return 0;
  if (known[code >> 8] === 0) lookUp(code >> 8);
  return classes[code] as number;
}

/** Whether a unit is half of a pair: what it stands for, its neighbour tells. */
export const isSurrogate = (code: number) => (code & 0xf800) === 0xd800;

/** Whether a text has no unit from a number on. */
export function isBelow(text: string, limit: number): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= limit) return false;
  return true;
}
