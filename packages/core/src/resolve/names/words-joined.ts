import { lettersOf } from "./letters.ts";
import { groupsOf, type NameWord } from "./read-name.ts";

/** Two words as one. */
export function wordsJoined(first: NameWord, second: NameWord): NameWord {
  const spelling = first.spellings[0]! + second.spellings[0]!;
  return {
    ...first,
    text: `${first.text} ${second.text}`,
    spellings: [spelling],
    letters: lettersOf(spelling),
    arabic: first.arabic && second.arabic ? Uint8Array.from([...first.arabic, ...second.arabic].slice(0, 24)) : null,
    groups: groupsOf(spelling),
  };
}
