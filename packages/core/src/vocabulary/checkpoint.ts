import { z } from "zod";
import { HearsayError } from "./error.ts";
import { Sha256 } from "./sha256.ts";

/**
 * A signed head: whoever has one from elsewhere can tell whether the ledger still holds what it held then.
 * Key and signature are Ed25519, as base64url.
 */
export const Checkpoint = z.object({
  seq: z.int().nonnegative(),
  hash: Sha256,
  /** ISO instant, UTC. */
  at: z.iso.datetime(),
  key: z.string().regex(/^[\w-]{43}$/, "an Ed25519 key is 43 letters of base64url"),
  signature: z.string().regex(/^[\w-]{86}$/, "an Ed25519 signature is 86 letters of base64url"),
});
export type Checkpoint = z.infer<typeof Checkpoint>;

const MARK = "hearsay-checkpoint";

/** The words that a checkpoint's key signs. */
export function signedWords({ seq, hash, at }: Pick<Checkpoint, "seq" | "hash" | "at">): string {
  return `${MARK} ${seq} ${hash} ${at}`;
}

/** A checkpoint as the one line that is published. */
export function checkpointLine(checkpoint: Checkpoint): string {
  return `${signedWords(checkpoint)} ${checkpoint.key} ${checkpoint.signature}`;
}

/**
 * Reads the checkpoints out of a text that was published; whatever stands on other lines is not looked at.
 * @throws HearsayError `usage` for a text without any, or for a line that begins as one and is none
 */
export function parseCheckpoints(text: string): Checkpoint[] {
  const lines = text.split(/\r?\n/).flatMap((line, i) => (line.trim().startsWith(`${MARK} `) ? [{ line, i }] : []));
  if (lines.length === 0) {
    throw new HearsayError(
      "usage",
      `There is no line in it that begins with "${MARK}", as "hearsay checkpoint" prints.`,
    );
  }
  return lines.map(({ line, i }) => {
    const [, seq, hash, at, key, signature, ...rest] = line.trim().split(/\s+/);
    const parsed = Checkpoint.safeParse({ seq: Number(seq), hash, at, key, signature });
    if (parsed.success && rest.length === 0) return parsed.data;
    throw new HearsayError("usage", `Line ${i + 1} is no whole checkpoint. Copy the line again as it was published.`);
  });
}
