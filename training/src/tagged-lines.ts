import {
  beginOf,
  CLASS_BIT,
  type DocumentTraits,
  documentTraits,
  endOf,
  featuresOfLine,
  insideOf,
  labelsOf,
  linesOf,
  type MentionType,
  singleOf,
  TAGS,
  type TaggedRun,
  type TextLine,
} from "@hearsay/core/mentions";
import type { TrainingDocument } from "./read-sentences.ts";

/** A line with its labels, ready for training. */
export interface TaggedLine {
  readonly line: TextLine;
  readonly features: readonly Int32Array[];
  readonly labels: Uint8Array;
  /** For each word the mask of the labels that the annotation leaves open. */
  readonly allowed: Int32Array;
  readonly marked: boolean;
  /** Whether a capitalised word is of a class that mentions are made of. */
  readonly hasCue: boolean;
}

export interface TaggedDocument {
  readonly document: TrainingDocument;
  readonly traits: DocumentTraits;
  readonly lines: readonly TaggedLine[];
}

export const tagFor = (type: MentionType): number => {
  const tag: (typeof TAGS)[number] = type === "Title" || type === "Role" ? "Post" : type;
  return TAGS.indexOf(tag);
};

const bitsOf = (tag: number) => (1 << beginOf(tag)) | (1 << insideOf(tag)) | (1 << endOf(tag)) | (1 << singleOf(tag));
/** What a corpus does not annotate may stand where it says nothing. */
const UNTOLD = bitsOf(TAGS.indexOf("Place")) | bitsOf(TAGS.indexOf("Source"));

/** The runs of words of a line that mentions cover; of two that overlap the longer one is kept. */
function runsIn(line: TextLine, document: TrainingDocument): TaggedRun[] {
  const runs: TaggedRun[] = [];
  for (const { type, start, end } of document.mentions) {
    if (end <= line.start || start >= line.end) continue;
    const from = line.words.findIndex((word) => word.token.end > start);
    let to = from;
    while (to < line.words.length && line.words[to]!.token.start < end) to++;
    if (from >= 0 && to > from) runs.push({ tag: tagFor(type), from, to });
  }
  runs.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const kept: TaggedRun[] = [];
  for (const run of runs) if (!kept.some((one) => one.from < run.to && run.from < one.to)) kept.push(run);
  return kept.sort((a, b) => a.from - b.from);
}

const CUES = CLASS_BIT.rankHead | CLASS_BIT.roleHead | CLASS_BIT.unit | CLASS_BIT.organisation;

const hasCue = ({ words }: TextLine) => words.some((word) => word.capital && word.classes & CUES);

/** @param complete whether places and sources are annotated too */
export function tagged(document: TrainingDocument, complete: boolean): TaggedDocument {
  const lines = linesOf(document.text);
  const traits = documentTraits(lines);
  return {
    document,
    traits,
    lines: lines.map((line) => {
      const runs = runsIn(line, document);
      const labels = labelsOf(runs, line.words.length);
      const allowed = Int32Array.from(labels, (label) => (label === 0 && !complete ? 1 | UNTOLD : 1 << label));
      return {
        line,
        features: featuresOfLine(line, traits),
        labels,
        allowed,
        marked: runs.length > 0,
        hasCue: hasCue(line),
      };
    }),
  };
}
