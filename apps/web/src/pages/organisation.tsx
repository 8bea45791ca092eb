import type { HeldOn, OrganisationView } from "@hearsay/core";
import { useParams } from "@tanstack/react-router";
import { useAnswer } from "../api.ts";
import { useQuestion } from "../asked.ts";
import { dayInWords } from "../days.ts";
import { Say, say } from "../languages/say.ts";
import { Name } from "../parts/as-written.tsx";
import { ClaimLines } from "../parts/claim-line.tsx";
import { LedgerLink } from "../parts/ledger-link.tsx";
import { Waiting } from "../parts/states.tsx";
import { Title } from "../parts/title.tsx";
import { CareerBand } from "../pictures/career-band.tsx";
import { Picture } from "../pictures/picture.tsx";
import { StandingMark } from "../pictures/standing-mark.tsx";
import { coverageWord, sentenceCase } from "../words.ts";

/** A post in the chart: who holds it on the day, or that nobody is known to. */
function Box({ held }: { readonly held: HeldOn }) {
  return (
    <li className="box" data-empty={held.holders.length === 0}>
      <p className="box-post">
        <LedgerLink page="post" id={held.post}>
          <Name>{sentenceCase(held.title)}</Name>
        </LedgerLink>
      </p>
      {held.holders.length === 0 && (
        <p className="meta">{held.status === "vacant" ? say("find.vacant") : say("find.nobody")}</p>
      )}
      {held.holders.map((holder) => (
        <p key={holder.person}>
          <LedgerLink page="person" id={holder.person}>
            <Name>{holder.name}</Name>
          </LedgerLink>{" "}
          {held.status !== "vacant" && <StandingMark standing={held.status} />}
          <br />
          <span className="meta">{coverageWord(holder.coverage)}</span>
        </p>
      ))}
    </li>
  );
}

/** An organisation: its chart on a day, and everybody who held its posts. */
export function OrganisationPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const answer = useAnswer<OrganisationView>(`/organisations/${id}`);
  const { on, known } = useQuestion();
  if (!answer.data) return <Waiting answer={answer} />;
  const { name, posts, units, members } = answer.data;
  const isSilent = posts.length + units.length + members.length === 0;
  return (
    <article className="organisation">
      <Title>{name}</Title>
      <header className="page-head">
        <p className="kicker">{say("organisation.kicker")}</p>
        <h1>
          <Name>{name}</Name>
        </h1>
        <p className="meta">{say("desk.known", { day: dayInWords(known) })}</p>
      </header>
      {isSilent && (
        <p className="state">
          <Say it="person.silent" name={<Name>{name}</Name>} />
        </p>
      )}
      {posts.length > 0 && (
        <section aria-labelledby="chart">
          <h2 id="chart">{say("organisation.chart", { day: dayInWords(on) })}</h2>
          <Picture name={say("organisation.chart", { day: dayInWords(on) })}>
            <p className="box box-body">
              <strong>
                <Name>{name}</Name>
              </strong>
            </p>
            <ul className="boxes">
              {posts.map((held) => (
                <Box key={held.post} held={held} />
              ))}
            </ul>
          </Picture>
        </section>
      )}
      {posts.some(({ spells }) => spells.length > 0) && (
        <section aria-labelledby="holders">
          <h2 id="holders">{say("organisation.holders")}</h2>
          <Picture name={say("organisation.holders")}>
            <CareerBand
              spells={posts.flatMap(({ spells }) => spells)}
              on={on}
              rowsAre="both"
              more={(spell) => (
                <p>
                  <LedgerLink page="person" id={spell.person}>
                    <Say it="post.everything" name={<Name>{spell.name}</Name>} />
                  </LedgerLink>
                </p>
              )}
            />
          </Picture>
        </section>
      )}
      <div className="columns">
        {units.length > 0 && (
          <section aria-labelledby="units">
            <h2 id="units">{say("organisation.units")}</h2>
            <ClaimLines lines={units} />
          </section>
        )}
        {members.length > 0 && (
          <section aria-labelledby="members">
            <h2 id="members">{say("organisation.members")}</h2>
            <ClaimLines lines={members} />
          </section>
        )}
      </div>
    </article>
  );
}
