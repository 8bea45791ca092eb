import type { ClaimLine, Dossier, Spell } from "@hearsay/core";
import { useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { type PersonAnswer, useAnswer } from "../api.ts";
import { useQuestion } from "../asked.ts";
import { dayInWords } from "../days.ts";
import { AllStatements } from "../parts/all-statements.tsx";
import { Name } from "../parts/as-written.tsx";
import { ClaimLines } from "../parts/claim-line.tsx";
import { FateInWords } from "../parts/fate-in-words.tsx";
import { LedgerLink } from "../parts/ledger-link.tsx";
import { LegalExposure } from "../parts/legal-exposure.tsx";
import { QuotedWords } from "../parts/quoted-words.tsx";
import { Waiting } from "../parts/states.tsx";
import { Title } from "../parts/title.tsx";
import { CareerBand } from "../pictures/career-band.tsx";
import { FateLine } from "../pictures/fate-line.tsx";
import { counted } from "../words.ts";

function Section(props: { readonly id: string; readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.children}
    </section>
  );
}

function NamesWritten({ names }: { readonly names: Dossier["names"] }) {
  return (
    <ul className="names">
      {names.map(({ name, report, outlet }) => (
        <li key={name}>
          <span className="as-printed" dir="auto">
            <Name>{name}</Name>
          </span>{" "}
          <LedgerLink page="report" id={report} className="meta">
            <Name>{outlet}</Name>
          </LedgerLink>
        </li>
      ))}
    </ul>
  );
}

function PeopleBeside({ people }: { readonly people: Dossier["people"] }) {
  return (
    <ul className="plain">
      {people.map(({ person, name, claims }) => (
        <li key={person}>
          <LedgerLink page="person" id={person}>
            <Name>{name}</Name>
          </LedgerLink>{" "}
          <span className="meta">{counted(claims, "claim")}</span>
        </li>
      ))}
    </ul>
  );
}

/** The post of a spell and those before and after, as far as the page knows who they are. */
function SpellLinks({ spell, people }: { readonly spell: Spell; readonly people: Dossier["people"] }) {
  const linkTo = (name: string | null, words: string) => {
    const known = people.find((one) => one.name === name);
    if (name === null) return null;
    return (
      <span>
        {words}{" "}
        {known ? (
          <LedgerLink page="person" id={known.person}>
            <Name>{name}</Name>
          </LedgerLink>
        ) : (
          <Name>{name}</Name>
        )}
        .{" "}
      </span>
    );
  };
  return (
    <p>
      {linkTo(spell.predecessor, "Succeeded")}
      {linkTo(spell.successor, "Succeeded by")}
      <LedgerLink page="post" id={spell.post}>
        Everybody who held this post
      </LedgerLink>
    </p>
  );
}

/** Every line of the page once, in the order of its sections. */
function allLines(dossier: PersonAnswer): ClaimLine[] {
  const lines = [
    ...dossier.fate.lines,
    ...dossier.career.flatMap((spell) => spell.lines),
    ...dossier.legal,
    ...dossier.said,
    ...dossier.others,
  ];
  return [...new Map(lines.map((line) => [line.claim, line])).values()];
}

/** Everything known of a person as of a day. */
export function PersonPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const answer = useAnswer<PersonAnswer>(`/people/${id}`);
  const { on, known } = useQuestion();
  if (!answer.data) return <Waiting answer={answer} />;
  const dossier = answer.data;
  const { name, fate, career, legal, said, others, people, matters, names } = dossier;
  const isSilent = fate.lines.length + career.length + legal.length + said.length + others.length === 0;
  return (
    <article className="person">
      <Title>{name}</Title>
      <header className="page-head">
        <p className="kicker">{dossier.private ? "Private person" : "Person"}</p>
        <h1>
          <Name>{name}</Name>
        </h1>
        <p className="meta">
          As known on {dayInWords(known)}
          {matters.map((matter) => (
            <span key={matter.id}>
              {" · contested: "}
              <LedgerLink page="matter" id={matter.id}>
                <Name>{matter.title}</Name>
              </LedgerLink>
            </span>
          ))}
        </p>
        {dossier.private && (
          <p className="meta">No public post is told of {name}; public exports leave this person out.</p>
        )}
      </header>
      {isSilent && (
        <p className="state">By that day nobody had said anything of {name}. Move “as known on” to a later day.</p>
      )}
      {fate.lines.length > 0 && (
        <Section id="fate" title="Fate">
          <FateInWords fate={fate} known={known} />
          <FateLine fate={fate} name={name} known={known} />
        </Section>
      )}
      {career.length > 0 && (
        <Section id="career" title="Career">
          <CareerBand
            spells={career}
            on={on}
            rowsAre="posts"
            more={(spell) => <SpellLinks spell={spell} people={people} />}
          />
        </Section>
      )}
      <div className="columns">
        {legal.length > 0 && (
          <Section id="legal" title="Legal exposure">
            <LegalExposure lines={legal} name={name} />
          </Section>
        )}
        {said.length > 0 && (
          <Section id="said" title="Quoted as saying">
            <QuotedWords lines={said} />
          </Section>
        )}
        {others.length > 0 && (
          <Section id="others" title="Other claims">
            <ClaimLines lines={others} of={name} />
          </Section>
        )}
        {people.length > 0 && (
          <Section id="people" title="In the same claims">
            <PeopleBeside people={people} />
          </Section>
        )}
        {names.length > 0 && (
          <Section id="names" title="Names as written">
            <NamesWritten names={names} />
          </Section>
        )}
      </div>
      {!isSilent && (
        <Section id="statements" title="All statements">
          <AllStatements lines={allLines(dossier)} name={name} />
        </Section>
      )}
    </article>
  );
}
