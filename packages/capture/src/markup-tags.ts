/** A tag of a page's markup, found without building a document. */
export interface MarkupTag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly start: number;
  readonly end: number;
}

const NAME = /[a-zA-Z][^\s/>]*/y;
/** Elements whose content is no markup, and those of other languages inside which that does not hold. */
const RAW = new Set(["script", "style"]);
const FOREIGN = new Set(["svg", "math"]);

function indexAfter(html: string, wanted: string, from: number): number {
  const at = html.indexOf(wanted, from);
  return at < 0 ? html.length : at + wanted.length;
}

/** Where a comment or a declaration ends. Of two ways to read a broken one the shorter is taken, so that no tag hides. */
function endOfDeclaration(html: string, start: number): number {
  return html.startsWith("<!--", start) ? indexAfter(html, "-->", start + 2) : indexAfter(html, ">", start);
}

/** Where a tag ends: at the first `>` outside a quoted value. */
function endOfTag(html: string, from: number): number {
  let at = from;
  while (at < html.length) {
    const character = html[at];
    if (character === ">") return at + 1;
    at += 1;
    if (character !== "=") continue;
    while (at < html.length && /\s/.test(html[at] ?? "")) at += 1;
    const quote = html[at];
    if (quote === '"' || quote === "'") at = indexAfter(html, quote, at + 1);
  }
  return at;
}

/** The tags of a page in order, in one pass whatever the page holds. The content of scripts and styles is passed over. */
export function* tagsOf(html: string): Generator<MarkupTag> {
  let at = html.indexOf("<");
  let foreign = 0;
  while (at >= 0 && at < html.length) {
    const isEnd = html[at + 1] === "/";
    NAME.lastIndex = at + (isEnd ? 2 : 1);
    const name = NAME.exec(html)?.[0].toLowerCase();
    let end = at + 1;
    if (name !== undefined) {
      end = endOfTag(html, at + (isEnd ? 2 : 1) + name.length);
      yield { name, isEnd, start: at, end };
      if (FOREIGN.has(name)) foreign = Math.max(0, foreign + (isEnd ? -1 : 1));
      if (!isEnd && foreign === 0 && RAW.has(name)) end = endOfRaw(html, name, end);
    } else if (html[at + 1] === "!" || html[at + 1] === "?" || isEnd) {
      end = endOfDeclaration(html, at);
    }
    at = html.indexOf("<", end);
  }
}

/** Where the content of a script or a style ends: before its end tag, or with the page. */
function endOfRaw(html: string, name: string, from: number): number {
  const endTag = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  endTag.lastIndex = from;
  return endTag.exec(html)?.index ?? html.length;
}
