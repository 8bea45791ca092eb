import type { Draft } from "../draft-statements.ts";
import { CITING_VERBS, CREDITING_VERBS } from "../lexicon/speech.ts";
import type { ReadText, Sentence } from "../read-sentences.ts";
import type { Source } from "./sources.ts";
import { sourcesOf, speakersOf } from "./speakers.ts";

interface Citation {
  readonly citing: Source;
  readonly cited: readonly Source[];
}

/** "The paper cited a source in the ministry.": a sentence that only names whom somebody has it from. */
function citationIn({ parsed }: Sentence, { discourse }: ReadText, text: string): Citation | null {
  const sentence = { parsed, discourse, text };
  const clause = parsed.clauses.find(
    ({ verb, relation }) => CITING_VERBS.has(verb.lemma) && relation === "main" && verb.voice === "active",
  );
  if (!clause?.subject || clause.verb.negated || clause.verb.modal !== null) return null;
  if (parsed.clauses.some((one) => one.parent === clause && one.verb.form === "gerund")) return null;
  const to = clause.adjuncts.find((one) => one.preposition === "to")?.noun;
  const named = CREDITING_VERBS.has(clause.verb.lemma) ? to : clause.objects[0];
  const citing = speakersOf(clause.subject, sentence).at(-1);
  const cited = named ? sourcesOf(named, sentence) : [];
  return citing && cited.length > 0 ? { citing, cited } : null;
}

/** What the sentence before told on the word of whoever cites here is told by whom he cites; the same drafts where nobody does. */
export function withLaterCitation(drafts: Draft[], sentence: Sentence, read: ReadText, text: string): Draft[] {
  const citation = citationIn(sentence, read, text);
  if (!citation) return drafts;
  const told = read.sentences[sentence.at - 1];
  const isHis = ({ sources }: Draft) => sources.at(-1)?.link.name === citation.citing.link.name;
  return drafts.map((draft): Draft => {
    if (draft.sentence !== told || !isHis(draft) || draft.finding.type === "said") return draft;
    const isAnonymous = citation.cited.at(-1)?.link.kind === "anonymous";
    const basis = isAnonymous ? "anonymous" : "named";
    return { ...draft, sources: [...draft.sources, ...citation.cited], basis };
  });
}
