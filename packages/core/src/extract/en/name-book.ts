import { countryNamed, countryOfAdjective } from "../../vocabulary/countries.ts";
import { nameWords } from "../../vocabulary/names.ts";
import { remembering } from "../../vocabulary/remembering.ts";
import { namedBodySort } from "./lexicon/bodies.ts";
import { BACKED, HONORIFIC, has, OF_COUNTRY, PARTICLE, RANK, ROLE, TRADE } from "./lexicon/word-traits.ts";
import { type Evidence, type Own, ownOf, type Run, SORTS, weigh } from "./name-clues.ts";
import type { NameSort } from "./noun-reading.ts";
import { legislatureLength, rankLengthAt, written } from "./word-groups.ts";
import type { Word } from "./words.ts";

/** The names of one report: what each stands for, and the fullest form of each person's name. */
export interface NameBook {
  sortOf(name: string): NameSort | null;
  /** The fullest form that the report gives a person's name; the name itself where it gives no fuller one. */
  fullNameOf(name: string): string;
  /** The people named, in the order of first mention. */
  readonly persons: readonly string[];
}

const isCapital = (word: Word | undefined): word is Word => word?.tag === "name";

/** Runs of capitalised words. */
function runsOf(words: readonly Word[]): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < words.length; from++) {
    if (!isCapital(words[from])) continue;
    let to = from + 1;
    while (isCapital(words[to]) || (has(words[to], PARTICLE) && isCapital(words[to + 1]))) to++;
    runs.push({ words, from, to });
    from = to - 1;
  }
  return runs;
}

/** Drops ranks, honorifics and offices from the front of a run, saying whether there were any. */
function bareName({ words, from: begin, to }: Run): { name: readonly Word[]; titled: boolean } {
  const run = words.slice(begin, to);
  const first = Math.max(
    0,
    run.findIndex((word) => !has(word, BACKED)),
  );
  let from = Math.max(first, legislatureLength(run));
  while (from < run.length) {
    const rank = rankLengthAt(run, from);
    if (rank > 0) from += rank;
    else if (has(run[from], HONORIFIC | ROLE | TRADE) || startsTitle(run, from)) from++;
    else break;
  }
  return { name: from > 0 ? run.slice(from) : run, titled: from > first };
}

/** "Foreign Minister X", "Syrian President X": an adjective, then a role. */
function startsTitle(run: readonly Word[], at: number): boolean {
  for (let i = at; i < Math.min(at + 4, run.length); i++)
    if (has(run[i], ROLE | RANK)) return i > at && i < run.length - 1;
  return false;
}

function decide({ person, body, place }: Evidence): NameSort {
  if (body >= person && body >= place && body > 0) return "body";
  if (place >= person && place > 0) return "place";
  return person > 0 ? "person" : "other";
}

/** "Al-Furqan" at the start of a sentence is "al-Furqan". */
function shareEvidence(book: ReadonlyMap<string, Evidence>, name: string, evidence: Evidence): void {
  const inner = name.replace(/^(?:Al|El)-/, (article) => article.toLowerCase());
  const other = inner === name ? undefined : book.get(inner);
  if (!other) return;
  for (const kind of SORTS) evidence[kind] = other[kind] += evidence[kind];
}

/** What the report tells of each name in it, in the order of first mention. */
function evidenceIn(sentences: readonly (readonly Word[])[]): Map<string, Evidence> {
  const book = new Map<string, Evidence>();
  const known = new Map<string, Own>();
  for (const words of sentences) {
    for (const run of runsOf(words)) {
      const { name, titled } = bareName(run);
      if (name.length === 0 || name.every((word) => has(word, OF_COUNTRY) && countryOfAdjective(word.lower))) continue;
      const key = written(name);
      const own = known.get(key) ?? ownOf(name, key);
      const evidence = book.get(key) ?? { person: 0, body: 0, place: 0 };
      known.set(key, own);
      book.set(key, evidence);
      weigh(evidence, own, name, titled, run);
    }
  }
  return book;
}

/** Reads the names of a report from the words of all its sentences. */
export function nameBookOf(sentences: readonly (readonly Word[])[]): NameBook {
  const book = evidenceIn(sentences);
  for (const [name, evidence] of book) shareEvidence(book, name, evidence);
  const sorts = new Map([...book].map(([name, evidence]) => [name, decide(evidence)]));
  const fullestFor = fullestAmong(
    [...sorts].filter(([name, sort]) => sort === "person" && nameWords(name).length > 1).map(([name]) => name),
  );
  const fullNames = new Map<string, string>();
  for (const name of sorts.keys()) {
    const fuller = fullestFor(name);
    // A bare surname is the person of the full name, whatever else it might be by itself.
    if (fuller !== name && (sorts.get(name) !== "body" || isLikeAgency(name)) && !countryNamed(name)) {
      fullNames.set(name, fuller);
      sorts.set(name, "person");
    }
  }
  const persons = [...sorts].filter(([name, sort]) => sort === "person" && !fullNames.has(name)).map(([name]) => name);
  return {
    sortOf: (name) => sorts.get(name) ?? null,
    fullNameOf: (name) => fullNames.get(name) ?? fullestFor(name),
    persons,
  };
}

/** "Sana" beside "Awa Sana" is she, not the agency that is written in capitals. */
const isLikeAgency = (name: string) => namedBodySort(name) === "media" && /\p{Ll}/u.test(name);

/** Gives for a shorter name the first full name, of those in the report, that holds all its words. */
function fullestAmong(full: readonly string[]): (name: string) => string {
  const holding = new Map<string, { readonly name: string; readonly words: readonly string[] }[]>();
  for (const name of full) {
    const words = nameWords(name);
    for (const word of new Set(words)) {
      const known = holding.get(word);
      if (known) known.push({ name, words });
      else holding.set(word, [{ name, words }]);
    }
  }
  return remembering((name) => {
    const words = nameWords(name);
    const longer = holding.get(words[0] ?? "") ?? [];
    const isFuller = (own: readonly string[]) => own.length > words.length && words.every((word) => own.includes(word));
    return longer.find((one) => isFuller(one.words))?.name ?? name;
  });
}
