import type { Clause } from "../clauses.ts";
import { pastStop } from "../lexicon/speech.ts";

/** "Neither the palace nor the ministry confirmed this", "nobody denied it". */
export function isNobody({ subject }: Clause, text: string): boolean {
  const from = Math.max(0, (subject?.start ?? 0) - 80);
  const before = pastStop(text.slice(from, subject?.phrase.words[0]?.start ?? from));
  const none = subject?.phrase.determiner ?? subject?.phrase.words[0]?.lower ?? "";
  return /\bn(?:either|or)\b/i.test(before) || /^(?:no|none|nobody|neither|no-one)$/.test(none);
}
