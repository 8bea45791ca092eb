import type { Clause } from "../clauses.ts";
import type { Item, Noun } from "../nouns.ts";
import { postOf } from "../post-words.ts";
import type { Word } from "../words.ts";
import { employerOf, partiesOf, type Scene } from "./arguments.ts";
import type { Finding } from "./finding.ts";

/** Prepositions that open a list of somebody's posts. */
const OPENING = new Set(["including", "such as", "as", "among"]);

/** Words that put one post after the other. */
const THEN = new Set(["then", "later", "afterwards", "subsequently"]);

const isThenWord = (item: Item | undefined) => item?.kind === "joint" && THEN.has(item.word.lower);

interface Entry {
  readonly noun: Noun;
  readonly times: Word[];
  /** "then head of X": after the one before. */
  readonly isThen: boolean;
}

/** The offices listed after "including", each with the times behind it. */
function listFrom(items: readonly Item[], at: number): Entry[] {
  const entries: Entry[] = [];
  const list = items.slice(at);
  for (const [i, item] of list.entries()) {
    if (item.kind === "verb") break;
    if (item.kind === "noun" && item.reading.sort === "role") {
      const isAfter = isThenWord(list[i - 1]);
      for (const noun of [item, ...item.others])
        entries.push({ noun, times: [], isThen: isAfter || THEN.has(noun.phrase.words[0]?.lower ?? "") });
    } else if (item.kind === "noun") break;
    else if (item.word.tag === "time") entries.at(-1)?.times.push(item.word);
  }
  return entries;
}

function careerOf(clause: Clause, scene: Scene): Entry[] {
  const { items } = scene.parsed;
  const at = items.findIndex(
    (item, i) =>
      item.kind === "noun" &&
      item.reading.sort === "role" &&
      item.start > clause.verb.end &&
      items[i - 1]?.kind === "joint" &&
      OPENING.has((items[i - 1] as { word: Word }).word.lower),
  );
  const before = items[at - 1];
  if (at < 0 || before?.kind !== "joint" || before.word.lower === "as") return [];
  return listFrom(items, at);
}

/** Posts told as stations of a career: "held several posts, including deputy head of X, then head of Y in 2005". */
export function readCareer(clause: Clause, scene: Scene): Finding[] {
  if (!clause.subject || clause.relation !== "main") return [];
  const entries = careerOf(clause, scene);
  const [person] = entries.length > 0 ? partiesOf(clause.subject, scene) : [];
  if (!person) return [];
  return entries.flatMap(({ noun, times, isThen }, i): Finding[] => {
    const post = postOf(noun, scene.text);
    if (!post) return [];
    const next = entries[i + 1];
    const end = Math.max(noun.end, ...times.map((time) => time.end));
    return [
      {
        type: "holds_post",
        about: [person],
        post: { ...post, isFormer: true },
        organisation: employerOf(post),
        place: null,
        times: times.length > 0 ? times : next?.isThen ? next.times : [],
        terms: null,
        agent: null,
        isNegated: clause.verb.negated,
        isHedged: false,
        isPresent: false,
        isLastSeen: false,
        span: { start: i === 0 ? clause.start : noun.phrase.start, end },
        anchor: { start: noun.phrase.start, end: noun.phrase.end },
        clause,
        rule:
          times.length > 0
            ? "holds_post: career"
            : next?.isThen
              ? "holds_post: earlier career"
              : isThen
                ? "holds_post: later career"
                : "holds_post: career",
      },
    ];
  });
}
