import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Day, readPlainPage, type Span, sha256Of, type WrittenPosting, writtenPostings } from "@hearsay/core";

type MentionType = "Person" | "Rank" | "Role" | "Organization";

/** Gives for each UTF-16 offset of a text the offset in code points, which BRAT counts in. */
function codePointOffsets(text: string): (offset: number) => number {
  const offsets = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; count++) {
    const width = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    offsets.fill(count, at, at + width);
    at += width;
  }
  offsets[text.length] = count;
  return (offset) => offsets[offset] ?? count;
}

/** The postings of a text as BRAT standoff lines; what is printed once is one entity. */
function standoff(text: string, postings: readonly WrittenPosting[]): string {
  const offset = codePointOffsets(text);
  const entities = new Map<string, string>();
  const relations = new Set<string>();
  const lines: string[] = [];
  const entity = (type: MentionType, { start, end }: Span): string => {
    const key = `${type} ${start} ${end}`;
    const known = entities.get(key);
    if (known) return known;
    const id = `T${entities.size + 1}`;
    entities.set(key, id);
    const words = text.slice(start, end).replace(/\s+/g, " ");
    lines.push(`${id}\t${type} ${offset(start)} ${offset(end)}\t${words}`);
    return id;
  };
  const relate = (type: string, person: string, other: string) => relations.add(`${type} Arg1:${person} Arg2:${other}`);
  for (const { person, rank, roles } of postings) {
    if (rank === null && roles.length === 0) continue; // SFM marks people for what they are, not for being named.
    const id = entity("Person", person);
    if (rank) relate("has_rank", id, entity("Rank", rank));
    for (const { role, organisation } of roles) {
      relate("has_role", id, entity("Role", role));
      if (organisation) relate("is_posted", id, entity("Organization", organisation));
    }
  }
  return [...lines, ...[...relations].map((relation, i) => `R${i + 1}\t${relation}`)]
    .map((line) => `${line}\n`)
    .join("");
}

async function publicationDay(path: string): Promise<Day | undefined> {
  const meta = await readFile(path, "utf8").catch(() => "");
  const printed = /^Publication date:\s*(\S{10})/m.exec(meta)?.[1];
  return Day.safeParse(printed).data;
}

/** The task `brat`: people, ranks, roles and bodies of every `ID.txt` of a folder. */
export async function brat(input: string, output: string): Promise<void> {
  const files = (await readdir(input)).filter((name) => name.endsWith(".txt") && !name.endsWith("_meta.txt")).sort();
  if (files.length === 0) throw new Error(`${input} holds no ID.txt`);
  await mkdir(output, { recursive: true });
  for (const file of files) {
    const id = file.slice(0, -".txt".length);
    const text = await readFile(join(input, file), "utf8");
    const published = await publicationDay(join(input, `${id}_meta.txt`));
    const given = published === undefined ? {} : { published };
    const report = readPlainPage(text, { capture: sha256Of(text), today: "9999-12-31", given, url: null });
    if (report.text !== text) throw new Error(`the text of ${file} was changed in reading; its offsets would be wrong`);
    await writeFile(join(output, `${id}.ann`), standoff(text, writtenPostings(report)));
  }
}
