import { type RefObject, useLayoutEffect } from "react";

const GAP = 10;
/** From here on the stylesheet gives the notes a margin of their own. */
const HAS_MARGIN = "(min-width: 64rem)";

/** Where the words of a note begin, from the top of the page of reading. */
function wordsOf(page: HTMLElement, note: HTMLElement): number {
  const words = page.querySelector(`[data-groups~="${note.dataset.group}"]`);
  return words ? words.getBoundingClientRect().top - page.getBoundingClientRect().top : 0;
}

function place(page: HTMLElement): void {
  const notes = [...page.querySelectorAll<HTMLElement>("[data-group]")];
  const hasMargin = window.matchMedia(HAS_MARGIN).matches;
  let free = 0;
  for (const note of notes) {
    const top = Math.max(free, wordsOf(page, note) - 2);
    note.style.top = hasMargin ? `${top}px` : "";
    free = top + note.offsetHeight + GAP;
  }
  page.style.setProperty("--notes-block-size", hasMargin ? `${free}px` : "0");
}

/** Keeps every margin note beside its words, or as close below as the notes before it leave room. */
export function useMargin(page: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = page.current;
    if (!element) return;
    const settle = () => place(element);
    settle();
    const watch = new ResizeObserver(settle);
    for (const one of [element, ...element.querySelectorAll<HTMLElement>("[data-group]")]) watch.observe(one);
    void document.fonts.ready.then(settle);
    return () => watch.disconnect();
  });
}
