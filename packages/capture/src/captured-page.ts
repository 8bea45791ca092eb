import { type Obtained, type Sha256, sha256Of } from "@hearsay/core";

/** A page as it was captured: its bytes, never changed, and where they are from. */
export interface CapturedPage {
  readonly bytes: Uint8Array;
  readonly sha256: Sha256;
  /** As declared or by the file's name, with the charset where one was declared: `text/html; charset=koi8-r`. */
  readonly mediaType: string;
  readonly obtained: Obtained;
}

/** Gives the present instant; the app passes its clock in. */
export type Now = () => Date;

/** The largest page that is read, in bytes. */
export const LARGEST_PAGE = 20_000_000;

/** What captures, as captures and requests name it. */
export const TOOL = "Hearsay 0.1.0";

type Way = Pick<Obtained, "how" | "from" | "at"> & Partial<Obtained>;

/** A page from its bytes; what no request was needed for has no answer to tell of. */
export function capturedPage(bytes: Uint8Array, mediaType: string, way: Way): CapturedPage {
  const obtained = { finalUrl: null, status: null, headers: null, redirects: [], tool: TOOL, ...way };
  return { bytes, sha256: sha256Of(bytes), mediaType, obtained };
}
