import type { ClaimLine, Dossier } from "@hearsay/core";
import { dayInWords, daysBetween } from "../days.ts";
import { StandingMark } from "../pictures/standing-mark.tsx";
import { counted, sentenceCase } from "../words.ts";
import { Name } from "./as-written.tsx";
import { LedgerLink } from "./ledger-link.tsx";

function DeathInWords({ line }: { readonly line: ClaimLine }) {
  return (
    <li>
      <StandingMark standing={line.standing} />{" "}
      <span>
        <LedgerLink page="claim" id={line.claim}>
          <Name>{sentenceCase(line.gloss)}</Name>, {line.when}
        </LedgerLink>
        . <span className="meta">{line.why}</span>
      </span>
    </li>
  );
}

/** The answer to "is he alive, and according to whom" in a sentence or two. */
export function FateInWords({ fate, known }: { readonly fate: Dossier["fate"]; readonly known: string }) {
  const { lastSeen, lastWitnessed, lines } = fate;
  const days = counted(lastSeen ? daysBetween(lastSeen.day, known) : 0, "day");
  const silence = lastSeen?.silenceInWords === days ? days : `${lastSeen?.silenceInWords} (${days})`;
  const deaths = lines.filter((line) => line.type === "died");
  return (
    <div className="fate-words">
      {lastSeen ? (
        <p className="lead">
          Last attested alive on <strong>{dayInWords(lastSeen.day)}</strong>
          {lastSeen.line.place && (
            <>
              {" "}
              in <Name>{lastSeen.line.place}</Name>
            </>
          )}
          , by <Name>{lastSeen.line.origins.join(" and ")}</Name>.{" "}
          {lastSeen.silence > 0 ? `Silence since: ${silence}.` : "That is the day of the question."}
        </p>
      ) : (
        <p className="lead">No claim that stands shows this person alive by {dayInWords(known)}.</p>
      )}
      {lastWitnessed && lastWitnessed.day !== lastSeen?.day && (
        <p>
          Last seen by a witness on <strong>{dayInWords(lastWitnessed.day)}</strong>,{" "}
          {counted(lastWitnessed.silence, "day")} before, by <Name>{lastWitnessed.line.origins.join(" and ")}</Name>.
        </p>
      )}
      {deaths.length > 0 && (
        <ul className="deaths">
          {deaths.map((line) => (
            <DeathInWords key={line.claim} line={line} />
          ))}
        </ul>
      )}
    </div>
  );
}
