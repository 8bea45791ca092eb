import type { Span } from "../../vocabulary/span.ts";
import { keepTraits } from "./keep-traits.ts";
import { TAGS, type TaggedRun } from "./labels.ts";
import { ORGANIZATION } from "./line-runs.ts";
import { type MentionRelation, type Mentions, type MentionType, RELATION_OF, type TypedMention } from "./mention.ts";
import { type MentionModel, modelFromBytes } from "./mention-model.ts";
import type { RunRelation } from "./relations.ts";
import { type TaggedTextLine, tagText } from "./tag-lines.ts";
import { titleFeatures } from "./title-features.ts";
import { probabilityOf } from "./trees.ts";

/** From here on a mention and a relation are told. */
const SURE = 0.5;
/** By tag, Person to Organization. */
const KEPT = [0.35, 0.35, 0.3, 0.35];
const KEPT_RELATION = 0.4;

let loaded: Promise<MentionModel> | undefined;

function bytesOf(base64: string): Uint8Array {
  const units = atob(base64);
  const bytes = new Uint8Array(units.length);
  for (let i = 0; i < units.length; i++) bytes[i] = units.charCodeAt(i);
  return bytes;
}

/** Loads the model that comes with Hearsay; the weights are read when first asked for. */
export function loadMentionModel(): Promise<MentionModel> {
  loaded ??= import("./model.js").then(({ MODEL }) => modelFromBytes(bytesOf(MODEL)));
  return loaded;
}

function typeOf(line: TaggedTextLine, n: number, model: MentionModel): MentionType {
  const tag = TAGS[line.runs[n]!.tag]!;
  if (tag !== "Post") return tag;
  let sum = 0;
  for (const hash of titleFeatures(line, n)) {
    const row = model.titles.rowOf(hash);
    if (row >= 0) sum += model.titles.weights[row]!;
  }
  return sum > 0 ? "Title" : "Role";
}

/** A line with what of it is told: runs by their number, and relations between such runs. */
interface ToldLine {
  readonly line: TaggedTextLine;
  readonly passes: readonly boolean[];
  readonly relations: readonly RunRelation[];
}

function toldLine(line: TaggedTextLine, passes: readonly boolean[], leastRelation: number): ToldLine {
  const isHeld = (relation: RunRelation) =>
    relation.probability >= leastRelation && passes[relation.person] && passes[relation.other];
  return { line, passes, relations: line.relations.filter(isHeld) };
}

function gather(told: readonly ToldLine[], model: MentionModel): Mentions {
  const mentions: TypedMention[] = [];
  const relations: MentionRelation[] = [];
  for (const { line, passes, relations: held } of told) {
    const indexOf = new Map<number, number>();
    for (const [n, run] of line.runs.entries()) {
      if (!passes[n]) continue;
      indexOf.set(n, mentions.length);
      mentions.push({ type: typeOf(line, n, model), ...spanOf(line, run) });
    }
    for (const relation of held) {
      const [person, mention] = [indexOf.get(relation.person)!, indexOf.get(relation.other)!];
      relations.push({ type: RELATION_OF[mentions[mention]!.type as keyof typeof RELATION_OF], person, mention });
    }
  }
  return { mentions, relations };
}

const spanOf = ({ words }: TaggedTextLine, { from, to }: TaggedRun): Span => ({
  start: words[from]!.token.start,
  end: words[to - 1]!.token.end,
});

/** The mentions of a text that are surer than not: people, ranks, titles, roles, organisations, places, sources, and who holds what. */
export function mentionsOf(text: string, model: MentionModel): Mentions {
  const { lines } = tagText(text, model);
  const told = lines.map((line) =>
    toldLine(
      line,
      line.confidence.map((one) => one >= SURE),
      SURE,
    ),
  );
  const { mentions, relations } = gather(told, model);
  const others = lines.flatMap((line) =>
    line.others
      .filter((_, n) => line.othersConfidence[n]! >= SURE)
      .map((run) => ({ type: TAGS[run.tag] as MentionType, ...spanOf(line, run) })),
  );
  return { mentions: [...mentions, ...others], relations };
}

/**
 * What a text tells of who holds which post, as a database of postings takes it: once a person, with rank, title, role and
 * unit, and the units and forces named. Persons and posts that nothing relations together are left out.
 */
export function postingsOf(text: string, model: MentionModel): Mentions {
  const { lines, traits } = tagText(text, model);
  const numbers = keepTraits(lines, traits);
  const told = lines.map((line, l) => {
    const kept = line.runs.map(({ tag }, n) => probabilityOf(model.keep[tag]!, numbers[l]![n]!) >= KEPT[tag]!);
    const { relations } = toldLine(line, kept, KEPT_RELATION);
    const related = new Set(relations.flatMap(({ person, other }) => [person, other]));
    return {
      line,
      passes: kept.map((one, n) => one && (line.runs[n]!.tag === ORGANIZATION || related.has(n))),
      relations,
    };
  });
  return gather(told, model);
}
