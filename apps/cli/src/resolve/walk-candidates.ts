import { type Candidate, type Day, groundsInWords, HearsayError, identify, type Ledger, takeBack } from "@hearsay/core";
import type { Page } from "../print/page.ts";
import { printCandidate } from "./print-candidate.ts";

/** What a key does. */
const KEYS = {
  s: "same",
  n: "different",
  u: "unsure",
  " ": "skip",
  z: "undo",
  q: "quit",
} as const;

export const KEYS_IN_WORDS = "s same · n not the same · u unsure · space skip · z undo · q quit";

/** Where the walk takes its keys from and shows what it asks. */
export interface Walk {
  readonly ledger: Ledger;
  readonly page: Page;
  /** The next key that somebody pressed; null where there are no more. */
  readonly nextKey: () => Promise<string | null>;
  /** The pairs that nobody has judged, the likeliest first. */
  readonly candidates: () => Promise<readonly Candidate[]>;
  readonly day: Day;
  /** The reason that is kept; without it, what was shown. */
  readonly reason: string | null;
}

const keyOf = ({ pair }: Candidate) => pair.join(" ");

/** Walks the candidates one after another, each judged by a key, until nobody is left or somebody stops. Gives how many were judged. */
export async function walkCandidates(walk: Walk): Promise<number> {
  const { ledger, page, nextKey, candidates, day, reason } = walk;
  const skipped = new Set<string>();
  let judged = 0;
  for (;;) {
    const open = (await candidates()).filter((one) => !skipped.has(keyOf(one)));
    const [candidate] = open;
    if (!candidate) {
      page.line(judged > 0 ? "No more candidates." : "There is nobody to resolve.");
      return judged;
    }
    printCandidate(candidate, page, `${open.length} left · `);
    page.quiet(KEYS_IN_WORDS);
    const key = await nextKey();
    if (key === null) return judged;
    const act = KEYS[key as keyof typeof KEYS];
    if (act === "quit") return judged;
    if (act === "skip") skipped.add(keyOf(candidate));
    else if (act === "undo") {
      judged -= (await undo(ledger, page)) ? 1 : 0;
    } else if (act) {
      const grounds = groundsInWords([...candidate.for, ...candidate.against]);
      const said = await saying(page, () =>
        identify(ledger, async () => ({ pair: candidate.pair, verdict: act, reason: reason ?? grounds, day })),
      );
      if (said) judged += 1;
      else skipped.add(keyOf(candidate));
    } else page.line(`“${key}” does nothing here.`);
    page.gap();
  }
}

/** Does what was asked; what cannot be done is said, and the walk goes on. */
async function saying(page: Page, act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error;
    page.line(error.message);
    return false;
  }
}

const undo = (ledger: Ledger, page: Page) => saying(page, () => takeBack(ledger, null));
