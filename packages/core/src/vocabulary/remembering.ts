/** How many answers are kept, and the longest question that is: beyond them a report is not news but an attack. */
const MOST = 8192;
const LONGEST = 100;

/** A pure function of a word or name that keeps its answers, since the words of the news come again and again. */
export function remembering<T>(answer: (question: string) => T): (question: string) => T {
  let known = new Map<string, { readonly is: T }>();
  return (question) => {
    if (question.length > LONGEST) return answer(question);
    const kept = known.get(question);
    if (kept) return kept.is;
    const is = answer(question);
    if (known.size >= MOST) known = new Map();
    known.set(question, { is });
    return is;
  };
}
