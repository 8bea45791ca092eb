import { useParams } from "@tanstack/react-router";
import { type ClaimAnswer, useAnswer } from "../api.ts";
import { whenInWords } from "../days.ts";
import { say } from "../languages/say.ts";
import { Name } from "../parts/as-written.tsx";
import { LedgerLink } from "../parts/ledger-link.tsx";
import { ProofInWords } from "../parts/proof.tsx";
import { Waiting } from "../parts/states.tsx";
import { Title } from "../parts/title.tsx";
import { sentenceCase } from "../words.ts";

/** A claim with the proof of its standing. */
export function ClaimPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const answer = useAnswer<ClaimAnswer>(`/claims/${id}`);
  if (!answer.data) return <Waiting answer={answer} />;
  const { proof } = answer.data;
  const gloss = sentenceCase(proof.line.gloss);
  return (
    <article className="claim">
      <Title>{gloss}</Title>
      <header className="page-head">
        <p className="kicker">{say("claim.kicker")}</p>
        <h1>
          <Name>{gloss}</Name>
          <span className="when">{say("when.after", { when: whenInWords(proof.line.support) })}</span>
        </h1>
        {proof.line.terms && !gloss.includes(proof.line.terms) && (
          <p className="as-printed" dir="auto">
            {proof.line.terms}
          </p>
        )}
      </header>
      <section aria-labelledby="proof">
        <h2 id="proof">{say("claim.why")}</h2>
        <p>
          <LedgerLink page="claim" id={id} part="spread">
            {say("spread.link")}
          </LedgerLink>
        </p>
        <ProofInWords proof={proof} />
      </section>
    </article>
  );
}
