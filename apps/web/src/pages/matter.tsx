import type { MatterView } from "@hearsay/core";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { type DaysAnswer, useAnswer } from "../api.ts";
import { useQuestion } from "../asked.ts";
import { dayInWords } from "../days.ts";
import { Say, say } from "../languages/say.ts";
import { Name, Told } from "../parts/as-written.tsx";
import { LedgerLink } from "../parts/ledger-link.tsx";
import { ProofInWords } from "../parts/proof.tsx";
import { Waiting } from "../parts/states.tsx";
import { Term } from "../parts/term.tsx";
import { Title } from "../parts/title.tsx";
import { MatterLanes } from "../pictures/matter-lanes.tsx";
import { Picture } from "../pictures/picture.tsx";
import { StatementLegend } from "../pictures/statement-mark.tsx";
import { sentenceCase } from "../words.ts";

/** A contested question: its claims over time, and the proof of the chosen one beside them. */
export function MatterPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const answer = useAnswer<MatterView>(`/matters/${id}`);
  const spoken = useAnswer<DaysAnswer>(`/days?of=${id}`);
  const { known } = useQuestion();
  const [chosen, setChosen] = useState<string | null>(null);
  if (!answer.data) return <Waiting answer={answer} />;
  const { title, people, lanes, days } = answer.data;
  const lane = lanes.find((one) => one.line.claim === chosen) ?? lanes[0];
  return (
    <article className="matter">
      <Title>{title}</Title>
      <header className="page-head">
        <p className="kicker">
          <Term word="matter">{say("matter.kicker")}</Term>
        </p>
        <h1>
          <Told>{title}</Told>
        </h1>
        <p className="meta">
          {say("matter.claims", { count: lanes.length, day: dayInWords(known) })}
          {people.map(({ person, name }) => (
            <span key={person}>
              {" · "}
              <LedgerLink page="person" id={person}>
                <Name>{name}</Name>
              </LedgerLink>
            </span>
          ))}
        </p>
      </header>
      {lane === undefined ? (
        <p className="state">{say("matter.silent")}</p>
      ) : (
        <div className="beside">
          <section aria-labelledby="lanes">
            <h2 id="lanes">{say("matter.lanes")}</h2>
            <Picture name={say("matter.lanes")}>
              <MatterLanes
                lanes={lanes}
                days={spoken.data?.days.map((one) => one.day) ?? days}
                known={known}
                chosen={lane.line.claim}
                onChoose={setChosen}
              />
              <StatementLegend />
            </Picture>
          </section>
          <aside aria-labelledby="proof" className="proof-pane">
            <h2 id="proof">
              <Say it="matter.proof" claim={<Told>{sentenceCase(lane.line.gloss)}</Told>} />
            </h2>
            <ProofInWords proof={lane.proof} />
          </aside>
        </div>
      )}
    </article>
  );
}
