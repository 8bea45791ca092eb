import type { ClaimLine } from "@hearsay/core";
import { type ReactNode, useState } from "react";

/** Statements of a page part from which on what is folded is drawn when it is opened, and not before. */
const MANY = 60;

/** Whether the sentences of these lines are too many to be there unseen. */
export const areMany = (lines: readonly ClaimLine[]): boolean =>
  lines.reduce((sum, { quoted }) => sum + quoted.length, 0) > MANY;

interface Props {
  readonly className: string;
  readonly summary: ReactNode;
  readonly isOpen?: boolean | undefined;
  /** Draws what is inside only once it is opened. */
  readonly isLazy?: boolean | undefined;
  readonly children: ReactNode;
}

/** A line that opens. What is folded in it is there for paper and for a search in the page, unless there is too much. */
export function Folded({ className, summary, isOpen = false, isLazy = false, children }: Props) {
  const [isShown, setShown] = useState(isOpen || !isLazy);
  return (
    <details className={className} open={isOpen} onToggle={(event) => event.currentTarget.open && setShown(true)}>
      <summary>{summary}</summary>
      {isShown && children}
    </details>
  );
}
