/** A stretch of a report's text, in UTF-16 units. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** How many letters of the report stand before a place inside an element that begins at `data-start`. */
function offsetIn(holder: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(holder, 0);
  before.setEnd(node, offset);
  return Number(holder.dataset.start) + before.toString().length;
}

const holderOf = (node: Node): HTMLElement | null => {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>("[data-start]") ?? null;
};

/** The holders of text that a range touches, in the order of the page. */
function holdersIn(range: Range, root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("[data-start]")].filter((one) => range.intersectsNode(one));
}

/**
 * The words of the report that are selected on the page; null where none are, or some that are not of the report. What is
 * selected across paragraphs is everything from the first of its words to the last.
 * @param root the part of the page that shows the text, in elements with the place of their first letter in `data-start`
 */
export function spanPicked(root: Element): Span | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const holders = holdersIn(range, root);
  const [first, last] = [holders[0], holders.at(-1)];
  if (!first || !last) return null;
  const isIn = (holder: HTMLElement, node: Node) => holderOf(node) === holder;
  const start = isIn(first, range.startContainer)
    ? offsetIn(first, range.startContainer, range.startOffset)
    : Number(first.dataset.start);
  const end = isIn(last, range.endContainer)
    ? offsetIn(last, range.endContainer, range.endOffset)
    : Number(last.dataset.start) + (last.textContent?.length ?? 0);
  return start < end ? { start, end } : null;
}

/** The same without the spaces at its ends. */
export function trimmed(span: Span, text: (span: Span) => string): Span | null {
  const words = text(span);
  const start = span.start + words.length - words.trimStart().length;
  const end = span.end - (words.length - words.trimEnd().length);
  return start < end ? { start, end } : null;
}
