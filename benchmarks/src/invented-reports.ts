import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { countUpTo, pick, type Random, randomOf } from "./random.ts";

const root = join(import.meta.dirname, "..", "..");
const texts = join(root, "benchmarks", "texts");

type Words = { readonly [list: string]: readonly string[] };
const WORDS: Words = JSON.parse(readFileSync(join(texts, "words.json"), "utf8"));

const wordOf = (list: string, random: Random) => pick(WORDS[list] as readonly string[], random);
const surname = (random: Random) => `${wordOf("onset", random)}${wordOf("vowel", random)}${wordOf("coda", random)}`;
const person = (random: Random) => `${wordOf("given", random)} ${surname(random)}`;
const place = (random: Random) =>
  `${wordOf("onset", random).replace(/[^A-Za-z]/g, "")}${wordOf("vowel", random)}${wordOf("placeEnd", random)}`;
const twoDigits = (most: number, random: Random) => String(countUpTo(most, random)).padStart(2, "0");

/** What stands in a paragraph in braces, without the number that tells one person from another. */
const SLOTS: { readonly [slot: string]: (random: Random) => string } = {
  person,
  place,
  number: (random) => String(countUpTo(28, random)),
  digit: (random) => String(countUpTo(9, random)),
  twodigit: (random) => twoDigits(79, random),
};

const slotOf = (name: string) => SLOTS[name] ?? ((random: Random) => wordOf(name, random));

interface Fixture {
  readonly parts: readonly (string | { readonly text: string })[];
  readonly expected: readonly { readonly about: readonly string[]; readonly place?: string }[];
}

/** The paragraphs of an extraction fixture, its people and places made slots, so that no two reports name the same. */
function templatesOf({ parts, expected }: Fixture): string[] {
  const slots = new Map<string, string>();
  for (const { about, place: where } of expected) {
    for (const name of about) if (/^\S+ \S+$/.test(name)) slots.set(name, `{person${slots.size + 4}}`);
    if (where !== undefined) slots.set(where, `{place${slots.size + 4}}`);
  }
  return parts.map((part) => {
    let text = typeof part === "string" ? part : part.text;
    for (const [name, slot] of slots) text = text.replaceAll(name, slot);
    return text;
  });
}

function fixtureTemplates(): string[] {
  const folder = join(root, "packages", "core", "fixtures", "reports");
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return files.sort().flatMap((name) => templatesOf(JSON.parse(readFileSync(join(folder, name), "utf8"))));
}

function sampleTemplates(): string[] {
  const folder = join(root, "sample");
  return readdirSync(folder)
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n\n").slice(1))
    .map((paragraph) => paragraph.trim());
}

const ownTemplates = () => readFileSync(join(texts, "paragraphs.txt"), "utf8").trim().split("\n");

const USUAL = ownTemplates();
const DENSE = [...fixtureTemplates(), ...sampleTemplates()];

/** What a paragraph of a report is taken from, in turn. */
export type Mixture = readonly (readonly string[])[];

/** Half of a report is news as it usually reads, half is what the fixtures and the sample hold: dense in claims. */
const DOSSIER: Mixture = [USUAL, DENSE];

/** As a newspaper reads: one paragraph in five is dense in claims, three in five tell of no post. */
const QUIET = USUAL.filter((template) => !/\{(?:role|body)/.test(template));
export const NEWSPAPER: Mixture = [USUAL, QUIET, QUIET, DENSE, QUIET];

function paragraphFrom(template: string, random: Random): string {
  const filled = new Map<string, string>();
  return template.replace(/\{([a-z]+)\d*\}/g, (slot, name: string) => {
    const word = filled.get(slot) ?? slotOf(name)(random);
    filled.set(slot, word);
    return word;
  });
}

const wordsIn = (text: string) => text.split(/\s+/).length;

/** An invented report as plain text: a headline, a line with outlet and day, and paragraphs of about `length` words. */
export function inventedPage(seed: number, length = 600, mixture: Mixture = DOSSIER): string {
  const random = randomOf(seed);
  const day = `20${twoDigits(24, random)}-${twoDigits(12, random)}-${twoDigits(28, random)}`;
  const head = `Title: ${person(random)} leaves ${wordOf("body", random)}\nOutlet: ${wordOf("outlet", random)}\nPublished: ${day}`;
  const paragraphs: string[] = [];
  for (let words = 0; words < length; ) {
    const pool = mixture[paragraphs.length % mixture.length] as readonly string[];
    const paragraph = paragraphFrom(pick(pool, random), random);
    paragraphs.push(paragraph);
    words += wordsIn(paragraph);
  }
  return `${[head, ...paragraphs].join("\n\n")}\n`;
}

/** A word of one of the lists in `benchmarks/texts/words.json`. */
export const inventedWord = wordOf;

/** The name of a place, of thousands. */
export const inventedPlace = place;

/** Units and offices that every country has, told without a name after them. */
const OF_A_COUNTRY =
  /\b(?:\d+(?:st|nd|rd|th) (?:Army|Battalion|Brigade|Corps|Division|Regiment)|ministers? of [a-z]+(?: [a-z]+)?(?=[,.]| from| said)|(?:defence|finance|foreign|harbour|health|interior|justice|prime) minister|harbour chief|police (?:chief|commissioner)|army chief)\b(?! (?:of|for|\p{Lu}))/gu;

/** A text in which bodies, units and offices belong to a country: a thousand councils of security are not one. */
export const withBodiesOf = (country: string, text: string): string =>
  (WORDS.body ?? [])
    .reduce((rest, body) => rest.replaceAll(body, `${body} of ${country}`), text)
    .replace(OF_A_COUNTRY, (office) => `${office} of ${country}`);

/** Pages of different invented reports. The same seeds give the same pages while the fixtures are the same. */
export function inventedPages(count: number, firstSeed = 1): string[] {
  return Array.from({ length: count }, (_, i) => inventedPage(firstSeed + i));
}

/** The text alone, as a peer library gets it. */
export const textOf = (page: string) => page.slice(page.indexOf("\n\n") + 2);
