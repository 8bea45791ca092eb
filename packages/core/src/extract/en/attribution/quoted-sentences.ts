import type { Discourse } from "../discourse.ts";
import type { Sentence } from "../read-sentences.ts";
import { type Quotation, quotationFrom } from "./quotations.ts";
import type { Source } from "./sources.ts";
import { actsOver, type SpeechAct, speechActsOf } from "./speech-acts.ts";

/** What a sentence inside a quotation needs to be told its speaker. */
interface Quoted {
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly discourse: Discourse;
  readonly text: string;
}

/** A mark and a space may stand outside the quotation. */
const SLACK = 2;

/** The quotation that a sentence as a whole lies in. */
function quotationOver({ start, end }: Sentence, quotations: readonly Quotation[]): Quotation | undefined {
  const last = quotationFrom(quotations, start + 1);
  return last && last.end >= end - SLACK ? last : undefined;
}

const namedIn = (acts: readonly SpeechAct[]): readonly Source[] | null =>
  acts.find((act) => !act.isVoid && act.clause !== null && act.sources.length > 0)?.sources ?? null;

/** How many sentences on either side may hold the attribution of a quotation. */
const WINDOW = 8;

/** The sentences before or behind one, nearest last and nearest first, in its part. */
function sentencesFrom(sentence: Sentence, step: -1 | 1, { sentences }: Quoted): readonly Sentence[] {
  const near =
    step < 0
      ? sentences.slice(Math.max(0, sentence.at - WINDOW), sentence.at)
      : sentences.slice(sentence.at + 1, sentence.at + 1 + WINDOW);
  return near.filter((one) => one.part === sentence.part);
}

/** Who speaks a quotation by its own attribution: before it opens, or in the sentence where it closes. */
function attributedTo(quotation: Quotation, sentence: Sentence, quoted: Quoted): readonly Source[] | null {
  const { discourse, text } = quoted;
  // A sentence lies in the quotation: those around it are few, and end where the quotation does.
  const around = [...sentencesFrom(sentence, -1, quoted), ...sentencesFrom(sentence, 1, quoted)].filter(
    (one) => one.start < quotation.end + SLACK && one.end > quotation.start - SLACK,
  );
  return around.map((one) => namedIn(speechActsOf(one.parsed, discourse, text))).find((one) => one !== null) ?? null;
}

/**
 * Who speaks a sentence that stands in quotation marks as a whole and names nobody: whoever the quotation is attributed
 * to, else whoever spoke in the sentence before.
 */
export function quotedSentence(sentence: Sentence, acts: readonly SpeechAct[], quoted: Quoted): SpeechAct | null {
  const quotation = quotationOver(sentence, quoted.quotations);
  const inside = { start: sentence.start + 1, end: sentence.start + 1 };
  if (!quotation || actsOver(acts, inside).length > 0) return null;
  const sources =
    attributedTo(quotation, sentence, quoted) ?? quoted.discourse.lastSpoken(sentence.start, () => true, 1);
  if (!sources) return null;
  // What follows in the same quotation is his as well.
  quoted.discourse.noteSpoken(sources, sentence.start);
  const { start, end } = sentence;
  return {
    clause: null,
    sources,
    stance: "asserts",
    isVoid: false,
    times: [],
    content: { start, end },
    span: { start, end: start },
  };
}
