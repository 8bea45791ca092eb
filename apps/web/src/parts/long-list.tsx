import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { memo, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";

/** Up to here a list is simply there: for a search in the page, for paper, for whoever reads it aloud. */
const AT_ONCE = 60;

interface Props<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** About how high an item is, in pixels. */
  readonly about: number;
  readonly row: (item: T) => ReactNode;
  readonly className?: string;
  /** The item to begin at, by its key; it is brought on the screen. */
  readonly at?: string | undefined;
}

/** What stands in a row: drawn anew when its item changes, not with every turn of the wheel. */
const Row = memo(({ item, row }: { readonly item: unknown; readonly row: (item: unknown) => ReactNode }) => row(item));

/** A list of which only what is on the screen is drawn, however long it is. */
function Virtual<T>({ items, keyOf, about, row, className, at }: Props<T>) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => about,
    overscan: 2,
    useFlushSync: false,
    scrollMargin: top,
    getItemKey: (index) => keyOf(items[index] as T),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each place that is asked for
  useEffect(() => {
    const index = at === undefined ? -1 : items.findIndex((item) => keyOf(item) === at);
    if (index >= 0) rows.scrollToIndex(index, { align: "center" });
  }, [at]);
  return (
    <ul ref={list} className={`${className ?? ""} virtual`} style={{ blockSize: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, key, start }) => (
        <li
          key={key}
          ref={rows.measureElement}
          data-index={index}
          aria-setsize={items.length}
          aria-posinset={index + 1}
          style={{ transform: `translateY(${start - top}px)` }}
        >
          <Row item={items[index]} row={row as (item: unknown) => ReactNode} />
        </li>
      ))}
    </ul>
  );
}

/** A list of any length. */
export function LongList<T>(props: Props<T>) {
  const { items, keyOf, row, className, at } = props;
  const isShort = items.length <= AT_ONCE;
  useEffect(() => {
    if (isShort && at !== undefined)
      document.querySelector(`[data-item="${CSS.escape(at)}"]`)?.scrollIntoView({ block: "center" });
  }, [isShort, at]);
  if (!isShort) return <Virtual {...props} />;
  return (
    <ul className={className}>
      {items.map((item) => (
        <li key={keyOf(item)} data-item={keyOf(item)}>
          {row(item)}
        </li>
      ))}
    </ul>
  );
}
