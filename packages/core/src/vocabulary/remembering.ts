/** How many answers are kept at least, and the longest question that is: beyond them a report is not news but an attack. */
const MOST = 2048;
const LONGEST = 100;

/**
 * A pure function of a word or name that keeps its answers, since the words of the news come again and again. What was not
 * asked for long is forgotten: names pass, the words between them stay.
 */
export function remembering<T>(answer: (question: string) => T): (question: string) => T {
  let lately = new Map<string, { readonly is: T }>();
  let before = lately;
  return (question) => {
    if (question.length > LONGEST) return answer(question);
    const known = lately.get(question);
    if (known) return known.is;
    const kept = before.get(question) ?? { is: answer(question) };
    if (lately.size >= MOST) {
      before = lately;
      lately = new Map();
    }
    lately.set(question, kept);
    return kept.is;
  };
}
