import type { Clock, Day, Head, Holdings, Picture, PublicLedger } from "@hearsay/core";
import type { Say, SiteLanguage } from "./words/say.ts";

/** How a site is to be written. */
export interface SiteOptions {
  /** As known on this day, by this clock. */
  readonly known: Day;
  readonly clock: Clock;
  readonly language: SiteLanguage;
  /** Where it will stand, without a slash at the end; the feed needs it to be followed from elsewhere. */
  readonly base: string | null;
  /** Who answers for ClaimReview; without a name none is written, since a computed standing is no human fact check. */
  readonly claimReviewBy: string | null;
}

/** One file of the site. */
export interface Page {
  /** Relative to the folder: `claim/c-0123.html`. */
  readonly path: string;
  readonly text: string;
}

/** Everything that pages are made from. */
export interface Site {
  readonly options: SiteOptions;
  readonly say: Say;
  readonly shown: PublicLedger;
  readonly head: Head;
  readonly holdings: Holdings;
  readonly picture: Picture;
  /** Claims that somebody accepted has spoken of by the known day. */
  readonly claims: ReadonlySet<string>;
  readonly persons: readonly string[];
  readonly posts: readonly string[];
  readonly bodies: readonly string[];
}
