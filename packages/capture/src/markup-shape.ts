import { tagsOf } from "./markup-tags.ts";

const VOID = new Set(
  "area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr".split(
    " ",
  ),
);
const PARAGRAPH_ENDS =
  "address article aside blockquote details div dl dt dd fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table ul";

/** The elements that a start tag closes when they are innermost: the HTML rules that linkedom's parser keeps. */
const CLOSES = new Map<string, ReadonlySet<string>>([
  ...PARAGRAPH_ENDS.split(" ").map((name) => [name, new Set(["p"])] as const),
  ["p", new Set(["p"])],
  ["li", new Set(["li", "p"])],
  ["dt", new Set(["dt", "dd", "p"])],
  ["dd", new Set(["dt", "dd", "p"])],
  ["tr", new Set(["tr", "th", "td", "p"])],
  ["td", new Set(["th", "td"])],
  ["th", new Set(["th", "td"])],
  ["option", new Set(["option"])],
]);

/** What a page must not exceed: within it the readers are measured to be quick; beyond, their cost grows by powers. */
const SHAPE_LIMITS = { depth: 250, elements: 20_000, references: 100_000 };

/** Whether a page has more character references (`&amp;`) than that; the parser makes a node of each. */
function hasMoreReferences(html: string, limit: number): boolean {
  let count = 0;
  for (let at = html.indexOf("&"); at >= 0; at = html.indexOf("&", at + 1)) {
    count += 1;
    if (count > limit) return true;
  }
  return false;
}

/** Why a page is not read as a document, or null where it can be: it nests too deeply, or has too many pieces. */
export function shapeFault(html: string, { depth, elements, references } = SHAPE_LIMITS): string | null {
  if (hasMoreReferences(html, references)) return `it has more than ${references} character references`;
  const open: string[] = [];
  let count = 0;
  for (const { name, isEnd } of tagsOf(html)) {
    if (isEnd) {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
      continue;
    }
    count += 1;
    if (count > elements) return `it has more than ${elements} elements`;
    if (VOID.has(name)) continue;
    const closes = CLOSES.get(name);
    while (closes?.has(open.at(-1) ?? "")) open.pop();
    open.push(name);
    if (open.length > depth) return `its elements nest more than ${depth} deep`;
  }
  return null;
}
