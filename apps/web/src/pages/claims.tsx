import type { ClaimLine, Standing } from "@hearsay/core";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { type ClaimsAnswer, useAnswer } from "../api.ts";
import { useQuestion } from "../asked.ts";
import { dayInWords } from "../days.ts";
import { ClaimLines } from "../parts/claim-line.tsx";
import { LedgerLink } from "../parts/ledger-link.tsx";
import { Waiting } from "../parts/states.tsx";
import { Title } from "../parts/title.tsx";
import { StandingMark } from "../pictures/standing-mark.tsx";
import { counted, STANDING_ORDER, STANDINGS } from "../words.ts";

/** More lines than anybody reads at once wait until they are asked for. */
const AT_ONCE = 100;

function Filtered({ lines }: { readonly lines: readonly ClaimLine[] }) {
  const [words, setWords] = useState("");
  const [most, setMost] = useState(AT_ONCE);
  const wanted = words.trim().toLocaleLowerCase();
  const fitting = lines.filter((line) => line.gloss.toLocaleLowerCase().includes(wanted));
  return (
    <>
      <label className="field filter">
        <span>Words in the claim</span>
        <input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      <p className="meta" role="status">
        {fitting.length} of {counted(lines.length, "claim")}
      </p>
      <ClaimLines lines={fitting.slice(0, most)} />
      {fitting.length > most && (
        <button type="button" onClick={() => setMost(most + AT_ONCE)}>
          Show {Math.min(AT_ONCE, fitting.length - most)} more
        </button>
      )}
    </>
  );
}

/** The claims of a ledger, all or those of one standing: what the numbers of the desk count. */
export function ClaimsPage() {
  const { standing } = useParams({ strict: false }) as { standing?: Standing };
  const answer = useAnswer<ClaimsAnswer>(standing ? `/claims?standing=${standing}` : "/claims");
  const { known } = useQuestion();
  if (!answer.data) return <Waiting answer={answer} />;
  return (
    <article>
      <Title>{`Claims${standing ? `: ${standing}` : ""}`}</Title>
      <header className="page-head">
        <p className="kicker">Claims</p>
        <h1>{standing ? <StandingMark standing={standing} /> : "All claims"}</h1>
        <p className="meta">
          As known on {dayInWords(known)}. {standing && STANDINGS[standing]}
        </p>
        <ul className="choices" aria-label="Standings">
          <li>
            <LedgerLink page="claims">all</LedgerLink>
          </li>
          {STANDING_ORDER.map((one) => (
            <li key={one}>
              <LedgerLink page="claims" id={one}>
                {one}
              </LedgerLink>
            </li>
          ))}
        </ul>
      </header>
      <Filtered key={standing ?? "all"} lines={answer.data.claims} />
    </article>
  );
}
