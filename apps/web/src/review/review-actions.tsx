import { say } from "../languages/say.ts";
import { REVIEW_KEYS, type ReviewKey } from "./keys.ts";

/** What can be done with a statement, the commonest first. */
const ACTS: readonly Exclude<ReviewKey, "report">[] = [
  "accept",
  "edit",
  "reject",
  "split",
  "merge",
  "previous",
  "next",
  "undo",
  "all",
  "history",
  "help",
];
/** What needs a statement on which nobody has decided. */
const NEEDS_OPEN: ReadonlySet<ReviewKey> = new Set(["accept", "edit", "reject", "split", "merge"]);

interface Props {
  readonly isOpen: boolean;
  readonly canUndo: boolean;
  readonly onAct: (key: ReviewKey) => void;
}

/** A button for every key. */
export function ReviewActions({ isOpen, canUndo, onAct }: Props) {
  return (
    <fieldset className="review-actions">
      <legend className="unseen">{say("review.acts")}</legend>
      {ACTS.map((act) => (
        <button
          key={act}
          type="button"
          data-act={act}
          className={act === "accept" ? "main-act" : undefined}
          aria-keyshortcuts={REVIEW_KEYS[act][0]}
          disabled={(NEEDS_OPEN.has(act) && !isOpen) || (act === "undo" && !canUndo)}
          onClick={() => onAct(act)}
        >
          {say(`review.key.${act}`)} <kbd>{REVIEW_KEYS[act][0]}</kbd>
        </button>
      ))}
    </fieldset>
  );
}
