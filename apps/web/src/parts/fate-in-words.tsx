import type { ClaimLine, Dossier } from "@hearsay/core";
import { dayInWords, daysBetween, spanInWords, whenInWords } from "../days.ts";
import { list, Say, say } from "../languages/say.ts";
import { StandingMark } from "../pictures/standing-mark.tsx";
import { counted, sentenceCase } from "../words.ts";
import { Name, Told } from "./as-written.tsx";
import { Few } from "./few.tsx";
import { LedgerLink } from "./ledger-link.tsx";

function DeathInWords({ line }: { readonly line: ClaimLine }) {
  return (
    <li>
      <StandingMark standing={line.standing} />{" "}
      <span>
        <LedgerLink page="claim" id={line.claim}>
          <Told>{sentenceCase(line.gloss)}</Told>
          {say("when.after", { when: whenInWords(line.support) })}
        </LedgerLink>
        .{" "}
        <span className="meta">
          <Told>{line.why}</Told>
        </span>
      </span>
    </li>
  );
}

/** The answer to "is he alive, and according to whom" in a sentence or two. */
export function FateInWords({ fate, known }: { readonly fate: Dossier["fate"]; readonly known: string }) {
  const { lastSeen, lastWitnessed, lines } = fate;
  const days = counted(lastSeen ? daysBetween(lastSeen.day, known) : 0, "day");
  const span = spanInWords(lastSeen?.silence ?? 0);
  const silence = span === days ? days : say("fate.spanAndDays", { span, days });
  const deaths = lines.filter((line) => line.type === "died");
  return (
    <div className="fate-words">
      {lastSeen ? (
        <p className="lead">
          <Say
            it={lastSeen.line.place ? "fate.seenIn" : "fate.seen"}
            day={<strong>{dayInWords(lastSeen.day)}</strong>}
            place={<Name>{lastSeen.line.place ?? ""}</Name>}
            sources={<Name>{list(lastSeen.line.origins)}</Name>}
            silence={lastSeen.silence > 0 ? say("fate.silence", { span: silence }) : say("fate.sameDay")}
          />
        </p>
      ) : (
        <p className="lead">{say("fate.notSeen", { day: dayInWords(known) })}</p>
      )}
      {lastWitnessed && lastWitnessed.day !== lastSeen?.day && (
        <p>
          <Say
            it="fate.witnessed"
            day={<strong>{dayInWords(lastWitnessed.day)}</strong>}
            days={counted(lastWitnessed.silence, "day")}
            sources={<Name>{list(lastWitnessed.line.origins)}</Name>}
          />
        </p>
      )}
      {deaths.length > 0 && (
        <ul className="deaths">
          <Few items={deaths} row={(line) => <DeathInWords key={line.claim} line={line} />} />
        </ul>
      )}
    </div>
  );
}
