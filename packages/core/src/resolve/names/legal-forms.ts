import type { Piece } from "./name-pieces.ts";
import { FORMS } from "./name-words.ts";

const FORMS_BY_FIRST = Map.groupBy(
  FORMS.map(([spelling, form]) => ({ wanted: spelling.split(" "), form })),
  ({ wanted }) => wanted[0] ?? "",
);
const LONG_FORMS = FORMS.filter(([spelling]) => spelling.length > 7 && !spelling.includes(" "));

function formAt(pieces: readonly Piece[], at: number): { length: number; form: string } | null {
  const piece = pieces[at]!;
  const first = piece.folded || piece.text.toLowerCase();
  for (const { wanted, form } of FORMS_BY_FIRST.get(first) ?? [])
    if (wanted.every((word, k) => pieces[at + k] && isFormWord(pieces[at + k]!, word)))
      return { length: wanted.length, form };
  // "JOYNT STOCK COMPANY", "Aktiengeselschaft": a long form may be misspelt.
  if (first.length < 7) return null;
  const near = LONG_FORMS.find(([spelling]) => isFormWord(piece, spelling));
  return near ? { length: 1, form: near[1] } : null;
}

/** Takes the legal forms out of a body's name: whole words, the longest first. */
export function withoutForms(pieces: readonly Piece[]): { kept: Piece[]; forms: string[] } {
  const kept: Piece[] = [];
  const forms: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    const found = formAt(pieces, at);
    if (found) forms.push(found.form);
    else kept.push(pieces[at]!);
    at += found?.length ?? 1;
  }
  return kept.length > 0 ? { kept, forms } : { kept: [...pieces], forms: [] };
}

const isFormWord = (piece: Piece, word: string) =>
  piece.folded === word ||
  (word.length > 7 &&
    piece.folded.length >= word.length - 1 &&
    piece.folded.length <= word.length + 1 &&
    oneLetterOff(piece.folded, word)) ||
  piece.text.toLowerCase() === word;

function oneLetterOff(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  if (a.length === b.length) return a.slice(at + 1) === b.slice(at + 1);
  return a.length > b.length ? a.slice(at + 1) === b.slice(at) : a.slice(at) === b.slice(at + 1);
}
