import type { DocumentTraits } from "./document-traits.ts";
import type { TaggedRun } from "./labels.ts";
import { CLASS_BIT } from "./lexicon/word-classes.ts";
import { type LineRuns, ORGANIZATION, PERSON, POST, RANK } from "./line-runs.ts";
import type { RunRelation } from "./relations.ts";
import type { LineWord } from "./text-lines.ts";

/** A line with its runs, how sure the tagger is of each, and their relations. */
export interface RelatedLine extends LineRuns {
  readonly index: number;
  readonly confidence: readonly number[];
  readonly relations: readonly RunRelation[];
}

const flag = (holds: unknown) => (holds ? 1 : 0);
const has = (word: LineWord | undefined, bit: number) => flag((word?.classes ?? 0) & bit);
const greatest = (values: readonly number[]) => values.reduce((max, value) => Math.max(max, value), 0);
const countUp = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1);

function spellingOf({ words, runs }: LineRuns, n: number): string {
  const { tag, from, to } = runs[n]!;
  const plain = words.slice(from, to).map((word) => word.plain);
  return `${tag} ${plain.join(" ")}`;
}

/** What a document holds, and what of it stood in lines already passed. */
interface Told {
  readonly all: ReadonlyMap<string, number>;
  readonly spellings: Map<string, number>;
  /** By the last word of a name. */
  readonly surnames: Map<number, number>;
  /** By line, the sum of the confidences. */
  readonly sure: ReadonlyMap<number, number>;
  readonly total: number;
}

/** A line as a whole. */
interface Line {
  readonly line: RelatedLine;
  readonly counts: readonly number[];
  readonly sum: number;
  readonly greatest: number;
  readonly groups: ReadonlyMap<number, readonly RunRelation[]>;
  /** The surest relation of each run that is not a person. */
  readonly owns: ReadonlyMap<number, RunRelation>;
}

function lineOf(line: RelatedLine): Line {
  const { runs, confidence, relations } = line;
  const owns = new Map<number, RunRelation>();
  for (const relation of relations)
    if (relation.probability > (owns.get(relation.other)?.probability ?? 0)) owns.set(relation.other, relation);
  return {
    line,
    counts: [PERSON, RANK, POST, ORGANIZATION].map((tag) => runs.filter((run) => run.tag === tag).length),
    sum: confidence.reduce((sum, one) => sum + one, 0),
    greatest: greatest(confidence),
    groups: Map.groupBy(relations, (relation) => relation.person),
    owns,
  };
}

const SMALL_WORDS: { readonly [plain: string]: number } = { the: 1, of: 2, ",": 3, ".": 4, "(": 5, "’s": 6, ";": 7 };
function codeOf(word: LineWord | undefined): number {
  if (!word) return 0;
  if (Object.hasOwn(SMALL_WORDS, word.plain)) return SMALL_WORDS[word.plain]!;
  if (word.token.kind === "mark") return 8;
  return word.capital ? 10 : 9;
}

/** How the run hangs together with a person: the person itself, or the one it belongs to. */
function groupTraits({ line, groups, owns }: Line, n: number, told: Told): number[] {
  const { words, runs, confidence } = line;
  const own = runs[n]!.tag === PERSON ? { person: n, probability: 1 } : owns.get(n);
  if (!own) return [0, 0, 0, 0, 0, confidence[n]!, confidence[n]!, 0, 0, -1, -1, 0];
  const owner = runs[own.person]!;
  const group = groups.get(own.person) ?? [];
  const surest = (tag: number) =>
    greatest(group.filter((relation) => runs[relation.other]!.tag === tag).map((relation) => relation.probability));
  const members = [own.person, ...group.map((relation) => relation.other)].map((one) => confidence[one]!);
  const after = words[owner.to];
  return [
    own.probability,
    confidence[own.person]!,
    surest(RANK),
    surest(POST),
    surest(ORGANIZATION),
    greatest(members),
    Math.min(...members),
    group.length,
    owner.to - owner.from,
    told.surnames.get(words[owner.to - 1]!.id) ?? 0,
    told.spellings.get(spellingOf(line, own.person)) ?? 0,
    has(after, CLASS_BIT.speech) + 2 * has(after, CLASS_BIT.be),
  ];
}

function besideTraits({ words, runs }: LineRuns, n: number, { from, to }: TaggedRun): number[] {
  const [first, last] = [words[from]!, words[to - 1]!];
  const [prior, follow] = [runs[n - 1], runs[n + 1]];
  return [
    to - from,
    has(last, CLASS_BIT.unit),
    has(last, CLASS_BIT.organisation),
    has(last, CLASS_BIT.armed),
    flag(first.capital),
    flag((first.plain + last.plain).includes("#")),
    codeOf(words[from - 1]),
    codeOf(words[to]),
    has(words[from - 1], CLASS_BIT.honorific),
    prior ? prior.tag : -1,
    prior ? Math.min(9, from - prior.to) : 9,
    follow ? follow.tag : -1,
    follow ? Math.min(9, follow.from - to) : 9,
  ];
}

function traitsOf(whole: Line, n: number, told: Told, traits: DocumentTraits): number[] {
  const { line } = whole;
  const { words, runs, confidence, index } = line;
  const around = traits.lines[index]!;
  const spelling = spellingOf(line, n);
  const opening = words[0]!.token.text;
  return [
    confidence[n]!,
    ...groupTraits(whole, n, told),
    ...besideTraits(line, n, runs[n]!),
    told.spellings.get(spelling) ?? 0,
    told.all.get(spelling) ?? 0,
    index,
    traits.lines.length,
    index / traits.lines.length,
    traits.rankedLines,
    told.total,
    whole.sum,
    whole.greatest,
    runs.length,
    ...whole.counts,
    words.length,
    around.ranks,
    around.units,
    around.moves,
    around.semicolons,
    told.sure.get(index - 1) ?? 0,
    told.sure.get(index + 1) ?? 0,
    flag(opening === "“" || opening === '"'),
  ];
}

/** For every run of a document, what speaks for its being told of somebody's post, as numbers. */
export function keepTraits(lines: readonly RelatedLine[], traits: DocumentTraits): number[][][] {
  const all = new Map<string, number>();
  for (const line of lines) for (const n of line.runs.keys()) countUp(all, spellingOf(line, n));
  const told: Told = {
    all,
    spellings: new Map(),
    surnames: new Map(),
    sure: new Map(lines.map((line) => [line.index, line.confidence.reduce((sum, one) => sum + one, 0)])),
    total: lines.reduce((sum, line) => sum + line.confidence.filter((one) => one > 0.5).length, 0),
  };
  return lines.map((line) => {
    const whole = lineOf(line);
    const rows = line.runs.map((_, n) => traitsOf(whole, n, told, traits));
    for (const [n, run] of line.runs.entries()) {
      countUp(told.spellings, spellingOf(line, n));
      if (run.tag === PERSON) countUp(told.surnames, line.words[run.to - 1]!.id);
    }
    return rows;
  });
}
