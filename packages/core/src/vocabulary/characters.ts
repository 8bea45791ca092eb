/** What a UTF-16 unit of a text is, as bits; halves of a pair of surrogates are nothing by themselves. */
export const LETTER = 1;
export const MARK = 2;
export const NUMBER = 4;
export const UPPER = 8;
export const SPACE = 16;

const CLASSES: readonly (readonly [bit: number, form: RegExp])[] = [
  [LETTER, /\p{L}/u],
  [MARK, /\p{M}/u],
  [NUMBER, /\p{N}/u],
  [UPPER, /\p{Lu}/u],
  [SPACE, /\s/u],
];

const PAGE = 256;
const classes = new Uint8Array(0x10000);
/** Which pages of the classes have been looked up: a text has few scripts. */
const known = new Uint8Array(0x10000 / PAGE);

function lookUp(page: number): void {
  known[page] = 1;
  for (let code = page * PAGE; code < (page + 1) * PAGE; code++) {
    const character = String.fromCharCode(code);
    for (const [bit, form] of CLASSES) if (form.test(character)) classes[code] = (classes[code] ?? 0) | bit;
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
