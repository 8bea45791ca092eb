import type { Ledger } from "./ledger/ledger.ts";
import { readSealed } from "./publish/sealed.ts";
import type { Capture, Custody } from "./vocabulary/entry.ts";
import { HearsayError } from "./vocabulary/error.ts";

/** Who has the untouched bytes of a page in hand, and what for. */
export interface Access {
  readonly capture: Capture;
  /** As the person gave it, if at all. */
  readonly purpose: string | undefined;
  /** What is told where no purpose was given. A sealed page is not opened so. */
  readonly unless: string;
}

/**
 * Enters that somebody has the bytes of a page in hand, and what for; to be asked before they are given.
 * @throws HearsayError `sealed` where the page is sealed and nobody says what for
 */
export async function enterAccess(ledger: Ledger, { capture, purpose, unless }: Access): Promise<void> {
  const told = purpose?.trim() ?? "";
  if (told === "" && (await readSealed(ledger)).covers(capture)) {
    throw new HearsayError("sealed", "This page is sealed. Say what for you open it: the custody log keeps that.");
  }
  const body: Custody = { act: "accessed", captures: [capture.sha256], purpose: told || unless };
  await ledger.append(async () => [{ kind: "custody", body }]);
}
