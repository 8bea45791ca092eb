import type { Report } from "./report.ts";
import { unquoted, wordRunsOf } from "./word-runs.ts";

/**
 * The smallest hash of a report's word runs under each of several hash functions (MinHash, Broder 1997): two reports
 * have the same minimum with the probability of their likeness.
 */
export interface Fingerprint {
  /** How many word runs the report has. */
  readonly runs: number;
  /** Empty where the report is too short to tell. */
  readonly minima: readonly number[];
}

/** Bands of three minima each. Two reports of likeness 0.8 share a whole band with a probability of 99.7 %. */
const BANDS = 8;
const IN_BAND = 3;

/** Fewer runs than these (thirty words) may be the same by chance, or one sentence that everybody was handed. */
const FEWEST_RUNS = 26;

/** What the reporter wrote: headlines, captions and pictures are chosen by others, quotations belong to who spoke. */
const OWN_PARTS: ReadonlySet<string> = new Set(["paragraph", "list-item"]);

/** What a report says, and which stretches of it are what. */
type Parted = Pick<Report, "text" | "parts">;

/** The word runs of what a report says in its own words. */
export function ownRunsOf({ text, parts }: Parted): Set<string> {
  const own = parts
    .filter((part) => OWN_PARTS.has(part.kind))
    .map((part) => unquoted(text.slice(part.start, part.end)));
  return wordRunsOf(own.join("\n"));
}

/** Mixes the bits of a number so that each depends on all (the finisher of MurmurHash3, Appleby). */
function mixed(bits: number): number {
  let mix = bits ^ (bits >>> 16);
  mix = Math.imul(mix, 0x85ebca6b);
  mix ^= mix >>> 13;
  mix = Math.imul(mix, 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}

/** FNV-1a over UTF-16 units. */
function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** One hash function for each minimum: the hash of a run, shifted by a step of the golden ratio and mixed. */
const SEEDS = Array.from({ length: BANDS * IN_BAND }, (_, i) => mixed(Math.imul(i + 1, 0x9e3779b9)));

/** The fingerprint of a text as its word runs. */
export function fingerprintOf(runs: ReadonlySet<string>): Fingerprint {
  if (runs.size < FEWEST_RUNS) return { runs: runs.size, minima: [] };
  const minima = new Array<number>(SEEDS.length).fill(0xffffffff);
  for (const run of runs) {
    const hash = hashOf(run);
    for (let i = 0; i < SEEDS.length; i++) {
      const value = mixed(hash ^ (SEEDS[i] as number));
      if (value < (minima[i] as number)) minima[i] = value;
    }
  }
  return { runs: runs.size, minima };
}

const isSame = (a: Parted, b: Parted): boolean =>
  a.text === b.text &&
  a.parts.length === b.parts.length &&
  a.parts.every(({ kind, start, end }, i) => {
    const other = b.parts[i];
    return kind === other?.kind && start === other.start && end === other.end;
  });

let latest: { readonly of: Parted; readonly print: Fingerprint } | null = null;

/** The fingerprint of what a report says in its own words. The last one is kept: a report is compared, and then entered. */
export function reportFingerprint({ text, parts }: Parted): Fingerprint {
  const of = { text, parts };
  if (latest === null || !isSame(latest.of, of)) latest = { of, print: fingerprintOf(ownRunsOf(of)) };
  return latest.print;
}

/** One number for each band (locality-sensitive hashing): reports that share one are worth comparing. Fits 31 bits. */
export function bucketsOf({ minima }: Fingerprint): number[] {
  if (minima.length === 0) return [];
  return Array.from({ length: BANDS }, (_, band) => {
    const own = minima.slice(band * IN_BAND, (band + 1) * IN_BAND);
    return own.reduce((bucket, minimum) => mixed(bucket ^ minimum), SEEDS[band] as number) >>> 1;
  });
}

/** The likeness of two reports as their fingerprints let one guess it, from 0 to 1. */
export function guessedLikeness(a: Fingerprint, b: Fingerprint): number {
  if (a.minima.length === 0 || b.minima.length === 0) return 0;
  const same = a.minima.filter((minimum, i) => minimum === b.minima[i]).length;
  return same / a.minima.length;
}
