import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { TrainingDocument } from "./read-sentences.ts";

type TrainingMention = TrainingDocument["mentions"][number];
type MentionType = TrainingMention["type"];

const isWord = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** A span without stray marks at its edges and with the words that it cuts completed, as the scorer evens them out. */
function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let [lo, hi] = [start, end];
  while (lo < hi && !isWord(text[lo])) lo++;
  while (hi > lo && !isWord(text[hi - 1])) hi--;
  if (lo === hi) return { start, end };
  while (isWord(text[lo - 1])) lo--;
  while (isWord(text[hi])) hi++;
  return { start: lo, end: hi };
}

/** The UTF-16 offset of each code point of a text, and of its end. */
function unitOffsets(text: string): number[] {
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) offsets.push(at);
  return [...offsets, text.length];
}

const BRAT_RELATIONS: { readonly [relation: string]: readonly MentionType[] } = {
  has_rank: ["Rank"],
  has_title: ["Title", "Role"],
  has_role: ["Title", "Role"],
  is_posted: ["Organization"],
};
const RELATION_OF = { Rank: "has_rank", Title: "has_title", Role: "has_role", Organization: "is_posted" } as const;

/** Reads one article with its BRAT annotations. */
export function parseBrat(text: string, annotations: string, file: string): TrainingDocument {
  const units = unitOffsets(text);
  const ids = new Map<string, number>();
  const mentions: (TrainingMention & { owners: number[] })[] = [];
  for (const [, id, type, start, end] of annotations.matchAll(/^(T\d+)\t(\w+) (\d+) (?:\d+;\d+ )*(\d+)\t/gm)) {
    ids.set(id!, mentions.length);
    const span = trimmed(text, units[Number(start)]!, units[Number(end)]!);
    mentions.push({ type: type as MentionType, ...span, owners: [] });
  }
  const relations: TrainingDocument["relations"][number][] = [];
  for (const [, type, first, second] of annotations.matchAll(/^R\d+\t(\w+) Arg1:(T\d+) Arg2:(T\d+)/gm)) {
    const [person, mention] = [ids.get(first!), ids.get(second!)];
    if (person === undefined || mention === undefined) continue;
    const other = mentions[mention]!;
    if (mentions[person]!.type !== "Person" || !BRAT_RELATIONS[type!]?.includes(other.type)) continue;
    other.owners.push(person);
    relations.push({ type: RELATION_OF[other.type as keyof typeof RELATION_OF], person, mention });
  }
  return { file, line: 1, text, mentions, relations };
}

/** Reads every article of a folder of `ID.txt` and `ID.ann`, in the order of their names. */
export async function readBrat(folder: string): Promise<TrainingDocument[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ann")).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name.replace(/\.ann$/, ".txt")), "utf8");
      return parseBrat(text, await readFile(join(folder, name), "utf8"), name);
    }),
  );
}
