import { PLATFORMS } from "../lexicon/sources.ts";
import type { Item, Noun } from "../nouns.ts";
import { crowdSource, isOfCrowd, type Source } from "./sources.ts";
import type { SpokenIn } from "./speech-acts.ts";

/** Prepositions behind an unnamed source that go on describing it: "an officer IN the intelligence service". */
const DESCRIBING = new Set(["in", "at", "from", "of", "with", "within", "inside", "near", "on", "to", "close to"]);
/** Those behind which stands the body that a source is of. */
const INSIDE = new Set(["in", "at", "from", "of", "within", "inside"]);
const POSTPOSED = /^(?:close|familiar|present|loyal|responsible|near)$/;
const PARTICIPLES = /^(?:base|brief|involve|work|attach|assign|station|deploy|circulate|post|share|spread|publish)$/;

const isPostposed = (item: Item) =>
  item.kind === "noun" && item.phrase.words.length === 1 && POSTPOSED.test(item.phrase.words[0]?.lower ?? "");

/** Whether an item goes on describing the source before it. */
function goesOn(item: Item | undefined, isFirst: boolean): boolean {
  if (!item) return false;
  if (item.kind === "joint") return DESCRIBING.has(item.word.lower) || POSTPOSED.test(item.word.lower);
  if (item.kind === "verb") return isFirst && item.words.length === 1 && PARTICIPLES.test(item.lemma);
  return !isFirst || isPostposed(item);
}

/** The items behind a noun that describe it: "two people | familiar with the matter". */
function description(noun: Noun, items: readonly Item[]): readonly Item[] {
  const at = items.indexOf(noun);
  if (at < 0) return [];
  let end = at + 1;
  while (goesOn(items[end], end === at + 1)) end++;
  while (end > at + 1 && (items[end - 1]?.kind !== "noun" || isPostposed(items[end - 1] as Item))) end--;
  return items.slice(at + 1, end);
}

/** An unnamed source with all that its words tell of it: whom it is close to, where it is, of which body it is. */
export function describedSource(source: Source, noun: Noun, { parsed, discourse, text }: SpokenIn): Source {
  const { link } = source;
  const behind = link.kind === "anonymous" ? description(noun, parsed.items) : [];
  const last = behind.at(-1);
  const isOnPlatform = behind.some(
    (one) => one.kind === "noun" && one.phrase.words.some((word) => PLATFORMS.has(word.lower)),
  );
  // "messages circulating on NAME"
  if (isOnPlatform && isOfCrowd(noun)) return crowdSource(noun, text);
  if (!link.span || !last) return source;
  const [joint, object] = behind;
  const isInside = joint?.kind === "joint" && INSIDE.has(joint.word.lower) && object?.kind === "noun";
  const body = isInside && object.reading.sort === "body" ? (discourse.bodyOf(object)?.name ?? null) : null;
  const span = { start: link.span.start, end: last.end };
  const written = text.slice(span.start, span.end);
  const own = link.body ?? body;
  return {
    ...source,
    link: { ...link, name: written.replace(/\s+/g, " "), written, span, body: own },
    body: source.body ?? own,
  };
}
