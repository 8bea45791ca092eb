import type { ClaimLine, Dossier, Spell } from "@hearsay/core";
import { useParams } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { type PersonAnswer, useAnswer } from "../api.ts";
import { useQuestion } from "../asked.ts";
import { dayInWords } from "../days.ts";
import { Say, say } from "../languages/say.ts";
import { AllStatements } from "../parts/all-statements.tsx";
import { Name, Told } from "../parts/as-written.tsx";
import { ClaimLines } from "../parts/claim-line.tsx";
import { FateInWords } from "../parts/fate-in-words.tsx";
import { LedgerLink } from "../parts/ledger-link.tsx";
import { LegalExposure } from "../parts/legal-exposure.tsx";
import { QuotedWords } from "../parts/quoted-words.tsx";
import { Waiting } from "../parts/states.tsx";
import { Term } from "../parts/term.tsx";
import { Title } from "../parts/title.tsx";
import { CareerBand } from "../pictures/career-band.tsx";
import { FateLine } from "../pictures/fate-line.tsx";
import { Picture } from "../pictures/picture.tsx";
import { counted } from "../words.ts";

function Section(props: { readonly id: string; readonly title: ReactNode; readonly children: ReactNode }) {
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
  const linkTo = (name: string | null, it: "person.succeeded" | "person.succeededBy") => {
    const known = people.find((one) => one.name === name);
    if (name === null) return null;
    return (
      <span>
        <Say
          it={it}
          name={
            known ? (
              <LedgerLink page="person" id={known.person}>
                <Name>{name}</Name>
              </LedgerLink>
            ) : (
              <Name>{name}</Name>
            )
          }
        />{" "}
      </span>
    );
  };
  return (
    <p>
      {linkTo(spell.predecessor, "person.succeeded")}
      {linkTo(spell.successor, "person.succeededBy")}
      <LedgerLink page="post" id={spell.post}>
        {say("person.everyHolder")}
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

function Statements({ dossier }: { readonly dossier: PersonAnswer }) {
  const lines = useMemo(() => allLines(dossier), [dossier]);
  return <AllStatements lines={lines} name={dossier.name} />;
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
        <p className="kicker">{dossier.private ? say("person.private") : say("person.kicker")}</p>
        <h1>
          <Name>{name}</Name>
        </h1>
        <p className="meta">
          {say("person.known", { day: dayInWords(known) })}
          {matters.map((matter) => (
            <span key={matter.id}>
              {" · "}
              <Say
                it="person.contested"
                matter={
                  <LedgerLink page="matter" id={matter.id}>
                    <Told>{matter.title}</Told>
                  </LedgerLink>
                }
              />
            </span>
          ))}
        </p>
        {dossier.private && (
          <p className="meta">
            <Say it="person.privateMeans" name={<Name>{name}</Name>} />
          </p>
        )}
      </header>
      {isSilent && (
        <p className="state">
          <Say it="person.silent" name={<Name>{name}</Name>} />
        </p>
      )}
      {fate.lines.length > 0 && (
        <Section id="fate" title={<Term word="fate">{say("person.fate")}</Term>}>
          <FateInWords fate={fate} known={known} />
          <Picture name={say("person.fate")}>
            <FateLine fate={fate} name={name} known={known} />
          </Picture>
        </Section>
      )}
      {career.length > 0 && (
        <Section id="career" title={say("person.career")}>
          <Picture name={say("person.career")}>
            <CareerBand
              spells={career}
              on={on}
              rowsAre="posts"
              more={(spell) => <SpellLinks spell={spell} people={people} />}
            />
          </Picture>
        </Section>
      )}
      <div className="columns">
        {legal.length > 0 && (
          <Section id="legal" title={say("person.legal")}>
            <LegalExposure lines={legal} name={name} />
          </Section>
        )}
        {said.length > 0 && (
          <Section id="said" title={say("person.said")}>
            <QuotedWords lines={said} />
          </Section>
        )}
        {others.length > 0 && (
          <Section id="others" title={say("person.others")}>
            <ClaimLines lines={others} of={name} />
          </Section>
        )}
        {people.length > 0 && (
          <Section id="people" title={say("person.beside")}>
            <PeopleBeside people={people} />
          </Section>
        )}
        {names.length > 0 && (
          <Section id="names" title={say("person.names")}>
            <NamesWritten names={names} />
          </Section>
        )}
      </div>
      {!isSilent && (
        <Section id="statements" title={say("person.statements")}>
          <Statements dossier={dossier} />
        </Section>
      )}
    </article>
  );
}
