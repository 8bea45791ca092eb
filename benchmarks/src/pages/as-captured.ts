import { type CapturedPage, capturedPage } from "@hearsay/capture";
import type { InventedWebPage } from "./page-families.ts";

/** An invented page as if it had been fetched. */
export function asCaptured({ html, article }: InventedWebPage): CapturedPage {
  return capturedPage(Buffer.from(html), "text/html; charset=utf-8", {
    how: "url",
    from: article.url,
    at: "2025-06-01T12:00:00.000Z",
    finalUrl: article.url,
    status: 200,
    headers: null,
    redirects: [],
  });
}
