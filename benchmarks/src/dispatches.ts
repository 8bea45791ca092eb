import type { Report, ReportId } from "@hearsay/core";
import { type Random, randomOf } from "./random.ts";

/** Reports that reprint one dispatch, at most: the sizes are spread so that as many reports are in small groups as in large. */
const MOST_REPRINTS = 24;
/** The share of all reports that belong to a group, and how many a group has on average. */
const REPRINTED = 0.4;
const MEAN_SIZE = 7.6;

const WORDS = Array.from({ length: 30_000 }, (_, i) => `w${i.toString(36)}`);

/** A word by its rank: the more frequent the smaller (Zipf), as in a newspaper. */
const wordOf = (random: Random) => WORDS[Math.floor(WORDS.length ** random())] ?? "w0";

/** Sentences that desks put under anything, so that strangers have runs in common. */
const STOCK = Array.from({ length: 40 }, (_, i) => wordsOf(18, randomOf(900_000_000 + i)));

function wordsOf(count: number, random: Random): string[] {
  return Array.from({ length: count }, () => wordOf(random));
}

/** A reprint: some words replaced, sometimes the end cut, sometimes a sentence of the outlet's own before it. */
function reprinted(words: readonly string[], random: Random): string[] {
  const edited = 0.12 * random() ** 2;
  const kept = words.map((word) => (random() < edited ? wordOf(random) : word));
  const cut = random() < 0.25 ? Math.floor(kept.length * (0.5 + random() / 2)) : kept.length;
  return [...(random() < 0.3 ? wordsOf(20, random) : []), ...kept.slice(0, cut)];
}

function reportOf(at: number, words: readonly string[], day: number): Report {
  const text = words.join(" ");
  return {
    id: `r-${at.toString(16).padStart(12, "0")}` as ReportId,
    title: `Report ${at}`,
    outlet: { name: `Outlet ${at % 977}`, foundIn: "given" },
    author: null,
    published: {
      day: new Date(Date.UTC(2040, 0, 1 + day)).toISOString().slice(0, 10),
      time: null,
      zone: null,
      written: "",
      foundIn: "given",
    },
    modified: null,
    section: null,
    language: "en",
    url: null,
    credit: null,
    paraphrases: null,
    text,
    parts: [{ kind: "paragraph", start: 0, end: text.length, credit: null, link: null }],
    capture: at.toString(16).padStart(64, "0"),
    issues: [],
  };
}

/** The reports of one group, the first version first, or a single one. */
function groupOf(group: number, first: number, size: number): Report[] {
  const random = randomOf(1_000_000_007 + group);
  const words = wordsOf(120 + Math.floor(200 * random()), random);
  if (random() < 0.5) words.push(...(STOCK[Math.floor(STOCK.length * random())] ?? []));
  const day = Math.floor(first / 2000) % 365;
  return Array.from({ length: size }, (_, i) => reportOf(first + i, i === 0 ? words : reprinted(words, random), day));
}

/**
 * Invented reports as a stream: single ones and groups that reprint one dispatch. The same count gives the same reports.
 * @param isWanted groups without a wanted place are passed over
 */
export function* dispatches(count: number, isWanted: (at: number) => boolean = () => true): Generator<Report> {
  const random = randomOf(count);
  for (let at = 0, group = 0; at < count; group++) {
    // Groups are drawn as often as makes their reports the wanted share of all.
    const isGroup = random() < REPRINTED / (REPRINTED + (1 - REPRINTED) * MEAN_SIZE);
    const drawn = Math.floor(MOST_REPRINTS ** random() + 1);
    const size = Math.min(count - at, isGroup ? drawn : 1);
    const places = Array.from({ length: size }, (_, i) => at + i);
    if (places.some(isWanted)) yield* groupOf(group, at, size);
    at += size;
  }
}
