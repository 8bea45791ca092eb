import { type ErrorCode, HearsayError } from "@hearsay/core";
import { CommanderError } from "commander";

/** What a command ends with: 0 done, 1 fault, 2 wrong usage, 3 nothing found. */
export const EXIT = { done: 0, fault: 1, usage: 2, nothing: 3 } as const;

const CODES: { readonly [code in ErrorCode]?: number } = {
  usage: EXIT.usage,
  "host-refused": EXIT.usage,
  "not-found": EXIT.nothing,
};

/** The exit code for whatever a command threw; commander throws for help and version too, with 0. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof HearsayError) return CODES[error.code] ?? EXIT.fault;
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  return EXIT.fault;
}
