import { decodeHTML } from "entities";
import { type MarkupTag, tagsOf } from "./markup-tags.ts";

const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);
const UNSEEN = new Set(["title", "script", "style", "template", "noscript", "svg", "math"]);

/** Which unseen element a place is inside of, and how many of its name are open there. */
interface Unseen {
  readonly name: string;
  readonly open: number;
}

function afterTag(unseen: Unseen | null, { name, isEnd }: MarkupTag): Unseen | null {
  if (unseen === null) return !isEnd && UNSEEN.has(name) ? { name, open: 1 } : null;
  if (unseen.name !== name) return unseen;
  const open = unseen.open + (isEnd ? -1 : 1);
  return open === 0 ? null : { name, open };
}

const spaced = (raw: string) => raw.replace(/\s+/g, " ");

/** The text between the tags of a page whose markup is not to be trusted, its title first; blocks stand apart. */
export function textOfMarkup(html: string): string {
  const pieces: string[] = [];
  let title = "";
  let unseen: Unseen | null = null;
  let from = 0;
  for (const tag of tagsOf(html)) {
    const raw = html.slice(from, tag.start);
    if (unseen === null) pieces.push(spaced(raw));
    else if (unseen.name === "title" && title === "") title = spaced(raw).trim();
    if (unseen === null && !INLINE.has(tag.name)) pieces.push(tag.name === "br" ? "\n" : "\n\n");
    unseen = afterTag(unseen, tag);
    from = tag.end;
  }
  if (unseen === null) pieces.push(spaced(html.slice(from)));
  const text = decodeHTML(pieces.join(""))
    .replace(/ +/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return title === "" ? text : `${decodeHTML(title)}\n\n${text}`;
}
