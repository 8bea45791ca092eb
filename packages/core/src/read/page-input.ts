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

/** What reading a page takes beside the page itself. */
export interface PageInput {
  /** The SHA-256 of the bytes as they were captured. */
  readonly capture: Sha256;
  /** The caller's day: no page can have been published after it. */
  readonly today: Day;
  readonly given: Given;
  /** The address the page came from; null for a file or a pasted text. */
  readonly url: string | null;
  /** When the feed that led to the page says that it was published. The page's own word comes first. */
  readonly toldByFeed?: ToldMoment | undefined;
}
