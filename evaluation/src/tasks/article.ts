import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { captureFolder, type FolderEntry, readCaptured } from "@hearsay/capture";
import { addDays, type Day, HearsayError, type PartKind, type Report } from "@hearsay/core";

/** What is asked of a page: its body without captions, its headline and its day of publication. */
export interface Article {
  readonly articleBody: string;
  readonly headline: string;
  readonly datePublished: string | null;
}

const NO_ARTICLE: Article = { articleBody: "", headline: "", datePublished: null };

/** Parts that surround the body of an article. A caption tells of a picture. */
const AROUND: ReadonlySet<PartKind> = new Set([
  "title",
  "date",
  "byline",
  "section",
  "caption",
  "note",
  "embed",
  "related",
  "furniture",
]);

export function articleOf({ parts, text, title, published }: Report): Article {
  const body = parts.filter((part) => !AROUND.has(part.kind)).map((part) => text.slice(part.start, part.end));
  return { articleBody: body.join("\n\n"), headline: title, datePublished: published?.day ?? null };
}

/** A page that cannot be read has no article; the answer for it stays empty. */
function articleIn(entry: FolderEntry, today: Day): Article {
  if ("skipped" in entry) return NO_ARTICLE;
  try {
    return articleOf(readCaptured(entry.page, { given: {}, today }));
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error;
    console.error(`eval article: ${entry.path}: ${error.message}`);
    return NO_ARTICLE;
  }
}

/** The task `article`: body, headline and day of publication of every `ID.html` in a folder. */
export async function article(input: string, output: string): Promise<void> {
  // A year ahead: a page of tomorrow, or a clock that is behind, loses no article.
  const today = addDays(new Date().toISOString().slice(0, 10), 365);
  const articles = new Map<string, Article>();
  for await (const entry of captureFolder(input, () => new Date())) {
    const id = /^(.+)\.html?$/i.exec(basename(entry.path))?.[1];
    if (id !== undefined) articles.set(id, articleIn(entry, today));
  }
  if (articles.size === 0) throw new Error(`${input} holds no ID.html`);
  await writeFile(output, `${JSON.stringify(Object.fromEntries(articles), null, 1)}\n`);
}
