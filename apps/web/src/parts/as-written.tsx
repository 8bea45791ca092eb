import { Fragment } from "react";
import { isRightToLeft, say, spokenNow } from "../languages/say.ts";

/** Characters that turn the writing direction of what follows them, or cannot be seen at all, by what they are called. */
const TURNS: { readonly [character: string]: string } = {
  "\u202A": "LRE",
  "\u202B": "RLE",
  "\u202C": "PDF",
  "\u202D": "LRO",
  "\u202E": "RLO",
  "\u2066": "LRI",
  "\u2067": "RLI",
  "\u2068": "FSI",
  "\u2069": "PDI",
  "\u00AD": "SHY",
  "\u200B": "ZWSP",
  "\u2060": "WJ",
  "\uFEFF": "BOM",
};
/** Control characters but tab and line feed, those above, and the letters of tags. */
const TURN = /([[\p{Cc}--[\t\n]]\u00AD\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}])/v;

/** What such a character is called; undefined for words. */
const nameOf = (piece: string): string | undefined =>
  TURNS[piece] ??
  (TURN.test(piece) && piece.length <= 2
    ? `U+${(piece.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`
    : undefined);

/**
 * Words as a report has them. A character that would turn the writing direction stays in the text, alone in an isolate
 * where it turns nothing, and shows itself.
 */
export function AsWritten({ children }: { readonly children: string }) {
  if (!TURN.test(children)) return children;
  return children.split(TURN).map((piece, i) => {
    const name = nameOf(piece);
    // The pieces of one text never change places.
    const key = `${i} ${name ?? ""}`;
    if (name === undefined) return <Fragment key={key}>{piece}</Fragment>;
    return (
      <bdi key={key} className="turn" data-turn={name} title={say("turn.title", { name })}>
        {piece}
      </bdi>
    );
  });
}

/** Names and words of reports inside a sentence from right to left, as core sets them apart. */
const APART = /\u2068([^\u2068\u2069]*)\u2069/;

function Pieces({ children }: { readonly children: string }) {
  // Every second piece is a name.
  return children.split(APART).map((piece, i) => {
    const Around = i % 2 === 1 ? "bdi" : Fragment;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
      <Around key={i}>
        <AsWritten>{piece}</AsWritten>
      </Around>
    );
  });
}

/**
 * Whether words are told in the language of the page. What an entry keeps is told in English; in Arabic no Latin letter
 * stands outside a name that is set apart.
 */
export function isToldHere(words: string): boolean {
  const around = words.split(APART).filter((_, i) => i % 2 === 0);
  return !isRightToLeft() || !around.some((piece) => /\p{Script=Latin}/u.test(piece));
}

/** What Hearsay itself says of reports: in the language of the page, else in English, as an entry keeps it. */
export function Told({ children }: { readonly children: string }) {
  const isEnglish = !isRightToLeft() || !isToldHere(children);
  if (isEnglish) {
    return (
      <bdi lang="en" dir="ltr">
        <AsWritten>{children}</AsWritten>
      </bdi>
    );
  }
  return (
    <bdi lang={spokenNow().language} dir="rtl">
      <Pieces>{children}</Pieces>
    </bdi>
  );
}

/** Through whom words came: one name, or several with words between them in the language of the page. */
export function Path({ children }: { readonly children: string }) {
  return isRightToLeft() && APART.test(children) ? <Told>{children}</Told> : <Name>{children}</Name>;
}

/** Words of a report inside a sentence of the desk, in their own direction. */
export function Quote({ children }: { readonly children: string }) {
  return (
    <q className="as-printed" dir="auto">
      <AsWritten>{children}</AsWritten>
    </q>
  );
}

/** The headline of a report where it turns the element that it stands in; words of ours where the page printed none. */
export function HeadlineAlone({ children }: { readonly children: string }) {
  return children.trim() === "" ? <em>{say("report.noHeadline")}</em> : <AsWritten>{children}</AsWritten>;
}

/** The same among other words, in its own direction: a link to a report has words in any case. */
export function Headline({ children }: { readonly children: string }) {
  return (
    <bdi>
      <HeadlineAlone>{children}</HeadlineAlone>
    </bdi>
  );
}

/** A name, headline or gloss: in the face of the instrument, in its own direction. */
export function Name({ children }: { readonly children: string }) {
  return (
    <bdi>
      <AsWritten>{children}</AsWritten>
    </bdi>
  );
}
