import type { HeldOn, Spell } from "@hearsay/core";
import { useParams } from "@tanstack/react-router";
import { type PostAnswer, useAnswer } from "../api.ts";
import { useQuestion } from "../asked.ts";
import { addDays, dayInWords, daysBetween, stretchInWords } from "../days.ts";
import { Say, say } from "../languages/say.ts";
import { Name } from "../parts/as-written.tsx";
import { ClaimLines } from "../parts/claim-line.tsx";
import { LedgerLink } from "../parts/ledger-link.tsx";
import { Waiting } from "../parts/states.tsx";
import { Term } from "../parts/term.tsx";
import { Title } from "../parts/title.tsx";
import { CareerBand } from "../pictures/career-band.tsx";
import { Picture } from "../pictures/picture.tsx";
import { StandingMark } from "../pictures/standing-mark.tsx";
import { counted, coverageWord, sentenceCase } from "../words.ts";

/** Days between the first and the last spell on which nobody is told of. */
function gapsOf(spells: readonly Spell[]): { from: string; to: string }[] {
  const stretches = spells
    .flatMap(({ segments }) => {
      const [first, last] = [segments[0], segments.at(-1)];
      return first && last ? [{ from: first.from, to: last.to }] : [];
    })
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const gaps: { from: string; to: string }[] = [];
  let covered = stretches[0]?.to ?? "";
  for (const { from, to } of stretches.slice(1)) {
    if (from > addDays(covered, 1)) gaps.push({ from: addDays(covered, 1), to: addDays(from, -1) });
    if (to > covered) covered = to;
  }
  return gaps;
}

function Answer({ held }: { readonly held: HeldOn }) {
  return (
    <section className="answer" aria-labelledby="answer">
      <h2 id="answer">{say("post.who", { day: dayInWords(held.on) })}</h2>
      {held.holders.length === 0 && (
        <>
          <p className="answer-words">{held.status === "vacant" ? say("post.vacant") : say("post.nothing")}</p>
          <ClaimLines lines={held.lines} isOpen />
        </>
      )}
      {held.holders.map((holder) => (
        <div key={holder.person}>
          <p className="answer-words">
            <LedgerLink page="person" id={holder.person}>
              <Name>{holder.name}</Name>
            </LedgerLink>
            {held.status !== "vacant" && <StandingMark standing={held.status} />}
            <span className="meta">{coverageWord(holder.coverage)}</span>
          </p>
          <ClaimLines lines={holder.lines} isOpen />
        </div>
      ))}
    </section>
  );
}

/** Who held a post on the day that is asked for, and everybody who held it. */
export function PostPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const answer = useAnswer<PostAnswer>(`/posts/${id}`);
  const { on } = useQuestion();
  if (!answer.data) return <Waiting answer={answer} />;
  const held = answer.data;
  const title = sentenceCase(held.title);
  const gaps = gapsOf(held.spells);
  return (
    <article className="post">
      <Title>{title}</Title>
      <header className="page-head">
        <p className="kicker">
          <Term word="post">{say("post.kicker")}</Term>
        </p>
        <h1>
          <Name>{title}</Name>
        </h1>
        {held.organisation && held.body && (
          <p className="meta">
            <LedgerLink page="org" id={held.body}>
              <Say it="organisation.link" name={<Name>{held.organisation}</Name>} />
            </LedgerLink>
          </p>
        )}
      </header>
      <Answer held={held} />
      <section aria-labelledby="holders">
        <h2 id="holders">{say("post.line")}</h2>
        {held.spells.length === 0 ? (
          <p>{say("post.noHolders")}</p>
        ) : (
          <Picture name={say("post.line")}>
            <CareerBand
              spells={held.spells}
              on={on}
              rowsAre="holders"
              more={(spell) => (
                <p>
                  <LedgerLink page="person" id={spell.person}>
                    <Say it="post.everything" name={<Name>{spell.name}</Name>} />
                  </LedgerLink>
                </p>
              )}
            />
          </Picture>
        )}
        {gaps.length > 0 && (
          <>
            <h3>{say("post.gaps")}</h3>
            <ul className="gaps">
              {gaps.map((gap) => (
                <li key={gap.from}>
                  {stretchInWords(gap.from, gap.to)}{" "}
                  <span className="meta">({counted(daysBetween(gap.from, gap.to) + 1, "day")})</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </article>
  );
}
