import type { Day } from "../vocabulary/day.ts";
import type { Sha256 } from "../vocabulary/sha256.ts";

/** What the person who adds a report says of it. It wins over what the page says. */
export interface Given {
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly author?: string | undefined;
  readonly section?: string | undefined;
  /** A day, `2024-04-23`, or a moment, `2024-04-23T18:09+03:00`. */
  readonly published?: string | undefined;
  readonly language?: string | undefined;
  readonly url?: string | undefined;
  readonly paraphrases?: string | undefined;
}

/** A moment as a feed tells it, read but for what it leaves out. */
export interface ToldMoment {
  readonly day: Day;
  /** `HH:MM`. */
  readonly time: string | null;
  readonly zone: string | null;
  readonly written: string;
}

/**
 * What something else than the page tells of it. The page's own word comes before a feed's; the word of the file that
 * holds it, such as the head of a mail, comes before the page's.
 */
export interface ToldOfPage {
  readonly by: "feed" | "file";
  readonly published?: ToldMoment | null | undefined;
  readonly title?: string | null | undefined;
  readonly author?: string | null | undefined;
  readonly outlet?: string | null | undefined;
}

/** What reading a page takes beside the page itself. */
export interface PageInput {
  /** The SHA-256 of the bytes as they were captured. */
  readonly capture: Sha256;
  /** The caller's day: no page can have been published after it. */
  readonly today: Day;
  readonly given: Given;
  /** The address the page came from; null for a file or a pasted text. */
  readonly url: string | null;
  readonly told?: ToldOfPage | undefined;
}
