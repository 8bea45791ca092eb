import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type MentionModel, postingsOf, standoffOf } from "@hearsay/core/mentions";
import type { TrainingDocument } from "./read-sentences.ts";

/** Precision, recall and F1 of one class. */
export interface Score {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

export interface BratScores {
  readonly entity_strict: { readonly [type: string]: Score };
  readonly relation_strict: { readonly [type: string]: Score };
}

/** Scores what each article's blind model tells against the annotations, span edges trimmed, Title and Role merged. */
export function scoreBlind(
  documents: readonly TrainingDocument[],
  modelOf: (i: number) => MentionModel,
  gold: string,
  scorer: string,
): BratScores {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-brat-"));
  try {
    for (const [i, { text, file }] of documents.entries())
      writeFileSync(join(folder, file), standoffOf(text, postingsOf(text, modelOf(i))));
    const out = execFileSync(process.execPath, [scorer, gold, folder, "--trim", "--json"], { maxBuffer: 1 << 28 });
    return JSON.parse(out.toString()).scores.merged;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
