import type { Passage } from "@hearsay/core";
import { useLayoutEffect, useRef } from "react";
import { AsWritten } from "../parts/as-written.tsx";
import { segmentsOf } from "../parts/segments.ts";

/** What is no part of the article. */
const BESIDE: ReadonlySet<string> = new Set(["furniture", "related"]);

interface Props {
  readonly passage: Passage;
  /** The words that the statement in question rests on. */
  readonly span: { readonly start: number; readonly end: number };
  readonly stance: string;
  readonly label: string;
}

/** The words of a report around a statement, with its own marked, which are always in sight. */
export function PassageText({ passage, span, stance, label }: Props) {
  const box = useRef<HTMLElement>(null);
  const { start, end } = span;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever other words are marked
  useLayoutEffect(() => {
    const element = box.current;
    const mark = element?.querySelector<HTMLElement>("mark");
    if (!element || !mark) return;
    const center = () => {
      const above = mark.getBoundingClientRect().top - element.getBoundingClientRect().top;
      element.scrollTop += above - Math.max(16, (element.clientHeight - mark.offsetHeight) / 3);
    };
    center();
    const watch = new ResizeObserver(center);
    watch.observe(element);
    return () => watch.disconnect();
  }, [passage, start, end]);
  const parts =
    passage.parts.length > 0 ? passage.parts : [{ kind: "paragraph", start: passage.start, end: passage.end }];
  const text = (from: number, to: number) => passage.text.slice(from - passage.start, to - passage.start);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard scrolls what is longer than its box
    <section className="passage as-printed" aria-label={label} tabIndex={0} ref={box}>
      {parts.map((part) => (
        <p
          key={part.start}
          data-kind={part.kind}
          data-beside={BESIDE.has(part.kind)}
          dir="auto"
          data-start={part.start}
        >
          {segmentsOf(part.start, part.end, [span]).map((segment) => {
            const words = <AsWritten key={segment.start}>{text(segment.start, segment.end)}</AsWritten>;
            if (segment.marks.length === 0) return words;
            return (
              <mark key={segment.start} className="words" data-stance={stance}>
                {words}
              </mark>
            );
          })}
        </p>
      ))}
    </section>
  );
}
