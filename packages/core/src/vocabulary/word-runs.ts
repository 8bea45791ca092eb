/** Words in a row that make one run: five hold across sentences of one hand and hardly ever in those of two. */
const RUN = 5;

/** Letters and digits of scripts that part words by spaces, or one sign of a script that does not. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu;

/** Somebody's words between marks of quotation, on one line; an opened one without an end reaches to the end of the line. */
const QUOTED = [
  /„[^“”\n]*[“”]/gu,
  /“[^”\n]*(?:”|$)/gmu,
  /«[^»\n]*(?:»|$)/gmu,
  /「[^」\n]*(?:」|$)/gmu,
  /"[^"\n]*"/gu,
  /‘[^‘’\n]*(?:’\p{L}[^‘’\n]*)*’(?!\p{L})/gu,
];

/** A text without what it quotes: a quotation in common makes no copy. */
export function unquoted(text: string): string {
  return QUOTED.reduce((rest, quoted) => rest.replace(quoted, " "), text);
}

/** A text as the set of its runs of five words, as words alone: without case, marks or breaks. */
export function wordRunsOf(text: string): Set<string> {
  const words = text.normalize("NFKC").toLowerCase().match(WORD) ?? [];
  const runs = new Set<string>();
  // Every run is a stretch of one text, which costs no copy.
  const all = words.join(" ");
  let [start, end] = [0, words.slice(0, RUN).join(" ").length];
  for (let i = 0; i + RUN <= words.length; i++) {
    runs.add(all.slice(start, end));
    start += (words[i] as string).length + 1;
    end += (words[i + RUN]?.length ?? 0) + 1;
  }
  return runs;
}
