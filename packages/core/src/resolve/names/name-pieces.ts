import { foldLatin } from "./fold.ts";
import { MOST_WORDS } from "./meetings.ts";
import type { NameKind } from "./read-name.ts";
import { latinLookalike, type Script, scriptOf } from "./scripts.ts";

/** `abd al-rahman`, `abdul rahman`, `abderrahman`: one name. */
const SERVANT = /^(?:c|')?abd(?:[aeiou]*l|u[rsnz]|e[rsnzdt]|ou[rsnz]?)?$/;
/** Arabic and Persian: the article, and how servants and fathers are written. */
const ARABIC_ARTICLE = /^(?:ال|أل|لل)(?=\p{L}{3})/u;

/** A word of a name before it is known what it is. */
export interface Piece {
  /** As written, an Arabic article taken off. */
  readonly text: string;
  /** In small Latin letters, where it is Latin; else empty. */
  readonly folded: string;
  readonly script: Script;
  /** Whether letters of another script stood in it. */
  readonly mixed: boolean;
}

/** The words as they stand, dotted letters drawn together: "S.A.R.L.", "J.-C." */
export function piecesOf(text: string, kind: NameKind | undefined): Piece[] {
  const plain = text
    .replace(/(?<!\p{L})(?:\p{L}\.){2,}\p{L}?(?!\p{L})/gu, (run) =>
      kind === "body" || run.length > 5 ? `${run.replaceAll(".", "")} ` : run,
    )
    .replace(/[&+]/g, " and ");
  const pieces: Piece[] = [];
  for (const part of plain.match(/[\p{L}\p{M}\p{N}'’ʼ`‘ʻ]+/gu) ?? []) {
    if (pieces.length >= MOST_WORDS) break;
    const { script, word, mixed } = scriptOf(part);
    const bare = script === "arabic" ? word.replace(ARABIC_ARTICLE, "") : word;
    if ((script === "han" || script === "hangul") && part === text.trim() && word.length > 1 && word.length <= 4) {
      // Written in one, the family name is the first sign, and what follows is the given name.
      pieces.push(...[word.slice(0, 1), word.slice(1)].map((text) => ({ text, folded: "", script, mixed })));
    } else pieces.push({ text: bare, folded: script === "latin" ? foldLatin(word) : "", script, mixed });
  }
  return pieces.some((piece) => piece.script === "latin") ? pieces.map(asItLooks) : pieces;
}

/** Beside Latin words, a word of another script that only looks Latin is read as what it looks like. */
function asItLooks(piece: Piece): Piece {
  if (piece.script !== "cyrillic" && piece.script !== "greek") return piece;
  const latin = latinLookalike(piece.text);
  return latin === null ? piece : { text: piece.text, folded: foldLatin(latin), script: "latin", mixed: true };
}

/** Draws together what is one name: the servant of God's names, an article written apart. */
export function drawTogether(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    let next = i + 1;
    const isServant = piece.script === "latin" ? SERVANT.test(piece.folded) : piece.text === "عبد";
    if (isServant) {
      while (next < pieces.length - 1 && /^(?:al|el|ul|ar|er|as|es|us|ur)$/.test(pieces[next]!.folded)) next++;
      const rest = pieces[next];
      if (rest && rest.folded !== "allah" && (rest.folded.length > 2 || rest.script !== "latin")) {
        out.push({
          ...piece,
          text: piece.script === "latin" ? `${piece.text} ${rest.text}` : piece.text + rest.text,
          folded: piece.script === "latin" ? `abdul${rest.folded}` : "",
        });
        i = next;
        continue;
      }
    }
    out.push(piece);
  }
  return out;
}
