import type { Citation } from "@hearsay/core";
import { useParams } from "@tanstack/react-router";
import { type ClaimAnswer, useAnswer } from "../api.ts";
import { whenInWords } from "../days.ts";
import { say } from "../languages/say.ts";
import { Told } from "../parts/as-written.tsx";
import { CopyCitation } from "../parts/copy-citation.tsx";
import { LedgerLink } from "../parts/ledger-link.tsx";
import { ProofInWords } from "../parts/proof.tsx";
import { Waiting } from "../parts/states.tsx";
import { Term } from "../parts/term.tsx";
import { Title } from "../parts/title.tsx";
import { sentenceCase } from "../words.ts";

/** Who says it and who denies it, in one line that can be printed as it is. */
function Attribution({ claim }: { readonly claim: string }) {
  const told = useAnswer<Citation>(`/citations/${claim}`).data?.claims[0];
  if (!told) return null;
  return (
    <p className="attribution">
      <span className="meta">{say("cite.attribution")}:</span> <Told>{told.attribution}</Told>
    </p>
  );
}

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
        <p className="kicker">
          <Term word="claim">{say("claim.kicker")}</Term>
        </p>
        <h1>
          <Told>{gloss}</Told>
          <span className="when">{say("when.after", { when: whenInWords(proof.line.support) })}</span>
        </h1>
        {proof.line.terms && !gloss.includes(proof.line.terms) && (
          <p className="as-printed" dir="auto">
            {proof.line.terms}
          </p>
        )}
      </header>
      <section aria-labelledby="proof">
        <h2 id="proof">
          <Term word="proof">{say("claim.why")}</Term>
        </h2>
        <Attribution claim={id} />
        <p>
          <LedgerLink page="claim" id={id} part="spread">
            {say("spread.link")}
          </LedgerLink>{" "}
          <CopyCitation claim={id} />
        </p>
        <ProofInWords proof={proof} />
      </section>
    </article>
  );
}
