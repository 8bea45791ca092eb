/** "U+0600-06FF, U+200C" as ranges of code points. */
function rangesOf(written: string): [number, number][] {
  return [...written.matchAll(/U\+([0-9A-F?]+)(?:-([0-9A-F]+))?/gi)].map(([, from = "0", to]) => [
    Number.parseInt(from.replace(/\?/g, "0"), 16),
    Number.parseInt(to ?? from.replace(/\?/g, "F"), 16),
  ]);
}

function isFor(rule: CSSFontFaceRule, points: readonly number[]): boolean {
  const ranges = rangesOf(rule.style.getPropertyValue("unicode-range") || "U+0-10FFFF");
  return points.some((point) => ranges.some(([from, to]) => point >= from && point <= to));
}

async function base64Of(address: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

async function ruleInside(rule: CSSFontFaceRule): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue("src"))?.[1];
  if (address === undefined) return "";
  const base = rule.parentStyleSheet?.href ?? document.baseURI;
  const file = await base64Of(new URL(address, base).href);
  const family = rule.style.getPropertyValue("font-family");
  const weight = rule.style.getPropertyValue("font-weight");
  const range = rule.style.getPropertyValue("unicode-range");
  return `@font-face{font-family:${family};font-weight:${weight};src:url(data:font/woff2;base64,${file}) format("woff2");unicode-range:${range}}`;
}

/** The faces of the page that these words are written in, their files inside the rules. */
export async function facesInside(words: string): Promise<string> {
  const points = [...new Set(words)].map((sign) => sign.codePointAt(0) ?? 0);
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule && isFor(rule, points));
  return (await Promise.all(rules.map(ruleInside))).join("");
}
