import type { Standing } from "@hearsay/core";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { type ClaimsAnswer, type Parts, useParts } from "../api.ts";
import { useQuestion } from "../asked.ts";
import { dayInWords } from "../days.ts";
import { say } from "../languages/say.ts";
import { ClaimLines } from "../parts/claim-line.tsx";
import { LedgerLink } from "../parts/ledger-link.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { Waiting } from "../parts/states.tsx";
import { Title } from "../parts/title.tsx";
import { StandingMark } from "../pictures/standing-mark.tsx";
import { counted, STANDING_ORDER, standingMeans, standingWord } from "../words.ts";

function Filtered({ list }: { readonly list: Parts<ClaimsAnswer> }) {
  const [words, setWords] = useState("");
  const lines = list.parts.flatMap(({ listed }) => listed);
  const all = list.parts[0]?.of ?? 0;
  const wanted = words.trim().toLocaleLowerCase();
  const fitting = lines.filter((line) => line.gloss.toLocaleLowerCase().includes(wanted));
  return (
    <>
      <label className="field filter">
        <span>{say("claims.words")}</span>
        <input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      <p className="meta" role="status">
        {say("claims.of", { count: fitting.length, claims: counted(all, "claim") })}
        {list.isMore && say("claims.inFirst", { count: lines.length })}
      </p>
      <ClaimLines lines={fitting} isInParts />
      <ShowMore list={list} />
    </>
  );
}

/** The claims of a ledger, all or those of one standing: what the numbers of the desk count. */
export function ClaimsPage() {
  const { standing } = useParams({ strict: false }) as { standing?: Standing };
  const list = useParts<ClaimsAnswer>(standing ? `/claims?standing=${standing}` : "/claims");
  const { known } = useQuestion();
  if (list.parts.length === 0) return <Waiting answer={list.answer} />;
  return (
    <article>
      <Title>{standing ? say("claims.titleOf", { standing: standingWord(standing) }) : say("claims.title")}</Title>
      <header className="page-head">
        <p className="kicker">{say("claims.title")}</p>
        <h1>{standing ? <StandingMark standing={standing} /> : say("claims.all")}</h1>
        <p className="meta">
          {say("claims.known", { day: dayInWords(known) })} {standing && standingMeans(standing)}
        </p>
        <ul className="choices" aria-label={say("claims.standings")}>
          <li>
            <LedgerLink page="claims">{say("claims.every")}</LedgerLink>
          </li>
          {STANDING_ORDER.map((one) => (
            <li key={one}>
              <LedgerLink page="claims" id={one}>
                {standingWord(one)}
              </LedgerLink>
            </li>
          ))}
        </ul>
      </header>
      <Filtered key={standing ?? "all"} list={list} />
    </article>
  );
}
