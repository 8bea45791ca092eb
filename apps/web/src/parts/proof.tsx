import type { Proof, ProofConflict, ProofSide, ProofVoice } from "@hearsay/core";
import { dayInWords, shortDay } from "../days.ts";
import { StandingMark } from "../pictures/standing-mark.tsx";
import { STANDINGS, sentenceCase } from "../words.ts";
import { Name, Quote } from "./as-written.tsx";
import { Sentence } from "./claim-line.tsx";
import { LedgerLink } from "./ledger-link.tsx";

const LABELS = { in: "it holds its ground", out: "it is defeated", undecided: "it is left open" };
const OUTCOMES = {
  defends: "Here this claim is the stronger.",
  attacked: "Here the other claim is the stronger.",
  both: "Here both are equally strong.",
};
const COLLAPSES = {
  citation: "only passes on",
  credit: "prints the copy of",
  copy: "reprints",
  "speaks-for": "speaks for",
  relayer: "known only through",
  crowd: "part of",
};
const REACHES = {
  direct: null,
  narrower: "said of a claim with more detail",
  wider: "said of the wider claim",
  presupposed: "presupposed by a change that it tells",
};

/** How a copy was seen: by whom it was judged, or how much of the text the two have in common. */
function seenBy({ tie }: ProofVoice["collapses"][number]): string {
  if (!tie) return "";
  if (tie.judged) return `, as ${tie.judged.by} judged: ${tie.judged.reason}`;
  const share = Math.round((tie.share ?? tie.likeness) * 100);
  const agency = tie.rule === "one-wire" ? "one printed agency and " : "";
  return ` (${agency}${share} % of the shorter text in common)`;
}

function Judgements({ proof }: { readonly proof: Proof }) {
  if (proof.judgements.length === 0) return null;
  return (
    <section>
      <h3>Judged by people</h3>
      <ul className="plain">
        {proof.judgements.map((one) => (
          <li key={`${one.sentence} ${one.day}`}>
            <Name>{one.sentence}</Name>: <Name>{one.reason}</Name>{" "}
            <span className="meta">
              <Name>{one.by}</Name>, {shortDay(one.day)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function VoiceNotes({ voice }: { readonly voice: ProofVoice }) {
  const notes = [
    ...voice.collapses.map((collapse) => {
      const { by, from, to } = collapse;
      return from === to ? "the crowd counts as one origin" : `${from}: ${COLLAPSES[by]} ${to}${seenBy(collapse)}`;
    }),
    ...(REACHES[voice.reach] ? [REACHES[voice.reach]] : []),
  ];
  if (notes.length === 0) return null;
  return <li className="voice-notes meta">↳ {notes.join("; ")}</li>;
}

function SideOf({ title, side }: { readonly title: string; readonly side: ProofSide | null }) {
  if (!side) return null;
  return (
    <section className="side">
      <h3>{title}</h3>
      <p>
        {sentenceCase(side.strength)}
        {side.level !== null && <span className="meta"> (strength {side.level} of 5</span>}
        {side.level !== null && side.label !== null && <span className="meta">; {LABELS[side.label]}</span>}
        {side.level !== null && <span className="meta">)</span>}.
      </p>
      <ul className="sentences">
        {side.voices.flatMap((voice) => [
          <Sentence key={voice.quoted.statement} quoted={voice.quoted} />,
          <VoiceNotes key={`${voice.quoted.statement} notes`} voice={voice} />,
        ])}
      </ul>
    </section>
  );
}

function ConflictOf({ conflict }: { readonly conflict: ProofConflict }) {
  return (
    <li>
      <p>{conflict.sentence}</p>
      <p className="meta">
        {OUTCOMES[conflict.attacks]} Rule: {conflict.rule}.{" "}
        {conflict.rule !== "denied" && (
          <LedgerLink page="claim" id={conflict.otherClaim}>
            The other claim
          </LedgerLink>
        )}
      </p>
    </li>
  );
}

function Changes({ proof }: { readonly proof: Proof }) {
  return (
    <section>
      <h3>What would change it</h3>
      {proof.changes.length === 0 ? (
        <p>No single voice more or less: the other side would have to fall first.</p>
      ) : (
        <ul className="changes">
          {proof.changes.map((change) => (
            <li key={change.if}>
              <Name>{sentenceCase(change.if)}</Name>: <StandingMark standing={change.standing} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Why a claim stands as it does, in words: both sides with their sentences, the conflicts, what would change it. */
export function ProofInWords({ proof }: { readonly proof: Proof }) {
  const { line, conflicts } = proof;
  const others = conflicts.filter((conflict) => conflict.rule !== "denied");
  return (
    <div className="proof">
      <p className="verdict">
        <StandingMark standing={line.standing} />
        <span className="meta">
          as known on {dayInWords(proof.known)}. {STANDINGS[line.standing]}
        </span>
      </p>
      <p className="why">{line.why}</p>
      <SideOf title="For it" side={proof.support} />
      <SideOf title="Against it" side={proof.denial} />
      {others.length > 0 && (
        <section>
          <h3>Cannot both hold</h3>
          <ul className="conflicts">
            {others.map((conflict) => (
              <ConflictOf key={`${conflict.rule} ${conflict.own} ${conflict.other}`} conflict={conflict} />
            ))}
          </ul>
        </section>
      )}
      {[...proof.retracted, ...proof.summaries].length > 0 && (
        <section>
          <h3>Shown, not counted</h3>
          <ul className="plain">
            {[...proof.retracted, ...proof.summaries].map((one) => (
              <li key={one.statement}>
                <Quote>{one.quote}</Quote>{" "}
                <span className="meta">
                  {one.outlet}, {shortDay(one.published)}:{" "}
                  {one.part === "retracted" ? "taken back" : "a summary of its own report"}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Judgements proof={proof} />
      <Changes proof={proof} />
    </div>
  );
}
