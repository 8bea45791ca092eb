import { type ReactNode, useState } from "react";
import { say } from "../languages/say.ts";

/** Rows that a list shows before its button, and adds with each press of it. */
const AT_ONCE = 12;

/** So many more are shown rather than counted on a button. */
const FEW_MORE = 3;

/** The first rows of a list inside its element; more of them behind a button. */
export function Few<T>(props: {
  readonly items: readonly T[];
  readonly row: (item: T) => ReactNode;
  /** The element that holds the button, as the list around it needs. */
  readonly as?: "li" | "dd";
  /** Rows shown at first, where a row is much. */
  readonly atOnce?: number | undefined;
}) {
  const { items, row, as: Item = "li", atOnce = AT_ONCE } = props;
  const [added, setAdded] = useState(0);
  const most = atOnce + added;
  const isAll = items.length <= most + FEW_MORE;
  return (
    <>
      {items.slice(0, isAll ? items.length : most).map(row)}
      {!isAll && (
        <Item className="rest">
          <button type="button" onClick={() => setAdded(added + atOnce)}>
            {say("statements.more", { count: Math.min(atOnce, items.length - most) })}
          </button>
        </Item>
      )}
    </>
  );
}
