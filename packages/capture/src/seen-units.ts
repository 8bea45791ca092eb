import { decodeHTML } from "entities";
import { tagsOf } from "./markup-tags.ts";

/** The text of a page without its tags and without any space, each unit with where it stands in the source. */
export interface SeenUnits {
  readonly text: string;
  /** For each unit of the text, where it begins in the source, in UTF-16 units. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** What the reader leaves out of a text: space of any kind and characters of no width. */
const UNSEEN = /[\s\u00AD\u200B\u2060\uFEFF]/u;
const REFERENCE = /&(?:#x[0-9a-f]{1,7}|#\d{1,8}|[a-z][a-z\d]{1,31});?/iy;
const RAW = new Set(["script", "style"]);

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch of source between two tags without the comments and declarations in it. */
function* withoutDeclarations(source: string, { start, end }: Stretch): Generator<Stretch> {
  let from = start;
  for (let at = source.indexOf("<", from); at >= 0 && at < end; at = source.indexOf("<", from)) {
    const next = source[at + 1];
    if (next !== "!" && next !== "?" && next !== "/") {
      yield { start: from, end: at + 1 };
      from = at + 1;
      continue;
    }
    yield { start: from, end: at };
    const close = source.startsWith("<!--", at) ? source.indexOf("-->", at + 2) + 2 : source.indexOf(">", at);
    from = close < at || close >= end ? end : close + 1;
  }
  if (from < end) yield { start: from, end };
}

/** The stretches of a source of markup that stand between its tags, scripts and styles left out. */
function* stretchesOf(source: string): Generator<Stretch> {
  let from = 0;
  let isRaw = false;
  for (const { name, isEnd, start, end } of tagsOf(source)) {
    if (!isRaw) yield* withoutDeclarations(source, { start: from, end: start });
    isRaw = !isEnd && RAW.has(name);
    from = end;
  }
  if (!isRaw) yield* withoutDeclarations(source, { start: from, end: source.length });
}

/** The seen units of a source: of its markup, or of all of it where it is plain text. */
export function seenUnitsOf(source: string, isMarkup: boolean): SeenUnits {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (text: string, start: number, end: number) => {
    for (let i = 0; i < text.length; i++) {
      const unit = text[i] as string;
      if (UNSEEN.test(unit)) continue;
      units.push(unit);
      starts.push(start);
      ends.push(end);
    }
  };
  for (const { start, end } of isMarkup ? stretchesOf(source) : [{ start: 0, end: source.length }]) {
    for (let at = start; at < end; ) {
      REFERENCE.lastIndex = at;
      const reference = isMarkup && source[at] === "&" ? REFERENCE.exec(source)?.[0] : undefined;
      const length = reference === undefined || at + reference.length > end ? 1 : reference.length;
      add(length > 1 && reference ? decodeHTML(reference) : (source[at] as string), at, at + length);
      at += length;
    }
  }
  return { text: units.join(""), starts, ends };
}

/** A text as the units of a page are compared: without space. */
export function unseenTaken(text: string): string {
  return text.replace(/[\s\u00AD\u200B\u2060\uFEFF]+/gu, "");
}
