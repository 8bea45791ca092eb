import { countryNamed, countryOfAdjective } from "../../vocabulary/countries.ts";
import type { Span } from "../../vocabulary/span.ts";
import { namedBodySort } from "./lexicon/bodies.ts";
import { ROLE_PAIRS } from "./lexicon/particles.ts";
import { COMING, FORMER, FORMERLY, isRoleNoun, POST_MODIFIERS, singular, WEAK_ROLES } from "./lexicon/roles.ts";
import { has, ROLE } from "./lexicon/word-traits.ts";
import { officeBeforeBody } from "./noun-reading.ts";
import type { Noun } from "./nouns.ts";
import { bodySortIn } from "./word-groups.ts";

/** A post as its words name it. */
export interface PostWords extends Span {
  /** Without article, owner and "former": "head of military intelligence". */
  readonly title: string;
  /** The body or country that it belongs to, where the words say so. */
  readonly organisation: string | null;
  readonly head: string;
  readonly isFormer: boolean;
  readonly isComing: boolean;
  /** "state councillors": several holders. */
  readonly isPlural: boolean;
}

/** Offices named by what they are over, not by a body: "harbour minister". */
const PORTFOLIO_HEADS = new Set(["minister", "undersecretary"]);
const ADVERBS = new Set([
  "then",
  "now",
  "currently",
  "formerly",
  "previously",
  "still",
  "also",
  "later",
  "present",
  "current",
  "incumbent",
]);
/** Words by which an outlet leaves open whether somebody has the post; they are no part of it. */
const ALLEGED = new Set(["alleged", "suspected", "reputed", "purported", "self-styled", "self-proclaimed"]);

/** Words for what has become of its holder; they are no part of the post either. */
const HELD = new Set([
  "detained",
  "jailed",
  "imprisoned",
  "exiled",
  "fugitive",
  "slain",
  "wounded",
  "missing",
  "absent",
]);

/** The post that a noun names, or null where it names none. */
export function postOf(noun: Noun, text: string): PostWords | null {
  const { reading, phrase } = noun;
  if (reading.sort !== "role") return null;
  const words = phrase.words.filter((word) => word.tag !== "quote");
  // "the highest-ranking officer": where somebody stands, not what he is.
  if (words.some(({ lower }) => /^(?:high|higher|highest|top|senior|junior)-ranking$/.test(lower))) return null;
  const first = words.findIndex(
    ({ tag, lower }) =>
      tag !== "time" &&
      !ALLEGED.has(lower) &&
      !HELD.has(lower) &&
      !FORMER.has(lower) &&
      !FORMERLY.has(lower) &&
      !COMING.has(lower) &&
      !ADVERBS.has(lower),
  );
  // "Kosavan former commander": the word stands behind a country's.
  const inside = words.slice(Math.max(0, first)).find(({ lower }) => FORMER.has(lower));
  const own = words.slice(Math.max(0, first)).filter(({ lower }) => !FORMER.has(lower));
  const start = own[0]?.start ?? phrase.start;
  const tied = noun.attached.filter((one) => one.noun.reading.sort !== "pronoun");
  const end = tied.at(-1)?.noun.end ?? phrase.end;
  if (WEAK_ROLES.has(singular(reading.head)) && tied.length === 0 && own.length === 1) return null;
  const [ex = ""] = /^(?:ex|then)-(?=\p{L})/iu.exec(text.slice(start, end)) ?? [];
  const isEx = ex !== "";
  const title = text
    .slice(start + ex.length, end)
    .replace(/\s+/g, " ")
    .replace(/[“”"]/g, "")
    .replace(/ (?:its|his|her|their) /g, " the ")
    .replace(/, /g, " of ")
    .replace(inside ? `${inside.text} ` : "", "");
  const before = words.slice(0, Math.max(0, first));
  return {
    title: reading.plural ? singularTitle(title, own.at(-1)?.text ?? "") : title,
    organisation: organisationOf(noun, text),
    head: reading.head,
    isFormer: isEx || inside !== undefined || before.some(({ lower }) => FORMER.has(lower) || FORMERLY.has(lower)),
    isComing: before.some((word) => COMING.has(word.lower)) || /-(?:designate|elect)$/.test(own.at(-1)?.lower ?? ""),
    isPlural: reading.plural,
    start,
    end,
  };
}

function singularTitle(title: string, last: string): string {
  const one = isRoleNoun(last.toLowerCase()) ? singular(last.toLowerCase()) : last;
  return title.replace(last, last[0] === last[0]?.toUpperCase() ? one.charAt(0).toUpperCase() + one.slice(1) : one);
}

/** What the post is of: "of the National Security Office", "Nigeria's", "Islamic State leader", "Syrian president". */
function organisationOf(noun: Noun, text: string): string | null {
  for (const { noun: object } of noun.attached) {
    const { sort } = object.reading;
    if (sort === "body" || sort === "place") return bare(text.slice(object.phrase.start, object.end));
  }
  const owner = noun.possessor;
  const isNamedOwner = owner?.reading.sort === "thing" && owner.phrase.words.every((word) => word.tag === "name");
  if (owner && (owner.reading.sort === "place" || owner.reading.sort === "body" || isNamedOwner))
    return bare(text.slice(owner.start, owner.end));
  const { words } = noun.phrase;
  const office = officeBeforeBody(words);
  if (office > 0) return bare(text.slice(words[office]?.start, words.at(-1)?.end));
  const isPair = ROLE_PAIRS.has(
    words
      .slice(-2)
      .map((word) => word.lower)
      .join(" "),
  );
  const names = words
    .slice(0, isPair ? -2 : -1)
    .filter(
      (word) =>
        (word.tag === "name" || namedBodySort(word.text)) &&
        !has(word, ROLE) &&
        !FORMER.has(word.lower) &&
        !COMING.has(word.lower),
    );
  // "Harbour Minister", "Foreign Secretary", "Deputy Police Chief": a portfolio is no body, however it is written.
  const isPortfolio = PORTFOLIO_HEADS.has(noun.reading.sort === "role" ? noun.reading.head : "");
  const proper = names.filter((word) => countryOfAdjective(word.lower) === null && countryNamed(word.text) === null);
  // "Supreme Leader" leads no body, "Security Council Secretary" does.
  const isBody = proper.some((word) => !POST_MODIFIERS.has(word.lower)) || bodySortIn(proper);
  if (!isPortfolio && proper.length > 0 && isBody) return names.map((word) => word.text).join(" ");
  const country = names
    .map((word) => countryOfAdjective(word.lower) ?? countryNamed(word.text))
    .find((one) => one !== null);
  return country ?? null;
}

function bare(name: string): string {
  return name.replace(/\s+/g, " ").replace(/^(?:the|a|an|its|his|her|their)\s+/i, "");
}
