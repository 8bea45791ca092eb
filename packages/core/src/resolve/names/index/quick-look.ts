import { bitsOf, MOST_PACKED, outlineBits, packedDistance, packedOutline } from "../outline.ts";

/** What a word is looked at by before its letters are compared, as two numbers. */
export interface Print {
  /** Its outline, packed; above it its length, and whether it is written in Arabic letters. */
  readonly shape: number;
  /** Which letters it has, one bit each. */
  readonly letters: number;
}

const OUTLINE_BITS = 24;
const ONLY_OUTLINE = (1 << OUTLINE_BITS) - 1;
const MOST_LENGTH = 63;
const ARABIC = 1 << 30;

const bitOf = (unit: number) => 1 << (unit & 31);

/** Letters that Arabic does not write, or writes where Latin has others. */
let LOOSE = 0;
for (const letter of "aeiouyhw") LOOSE |= bitOf(letter.charCodeAt(0));

/** @param spelling in small Latin letters */
export function printOf(spelling: string, outline: Uint8Array, isArabic: boolean): Print {
  let letters = 0;
  for (let i = 0; i < spelling.length; i++) letters |= bitOf(spelling.charCodeAt(i));
  const length = Math.min(MOST_LENGTH, spelling.length) << OUTLINE_BITS;
  return { shape: packedOutline(outline) | length | (isArabic ? ARABIC : 0), letters };
}

/** What a class of consonants counts beside a letter. */
const CLASS_APART = 3;
/** How far a word may be at a first look; from there on it is another word. */
export const FAR_AT_FIRST = 14;

/** Outlines recur, and how far they are is remembered: so many places, a power of two. */
const REMEMBERED = 1 << 10;

/** Looks quickly at many words beside one that is asked for. */
export interface QuickLook {
  /** How far a word seems to be by its shape alone: no more than `apart`. */
  byShape(shape: number): number;
  /** How far a word seems to be: classes of consonants apart, letters that only one has, letters more. */
  apart(shape: number, letters: number): number;
}

export function quickLook(asked: Print, outline: Uint8Array): QuickLook {
  const bits = outlineBits(outline.subarray(0, MOST_PACKED));
  const long = Math.min(MOST_PACKED, outline.length);
  const isArabic = (asked.shape & ARABIC) !== 0;
  const length = (asked.shape >>> OUTLINE_BITS) & MOST_LENGTH;
  const known = new Int32Array(REMEMBERED).fill(-1);
  const distances = new Uint8Array(REMEMBERED);
  const byShape = (shape: number): number => {
    const packed = shape & ONLY_OUTLINE;
    const place = Math.imul(packed, 0x9e3779b1) >>> 22;
    if (known[place] !== packed) {
      known[place] = packed;
      distances[place] = CLASS_APART * packedDistance(bits, long, packed);
    }
    const classes = distances[place]!;
    // In other letters as many sounds are more letters or fewer.
    if (((shape & ARABIC) !== 0) !== isArabic) return classes;
    return classes + Math.abs(((shape >>> OUTLINE_BITS) & MOST_LENGTH) - length);
  };
  return {
    byShape,
    apart(shape, letters) {
      const differing = letters ^ asked.letters;
      const isOther = ((shape & ARABIC) !== 0) !== isArabic;
      return byShape(shape) + bitsOf(isOther ? differing & ~LOOSE : differing);
    },
  };
}
