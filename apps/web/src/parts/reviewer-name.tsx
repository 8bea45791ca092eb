import { useState } from "react";
import { say } from "../languages/say.ts";
import { LONGEST_NAME, storedReviewer, storeReviewer } from "../reviewer.ts";

/** Under which name this browser's decisions are kept in the ledger. */
export function ReviewerName() {
  const [name, setName] = useState(storedReviewer);
  return (
    <label className="reviewer">
      <span>{say("shell.reviewer")}</span>
      <input
        value={name}
        maxLength={LONGEST_NAME}
        autoComplete="name"
        title={say("shell.reviewerMeans")}
        placeholder={say("shell.reviewerNone")}
        onChange={(event) => {
          setName(event.target.value);
          storeReviewer(event.target.value);
        }}
      />
    </label>
  );
}
