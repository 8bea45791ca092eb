import { Readability } from "@mozilla/readability";
import { DOMParser } from "linkedom";

/** What the two libraries that Hearsay stands on give by themselves. */
export interface BareReading {
  readonly text: string;
  readonly title: string;
  readonly published: string | null;
}

/** The bare yardstick: a page parsed by linkedom and read by Mozilla's Readability, nothing else. */
export function bareReading(html: string): BareReading {
  const document = new DOMParser().parseFromString(html, "text/html") as unknown as Document;
  const article = new Readability(document).parse();
  return {
    text: article?.textContent ?? "",
    title: article?.title ?? "",
    published: article?.publishedTime ?? null,
  };
}
