/** Whether a text holds any of many pieces of text. */
export interface WordsFinder {
  isIn(text: string): boolean;
}

/** Pieces are looked for by their first signs. */
const SIGNS = 12;

/** Finds any of many pieces in a text, in time that hardly grows with their number. */
export function findWords(pieces: Iterable<string>): WordsFinder {
  const byStart = new Map<string, string[]>();
  const short: string[] = [];
  for (const piece of new Set(pieces)) {
    if (piece.length < SIGNS) {
      if (piece !== "") short.push(piece);
      continue;
    }
    const start = piece.slice(0, SIGNS);
    const known = byStart.get(start);
    if (known) known.push(piece);
    else byStart.set(start, [piece]);
  }
  return {
    isIn(text) {
      if (short.some((piece) => text.includes(piece))) return true;
      for (let at = 0; at + SIGNS <= text.length; at++) {
        const alike = byStart.get(text.slice(at, at + SIGNS));
        if (alike?.some((piece) => text.startsWith(piece, at))) return true;
      }
      return false;
    },
  };
}
