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
