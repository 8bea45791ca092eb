import { Fragment } from "react";
import { say } from "../languages/say.ts";

/** Characters that turn the writing direction of what follows them, by what they are called. */
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
};
const TURN = /([\u202A-\u202E\u2066-\u2069])/;

/**
 * Words as a report has them. A character that would turn the writing direction stays in the text, alone in an isolate
 * where it turns nothing, and shows itself.
 */
export function AsWritten({ children }: { readonly children: string }) {
  if (!TURN.test(children)) return children;
  return children.split(TURN).map((piece, i) => {
    const name = TURNS[piece];
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

/** What Hearsay's rules say of themselves comes in English, whatever the page around it speaks. */
export function English({ children }: { readonly children: string }) {
  return (
    <bdi lang="en" dir="ltr">
      <AsWritten>{children}</AsWritten>
    </bdi>
  );
}

/** Words of a report inside a sentence of the desk, in their own direction. */
export function Quote({ children }: { readonly children: string }) {
  return (
    <q className="as-printed" dir="auto">
      <AsWritten>{children}</AsWritten>
    </q>
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
