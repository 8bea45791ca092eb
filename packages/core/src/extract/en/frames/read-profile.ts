import type { Span } from "../../../vocabulary/span.ts";
import { isJoint, type Noun } from "../nouns.ts";
import { postOf } from "../post-words.ts";
import type { Word } from "../words.ts";
import { type Scene, saysWhich } from "./arguments.ts";
import type { Finding, Party } from "./finding.ts";
import { holding } from "./read-descriptions.ts";

/** The fields of a profile that list somebody's posts; those of now, and those of before. */
const POSTS = /^(?:(?:current|present) )?(?:positions?|posts?|functions?|roles?|appointment|command)$/;
const FORMER_POSTS =
  /^(?:(?:previous|former|past|earlier|prior) (?:positions?|posts?|functions?|roles?|appointments?|commands?)|(?:positions?|posts?|offices|appointments|commands) held|career|service record)$/;

const LONGEST_LABEL = 40;

/** Whether a sentence begins with a field that lists posts, and of which kind; null where it does not. */
function fieldOf({ start, end }: Span, text: string): "held" | "former" | null {
  const opening = text.slice(start, Math.min(end, start + LONGEST_LABEL));
  const colon = opening.indexOf(":");
  if (colon < 0) return null;
  const label = opening.slice(0, colon).toLowerCase();
  if (FORMER_POSTS.test(label)) return "former";
  return POSTS.test(label) ? "held" : null;
}

interface Entry {
  readonly office: Noun;
  readonly times: Word[];
}

/** The offices listed, each with the times behind it. */
function entriesOf({ parsed: { items } }: Scene): Entry[] {
  const entries: Entry[] = [];
  for (const item of items.slice(items.findIndex((one) => isJoint(one, ":")) + 1)) {
    if (item.kind === "noun" && item.reading.sort === "role") entries.push({ office: item, times: [] });
    else if (item.kind === "joint" && item.word.tag === "time") entries.at(-1)?.times.push(item.word);
  }
  return entries;
}

/** The bracket that closes what is dated: "(2031-2034)". */
const bracketed = (end: number, text: string): number => (text[end] === ")" ? end + 1 : end);

/** "Positions held: Commander, 7th Brigade (2031-2034); ...": the posts of whoever the report is a profile of. */
export function readProfile(sentence: Span, scene: Scene): Finding[] {
  const { text, discourse } = scene;
  const field = discourse.profiled === null ? null : fieldOf(sentence, text);
  if (field === null || discourse.profiled === null) return [];
  const name = discourse.profiled;
  return entriesOf(scene).flatMap(({ office, times }): Finding[] => {
    const post = postOf(office, text);
    if (!post || post.isPlural || !saysWhich(post)) return [];
    const { start } = office.phrase;
    const party: Party = { is: "person", name, written: text.slice(start, office.end), start, end: office.end };
    const span = { start, end: bracketed(Math.max(office.end, ...times.map((time) => time.end)), text) };
    const told = holding(party, { ...post, isFormer: field === "former" }, span, office, times);
    return [{ ...told, rule: "holds_post: profile" }];
  });
}
