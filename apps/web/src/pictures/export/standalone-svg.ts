/**
 * The properties of a drawn element that its style sheet gives it: a picture that is taken along has none. They become
 * attributes, since the policy of the server lets no element have a style of its own.
 */
const DRAWN = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "opacity",
  "color",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "direction",
] as const;

/** Where the baseline of a line of text lies in its box, from the top: as in the faces that the app ships. */
const BASELINE = 0.79;
const SVG = "http://www.w3.org/2000/svg";

interface Place {
  readonly x: number;
  readonly y: number;
}

const escaped = (words: string) =>
  words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[^\P{C}\n\u200e\u200f\u2066-\u2069]/gu, "");
const at = (value: number) => Math.round(value * 10) / 10;

/** A drawing inside the page, with its style sheet written into it. */
function drawing(svg: SVGSVGElement, origin: Place): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll<SVGElement>("*")];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  for (const [i, original] of originals.entries()) {
    const style = getComputedStyle(original);
    const own = copies[i];
    if (!own) continue;
    for (const name of DRAWN) own.setAttribute(name, style.getPropertyValue(name).replace(/"/g, "'"));
    for (const name of ["class", "href", "aria-label", "role", "aria-hidden", "tabindex"]) own.removeAttribute(name);
    if (style.display === "none") own.setAttribute("display", "none");
    if (original instanceof SVGSVGElement) own.setAttribute("overflow", "visible");
  }
  const box = svg.getBoundingClientRect();
  copy.setAttribute("x", String(at(box.x - origin.x)));
  copy.setAttribute("y", String(at(box.y - origin.y)));
  copy.setAttribute("width", String(at(box.width)));
  copy.setAttribute("height", String(at(box.height)));
  copy.setAttribute("overflow", "visible");
  return new XMLSerializer().serializeToString(copy);
}

/** The lines into which a text is broken on the screen, each with its box. */
function linesOf(text: Text): { readonly words: string; readonly box: DOMRect }[] {
  const range = document.createRange();
  const lines: { words: string; box: DOMRect }[] = [];
  for (const { index, 0: word } of text.data.matchAll(/\S+\s*/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.trimEnd().length);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.box.top - box.top) < 2) {
      const left = Math.min(last.box.left, box.left);
      const right = Math.max(last.box.right, box.right);
      last.words += word;
      last.box = new DOMRect(left, last.box.top, right - left, last.box.height);
    } else lines.push({ words: word, box });
  }
  return lines;
}

const familyOf = (style: CSSStyleDeclaration) => style.fontFamily.replace(/"/g, "'");
const faceOf = (style: CSSStyleDeclaration) =>
  `font-family="${familyOf(style)}" font-size="${style.fontSize}" font-weight="${style.fontWeight}" font-style="${style.fontStyle}" direction="${style.direction}"`;

function written(text: Text, origin: Place): string {
  const parent = text.parentElement;
  if (!parent) return "";
  const style = getComputedStyle(parent);
  const isRtl = style.direction === "rtl";
  const face = `fill="${style.color}" ${faceOf(style)} text-decoration="${style.textDecorationLine}"`;
  return linesOf(text)
    .map(({ words, box }) => {
      const x = at((isRtl ? box.right : box.left) - origin.x);
      const y = at(box.top + box.height * BASELINE - origin.y);
      return `<text x="${x}" y="${y}" ${face}>${escaped(words.trimEnd())}</text>`;
    })
    .join("");
}

/** The ground of an element and the lines around it. */
function boxed(element: Element, origin: Place): string {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const [x, y] = [at(box.x - origin.x), at(box.y - origin.y)];
  const isFilled = !/rgba\(.*, 0\)|transparent/.test(style.backgroundColor);
  const ground = isFilled
    ? `<rect x="${x}" y="${y}" width="${at(box.width)}" height="${at(box.height)}" fill="${style.backgroundColor}"/>`
    : "";
  const rule = (width: string, colour: string, height: number) =>
    Number.parseFloat(width) > 0
      ? `<rect x="${x}" y="${at(height)}" width="${at(box.width)}" height="${Number.parseFloat(width)}" fill="${colour}"/>`
      : "";
  const upright = (width: string, colour: string, left: number) =>
    Number.parseFloat(width) > 0
      ? `<rect x="${at(left)}" y="${y}" width="${Number.parseFloat(width)}" height="${at(box.height)}" fill="${colour}"/>`
      : "";
  return (
    ground +
    rule(style.borderTopWidth, style.borderTopColor, y) +
    rule(style.borderBottomWidth, style.borderBottomColor, y + box.height - 1) +
    upright(style.borderLeftWidth, style.borderLeftColor, x) +
    upright(style.borderRightWidth, style.borderRightColor, x + box.width - Number.parseFloat(style.borderRightWidth))
  );
}

/** What a list of which only the rows on the screen are there leaves blank: before the first of them and after the last. */
function blankIn(list: Element): { readonly before: number; readonly after: number } {
  const [first, last] = [list.firstElementChild, list.lastElementChild];
  if (!list.classList.contains("virtual") || !first || !last) return { before: 0, after: 0 };
  const box = list.getBoundingClientRect();
  return {
    before: Math.max(0, first.getBoundingClientRect().top - box.top),
    after: Math.max(0, box.bottom - last.getBoundingClientRect().bottom),
  };
}

/** The parts of an element, moved together where a list among them leaves a blank. */
function partsOf(element: Element, { x, y }: Place): string {
  let from = y + blankIn(element).before;
  return [...element.childNodes]
    .map((child) => {
      const part = drawn(child, { x, y: from });
      const { before, after } = child instanceof Element ? blankIn(child) : { before: 0, after: 0 };
      from += before + after;
      return part;
    })
    .join("");
}

function drawn(node: Node, origin: Place): string {
  if (node instanceof Text) return written(node, origin);
  if (!(node instanceof Element) || node.classList.contains("unseen")) return "";
  if (node instanceof SVGSVGElement) return drawing(node, origin);
  if (!node.checkVisibility({ visibilityProperty: true })) return "";
  return boxed(node, origin) + partsOf(node, origin);
}

const LINE = 16;
const EDGE = 16;
const CHARACTER = 6.1;

/** A line that is too long for the picture, in pieces. */
function wrapped(words: string, most: number): string[] {
  const lines = [""];
  for (const word of words.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last.length + word.length + 1 > most && last !== "") lines.push(`  ${word}`);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines;
}

export interface Standalone {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/**
 * What is on the screen as a picture that stands by itself: its styles inside it, what proves it below it and, whole, in
 * its metadata.
 * @param body the element to draw
 * @param notes lines that are printed below it
 * @param metadata what a program reads from it
 * @param faces `@font-face` rules whose files are inside them; empty for a picture that uses the faces of the machine
 */
export function standaloneSvg(
  body: HTMLElement,
  notes: readonly string[],
  metadata: object,
  faces: string,
): Standalone {
  const box = body.getBoundingClientRect();
  const style = getComputedStyle(document.body);
  const width = Math.ceil(Math.max(box.width, body.scrollWidth)) + 2 * EDGE;
  const lines = notes.flatMap((note) => wrapped(note, Math.floor((width - 2 * EDGE) / CHARACTER)));
  const blanks = [...body.querySelectorAll(".virtual")].map(blankIn);
  const blank = blanks.reduce((sum, { before, after }) => sum + before + after, 0);
  const foot = EDGE + box.height - blank + 1.5 * LINE;
  const height = Math.ceil(foot + lines.length * LINE + EDGE);
  const origin = { x: box.x - EDGE, y: box.y - EDGE };
  const printed = lines.map(
    (line, i) =>
      `<text x="${EDGE}" y="${foot + i * LINE}" fill="${style.color}" font-family="${familyOf(style)}" font-size="11">${escaped(line)}</text>`,
  );
  const svg = `<svg xmlns="${SVG}" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-size="14">
<metadata>${escaped(JSON.stringify(metadata))}</metadata>
<style>${faces}</style>
<rect width="100%" height="100%" fill="${style.backgroundColor}"/>
${drawn(body, origin)}
${printed.join("\n")}
</svg>
`;
  return { svg, width, height };
}
