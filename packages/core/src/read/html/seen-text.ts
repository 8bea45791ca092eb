const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;

/** Text as a reader sees it: space collapsed, soft hyphens and joiners of no width left out. */
export function seenText(text: string): string {
  return text.replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
}
