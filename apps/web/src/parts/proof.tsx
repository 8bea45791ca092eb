import type { Proof, ProofConflict, ProofSide, ProofVoice } from "@hearsay/core";
import { Fragment } from "react";
import { dayInWords, shortDay } from "../days.ts";
import { say } from "../languages/say.ts";
import { StandingMark } from "../pictures/standing-mark.tsx";
import { sentenceCase, standingMeans } from "../words.ts";
import { Name, Quote, Told } from "./as-written.tsx";
import { Sentence } from "./claim-line.tsx";
import { CollapseInWords } from "./collapse-in-words.tsx";
import { LedgerLink } from "./ledger-link.tsx";
import { WherePrinted } from "./outlet.tsx";

/** The level of a ruling, above all that sources give. */
const STRONGEST = 5;
const STRENGTHS = {
  in: "proof.strengthIn",
  out: "proof.strengthOut",
  undecided: "proof.strengthUndecided",
} as const;

function Judgements({ proof }: { readonly proof: Proof }) {
  if (proof.judgements.length === 0) return null;
  return (
    <section>
      <h3>{say("proof.judged")}</h3>
      <ul className="plain">
        {proof.judgements.map((one) => (
          <li key={`${one.sentence} ${one.day}`}>
            <Told>{one.sentence}</Told>: <Name>{one.reason}</Name>{" "}
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
  const { collapses, reach } = voice;
  if (collapses.length === 0 && reach === "direct") return null;
  return (
    <li className="voice-notes meta">
      ↳{" "}
      {collapses.map((collapse, i) => (
        <Fragment key={`${collapse.by} ${collapse.from} ${collapse.to}`}>
          {i > 0 && "; "}
          <CollapseInWords collapse={collapse} />
        </Fragment>
      ))}
      {reach !== "direct" && `${collapses.length > 0 ? "; " : ""}${say(`reach.${reach}`)}`}
    </li>
  );
}

function SideOf({ title, side }: { readonly title: string; readonly side: ProofSide | null }) {
  if (!side) return null;
  return (
    <section className="side">
      <h3>{title}</h3>
      <p>
        <Told>{sentenceCase(side.strength)}</Told>
        {side.level !== null && (
          <span className="meta">
            {" "}
            {say(side.label === null ? "proof.strength" : STRENGTHS[side.label], {
              level: side.level,
              most: STRONGEST,
            })}
          </span>
        )}
        .
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
      <p>
        <Told>{conflict.sentence}</Told>
      </p>
      <p className="meta">
        {say(`proof.${conflict.attacks}`)} {say("proof.rule", { rule: conflict.rule })}{" "}
        {conflict.rule !== "denied" && (
          <LedgerLink page="claim" id={conflict.otherClaim}>
            {say("proof.other")}
          </LedgerLink>
        )}
      </p>
    </li>
  );
}

function Changes({ proof }: { readonly proof: Proof }) {
  return (
    <section>
      <h3>{say("proof.wouldChange")}</h3>
      {proof.changes.length === 0 ? (
        <p>{say("proof.noChange")}</p>
      ) : (
        <ul className="changes">
          {proof.changes.map((change) => (
            <li key={change.if}>
              <Told>{sentenceCase(change.if)}</Told>: <StandingMark standing={change.standing} />
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
          {say("proof.known", { day: dayInWords(proof.known), means: standingMeans(line.standing) })}
        </span>
      </p>
      <p className="why">
        <Told>{line.why}</Told>
      </p>
      <SideOf title={say("proof.for")} side={proof.support} />
      <SideOf title={say("proof.against")} side={proof.denial} />
      {others.length > 0 && (
        <section>
          <h3>{say("proof.cannotBoth")}</h3>
          <ul className="conflicts">
            {others.map((conflict) => (
              <ConflictOf key={`${conflict.rule} ${conflict.own} ${conflict.other}`} conflict={conflict} />
            ))}
          </ul>
        </section>
      )}
      {[...proof.retracted, ...proof.summaries].length > 0 && (
        <section>
          <h3>{say("proof.notCounted")}</h3>
          <ul className="plain">
            {[...proof.retracted, ...proof.summaries].map((one) => (
              <li key={one.statement}>
                <Quote>{one.quote}</Quote>{" "}
                <span className="meta">
                  <WherePrinted outlet={one.outlet} day={one.published} />:{" "}
                  {one.part === "retracted" ? say("proof.takenBack") : say("proof.summary")}
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
