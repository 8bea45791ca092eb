import { inventedPage, inventedPlace, NEWSPAPER, withBodiesOf } from "../invented-reports.ts";
import { countUpTo, pick, type Random, randomOf } from "../random.ts";

/** A block of an article's body. */
export interface ArticleBlock {
  readonly kind: "paragraph" | "heading" | "item" | "quotation";
  readonly text: string;
}

/** An invented article before a site puts its page around it. All of it is made up; nothing is journalism. */
export interface InventedArticle {
  readonly headline: string;
  readonly standfirst: string;
  readonly author: string;
  readonly outlet: string;
  readonly section: string;
  readonly day: string;
  readonly time: string;
  readonly url: string;
  readonly blocks: readonly ArticleBlock[];
  readonly caption: string;
}

const HEADINGS = ["What comes next", "A long absence", "Questions in parliament", "The view from the harbour"];
const SECTIONS = ["World", "Politics", "Africa", "Security"];
const AUTHORS = ["Nadia Lund", "Emre Karadin", "Wanjiru Mba", "Jomo Rez"];

/** Text as it stands in markup. */
export const html = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function blocksFrom(paragraphs: readonly string[], random: Random): ArticleBlock[] {
  return paragraphs.flatMap((text, i): ArticleBlock[] => {
    const heading: ArticleBlock[] = i % 5 === 4 ? [{ kind: "heading", text: pick(HEADINGS, random) }] : [];
    const kind = text.startsWith('"') && random() < 0.5 ? "quotation" : "paragraph";
    return [...heading, { kind, text }];
  });
}

/** The article of a seed: of 250 to 1,000 words. */
export function inventedArticle(seed: number): InventedArticle {
  const random = randomOf(seed + 77);
  const length = 250 + countUpTo(750, random);
  const page = withBodiesOf(inventedPlace(random), inventedPage(seed, length, NEWSPAPER));
  const [head = "", ...paragraphs] = page.trim().split("\n\n");
  const fieldOf = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(head)?.[1] ?? "";
  const day = fieldOf("Published");
  const headline = `${fieldOf("Title")} after talks on ${paragraphs[0]?.split(" ").slice(0, 3).join(" ") ?? ""}`;
  const slug = headline
    .toLowerCase()
    .replace(/[^a-z]+/g, "-")
    .replace(/^-|-$/g, "");
  return {
    headline,
    standfirst: `What is known so far, and what is not, of a change that nobody in the capital had expected before the autumn.`,
    author: pick(AUTHORS, random),
    outlet: fieldOf("Outlet"),
    section: pick(SECTIONS, random),
    day,
    time: `${String(countUpTo(22, random)).padStart(2, "0")}:${String(10 + countUpTo(49, random))}`,
    url: `https://www.${fieldOf("Outlet").toLowerCase().replace(/\W+/g, "-")}.example/${seed}/${slug}`,
    blocks: blocksFrom(paragraphs, random),
    caption: `The gate of the ministry in the capital, in a picture of the spring. ${pick(AUTHORS, random)}/Northwire`,
  };
}

/** What an extractor should give for the body: its paragraphs, headings, items and quotations, without captions. */
export const bodyOf = ({ blocks }: InventedArticle) => blocks.map(({ text }) => text).join("\n\n");
