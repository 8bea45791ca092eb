import { type ReactNode, useState } from "react";
import { say } from "../languages/say.ts";

/** Rows that a list shows before its button, and adds with each press of it. */
const AT_ONCE = 40;

/** The first rows of a list inside its element; more of them behind a button. */
export function Few<T>({ items, row }: { readonly items: readonly T[]; readonly row: (item: T) => ReactNode }) {
  const [most, setMost] = useState(AT_ONCE);
  return (
    <>
      {items.slice(0, most).map(row)}
      {items.length > most && (
        <li className="rest">
          <button type="button" onClick={() => setMost(most + AT_ONCE)}>
            {say("statements.more", { count: Math.min(AT_ONCE, items.length - most) })}
          </button>
        </li>
      )}
    </>
  );
}
