import { decodeHTML } from "entities";

type Node = { readonly [key: string]: unknown };

/** What a page's JSON-LD says of the article it shows, as written there. */
export interface ArticleData {
  readonly headline: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly section: string | null;
  readonly language: string | null;
  readonly url: string | null;
  /** Its text, paragraph by paragraph; empty where it is not there. */
  readonly body: readonly string[];
  /** False where it says that not everybody may read it for nothing. */
  readonly isFree: boolean | null;
  /** Whether it is typed as an article, and not as the page around one. */
  readonly isArticle: boolean;
  /** Whether it is a live blog, whose entries have times of their own. */
  readonly isLive: boolean;
}

const LIVE = /LiveBlogPosting$/;
const ARTICLE = /(?:Article|BlogPosting|^Report|SocialMediaPosting|^NewsArticle)$/;
const PAGE = /^(?:WebPage|ItemPage)$/;
const DEEPEST = 8;

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

/** The JSON of a script element; news sites leave comments, raw line breaks and last commas in it. Null where it is none. */
function parsed(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, "")
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, "")
    .replace(/\p{Cc}+/gu, " ")
    .replace(/;\s*$/, "");
  for (const text of [bare, bare.replace(/,\s*(?=[}\]])/g, "")]) {
    try {
      return JSON.parse(text);
    } catch {
      // Tried again without the last commas; then the page's JSON is broken, which the caller says.
    }
  }
  return null;
}

/** Every object of a JSON-LD document: arrays, graphs and main entities unfolded. */
function nodesIn(value: unknown, depth = 0): Node[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((one) => nodesIn(one, depth + 1));
  if (!isNode(value)) return [];
  return [value, ...["@graph", "mainEntity", "mainEntityOfPage"].flatMap((key) => nodesIn(value[key], depth + 1))];
}

function plain(text: string): string | null {
  const decoded = decodeHTML(text)
    .replace(/<[^<>]{1,200}>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return decoded === "" ? null : decoded;
}

/** A text as paragraphs: between line breaks, or what markup in it sets apart. */
function paragraphsOf(value: unknown): string[] {
  if (typeof value !== "string") return [];
  const pieces = value.split(/\r?\n+|<br\s*\/?>|<\/p>|&lt;\/p&gt;/i);
  return pieces.flatMap((piece) => plain(piece) ?? []);
}

/** A text value, however it is wrapped: a string, `{"@value"}`, a thing with a name, the first of a list. */
function textOf(value: unknown, byId: ReadonlyMap<string, Node>): string | null {
  if (typeof value === "string") return plain(value);
  if (Array.isArray(value)) return value.map((one) => textOf(one, byId)).find((text) => text !== null) ?? null;
  if (!isNode(value)) return null;
  const named = value["@value"] ?? value.name;
  if (typeof named === "string") return plain(named);
  const target = typeof value["@id"] === "string" ? byId.get(value["@id"]) : undefined;
  return typeof target?.name === "string" ? plain(target.name) : null;
}

function addressOf(node: Node): string | null {
  const page = node.mainEntityOfPage;
  const found = [node.url, isNode(page) ? page["@id"] : page, node["@id"]].find((one) => typeof one === "string");
  return typeof found === "string" ? found : null;
}

/** A truth value as JSON, as a word, or by its address in the vocabulary; null where none is told. */
function truthOf(value: unknown): boolean | null {
  const word = /(?:^|\/)(true|false)$/i.exec(String(value))?.[1]?.toLowerCase();
  return word === undefined ? null : word === "true";
}

const isTyped = (node: Node, pattern: RegExp) =>
  listOf(node["@type"]).some((type) => typeof type === "string" && pattern.test(type));

function articleData(node: Node, byId: ReadonlyMap<string, Node>): ArticleData {
  const text = (key: string) => textOf(node[key], byId);
  const authors = listOf(node.author ?? node.creator).map((one) => textOf(one, byId));
  return {
    headline: text("headline") ?? (listOf(node["@type"]).some((type) => PAGE.test(String(type))) ? null : text("name")),
    published: text("datePublished"),
    modified: text("dateModified"),
    authors: [...new Set(authors.filter((name) => name !== null))],
    publisher: text("publisher"),
    section: text("articleSection"),
    language: text("inLanguage"),
    url: addressOf(node),
    body: paragraphsOf(node.articleBody),
    isFree: truthOf(node.isAccessibleForFree),
    isArticle: isTyped(node, ARTICLE),
    isLive: isTyped(node, LIVE),
  };
}

/**
 * The articles that the JSON-LD scripts of a page describe, those typed as articles before those typed as pages,
 * and how many scripts could not be read.
 */
export function articlesInJsonLd(scripts: readonly string[]): { articles: ArticleData[]; broken: number } {
  const documents = scripts.filter((script) => script.trim() !== "").map(parsed);
  const nodes = documents.flatMap((document) => nodesIn(document));
  const byId = new Map(
    nodes.flatMap((node) => (typeof node["@id"] === "string" ? [[node["@id"], node] as const] : [])),
  );
  const typed = (pattern: RegExp) => nodes.filter((node) => isTyped(node, pattern));
  return {
    articles: [...typed(ARTICLE), ...typed(PAGE)].map((node) => articleData(node, byId)),
    broken: documents.filter((document) => document === null).length,
  };
}
