import type { ToldByFeed } from "./job.ts";

/** An address that is asked again and again for what is new. It is no part of the record: what it led to is. */
export interface Feed {
  readonly address: string;
  /** Who publishes what it leads to, where the person who watches it said so. */
  readonly outlet: string | null;
  /** Who has it watched: under that name its pages are captured. Null where an earlier version did not note it. */
  readonly by: string | null;
  /** Hosts that may be asked for it though they are no public ones: whoever watches it named them. */
  readonly allowedHosts: readonly string[];
  readonly title: string | null;
  /** With which the host is asked whether anything changed. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** ISO instants. */
  readonly added: string;
  readonly asked: string | null;
  readonly next: string;
  /** Since when it is not asked; null where it is. */
  readonly paused: string | null;
  readonly health: "new" | "well" | "failing";
  /** What went wrong last, in words; null where nothing did. */
  readonly trouble: string | null;
  /** How many times in a row it could not be read. */
  readonly failures: number;
}

/** What somebody did with a feed. */
export interface FeedAct {
  readonly feed: string;
  readonly act: "added" | "paused" | "resumed" | "removed";
  readonly by: string;
  readonly at: string;
}

/** What became of a page that a feed led to. */
export interface FeedPage {
  /** By which the page is known again, whichever feed leads to it. */
  readonly key: string;
  readonly feed: string;
  readonly link: string;
  readonly title: string | null;
  /** What the feed said last; another stamp means that the page changed. */
  readonly stamp: string;
  /** When it was published, as the feed said. */
  readonly published: ToldByFeed["published"];
  /** `queued`: put on the list of what is to be done; `waiting`: its host cannot say now whether it lets us in. */
  readonly outcome: "entered" | "queued" | "waiting" | "skipped" | "failing";
  readonly report: string | null;
  /** Why it was skipped, or what went wrong. */
  readonly why: string | null;
  readonly tries: number;
  readonly at: string;
}

/** Where feeds and their pages are remembered. */
export interface FeedStore {
  feeds(): Promise<Feed[]>;
  putFeed(feed: Feed): Promise<void>;
  /** Keeps what came of asking. What a person changed meanwhile stays; a feed that is watched no longer is not watched again. */
  keepAsked(feed: Feed): Promise<void>;
  /** Puts off the next question to a feed, so that nobody else asks it meanwhile; false where somebody else did, or it is paused. */
  takeFeed(feed: Feed, until: string): Promise<boolean>;
  /** What was done with feeds, the last first. */
  acts(most: number): Promise<FeedAct[]>;
  noteAct(act: FeedAct): Promise<void>;
  removeFeed(address: string): Promise<boolean>;
  /** The pages with these keys. */
  pages(keys: readonly string[]): Promise<FeedPage[]>;
  /** The pages of a feed that wait or could not be had, tried less than `tries` times, the oldest first. */
  openPages(feed: string, tries: number): Promise<FeedPage[]>;
  /** The pages that a feed led to last, the last first. */
  latestPages(feed: string, most: number): Promise<FeedPage[]>;
  putPage(page: FeedPage): Promise<void>;
  close(): Promise<void>;
}
