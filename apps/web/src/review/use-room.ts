import { type RefObject, useLayoutEffect } from "react";

/** The least height in which a statement can be decided on; a lower window scrolls. */
const LEAST = 420;

/** Gives an element what is left of the window below its top, so that nothing has to be scrolled for a decision. */
export function useRoom(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const settle = () => {
      const top = element.getBoundingClientRect().top + window.scrollY;
      element.style.blockSize = `${Math.max(LEAST, window.innerHeight - top - 8)}px`;
    };
    settle();
    const watch = new ResizeObserver(settle);
    for (const beside of document.querySelectorAll("body > #app > :not(main), #app > main > :not(article)"))
      watch.observe(beside);
    window.addEventListener("resize", settle);
    return () => {
      watch.disconnect();
      window.removeEventListener("resize", settle);
    };
  });
}
