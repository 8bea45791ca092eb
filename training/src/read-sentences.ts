import { readdir, readFile } from "node:fs/promises";

export const MENTION_TYPES = ["Person", "Rank", "Title", "Role", "Organization", "Place", "Source"] as const;
type MentionType = (typeof MENTION_TYPES)[number];

/** The relation that a mention of this type has with the person who owns it; the other types own and are owned by nobody. */
const RELATION_OF = {
  Rank: "has_rank",
  Title: "has_title",
  Role: "has_role",
  Organization: "is_posted",
} as const;
type RelationType = (typeof RELATION_OF)[keyof typeof RELATION_OF];

/** A marked span; `start` and `end` are UTF-16 offsets in the text of its document, `end` exclusive. */
interface TrainingMention {
  readonly type: MentionType;
  readonly start: number;
  readonly end: number;
  /** The persons whom this rank, title, role or organisation is said of, as indexes into the mentions. */
  readonly owners: readonly number[];
}

/** `person` and `mention` are indexes into the mentions of the document. */
interface TrainingRelation {
  readonly type: RelationType;
  readonly person: number;
  readonly mention: number;
}

export interface TrainingDocument {
  readonly file: string;
  /** The line of the file on which the document begins, from 1. */
  readonly line: number;
  readonly text: string;
  readonly mentions: readonly TrainingMention[];
  readonly relations: readonly TrainingRelation[];
}

interface OpenMention {
  type: MentionType;
  ids: readonly string[];
  start: number;
  end: number;
  line: number;
}

interface Line {
  readonly number: number;
  readonly text: string;
}

/** Reads every `.txt` file of a folder, in the order of their names. @throws an error that names file and line */
export async function readSentences(folder: string): Promise<TrainingDocument[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".txt")).sort();
  const files = await Promise.all(
    names.map(async (name) => parseSentences(await readFile(`${folder}/${name}`, "utf8"), name)),
  );
  return files.flat();
}

/** Reads the documents of one file, in the format of `training/README.md`. @throws an error that names file and line */
export function parseSentences(content: string, file: string): TrainingDocument[] {
  return blocksOf(content).map((block) => parseBlock(block, file));
}

/** Blank lines part the documents; a line that begins with `#` is a comment, wherever it stands. */
function blocksOf(content: string): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  for (const [i, text] of content.split(/\r?\n/).entries()) {
    if (text.startsWith("#")) continue;
    if (text.trim() !== "") {
      block.push({ number: i + 1, text });
    } else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

function parseBlock(block: readonly Line[], file: string): TrainingDocument {
  const open: OpenMention[] = [];
  let text = "";
  for (const line of block) {
    if (text !== "") text += "\n";
    text = readLine(line, text, open, file);
  }
  const mentions = withOwners(open, file);
  const relations = mentions.flatMap((mention, i) =>
    mention.owners.map((person) => ({
      type: RELATION_OF[mention.type as keyof typeof RELATION_OF],
      person,
      mention: i,
    })),
  );
  return { file, line: block[0]?.number ?? 1, text, mentions, relations };
}

/** Appends the line without its markup to `text` and its mentions to `open`. */
function readLine(line: Line, text: string, open: OpenMention[], file: string): string {
  let current: OpenMention | undefined;
  const source = line.text;
  for (let i = 0; i < source.length; i++) {
    const char = source[i] as string;
    if (char === "\\" && /[[\]\\]/.test(source[i + 1] ?? "")) {
      text += source[++i];
    } else if (char === "[") {
      if (current)
        throw faultAt(file, line.number, "a bracket opens inside a bracket; write \\[ for a bracket of the text");
      const head = /^\[([A-Za-z]+)(?::([A-Za-z0-9,]+))? /.exec(source.slice(i));
      if (!head)
        throw faultAt(file, line.number, "a bracket begins with its type, as in [Person:p1 Name] or [Place Name]");
      const ids = head[2] === undefined ? [] : head[2].split(",");
      current = {
        type: typeOf(head[1] as string, file, line.number),
        ids,
        start: text.length,
        end: 0,
        line: line.number,
      };
      i += head[0].length - 1;
    } else if (char === "]") {
      if (!current)
        throw faultAt(file, line.number, "a bracket closes that was not opened; write \\] for a bracket of the text");
      current.end = text.length;
      checkSpan(text.slice(current.start), file, line.number);
      open.push(current);
      current = undefined;
    } else {
      text += char;
    }
  }
  if (current) throw faultAt(file, line.number, "a bracket is not closed before the end of the line");
  return text;
}

function typeOf(word: string, file: string, line: number): MentionType {
  const type = MENTION_TYPES.find((known) => known === word);
  if (!type) throw faultAt(file, line, `${word} is no type; the types are ${MENTION_TYPES.join(", ")}`);
  return type;
}

function checkSpan(span: string, file: string, line: number): void {
  if (span.trim() === "") throw faultAt(file, line, "a bracket holds no text");
  if (span !== span.trim())
    throw faultAt(file, line, `"${span}" begins or ends with a space; move it out of the bracket`);
}

/** Turns the written ids into indexes: a person's id names it, every other id names a person of the same document. */
function withOwners(open: readonly OpenMention[], file: string): TrainingMention[] {
  const persons = new Map<string, number>();
  for (const [i, { type, ids, line }] of open.entries()) {
    if (type !== "Person") continue;
    if (ids.length > 1) throw faultAt(file, line, "a person has one id");
    const id = ids[0];
    if (id === undefined) continue;
    if (persons.has(id)) throw faultAt(file, line, `the id ${id} names two persons of this document`);
    persons.set(id, i);
  }
  return open.map(({ type, ids, start, end, line }) => {
    if (type === "Person" || ids.length === 0) return { type, start, end, owners: [] };
    if (!(type in RELATION_OF)) throw faultAt(file, line, `a ${type} has no owner; leave ${ids.join(",")} out`);
    const owners = ids.map((id) => {
      const owner = persons.get(id);
      if (owner === undefined) throw faultAt(file, line, `no person of this document has the id ${id}`);
      return owner;
    });
    return { type, start, end, owners };
  });
}

function faultAt(file: string, line: number, why: string): Error {
  return new Error(`${file}, line ${line}: ${why}`);
}
