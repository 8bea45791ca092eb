import type { Standing } from "@hearsay/core";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { type ClaimsAnswer, type Parts, useParts } from "../api.ts";
import { useQuestion } from "../asked.ts";
import { dayInWords } from "../days.ts";
import { ClaimLines } from "../parts/claim-line.tsx";
import { LedgerLink } from "../parts/ledger-link.tsx";
import { Waiting } from "../parts/states.tsx";
import { Title } from "../parts/title.tsx";
import { StandingMark } from "../pictures/standing-mark.tsx";
import { counted, STANDING_ORDER, STANDINGS } from "../words.ts";

function Filtered({ list }: { readonly list: Parts<ClaimsAnswer> }) {
  const [words, setWords] = useState("");
  const lines = list.parts.flatMap(({ listed }) => listed);
  const all = list.parts[0]?.of ?? 0;
  const wanted = words.trim().toLocaleLowerCase();
  const fitting = lines.filter((line) => line.gloss.toLocaleLowerCase().includes(wanted));
  return (
    <>
      <label className="field filter">
        <span>Words in the claim</span>
        <input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      <p className="meta" role="status">
        {fitting.length} of {counted(all, "claim")}
        {list.isMore && `, looked for in the first ${lines.length}`}
      </p>
      <ClaimLines lines={fitting} />
      {list.isMore && (
        <button type="button" disabled={list.isWaiting} onClick={list.more}>
          Show more
        </button>
      )}
    </>
  );
}

/** The claims of a ledger, all or those of one standing: what the numbers of the desk count. */
export function ClaimsPage() {
  const { standing } = useParams({ strict: false }) as { standing?: Standing };
  const list = useParts<ClaimsAnswer>(standing ? `/claims?standing=${standing}` : "/claims", "after");
  const { known } = useQuestion();
  if (list.parts.length === 0) return <Waiting answer={list.answer} />;
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
      <Filtered key={standing ?? "all"} list={list} />
    </article>
  );
}
