import type { ToldMoment } from "@hearsay/core";

/** The text that was taken out of a document, and what the document says of itself. */
export interface Unpacked {
  readonly content: string;
  readonly isMarkup: boolean;
  readonly title: string | null;
  readonly author: string | null;
  readonly outlet: string | null;
  readonly published: ToldMoment | null;
  /** The address that a saved page was saved from. */
  readonly url: string | null;
  /** What of the document was not read, or is not as it seems, in words that say what to do. */
  readonly left: readonly string[];
}

/** Nothing told but the text. */
export const UNTOLD = { title: null, author: null, outlet: null, published: null, url: null, left: [] } as const;

/** A reason for which a document cannot be used, in words that a person understands. */
export class DocumentFault extends Error {}
