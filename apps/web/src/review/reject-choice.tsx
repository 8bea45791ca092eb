import { type FormEvent, useEffect, useRef, useState } from "react";
import { number, say } from "../languages/say.ts";

/** Why a statement is rejected, by the number of the key that says so. */
export const REASONS = ["misread", "person", "source", "stance", "time", "nothing"] as const;

interface Props {
  readonly onChoose: (reason: string) => void;
  readonly onClose: () => void;
}

/** Why a statement is rejected: one key, or words of one's own. */
export function RejectChoice({ onChoose, onClose }: Props) {
  const first = useRef<HTMLButtonElement>(null);
  const [own, setOwn] = useState("");
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (own.trim() !== "") onChoose(own.trim());
  };
  return (
    <fieldset className="reasons">
      <legend>{say("reject.why")}</legend>
      <ul>
        {REASONS.map((reason, i) => (
          <li key={reason}>
            <button type="button" ref={i === 0 ? first : null} onClick={() => onChoose(say(`reject.${reason}`))}>
              <kbd>{number(i + 1)}</kbd> {say(`reject.${reason}`)}
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={submit}>
        <label>
          <span>{say("reject.own")}</span>{" "}
          <input
            value={own}
            maxLength={2000}
            dir="auto"
            onChange={(event) => setOwn(event.target.value)}
            onKeyDown={(event) => event.key === "Escape" && onClose()}
          />
        </label>
        <button type="submit" disabled={own.trim() === ""}>
          {say("review.key.reject")}
        </button>
        <button type="button" onClick={onClose}>
          {say("review.cancel")}
        </button>
      </form>
    </fieldset>
  );
}
