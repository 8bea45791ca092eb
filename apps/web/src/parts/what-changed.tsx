import type { ChangeLine } from "@hearsay/core";
import { useEffect, useState } from "react";
import type { OverviewAnswer } from "../api.ts";
import { useLedger } from "../asked.ts";
import { momentInWords } from "../days.ts";
import { Say, say } from "../languages/say.ts";
import { StandingMark } from "../pictures/standing-mark.tsx";
import { counted, standingMeans } from "../words.ts";
import { isToldHere, Told } from "./as-written.tsx";
import { LedgerLink } from "./ledger-link.tsx";

/** Rows shown before the button that shows all. */
const MOST = 6;

function lastLook(key: string): number {
  try {
    return Number(localStorage.getItem(key) ?? 0);
  } catch {
    return 0; // A browser that keeps nothing shows nothing as new.
  }
}

/** The last entry of a ledger that somebody has looked at in this browser, before this visit. */
function useLookedAt(latest: number): number {
  const key = `hearsay-looked-${useLedger()}`;
  const [before] = useState(() => lastLook(key));
  useEffect(() => {
    try {
      if (latest > 0) localStorage.setItem(key, String(latest));
    } catch {
      // As above.
    }
  }, [key, latest]);
  return before;
}

function Row({ line, isNew }: { readonly line: ChangeLine; readonly isNew: boolean }) {
  return (
    <li>
      <p className="moved">
        <StandingMark standing={line.from} />
        <span className="moved-arrow" role="img" aria-label={say("changed.became")} />
        <StandingMark standing={line.to} />
        {isNew && <span className="tag">{say("changed.new")}</span>}
      </p>
      <p>
        <LedgerLink page="claim" id={line.claim}>
          <Told>{line.gloss}</Told>
        </LedgerLink>
        <span className="when">{say("when.after", { when: line.when })}</span>
      </p>
      <p className="meta">{isToldHere(line.why) ? <Told>{line.why}</Told> : standingMeans(line.to)}</p>
      <p className="meta">
        {line.report ? (
          <LedgerLink page="report" id={line.report}>
            <Told>{line.cause}</Told>
          </LedgerLink>
        ) : (
          <Told>{line.cause}</Told>
        )}
        {" · "}
        <time dateTime={line.recorded}>{momentInWords(line.recorded)}</time>
        {" · "}
        <LedgerLink page="claim" id={line.claim} entry={line.seq}>
          {say("changed.entry", { entry: line.seq })}
        </LedgerLink>
        {line.matter && (
          <>
            {" · "}
            <LedgerLink page="matter" id={line.matter.id}>
              <Told>{line.matter.title}</Told>
            </LedgerLink>
          </>
        )}
      </p>
    </li>
  );
}

/** Standings that moved, the last first, and what moved each. */
export function WhatChanged({ changed }: Pick<OverviewAnswer, "changed">) {
  const [isWhole, setWhole] = useState(false);
  const { changes, fresh } = changed;
  const before = useLookedAt(changes[0]?.seq ?? 0);
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">{say("changed.title")}</h2>
      <ol className="changed">
        {changes.slice(0, isWhole ? changes.length : MOST).map((line) => (
          <Row key={`${line.seq} ${line.claim}`} line={line} isNew={before > 0 && line.seq > before} />
        ))}
        {changes.length > MOST && !isWhole && (
          <li className="rest">
            <button type="button" onClick={() => setWhole(true)}>
              {say("desk.showAll", { count: changes.length })}
            </button>
          </li>
        )}
      </ol>
      {fresh > 0 && (
        <p className="meta">
          <Say
            it="changed.fresh"
            claims={counted(fresh, "claim")}
            all={(words) => <LedgerLink page="claims">{words}</LedgerLink>}
          />
        </p>
      )}
    </section>
  );
}
